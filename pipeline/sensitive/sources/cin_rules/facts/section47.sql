-- An enquiry: the case it belongs to, the ones of the case that are open, the ones that began before it.
with enquiry as (
  select *, day_of(S47ActualStartDate) as started_on, day_of(DateOfInitialCPC) as conference_on,
    coalesce(lower(ICPCnotRequired) in ('true', '1'), false) as not_required
  from Section47
),
ordered as (
  select enquiry.*,
    count(*) filter (where conference_on is null and not not_required) over (partition by LAchildID, CINdetailsID) as open_ones,
    max(coalesce(conference_on, case when not_required then started_on else submission.as_at end)) over earlier as earlier_ends_latest,
    arg_max("row", coalesce(conference_on, case when not_required then started_on else submission.as_at end)) over earlier as earlier_row,
    submission."from", submission.as_at
  from enquiry cross join submission
  window earlier as (partition by LAchildID order by started_on, "row" rows between unbounded preceding and 1 preceding)
),
details as (
  select LAchildID, CINdetailsID, min("row") as details_row, min(day_of(CINreferralDate)) as referred_on, max(day_of(CINclosureDate)) as closed_on
  from CINdetails group by LAchildID, CINdetailsID
),
twice as (
  select LAchildID, day_of(DateOfInitialCPC) as conference_on, min("row") as same_conference_row
  from CINdetails where DateOfInitialCPC is not null group by all
)
select ordered.*, details.details_row, details.referred_on, details.closed_on, twice.same_conference_row
from ordered
left join details using (LAchildID, CINdetailsID)
left join twice using (LAchildID, conference_on)
