-- A plan of a child in need: its case, the ones before it, an open child protection plan beside it.
with plan as (
  select CINplanDates.*, day_of(CINPlanStartDate) as started_on, day_of(CINPlanEndDate) as ended_on, submission.as_at
  from CINplanDates cross join submission
),
ordered as (
  select *,
    count(*) filter (where CINPlanEndDate is null) over (partition by LAchildID, CINdetailsID) as open_ones,
    max(coalesce(ended_on, as_at)) over earlier as earlier_ends_latest,
    arg_max("row", coalesce(ended_on, as_at)) over earlier as earlier_row
  from plan
  window earlier as (partition by LAchildID order by started_on, "row" rows between unbounded preceding and 1 preceding)
),
details as (
  select LAchildID, CINdetailsID, min("row") as details_row, min(day_of(CINreferralDate)) as referred_on, max(day_of(CINclosureDate)) as closed_on
  from CINdetails group by LAchildID, CINdetailsID
),
protected as (
  select LAchildID, CINdetailsID, min("row") as protection_row from ChildProtectionPlans where CPPendDate is null
  group by LAchildID, CINdetailsID
)
select ordered.*, details.details_row, details.referred_on, details.closed_on, protected.protection_row
from ordered
left join details using (LAchildID, CINdetailsID)
left join protected using (LAchildID, CINdetailsID)
