-- What stands beside the cells of a measure as a whole ('all'): its peers and the resident children, by label and period.
--
-- How the peers of a gap did in each period, without those whose gap it is: where the peers are all children, the looked-after
-- are taken out. A period in which ours have a month and the peers have none has no peers. Peers whose year ends in another
-- month than any of ours are of another kind of year: together with those of ours they would count twice.
with gap as (select * from temp.label where kind = 'gap' and breakdown = 'all'),
year_end as (
  select distinct gap.label, own.month % 12 as month_of_year
  from gap join temp.cell as own on own.split = gap.split and own.authority = gap.authority
),
peer_month as (
  select gap.label, gap.authority, gap.moment, peer.month,
    peer.numerator - case when peer.peer_group = 'all' then coalesce(own.counted, 0) else 0 end as counted,
    peer.denominator - case when peer.peer_group = 'all' then coalesce(own.known, 0) else 0 end as known
  from gap join work.peer_outcome_by_month as peer on peer.outcome = gap.peers and peer.authority = gap.authority
  semi join year_end on year_end.label = gap.label and year_end.month_of_year = peer.month % 12
  left join temp.cell as own on own.split = gap.split and own.authority = gap.authority and own.month = peer.month
),
peers as (
  select peer.label, period.place as period, sum(peer.counted)::bigint as peer_counted, sum(peer.known)::bigint as peer_known
  from peer_month as peer
  join temp.period_month as period
    on period.authority = peer.authority and period.month = peer.month and period.moment = peer.moment
  anti join (
    select gap.label, lonely.place from gap
    join temp.cell as own on own.split = gap.split and own.authority = gap.authority
    join temp.period_month as lonely on lonely.authority = own.authority and lonely.month = own.month and lonely.moment = gap.moment
    anti join peer_month as peer on peer.label = gap.label and peer.month = own.month
  ) as without on without.label = peer.label and without.place = period.place
  group by all having min(peer.counted) >= 0 and min(peer.known - peer.counted) >= 0
),
-- Resident child-years of each period: of a stock the children of the year, of a flow a twelfth of them each month. Where
-- those of several areas are asked for, none of one of them is none of all.
resident_month as (
  select month.authority, lives.residents, month.month, sum(children.children) as children
  from (select distinct authority, month, month // 12 as year from temp.period_month) as month
  join work.ref.residence as lives using (authority)
  asof left join work.resident_children as children on children.authority = lives.area and month.year >= children.year
  group by all
  -- an estimate two years old still stands for one that is not out yet; an older one would be a guess
  having count(*) = count(children.children) and max(month.year - children.year) <= 2
),
resident as (
  select label.label, period.place as period,
    case when label.moment = 'stock' then min(children) else round(sum(children) / 12) end::bigint as resident
  from temp.label
  join temp.period_month as period on period.moment = label.moment and period.authority = label.authority
  left join resident_month on resident_month.authority = period.authority and resident_month.month = period.month
    and resident_month.residents = label.residents
  where label.kind = 'rate' and label.breakdown = 'all'
  group by label.label, label.moment, period.place having count(*) = count(children)
),
beside as (
  select label, period, peer_counted, peer_known, resident from peers full join resident using (label, period)
)
select * from beside
