-- Placements of looked-after children in date order, the Placement Register (specification, section 3): a new one begins
-- where care begins or the child moves to another carer (start reasons S, P and B). A change of legal status, or of the
-- kind of placement with the same carer (L, T, U), goes on in the same home. Short breaks (V3, V4) are told apart from homes:
-- a child who passes between them and other care has not moved.
with episode as (
  select *, work.is_short_breaks(legal_status) as short_breaks, lag(work.is_short_breaks(legal_status)) over child as short_breaks_before,
    row_number() over child as place, lag(ended_on) over child as ended_before, lag(end_reason) over child as reason_before,
    lag(change_reason) over child as change_reason_before
  from work.known.looked_after_episode
  window child as (partition by authority, child_id order by started_on, source_row)
),
marked as (
  select *, coalesce(short_breaks <> short_breaks_before, false) as passes,
    passes or place = 1 or start_reason in ('S', 'P', 'B') or (ended_before is not null and reason_before is distinct from 'X1') as opens
  from episode
),
numbered as (
  select *, (sum(opens::integer) over (partition by authority, child_id order by place))::bigint as number from marked
),
placed as (
  select authority, child_id, number, min(started_on) as began_on, arg_min(short_breaks, place) as short_breaks,
    arg_min(start_reason in ('P', 'B') and not passes, place) as moved, arg_min_null(change_reason_before, place) as change_reason,
    arg_max_null(ended_on, place) as own_end, arg_min_null(placement, place) as placement_code, arg_min_null(location, place) as location
  from numbered group by authority, child_id, number
),
placement_spell as (
  select
    placed.authority, placed.child_id, placed.number, placed.short_breaks, placed.began_on,
    least(placed.own_end, lead(placed.began_on) over (partition by placed.authority, placed.child_id order by placed.number)) as ended_on,
    coalesce(placed.placement_code[1] = 'T', false) as temporary, coalesce(placed.placement_code[1] = 'A', false) as for_adoption,
    placed.moved, work.age_band(work.age_on(child.birth_month, placed.began_on)) as age_band, child.sex,
    placement."group" as placement, placed.location, case when placed.moved then placed.change_reason end as change_reason
  from placed
  left join work.known.child on child.authority = placed.authority and child.child_id = placed.child_id
  left join work.ref.code_group as placement on placement.list = 'placement' and placement.code = placed.placement_code
)
select * from placement_spell
