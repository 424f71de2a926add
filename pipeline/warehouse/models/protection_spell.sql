-- Spells on the Child Protection Register with what the registers break them down by, as they began and as they ended.
with spell as (
  select
    registration.authority, registration.registration_id, registration.child_id, registration.started_on, registration.ended_on,
    age_band(age_on(child.birth_month, registration.started_on)) as age_band_start,
    age_band(age_on(child.birth_month, registration.ended_on)) as age_band_end,
    child.sex, ethnicity."group" as ethnicity,
    registration.category_initial, coalesce(registration.category_latest, registration.category_initial) as category_latest,
    duration_band(registration.started_on, registration.ended_on) as duration_end
  from known.protection_registration as registration
  left join known.child on child.authority = registration.authority and child.child_id = registration.child_id
  left join ref.code_group as ethnicity on ethnicity.list = 'ethnicity' and ethnicity.code = child.ethnicity
)
select * from spell
