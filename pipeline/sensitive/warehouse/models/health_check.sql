-- Health checks and questionnaires (guidance, paragraphs 333 to 336), with whether the child was looked after on the day,
-- and whether on nothing but a series of short breaks.
with dated as (
  select *, coalesce(due_on, completed_on) as day from work.known.health
),
in_care as (
  select dated.*,
    exists (
      from work.period_of_care as period where period.authority = dated.authority and period.child_id = dated.child_id
        and period.began_on <= dated.day and (period.ended_on is null or period.ended_on >= dated.day)
    ) as looked_after,
    exists (
      from work.period_of_care as period where period.authority = dated.authority and period.child_id = dated.child_id
        and not period.short_breaks and period.began_on <= dated.day and (period.ended_on is null or period.ended_on >= dated.day)
    ) as otherwise
  from dated
),
health_check as (
  select
    health.authority, health.child_id, health.kind, health.due_on, health.completed_on, health.score, health.concern, health.referral,
    -- 17 and over is where the questionnaire says that there is cause for concern
    coalesce(health.concern, health.score >= 17) as is_concern, health.as_at,
    late.due_on as late_until, health.looked_after, health.looked_after and not health.otherwise as short_breaks,
    work.age_band(work.age_on(child.birth_month, health.day)) as age_band, child.sex
  from in_care as health
  left join work.ref.due as late on late.authority = health.authority and late.timescale = 'immunisation-late' and late.starts_on = health.due_on
  left join work.known.child on child.authority = health.authority and child.child_id = health.child_id
)
select * from health_check
