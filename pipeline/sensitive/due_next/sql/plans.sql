-- Plans in force today and their next review, by the day that the source gives for it: of one whose review was held and for which no
-- further day is given, none is known. Children looked after today without a plan owe one without a day: no timescale is held for it.
-- The review of an education plan is first the one of the school term that the measure counts, then that of the plan itself.
with in_force as (
  select *, case when reviewed_on is null then review_due_on end as next_on
  from work.known.care_plan where agreed_on <= as_at and (ended_on is null or ended_on > as_at)
  qualify row_number() over (partition by authority, child_id, kind order by agreed_on desc, source_row desc) = 1
),
today as (
  select * from work.looked_after_today where not short_breaks
),
-- a term is settled by a review of a later one
term as (
  select *, max(plan_due_on) filter (where plan_reviewed_on is not null) over (partition by authority, child_id) as last_reviewed
  from work.known.education where plan_due_on is not null
),
missed_term as (
  select term.authority, term.child_id, term.source_row, term.plan_due_on
  from term join today using (authority, child_id)
  where term.plan_reviewed_on is null and term.plan_due_on >= today.began_on
    and (term.last_reviewed is null or term.plan_due_on > term.last_reviewed)
  qualify row_number() over (partition by term.authority, term.child_id order by term.plan_due_on, term.source_row) = 1
),
without as (
  select support.* from work.looked_after_support_on_date as support
  where support.month_end = (select max(month_end) from work.looked_after_support_on_date)
),
awaited as (
  select 'care-plan-review' as kind, plan.authority, 'care_plan' as extract, plan.source_row, today.officer_id, plan.next_on as due_on,
    false as at_latest
  from in_force as plan join today using (authority, child_id) where plan.kind = 'care'
  union all
  select 'education-plan-review', today.authority, case when term.source_row is null then 'care_plan' else 'education' end,
    coalesce(term.source_row, plan.source_row), today.officer_id, coalesce(term.plan_due_on, plan.next_on), false
  from today left join missed_term as term using (authority, child_id)
  left join in_force as plan on plan.authority = today.authority and plan.child_id = today.child_id and plan.kind = 'personal_education'
  where term.source_row is not null or plan.source_row is not null
  union all
  -- of who has left care it is counted from the snapshot (care_leavers.sql)
  select 'pathway-plan-review', plan.authority, 'care_plan', plan.source_row, today.officer_id, plan.next_on, false
  from in_force as plan join today using (authority, child_id) where plan.kind = 'pathway'
  union all
  select 'protection-plan-review', plan.authority, 'care_plan', plan.source_row, officer.officer_id, plan.next_on, false
  from in_force as plan left join work.child_officer as officer on officer.authority = plan.authority
    and officer.child_id = plan.child_id and officer.process = 'protection'
  where plan.kind = 'protection'
  union all
  select 'wellbeing-plan-review', authority, 'care_plan', source_row, null, next_on, false from in_force where kind = 'wellbeing'
  union all
  select 'care-plan', authority, 'looked_after_episode', today.source_row, today.officer_id, null, false
  from today join without using (authority, child_id) where not without.care_plan
  union all
  select 'education-plan', authority, 'looked_after_episode', today.source_row, today.officer_id, null, false
  from today join without using (authority, child_id) where not without.education_plan and without.age between 5 and 17
)
select * from awaited
