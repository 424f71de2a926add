-- Periods of care with what the registers break them down by, on the day each began and on the day it ended.
with spell as (
  select
    period.authority, period.child_id, period.period_of_care, period.short_breaks, period.began_on, period.start_recorded, period.ended_on,
    -- of deaths only the panel is told by themselves
    case period.end_reason when 'E2' then 'E8' else period.end_reason end as end_reason,
    row_number() over started = 1 as first_in_year, period.ended_on is not null and row_number() over ended = 1 as last_in_year,
    work.age_band(work.age_on(child.birth_month, period.began_on)) as age_band_start, work.age_band(work.age_on(child.birth_month, period.ended_on)) as age_band_end,
    child.sex, ethnicity."group" as ethnicity,
    legal_start."group" as legal_status_start, legal_end."group" as legal_status_end,
    placement_start."group" as placement_start, placement_end."group" as placement_end,
    period.location_at_start as location_start, period.location_at_end as location_end,
    case when period.start_recorded then work.duration_band(period.began_on, period.ended_on) end as duration_end
  from work.period_of_care as period
  left join work.known.child on child.authority = period.authority and child.child_id = period.child_id
  left join work.ref.code_group as ethnicity on ethnicity.list = 'ethnicity' and ethnicity.code = child.ethnicity
  left join work.ref.code_group as legal_start on legal_start.list = 'legal_status' and legal_start.code = period.legal_status_at_start
  left join work.ref.code_group as legal_end on legal_end.list = 'legal_status' and legal_end.code = period.legal_status_at_end
  left join work.ref.code_group as placement_start on placement_start.list = 'placement' and placement_start.code = period.placement_at_start
  left join work.ref.code_group as placement_end on placement_end.list = 'placement' and placement_end.code = period.placement_at_end
  -- the years to 31 March in which it began and ended; a series of short breaks stands in no other care's way
  window started as (partition by period.authority, period.child_id, period.short_breaks, year(period.began_on - interval 3 months) order by period.began_on, period.period_of_care),
    ended as (partition by period.authority, period.child_id, period.short_breaks, year(period.ended_on - interval 3 months) order by period.ended_on desc, period.period_of_care desc)
)
select * from spell
