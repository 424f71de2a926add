-- A child protection plan: its case, its child, and the initial conference that should have begun it: the enquiry's
-- where one was to lead to a conference, else the case's own.
with plan as (
  select *, day_of(CPPstartDate) as started_on, day_of(CPPendDate) as ended_on from ChildProtectionPlans
),
details as (
  select LAchildID, CINdetailsID, min("row") as details_row, min(day_of(CINreferralDate)) as referred_on,
    list(day_of(DateOfInitialCPC)) filter (where DateOfInitialCPC is not null) as own_conferences
  from CINdetails group by LAchildID, CINdetailsID
),
enquiries as (
  select LAchildID, CINdetailsID, min("row") as s47_row, coalesce(list(day_of(DateOfInitialCPC)), []) as conferences
  from Section47 where coalesce(lower(ICPCnotRequired) not in ('true', '1'), true)
  group by LAchildID, CINdetailsID
),
identified as (
  select LAchildID, min("row") as child_row, min(day_of(PersonDeathDate)) as died_on from ChildIdentifiers group by LAchildID
),
joined as (
  select plan.*, submission."from", submission.as_at, details.details_row, details.referred_on, enquiries.s47_row,
    identified.child_row, identified.died_on,
    count(*) filter (where CPPendDate is null) over (partition by LAchildID, CPPID) as open_ones,
    plan.started_on between submission."from" and submission.as_at as begun_in_year,
    coalesce(list_contains(case when enquiries.s47_row is null then details.own_conferences else enquiries.conferences end, plan.started_on), false)
      as on_conference_day,
    len(coalesce(details.own_conferences, [])) > 0 as case_has_conference
  from plan
  cross join submission
  left join details using (LAchildID, CINdetailsID)
  left join enquiries using (LAchildID, CINdetailsID)
  left join identified using (LAchildID)
),
conferences as (
  select count(*) as held from (
    select day_of(DateOfInitialCPC) as held_on from CINdetails union all select day_of(DateOfInitialCPC) from Section47
  ) cross join submission where held_on between submission."from" and submission.as_at
)
select joined.*,
  case when not bool_or(on_conference_day) over one_case then s47_row end as unmatched_s47_row,
  case when s47_row is null and case_has_conference and not bool_or(on_conference_day) over one_case then details_row end as unmatched_details_row,
  "row" = min("row") over () and count(*) filter (where begun_in_year) over () > conferences.held as more_plans_than_conferences
from joined cross join conferences
window one_case as (partition by LAchildID, CINdetailsID)
