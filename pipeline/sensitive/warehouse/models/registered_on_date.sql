-- Who was on the Child Protection Register on the last day of each month, once each, with whether every review conference
-- that had fallen due by then was held on time.
with on_date as (
  select month.authority, month.month_end, registration.child_id, registration.registration_id, registration.started_on,
    registration.category_initial, coalesce(registration.category_latest, registration.category_initial) as category
  from work.ref.month_end as month
  join work.known.protection_registration as registration on registration.authority = month.authority
    and registration.started_on <= month.month_end and (registration.ended_on is null or registration.ended_on > month.month_end)
  -- a child with two spells open at once is one child: the later spell stands
  qualify row_number() over (partition by month.authority, month.month_end, registration.child_id
    order by registration.started_on desc, registration.source_row desc) = 1
),
review_by_spell as (
  select on_date.authority, on_date.month_end, on_date.registration_id, count(*) as reviews_due,
    count(*) filter (where sequence.held_on <= sequence.due_on) as reviews_on_time
  from on_date join work.registration_conference as sequence
    on sequence.authority = on_date.authority and sequence.registration_id = on_date.registration_id
    and sequence.falls_due and sequence.due_on <= on_date.month_end
  group by all
),
registered_on_date as (
  select
    on_date.authority, on_date.month_end, on_date.child_id,
    on_date.month_end >= three_months.due_on as registered_3_months,
    coalesce(review.reviews_due, 0) as reviews_due, coalesce(review.reviews_on_time, 0) as reviews_on_time,
    work.age_band(work.age_on(child.birth_month, on_date.month_end)) as age_band, child.sex, ethnicity."group" as ethnicity, on_date.category,
    work.duration_band(on_date.started_on, on_date.month_end) as duration,
    list_sort(list_distinct([on_date.category_initial, on_date.category])) as categories, looked_after.child_id is not null as looked_after
  from on_date
  left join review_by_spell as review using (authority, month_end, registration_id)
  left join work.ref.due as three_months on three_months.authority = on_date.authority and three_months.timescale = 'first-review-conference'
    and three_months.starts_on = on_date.started_on
  left join work.known.child on child.authority = on_date.authority and child.child_id = on_date.child_id
  left join work.looked_after_on_date as looked_after on looked_after.authority = on_date.authority
    and looked_after.child_id = on_date.child_id and looked_after.month_end = on_date.month_end
  left join work.ref.code_group as ethnicity on ethnicity.list = 'ethnicity' and ethnicity.code = child.ethnicity
)
select * from registered_on_date
