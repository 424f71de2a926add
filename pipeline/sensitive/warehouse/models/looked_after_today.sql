-- Who is looked after on the as-at date, each once, with the row of the register that says so and the reviewing officer. A series of
-- short breaks counts while it runs; a child in other care besides is in other care.
with today as (
  select authority, child_id, period_of_care, short_breaks, began_on, as_at from work.review_course
  where began_on <= as_at and (ended_on is null or ended_on > as_at)
  qualify row_number() over (partition by authority, child_id order by short_breaks, period_of_care desc) = 1
),
episode as (
  select authority, child_id, arg_max(source_row, (started_on, source_row)) as source_row
  from work.known.looked_after_episode group by all
),
looked_after_today as (
  select today.authority, today.child_id, today.period_of_care, today.short_breaks, today.began_on, today.as_at, episode.source_row, officer.officer_id
  from today join episode using (authority, child_id)
  left join work.child_officer as officer on officer.authority = today.authority and officer.child_id = today.child_id
    and officer.process = 'looked_after'
)
select * from looked_after_today
