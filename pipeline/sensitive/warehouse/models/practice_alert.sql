-- Practice alerts (specification, section 8 and Appendix C), with the day by which an answer was asked for.
with practice_alert as (
  select
    alert.authority, alert.alert_id, alert.alerted_on, alert.process, work.listed_team(alert.team) as team,
    work.listed_practice_theme(alert.theme) as theme, alert.significance, alert.responded_on, due.due_on as response_due_on,
    alert.action_plan, alert.closed_on, alert.as_at
  from work.known.practice_alert as alert
  left join work.ref.due on due.authority = alert.authority and due.timescale = 'alert-response' and due.starts_on = alert.alerted_on
)
select * from practice_alert
