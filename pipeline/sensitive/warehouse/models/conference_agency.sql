-- Each agency at each conference that was held, with the last day its report would have been in time.
with conference_agency as (
  select
    invited.authority, invited.conference_id, invited.agency, conference.kind, conference.held_on,
    invited.involved, invited.attended, invited.report_required, invited.report_received_on, report.due_on as report_due_on
  from work.known.conference_agency as invited
  join work.known.conference on conference.authority = invited.authority and conference.conference_id = invited.conference_id
  left join work.ref.due as report on report.authority = invited.authority
    and report.timescale = case when conference.kind = 'review' then 'review-report' else 'initial-report' end
    and report.starts_on = conference.held_on
  where conference.held_on is not null
)
select * from conference_agency
