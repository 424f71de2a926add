-- Plans of every kind (guidance, paragraphs 105 and following, 325 and following).
with plan as (
  select
    plan.authority, plan.plan_id, plan.child_id, plan.kind, plan.agreed_on, plan.review_due_on, plan.reviewed_on, plan.ended_on,
    plan.indicators_covered, plan.service_areas_covered, plan.outcomes_planned, plan.outcomes_met, plan.views_recorded,
    plan.lead_worker, plan.as_at, work.age_band(work.age_on(child.birth_month, plan.agreed_on)) as age_band, child.sex
  from work.known.care_plan as plan
  left join work.known.child on child.authority = plan.authority and child.child_id = plan.child_id
)
select * from plan
