-- A period of care runs from an episode with start reason S to the first episode end whose reason is not X1, "continues".
-- A child whose first known episode is not an S began to be looked after on a day nobody has told us: the period is there,
-- so that the child is counted, but no due date is derived from a start that was not recorded.
-- A series of short breaks (V3, V4) has timescales of its own and is not what England counts as being looked after: a child
-- who passes between it and any other care ends one period that day and begins another, X1 or not.
with episode as (
  select *, work.is_short_breaks(legal_status) as short_breaks, row_number() over child as place,
    lag(work.is_short_breaks(legal_status)) over child as short_breaks_before,
    coalesce(lag(ended_on) over child is not null and lag(end_reason) over child is distinct from 'X1', false) as care_had_ended
  from work.known.looked_after_episode
  window child as (partition by authority, child_id order by started_on, source_row)
),
marked as (
  select *, coalesce(short_breaks <> short_breaks_before, false) and not care_had_ended as passes,
    start_reason = 'S' or place = 1 or care_had_ended or passes as opens
  from episode
),
numbered as (
  select *, (sum(opens::integer) over (partition by authority, child_id order by place))::bigint as period_of_care
  from marked
),
period as (
  select
    authority, child_id, period_of_care,
    arg_min(short_breaks, place) as short_breaks,
    min(started_on) as began_on,
    arg_min(start_reason = 'S' or passes, place) as start_recorded,
    arg_max(case when ended_on is not null and end_reason is distinct from 'X1' then ended_on end, place) as own_end,
    -- the first and the latest episode as they are, blanks too: arg_max alone would go on to one that is filled
    arg_max_null(end_reason, place) as end_reason,
    arg_min_null(legal_status, place) as legal_status_at_start,
    arg_min_null(placement, place) as placement_at_start,
    arg_min_null(location, place) as location_at_start,
    arg_max_null(legal_status, place) as legal_status_at_end,
    arg_max_null(placement, place) as placement_at_end,
    arg_max_null(location, place) as location_at_end
  from numbered group by authority, child_id, period_of_care
),
closed as (
  -- a new S while the last period never ended: the new start ends it
  select period.* exclude (own_end), coalesce(own_end, lead(began_on) over (partition by authority, child_id order by period_of_care)) as ended_on
  from period
)
select closed.*, start_recorded and began_on >= submission."from" as reviews_known_from_start
from closed join work.known.submission using (authority)
