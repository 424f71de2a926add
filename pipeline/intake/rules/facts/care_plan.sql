-- What the rules ask about a plan: whether another of its kind was open, the life of the child.
select plan.*,
  count(*) filter (where ended_on is null) over (partition by child_id, kind) as open_ones,
  life.born_until, life.died_by, submission.as_at
from care_plan as plan
cross join submission
left join life using (child_id)
