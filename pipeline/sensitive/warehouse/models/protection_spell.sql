-- Spells on the Child Protection Register with what the registers break them down by, as they began and as they ended.
with earlier as (
  -- an earlier spell is one that began before; when the last of them ended says how long the child was off the register
  select authority, registration_id,
    count(*) over before > 0 as registered_before, max(ended_on) over before as last_ended_on
  from work.known.protection_registration
  window before as (partition by authority, child_id order by started_on, source_row rows between unbounded preceding and 1 preceding)
),
spell as (
  select
    registration.authority, registration.registration_id, registration.child_id, registration.started_on, registration.ended_on,
    -- of deaths only the panel is told by themselves
    case registration.end_reason when 'died' then 'other' when 'RC2' then 'RC7' else registration.end_reason end as end_reason,
    work.age_band(work.age_on(child.birth_month, registration.started_on)) as age_band_start,
    work.age_band(work.age_on(child.birth_month, registration.ended_on)) as age_band_end,
    child.sex, ethnicity."group" as ethnicity,
    registration.category_initial, coalesce(registration.category_latest, registration.category_initial) as category_latest,
    work.duration_band(registration.started_on, registration.ended_on) as duration_end,
    earlier.registered_before, registration.started_on <= (earlier.last_ended_on + interval 24 months)::date as registered_24_months_before
  from work.known.protection_registration as registration
  join earlier on earlier.authority = registration.authority and earlier.registration_id = registration.registration_id
  left join work.known.child on child.authority = registration.authority and child.child_id = registration.child_id
  left join work.ref.code_group as ethnicity on ethnicity.list = 'ethnicity' and ethnicity.code = child.ethnicity
)
select * from spell
