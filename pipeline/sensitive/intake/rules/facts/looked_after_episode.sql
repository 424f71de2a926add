-- What the rules ask about an episode: itself, the ones before and after it, how long its legal status ran, the child.
with ordered as (
  select *,
    lag("row") over mine as earlier_row,
    lag(ended_on) over mine as earlier_ended_on,
    lag(end_reason) over mine as earlier_end_reason,
    lag(legal_status) over mine as earlier_legal_status,
    lag(placement) over mine as earlier_placement,
    lag(provider) over mine as earlier_provider,
    lag(location) over mine as earlier_location,
    lag(need) over mine as earlier_need,
    lag(change_reason) over mine as earlier_change_reason,
    lag(placement, 2) over mine as placement_before_last,
    lead("row") over mine as next_row,
    lead(started_on) over mine as next_started_on,
    lead(start_reason) over mine as next_start_reason,
    lead(placement) over mine as next_placement,
    max(ended_on) over earlier as earlier_ends_latest,
    max(ended_on) filter (where end_reason in ('E11', 'E12')) over earlier as adopted_on
  from looked_after_episode
  window mine as (partition by child_id order by started_on, ended_on nulls last, "row"),
    earlier as (partition by child_id order by started_on, ended_on nulls last, "row"
      rows between unbounded preceding and 1 preceding)
),
recorded as (
  select count(change_reason) > 0 as change_reasons_recorded, count(provider) > 0 as providers_recorded
  from looked_after_episode
),
-- short legal statuses: unbroken runs of the same one, however many episodes they were recorded as
stretch as (
  select *, sum((earlier_legal_status is distinct from legal_status or earlier_ended_on is distinct from started_on
      or started_on is null)::integer)
    over (partition by child_id order by started_on, ended_on nulls last, "row") as stretch
  from ordered
  where legal_status in ('L1', 'L2', 'L3', 'J2')
),
stretch_days as (
  select unnest(list("row")) as "row",
    max(coalesce(ended_on, (select as_at from submission))) - min(started_on) as status_days
  from stretch
  group by child_id, stretch
),
-- short breaks and holidays of carers: how many days, and how many times, within twelve months
within_year as (
  select "row",
    sum(coalesce(ended_on, (select as_at from submission)) - started_on) over year as respite_days_in_year,
    count(*) over year as times_in_year
  from looked_after_episode
  where legal_status = 'V3' or placement = 'T3'
  window year as (partition by child_id, legal_status = 'V3' order by started_on
    range between interval 12 months preceding and current row)
),
-- short breaks recorded both one by one and as an agreement, in one year that ends on the as-at day of the year
respite as (
  select child_id, "row", legal_status, date_sub('year', started_on, as_at) as first_year,
    date_sub('year', coalesce(ended_on, as_at), as_at) as last_year
  from looked_after_episode cross join submission
  where legal_status in ('V3', 'V4')
),
both_ways as (
  select distinct mine."row"
  from respite as mine
  join respite as other on other.child_id = mine.child_id and other.legal_status <> mine.legal_status
    and coalesce(mine.last_year <= other.first_year and other.last_year <= mine.first_year, true)
)
select ordered.*, recorded.*, both_ways."row" is not null as other_respite_in_year, stretch_days.status_days, within_year.respite_days_in_year, within_year.times_in_year,
  life.child_row, life.unaccompanied, life.born_from, life.born_until, life.death_month, life.died_by,
  submission.as_at, submission."from",
  earlier_row is null as is_first,
  coalesce(ordered.placement in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_temporary,
  coalesce(ordered.legal_status in ('V3', 'V4'), false) as is_respite,
  coalesce(ordered.ended_on, submission.as_at) - ordered.started_on as days,
  ordered.placement is distinct from earlier_placement or ordered.provider is distinct from earlier_provider
    or ordered.location is distinct from earlier_location as place_differs
from ordered
cross join submission
cross join recorded
left join stretch_days using ("row")
left join within_year using ("row")
left join both_ways using ("row")
left join life using (child_id)
