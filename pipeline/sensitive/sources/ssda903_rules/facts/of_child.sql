-- A row of {table}, its child, the days of the year.
select mine.*, day_of(mine.DOB) as own_born_on, Life903.* exclude (CHILD), submission."from", submission.as_at,
  (exists (from Header))::boolean as header_supplied, (exists (from Episodes))::boolean as episodes_supplied
from {table} as mine
cross join submission
left join Life903 using (CHILD)
