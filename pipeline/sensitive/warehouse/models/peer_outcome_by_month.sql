-- Outcomes of peers by the month in which their period ends: December for a year, March for a year to 31 March, August for
-- an academic year. Where figures of children never looked after are there, they stand; else those of all children, and
-- the gap takes the looked-after out of them.
with dated as (
  select *, case when regexp_matches(period, '^[0-9]{4}$') then period::integer * 12 + 11
    when regexp_matches(period, '^[0-9]{4}/[0-9]{2}$') then (period[1:4]::integer + 1) * 12 + 2
    when regexp_matches(period, '^[0-9]{6}$') then (period[1:4]::integer + 1) * 12 + 7 end as month
  from work.known.peer_outcome
),
peer_outcome_by_month as (
  select authority, outcome, "group" as peer_group, month::bigint as month, numerator::bigint as numerator, denominator::bigint as denominator
  from dated
  qualify row_number() over (partition by authority, outcome, month order by "group" = 'all', source_row) = 1
)
select * from peer_outcome_by_month order by authority, outcome, month
