-- Practice alerts still open on the last day of each month.
with alert_open_on_date as (
  select month.authority, month.month_end, alert.alert_id, alert.process, alert.team, alert.theme, alert.significance
  from work.ref.month_end as month join work.practice_alert as alert on alert.authority = month.authority
    and alert.alerted_on <= month.month_end and (alert.closed_on is null or alert.closed_on > month.month_end)
)
select * from alert_open_on_date
