-- How many children each reviewing officer holds on the last day of each month (specification, section 5): a child held for
-- both processes is one child.
with held as (
  select month.authority, month.month_end, caseload.officer_id, caseload.child_id, bool_or(caseload."external") as is_external
  from work.ref.month_end as month
  join work.known.caseload on caseload.authority = month.authority and caseload.started_on <= month.month_end
    and (caseload.ended_on is null or caseload.ended_on > month.month_end)
  group by all
),
caseload_on_date as (
  select held.authority, held.month_end, held.officer_id, count(*) as children, count(*) filter (where is_external) as children_external,
    count(*) filter (where is_external is null) as children_not_recorded,
    -- an officer is external who holds no child as one of the service
    case when bool_or(not is_external) then false when bool_or(is_external) then true end as external_officer,
    case when count(*) < min(load.lower) then 'under-50' when count(*) <= min(load.upper) then '50-70' else 'over-70' end as band
  from held join work.ref.range as load on load.authority = held.authority and load.timescale = 'caseload' group by held.authority, month_end, officer_id
)
select * from caseload_on_date
