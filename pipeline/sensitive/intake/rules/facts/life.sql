-- A child's life as the rules see it: born between two days (the same one where the source says it), died by the end of
-- a month, adopted on a day.
with care as (
  select child_id,
    min(ended_on) filter (where end_reason in ('E11', 'E12')) as adopted_on,
    bool_and(legal_status in ('V3', 'V4')) as only_respite
  from looked_after_episode
  group by child_id
)
select child_id, child."row" as child_row, child.unaccompanied, child.death_month,
  last_day(child.death_month) as died_by, born.born_from, born.born_until, care.adopted_on,
  coalesce(care.only_respite, false) as only_respite
from child
full join care using (child_id)
left join born using (child_id)
