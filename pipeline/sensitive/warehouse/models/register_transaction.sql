-- The registers' transactions in date order (specification, Appendix A 4): admissions, transfers and discharges.
with episode as (
  select *, lag(placement) over child as placement_before
  from work.known.looked_after_episode
  window child as (partition by authority, child_id order by started_on, source_row)
),
looked_after as (
  select authority, child_id, began_on as happened_on, 'looked_after' as register, 'admission' as kind, period_of_care as spell
  from work.period_of_care where start_recorded
  union all
  select authority, child_id, ended_on, 'looked_after', 'discharge', period_of_care from work.period_of_care where ended_on is not null
  union all
  select episode.authority, episode.child_id, episode.started_on, 'looked_after',
    case when episode.start_reason = 'L' then 'legal_change' else 'transfer' end, period_of_care.period_of_care
  from episode join work.period_of_care on episode.authority = period_of_care.authority and episode.child_id = period_of_care.child_id
    and episode.started_on > period_of_care.began_on
    and (period_of_care.ended_on is null or episode.started_on < period_of_care.ended_on)
  where episode.start_reason in ('P', 'T', 'B', 'U', 'L')
),
protection as (
  select authority, child_id, started_on as happened_on, 'protection' as register, 'admission' as kind,
    row_number() over (partition by authority, child_id order by started_on, source_row) as spell
  from work.known.protection_registration
  union all
  select authority, child_id, ended_on, 'protection', 'discharge',
    row_number() over (partition by authority, child_id order by started_on, source_row)
  from work.known.protection_registration where ended_on is not null
),
transaction_by_date as (
  select * from looked_after union all select * from protection where happened_on is not null
)
select * from transaction_by_date order by authority, happened_on, register, kind, child_id, spell
