-- Wellbeing assessments asked for and not completed, and plans that one found to be needed and that nobody agreed: of each child under 18
-- the latest assessment, since the data begin.
with latest as (
  select known.authority, known.assessment_id, known.source_row, coalesce(known.requested_on, known.completed_on) as dated_on
  from work.known.assessment as known left join work.known.child using (authority, child_id)
  where coalesce(work.age_on(child.birth_month, known.as_at) < 18, true)
  qualify row_number() over (partition by known.authority, known.child_id
    order by coalesce(known.completed_on, known.requested_on) desc, known.source_row desc) = 1
),
assessed as (
  select assessment.*, latest.source_row
  from work.assessment as assessment join latest using (authority, assessment_id)
  join work.known.submission as submission using (authority)
  where latest.dated_on is null or latest.dated_on >= submission."from"
),
awaited as (
  select 'assessment' as kind, authority, 'assessment' as extract, source_row, null::ubigint as officer_id, due_on, false as at_latest
  from assessed where completed_on is null and declined is not true
  union all
  select 'wellbeing-plan', authority, 'assessment', source_row, null, plan_due_on, false
  from assessed where completed_on is not null and plan_needed and plan_agreed_on is null
)
select * from awaited
