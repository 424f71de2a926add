-- Complaints about, or through, the service (specification, sections 8 and 10), with the day by which each should be resolved.
with complaint as (
  select
    complaint.authority, complaint.complaint_id, complaint.received_on, complaint.about, complaint.agency, complaint.stage,
    complaint.resolved_on, due.due_on, complaint.outcome, complaint.as_at
  from work.known.complaint
  left join work.ref.due on due.authority = complaint.authority and due.timescale = 'complaint' and due.starts_on = complaint.received_on
)
select * from complaint
