-- The next review of each child looked after today: the first in the timetable that was not held since the last that was. Holding it
-- settles the ones missed before it, so that a child stands here once, from the day of the first missed. A child on short breaks of whose
-- reviews the source holds none stands here without a day.
with counted as (
  select *, max(number) filter (where held_on is not null) over (partition by authority, child_id, period_of_care) as last_held
  from work.review_timetable
),
next as (
  select * from counted where number > coalesce(last_held, 0)
  qualify row_number() over (partition by authority, child_id, period_of_care order by number) = 1
),
awaited as (
  select 'looked-after-review' as kind, today.authority,
    case when review.source_row is null then 'looked_after_episode' else 'looked_after_review' end as extract,
    coalesce(review.source_row, today.source_row) as source_row, coalesce(today.officer_id, review.officer_id) as officer_id,
    next.due_on, next.due_is_bound as at_latest
  from work.looked_after_today as today
  left join next using (authority, child_id, period_of_care)
  left join work.known.looked_after_review as review on review.authority = next.authority and review.review_id = next.review_id
)
select * from awaited
