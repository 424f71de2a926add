-- Health checks and questionnaires (guidance, paragraphs 333 to 336), with whether the child was looked after on the day.
with health_check as (
  select
    health.authority, health.child_id, health.kind, health.due_on, health.completed_on, health.score, health.concern, health.referral,
    -- 17 and over is where the questionnaire says that there is cause for concern
    coalesce(health.concern, health.score >= 17) as is_concern, health.as_at,
    exists (
      from period_of_care as period where period.authority = health.authority and period.child_id = health.child_id
        and period.began_on <= coalesce(health.due_on, health.completed_on)
        and (period.ended_on is null or period.ended_on >= coalesce(health.due_on, health.completed_on))
    ) as looked_after,
    age_band(age_on(child.birth_month, coalesce(health.due_on, health.completed_on))) as age_band, child.sex
  from known.health
  left join known.child on child.authority = health.authority and child.child_id = health.child_id
)
select * from health_check
