-- Wellbeing assessments in the community (guidance, paragraphs 75 to 104), with when a child who needed a plan got one.
with planned as (
  select assessment.authority, assessment.assessment_id, min(plan.agreed_on) as plan_agreed_on
  from work.known.assessment join work.known.care_plan as plan on plan.authority = assessment.authority and plan.child_id = assessment.child_id
    and plan.kind = 'wellbeing' and plan.agreed_on >= assessment.completed_on
  group by all
),
assessment as (
  select
    assessment.authority, assessment.assessment_id, assessment.requested_on, assessment.completed_on, due.due_on, assessment.level,
    work.listed_assessment_provider(assessment.provider) as provider, assessment.requested_by, assessment.declined,
    assessment.reason_recorded, assessment.agreed, assessment.views_recorded, assessment.plan_needed,
    planned.plan_agreed_on, planned.plan_agreed_on - assessment.completed_on as days_to_plan, plan_due.due_on as plan_due_on,
    assessment.as_at,
    work.age_band(work.age_on(child.birth_month, coalesce(assessment.completed_on, assessment.requested_on))) as age_band, child.sex
  from work.known.assessment
  left join planned using (authority, assessment_id)
  left join work.ref.due on due.authority = assessment.authority and due.timescale = 'assessment' and due.starts_on = assessment.requested_on
  left join work.ref.due as plan_due on plan_due.authority = assessment.authority and plan_due.timescale = 'wellbeing-plan'
    and plan_due.starts_on = assessment.completed_on
  left join work.known.child on child.authority = assessment.authority and child.child_id = assessment.child_id
)
select * from assessment
