-- Duties of corporate parents (guidance, paragraphs 291 to 313): a duty belongs to the day it was due or, where no day was
-- set, to the day it was done.
with duty as (
  select authority, work.listed_corporate_parent(corporate_parent) as corporate_parent, duty, responsibility::varchar as responsibility,
    area, due_on, done_on, coalesce(due_on, done_on) as dated_on, as_at
  from work.known.corporate_parent_duty
)
select * from duty
