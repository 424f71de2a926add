-- Who reviews each child on the as-at date, for each process: the officer who holds the child (specification, section 5), or, where no
-- caseload says so, the one who chaired the child's latest meeting.
with holding as (
  select authority, child_id, process, arg_max(officer_id, (started_on, source_row)) as officer_id
  from work.known.caseload where started_on <= as_at and (ended_on is null or ended_on > as_at) group by all
),
meeting as (
  select authority, child_id, 'looked_after' as process, officer_id, held_on, source_row
  from work.known.looked_after_review where held_on is not null and officer_id is not null and cancelled is not true
  union all
  select considered.authority, considered.child_id, 'protection', conference.officer_id, conference.held_on, conference.source_row
  from work.known.conference_child as considered join work.known.conference using (authority, conference_id)
  where conference.held_on is not null and conference.officer_id is not null
),
latest as (
  select authority, child_id, process, arg_max(officer_id, (held_on, source_row)) as officer_id from meeting group by all
),
child_officer as (
  select authority, child_id, process, coalesce(holding.officer_id, latest.officer_id) as officer_id
  from holding full join latest using (authority, child_id, process)
)
select * from child_officer
