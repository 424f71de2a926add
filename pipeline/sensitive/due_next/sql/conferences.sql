-- Conferences awaited: the next review of each child on the register today, as for reviews of looked-after children; initial conferences
-- not held; and inquorate ones not reconvened. The last two are settled too by another conference held since for a child of theirs.
with registered as (
  select * from work.known.protection_registration where started_on <= as_at and (ended_on is null or ended_on > as_at)
  -- a child with two spells open at once is one child: the later spell stands
  qualify row_number() over (partition by authority, child_id order by started_on desc, source_row desc) = 1
),
counted as (
  select *, max(number) filter (where held_on is not null) over (partition by authority, registration_id) as last_held
  from work.registration_timetable
),
next as (
  select * from counted where number > coalesce(last_held, 0)
  qualify row_number() over (partition by authority, registration_id order by number) = 1
),
open as (
  select conference.*, known.source_row, known.officer_id, submission."from" as known_from
  from work.conference as conference
  join work.known.conference as known using (authority, conference_id)
  join work.known.submission as submission using (authority)
  anti join work.conference_followed as followed using (authority, conference_id)
),
awaited as (
  select 'review-conference' as kind, registered.authority, 'protection_registration' as extract, registered.source_row,
    officer.officer_id, next.due_on, next.due_is_bound as at_latest
  from registered left join next using (authority, registration_id)
  left join work.child_officer as officer on officer.authority = registered.authority and officer.child_id = registered.child_id
    and officer.process = 'protection'
  union all
  select 'initial-conference', authority, 'conference', source_row, officer_id, initial_due_on, false
  from open where is_initial and not reconvenes and held_on is null
    and coalesce(strategy_discussion_on, due_supplied) >= known_from
  union all
  select 'conference-reconvened', authority, 'conference', source_row, officer_id, reconvene_due_on, false
  from open where quorate = false and reconvened_on is null and held_on >= known_from
)
select * from awaited
