-- A child of the census, and how often its id is there.
select *, day_of(PersonBirthDate) as born_on, day_of(PersonDeathDate) as died_on, count(*) over (partition by LAchildID) as times
from ChildIdentifiers cross join submission
