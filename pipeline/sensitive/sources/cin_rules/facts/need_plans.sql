-- A plan of a child in need: its case, the ones before it, an open child protection plan beside it.
with plan as (
  select CINplanDates.*, day_of(CINPlanStartDate) as started_on, day_of(CINPlanEndDate) as ended_on, submission."from", submission.as_at
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
-- the day of death, or the last day of its month
, identified as (
  select LAchildID, min("row") as child_row, min(coalesce(day_of(PersonDeathDate), last_day(try_strptime(PersonDeathDate, '%Y-%m')::date))) as died_by
  from ChildIdentifiers group by LAchildID
)
-- a protection plan of the child that ran when this began, or the reverse; on the last day of one the other may begin
, beside as (
  select plan."row", min(other."row") as begun_beside_row
  from plan join ChildProtectionPlans as other using (LAchildID)
  where (plan.started_on >= day_of(other.CPPstartDate) and plan.started_on < coalesce(day_of(other.CPPendDate), date '9999-12-31'))
    or (day_of(other.CPPstartDate) >= plan.started_on and day_of(other.CPPstartDate) < coalesce(plan.ended_on, date '9999-12-31'))
  group by plan."row"
)
select ordered.*, beside.begun_beside_row, details.details_row, details.referred_on, details.closed_on, protected.protection_row, identified.child_row, identified.died_by
from ordered
left join beside using ("row")
left join details using (LAchildID, CINdetailsID)
left join protected using (LAchildID, CINdetailsID)
left join identified using (LAchildID)
