-- Who was looked after on the last day of each month: a child is, from the day a period of care began until the day before
-- it ended. Beside each stands how many reviews fell due in the twelve months to that day and how many were on time, and
-- how many homes the child has had in those months.
with on_date as (
  select month.authority, month.month_end, (month.month_end - interval 12 months)::date as year_before, period.child_id, period.period_of_care, period.short_breaks,
    period.began_on, period.start_recorded
  from work.ref.month_end as month
  join work.period_of_care as period on period.authority = month.authority and period.began_on <= month.month_end
    and (period.ended_on is null or period.ended_on > month.month_end)
  -- a child in two periods of care at once is one child: the later stands, and any other care before short breaks
  qualify row_number() over (partition by month.authority, month.month_end, period.child_id order by period.short_breaks, period.period_of_care desc) = 1
),
with_episode as (
  select on_date.*, episode.legal_status, episode.placement, episode.location, episode.need, episode.provider
  from on_date asof left join work.known.looked_after_episode as episode
    on on_date.authority = episode.authority and on_date.child_id = episode.child_id and on_date.month_end >= episode.started_on
),
home as (
  -- a short break is not a home, nor is coming back from one a move
  select authority, child_id, began_on, ended_on, row_number() over child as number,
    -- as England joins them: a placement for adoption goes on from the one just before it
    case when for_adoption and lag(ended_on) over child = began_on then lag(began_on) over child else began_on end as joined_on
  from work.placement_spell where not short_breaks
  window child as (partition by authority, child_id order by number)
),
placed as (
  select on_date.authority, on_date.month_end, on_date.child_id, on_date.year_before, placement.number, placement.began_on as placed_on, placement.joined_on
  from on_date asof left join home as placement
    on on_date.authority = placement.authority and on_date.child_id = placement.child_id and on_date.month_end >= placement.began_on
),
placed_before as (
  -- the placements that began in the year, and the one the child was in as it began
  select placed.authority, placed.month_end, placed.child_id, placed.placed_on, placed.joined_on,
    placed.number - coalesce(earlier.number, 0)
      + (earlier.number is not null and (earlier.ended_on is null or earlier.ended_on > placed.year_before))::bigint as placements_12_months
  from placed asof left join home as earlier
    on placed.authority = earlier.authority and placed.child_id = earlier.child_id and placed.year_before >= earlier.began_on
),
returned as (
  -- placements as the looked-after return of England has them: of a day or more, and no temporary ones
  select on_date.authority, on_date.month_end, on_date.child_id, count(*) as placements_returned
  from on_date join work.placement_spell as placement on placement.authority = on_date.authority and placement.child_id = on_date.child_id
    and not placement.short_breaks and not placement.temporary and placement.began_on <= on_date.month_end
    and (placement.ended_on is null or placement.ended_on > placement.began_on)
    and (placement.ended_on is null or placement.ended_on > on_date.year_before)
  group by all
),
review_by_child as (
  select on_date.authority, on_date.child_id, on_date.month_end, count(*) as reviews_due,
    count(*) filter (where review.held_on <= review.due_on) as reviews_on_time
  from on_date join work.looked_after_review as review on review.authority = on_date.authority and review.child_id = on_date.child_id
    and review.falls_due and not review.short_breaks and review.due_on <= on_date.month_end
    and review.due_on > last_day(on_date.month_end - interval 12 months)
  group by all
),
looked_after_on_date as (
  select
    child_day.authority, child_day.month_end, child_day.child_id, child_day.short_breaks,
    -- care that began before the calendar does: the working days the calendar knows are enough, or not, by themselves; where
    -- none is held, twenty of them have surely passed by the day that a second review would be due
    case when today.date is null then child_day.month_end >= surely.due_on when began.date is null then today.working_index >= 20
      else child_day.month_end >= first_due.due_on end as looked_after_20_days,
    coalesce(review.reviews_due, 0) as reviews_due, coalesce(review.reviews_on_time, 0) as reviews_on_time,
    work.age_band(work.age_on(child.birth_month, child_day.month_end)) as age_band, child.sex, ethnicity."group" as ethnicity,
    legal."group" as legal_status, placement."group" as placement, child_day.location,
    case when child_day.start_recorded then work.duration_band(child_day.began_on, child_day.month_end) end as duration,
    work.age_on(child.birth_month, child_day.month_end) as age, child.unaccompanied, status.code as legal_status_code,
    placed_before.placements_12_months, child_day.began_on <= child_day.month_end - interval 30 months as looked_after_30_months,
    placed_before.placed_on <= child_day.month_end - interval 24 months as placed_24_months,
    placed_before.joined_on <= child_day.month_end - interval 24 months as joined_24_months,
    child_day.began_on <= child_day.month_end + 1 - interval 12 months as looked_after_12_months,
    coalesce(returned.placements_returned, 0) as placements_returned,
    child_day.need, child_day.provider
  from with_episode as child_day
  left join placed_before using (authority, child_id, month_end)
  left join returned using (authority, child_id, month_end)
  left join review_by_child as review using (authority, child_id, month_end)
  left join work.ref.due as first_due on first_due.authority = child_day.authority and first_due.timescale = 'first-review'
    and first_due.starts_on = child_day.began_on
  left join work.ref.due as surely on surely.authority = child_day.authority and surely.timescale = 'second-review'
    and surely.starts_on = child_day.began_on
  left join work.ref.day as began on began.authority = child_day.authority and began.date = child_day.began_on
  left join work.ref.day as today on today.authority = child_day.authority and today.date = child_day.month_end
  left join work.known.child on child.authority = child_day.authority and child.child_id = child_day.child_id
  left join work.ref.code_group as ethnicity on ethnicity.list = 'ethnicity' and ethnicity.code = child.ethnicity
  left join work.ref.code_group as legal on legal.list = 'legal_status' and legal.code = child_day.legal_status
  left join work.ref.code_group as status on status.list = 'legal_status' and status.code = child_day.legal_status
  left join work.ref.code_group as placement on placement.list = 'placement' and placement.code = child_day.placement
)
select * from looked_after_on_date
