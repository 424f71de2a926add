-- A row of {table} and the life of its child.
select mine.*, life.child_row, life.born_from, life.born_until, life.died_by, life.adopted_on, submission."from", submission.as_at
from {table} as mine
cross join submission
left join life using (child_id)
