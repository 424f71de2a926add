-- Review conferences of each registered child in order, each with the date it fell due (timescales first-review-conference
-- and later-review-conference): the first from the initial conference, or from registration where there is none; later ones
-- from the conference before. One that fell due while the child was registered and that nobody recorded is added: expected. So
-- is the one that will fall due next, after the last that was held: coming.
-- A reconvened conference finishes the one it continues and is not another in the sequence. An inquorate conference decides
-- nothing: the next is counted from the one that finished it, and where none did, from the day it was itself due.
-- Of a registration from before the data the first day due cannot be told, but a bound can: the longest interval after they
-- begin. Late beyond it is late by any reading.
with recursive registration as (
  select registration.*, submission."from" as known_from,
    lag(ended_on) over (partition by registration.authority, child_id order by started_on, source_row) as ended_before
  from work.known.protection_registration as registration join work.known.submission using (authority)
),
finishing as (
  -- what each conference goes back to, by way of others that had no quorum either
  select authority, reconvened_from as conference_id, conference_id as finished_by, held_on, quorate
  from work.known.conference where reconvened_from is not null
  union
  select finishing.authority, finishing.conference_id, next.conference_id, next.held_on, next.quorate
  from finishing join work.known.conference as next on next.authority = finishing.authority and next.reconvened_from = finishing.finished_by
  where finishing.quorate = false
),
finished as (
  select authority, conference_id, min(held_on) as finished_on
  from finishing where quorate is distinct from false group by all
),
considered as (
  select considered.authority, considered.conference_id, considered.child_id, considered.registration_id,
    considered.outcome, conference.kind, conference.held_on, coalesce(conference.held_on, conference.due_on) as dated_on, conference.source_row,
    case when conference.quorate is distinct from false then conference.held_on else finished.finished_on end as decided_on
  from work.known.conference_child as considered
  join work.known.conference on conference.authority = considered.authority and conference.conference_id = considered.conference_id
  left join finished on finished.authority = considered.authority and finished.conference_id = considered.conference_id
  where conference.reconvened_from is null
),
-- the initial conference that led to the registration: named by it, or the latest that can have been; one whose first review
-- conference would have fallen due before the child was registered led to something else
led as materialized (
  -- by itself, or DuckDB would first put every registration beside every due date after it
  select registration.authority, registration.registration_id, registration.started_on, considered.held_on, considered.decided_on
  from registration join considered on considered.authority = registration.authority and considered.child_id = registration.child_id
  where considered.kind <> 'review'
    and (considered.registration_id = registration.registration_id
      or (considered.registration_id is null and considered.held_on <= registration.started_on
        and considered.outcome is distinct from 'not_registered'
        and (registration.ended_before is null or considered.held_on > registration.ended_before)))
),
initial as (
  select led.authority, led.registration_id, max(led.held_on) as held_on, arg_max(led.decided_on, led.held_on) as decided_on
  from led join work.ref.due on due.authority = led.authority and due.timescale = 'first-review-conference' and due.starts_on = led.held_on
  where due.due_on >= led.started_on
  group by all
),
review as (
  select registration.authority, registration.registration_id, considered.conference_id, considered.held_on, considered.decided_on, considered.dated_on,
    row_number() over (partition by registration.authority, registration.registration_id order by considered.dated_on, considered.source_row) as number
  from registration join considered on considered.authority = registration.authority and considered.child_id = registration.child_id
  where considered.kind = 'review'
    and (considered.registration_id = registration.registration_id
      or (considered.registration_id is null and considered.dated_on >= registration.started_on
        and (registration.ended_on is null or considered.dated_on <= registration.ended_on)))
),
start as (
  select registration.authority, registration.registration_id, registration.child_id, registration.started_on, registration.ended_on,
    registration.as_at, registration.known_from, greatest(registration.started_on, initial.decided_on) as counted_from,
    -- a submission is complete from the day it begins: what began before may have had conferences that are not in it
    coalesce(initial.held_on >= registration.known_from, false) or registration.started_on >= registration.known_from as known_from_start
  from registration left join initial using (authority, registration_id)
),
sequence as (
  select start.authority, start.registration_id, start.child_id, start.ended_on, start.as_at, start.known_from, start.known_from_start,
    1::bigint as number, review.conference_id, review.held_on, review.decided_on, due.due_on, not start.known_from_start as due_is_bound,
    (start.known_from + to_months(anew.months))::date as due_anew
  from start
  left join work.ref.due on due.authority = start.authority
    and due.timescale = case when start.known_from_start then 'first-review-conference' else 'later-review-conference' end
    and due.timescale in ('first-review-conference', 'later-review-conference')
    and due.starts_on = case when start.known_from_start then start.counted_from else start.known_from end
  -- one that fell due before the data begin, and that they do not hold, may have been held: it is counted anew from their start
  left join work.ref.interval as anew on anew.authority = start.authority and anew.timescale = 'later-review-conference'
    and start.known_from between anew.since and anew.until
  left join review on review.authority = start.authority and review.registration_id = start.registration_id and review.number = 1
  where review.conference_id is not null or (due.due_on is not null and (start.ended_on is null or due.due_on <= start.ended_on))
  union all
  select before.authority, before.registration_id, before.child_id, before.ended_on, before.as_at, before.known_from, before.known_from_start,
    before.number + 1, review.conference_id, review.held_on, review.decided_on, falls.due_on, lost or (before.decided_on is null and before.due_is_bound), before.due_anew
  from sequence as before
  cross join lateral (select coalesce(before.decided_on, before.due_on) as counted_from)
  -- counted and not looked up: every day that one may be due would be looked through at each step of the sequence
  left join work.ref.interval as apart on apart.authority = before.authority and counted_from between apart.since and apart.until
    and apart.timescale = 'later-review-conference'
  cross join lateral (select (counted_from + to_months(apart.months))::date as due_on) as due
  left join review on review.authority = before.authority and review.registration_id = before.registration_id and review.number = before.number + 1
  cross join lateral (
    select coalesce(not before.known_from_start and due.due_on < before.known_from
      and (review.dated_on is null or review.dated_on >= before.known_from), false) as lost
  )
  cross join lateral (select case when lost then before.due_anew else due.due_on end as due_on) as falls
  where review.conference_id is not null
    -- of those not yet due only the next, and none while one is awaited: it will be counted from the day that one is held
    or ((falls.due_on <= before.as_at or (before.held_on is not null and falls.due_on is not null))
      and (before.ended_on is null or falls.due_on <= before.ended_on))
),
told as (
  -- held before the bound: on time or late, it cannot be told
  select * replace (case when not due_is_bound or held_on is null or held_on > due_on then due_on end as due_on) from sequence
),
registration_timetable as (
  select authority, registration_id, child_id, number, conference_id, held_on, due_on, due_is_bound and due_on is not null as due_is_bound,
    conference_id is null and due_on <= as_at as expected, conference_id is null and due_on > as_at as coming,
    due_on is not null and (ended_on is null or due_on <= ended_on) as falls_due,
    case when number > 1 then 'later' when known_from_start then 'first' else 'not-recorded' end as review_number
  from told
)
select * from registration_timetable
