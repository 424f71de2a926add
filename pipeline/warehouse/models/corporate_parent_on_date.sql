-- Every corporate parent on record on the last day of each month, with whether a plan it published or reviewed is in force
-- (guidance, paragraph 289; the timescale says for how long one stands).
with parent as (
  select distinct authority, corporate_parent from known.corporate_parent_duty
),
planned as (
  select authority, corporate_parent, done_on from known.corporate_parent_duty
  where duty in ('plan_published', 'plan_reviewed') and done_on is not null
),
latest as (
  select month.authority, month.month_end, parent.corporate_parent, max(planned.done_on) as planned_on
  from ref.month_end as month join parent using (authority)
  left join planned on planned.authority = parent.authority and planned.corporate_parent = parent.corporate_parent
    and planned.done_on <= month.month_end
  group by all
),
corporate_parent_on_date as (
  select latest.authority, latest.month_end, listed_corporate_parent(latest.corporate_parent) as corporate_parent,
    coalesce(due.due_on >= latest.month_end, false) as plan_in_force
  from latest left join ref.due on due.authority = latest.authority and due.timescale = 'corporate-parenting-plan'
    and due.starts_on = latest.planned_on
)
select * from corporate_parent_on_date
