-- What the rules ask about a plan: whether more than one of its kind is open, the life of the child.
with open_again as (
  select child_id, kind from care_plan where ended_on is null group by all having count(*) > 1
)
select plan.*, open_again.child_id is not null as open_again, life.born_until, life.died_by, submission.as_at
from care_plan as plan
cross join submission
left join open_again using (child_id, kind)
left join life using (child_id)
