-- A case of a child in need, and the ones that began before it; a referral that came to nothing is no case.
select *, day_of(CINreferralDate) as referred_on, day_of(CINclosureDate) as closed_on, day_of(DateOfInitialCPC) as conference_on,
  coalesce(ReferralNFA in ('1', 'true'), false) as came_to_nothing,
  count(*) filter (where CINclosureDate is null and not came_to_nothing) over (partition by LAchildID) as open_ones,
  max(case when not came_to_nothing then coalesce(day_of(CINclosureDate), submission.as_at) end) over earlier as earlier_ends_latest
from CINdetails cross join submission
window earlier as (partition by LAchildID order by day_of(CINreferralDate), CINdetails."row"
  rows between unbounded preceding and 1 preceding)
