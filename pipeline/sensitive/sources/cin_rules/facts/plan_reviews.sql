-- A review of a child protection plan: the plan, and a plan of a child in need that ran that day.
with plan as (
  select LAchildID, CPPID, CINdetailsID, min("row") as plan_row, min(day_of(CPPstartDate)) as started_on, max(day_of(CPPendDate)) as ended_on,
    bool_or(CPPendDate is null) as is_open
  from ChildProtectionPlans group by LAchildID, CPPID, CINdetailsID
),
review as (select *, day_of(CPPreviewDate) as reviewed_on from Reviews),
beside as (
  select review."row", min(need."row") as need_plan_row
  from review
  join CINplanDates as need on need.LAchildID = review.LAchildID and day_of(need.CINPlanStartDate) <= review.reviewed_on
    and (need.CINPlanEndDate is null or review.reviewed_on < day_of(need.CINPlanEndDate))
  group by review."row"
)
select review.*, plan.plan_row, plan.started_on, plan.ended_on, plan.is_open, beside.need_plan_row
from review
left join plan on plan.LAchildID = review.LAchildID and plan.CPPID = review.CPPID
  and (plan.CINdetailsID = review.CINdetailsID or plan.CINdetailsID is null or review.CINdetailsID is null)
left join beside using ("row")
