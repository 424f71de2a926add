-- A case of a child in need, and the ones that began before it.
select *, day_of(CINreferralDate) as referred_on, day_of(CINclosureDate) as closed_on, day_of(DateOfInitialCPC) as conference_on,
  count(*) filter (where CINclosureDate is null) over (partition by LAchildID) as open_ones,
  max(coalesce(day_of(CINclosureDate), submission.as_at)) over earlier as earlier_ends_latest
from CINdetails cross join submission
window earlier as (partition by LAchildID order by day_of(CINreferralDate), CINdetails."row"
  rows between unbounded preceding and 1 preceding)
