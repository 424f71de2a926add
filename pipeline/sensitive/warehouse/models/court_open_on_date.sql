-- Applications before the court on the last day of each month, with whether the child is on another register that day.
with court_open_on_date as (
  select
    month.authority, month.month_end, proceeding.proceeding_id, proceeding.child_id, proceeding.application,
    work.age_band(work.age_on(child.birth_month, month.month_end)) as age_band,
    work.duration_band(proceeding.applied_on, month.month_end) as duration,
    looked_after.child_id is not null as looked_after, registered.child_id is not null as registered
  from work.ref.month_end as month
  join work.known.court_proceeding as proceeding on proceeding.authority = month.authority and proceeding.applied_on <= month.month_end
    and (proceeding.concluded_on is null or proceeding.concluded_on > month.month_end)
  left join work.known.child on child.authority = proceeding.authority and child.child_id = proceeding.child_id
  left join work.looked_after_on_date as looked_after on looked_after.authority = month.authority
    and looked_after.month_end = month.month_end and looked_after.child_id = proceeding.child_id
  left join work.registered_on_date as registered on registered.authority = month.authority
    and registered.month_end = month.month_end and registered.child_id = proceeding.child_id
)
select * from court_open_on_date
