-- Children before the court on the last day of each month (specification, section 5 iii): one with several applications is one child.
with court_child_on_date as (
  select authority, month_end, child_id, min(age_band) as age_band, bool_or(looked_after) as looked_after, bool_or(registered) as registered
  from work.court_open_on_date group by authority, month_end, child_id
)
select * from court_child_on_date
