-- Complaints not resolved by the last day of each month.
with complaint_open_on_date as (
  select month.authority, month.month_end, complaint.complaint_id, complaint.about, complaint.agency, complaint.stage
  from work.ref.month_end as month join work.complaint on complaint.authority = month.authority
    and complaint.received_on <= month.month_end and (complaint.resolved_on is null or complaint.resolved_on > month.month_end)
)
select * from complaint_open_on_date
