-- Practice alerts without an answer, complaints and disputes not resolved, of those that came since the data begin. The extracts of
-- alerts and complaints name no officer.
with awaited as (
  select 'alert-answer' as kind, alert.authority, 'practice_alert' as extract, known.source_row, null::ubigint as officer_id,
    alert.response_due_on as due_on, false as at_latest
  from work.practice_alert as alert join work.known.practice_alert as known using (authority, alert_id)
  join work.known.submission as submission using (authority)
  where alert.responded_on is null and alert.closed_on is null and alert.alerted_on >= submission."from"
  union all
  select 'complaint', complaint.authority, 'complaint', known.source_row, null, complaint.due_on, false
  from work.complaint as complaint join work.known.complaint as known using (authority, complaint_id)
  join work.known.submission as submission using (authority)
  where complaint.resolved_on is null and complaint.received_on >= submission."from"
  union all
  select 'dispute', dispute.authority, 'dispute', known.source_row, officer.officer_id, dispute.due_on, false
  from work.dispute as dispute join work.known.dispute as known using (authority, dispute_id)
  join work.known.submission as submission using (authority)
  left join work.child_officer as officer on officer.authority = known.authority and officer.child_id = known.child_id
    and officer.process = 'looked_after'
  where dispute.resolved_on is null and dispute.raised_on >= submission."from"
)
select * from awaited
