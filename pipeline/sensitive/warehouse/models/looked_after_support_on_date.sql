-- What each child looked after on the last day of a month has: plans in force, a personal adviser, a questionnaire within the
-- year. A plan or an adviser that nobody recorded is not in place.
with plan_in_force as (
  select child_day.authority, child_day.month_end, child_day.child_id, bool_or(plan.kind = 'care') as care_plan,
    bool_or(plan.kind = 'personal_education') as education_plan
  from work.looked_after_on_date as child_day join work.known.care_plan as plan
    on plan.authority = child_day.authority and plan.child_id = child_day.child_id and plan.kind in ('care', 'personal_education')
    and plan.agreed_on <= child_day.month_end and (plan.ended_on is null or plan.ended_on > child_day.month_end)
  group by all
),
ever_allocated as (
  select authority, child_id, min(adviser_allocated_on) as adviser_allocated_on from work.known.care_leaver group by all
),
before as (
  select child_day.authority, child_day.month_end, child_day.child_id, snapshot.adviser_allocated_on
  from work.looked_after_on_date as child_day asof left join work.known.care_leaver as snapshot
    on child_day.authority = snapshot.authority and child_day.child_id = snapshot.child_id and child_day.month_end >= snapshot.as_at
),
-- the snapshot before a day and the one after it may each tell of an adviser on the day; one taken on the day is both, so that
-- an adviser who has gone is gone
allocated as (
  select before.authority, before.month_end, before.child_id,
    least(before.adviser_allocated_on, snapshot.adviser_allocated_on) as adviser_allocated_on
  from before asof left join work.known.care_leaver as snapshot
    on before.authority = snapshot.authority and before.child_id = snapshot.child_id and before.month_end <= snapshot.as_at
),
questionnaire as (
  select authority, child_id, completed_on, score from work.known.health where kind = 'sdq' and completed_on is not null
),
questioned as (
  select child_day.authority, child_day.month_end, child_day.child_id, questionnaire.completed_on, questionnaire.score
  from work.looked_after_on_date as child_day asof left join questionnaire
    on child_day.authority = questionnaire.authority and child_day.child_id = questionnaire.child_id
    and child_day.month_end >= questionnaire.completed_on
),
checked as (
  select child_day.authority, child_day.month_end, child_day.child_id,
    count(*) filter (where health.kind in ('initial_assessment', 'review_assessment') and health.completed_on > child_day.year_before
      and health.completed_on <= child_day.month_end) as assessments,
    bool_or(health.kind = 'dental' and health.completed_on > child_day.year_before and health.completed_on <= child_day.month_end) as dental,
    bool_and(health.completed_on is not null and health.completed_on <= child_day.month_end)
      filter (where health.kind = 'immunisation' and health.due_on <= child_day.month_end) as immunised
  from (select authority, month_end, child_id, last_day(month_end - interval 12 months) as year_before from work.looked_after_on_date) as child_day
  join work.known.health on health.authority = child_day.authority and health.child_id = child_day.child_id
  group by all
),
looked_after_support_on_date as (
  select
    child_day.authority, child_day.month_end, child_day.child_id, child_day.short_breaks, child_day.age, child_day.age_band, child_day.sex, child_day.placement,
    coalesce(plan.care_plan, false) as care_plan, coalesce(plan.education_plan, false) as education_plan,
    coalesce(allocated.adviser_allocated_on <= child_day.month_end, false) as adviser,
    coalesce(ever_allocated.adviser_allocated_on <= child_day.month_end, false) as adviser_ever,
    coalesce(questioned.completed_on > last_day(child_day.month_end - interval 12 months), false) as questionnaire_12_months,
    case when questionnaire_12_months then questioned.score end as questionnaire_score, child_day.looked_after_12_months,
    coalesce(checked.assessments, 0) >= case when child_day.age < 5 then 2 else 1 end as health_assessments_12_months,
    coalesce(checked.dental, false) as dental_12_months, checked.immunised as immunisations_up_to_date
  from work.looked_after_on_date as child_day
  left join plan_in_force as plan using (authority, month_end, child_id)
  left join allocated using (authority, month_end, child_id)
  left join ever_allocated on ever_allocated.authority = child_day.authority and ever_allocated.child_id = child_day.child_id
  left join questioned using (authority, month_end, child_id)
  left join checked using (authority, month_end, child_id)
)
select * from looked_after_support_on_date
