-- Health checks of children looked after today, by the day that the source gives for each: of a child and a kind the first that was not
-- done since the last that was, and that fell due in the care that runs. First and later assessments are one kind.
with dated as (
  select authority, child_id, source_row, due_on, completed_on,
    case kind when 'initial_assessment' then 'health-assessment' when 'review_assessment' then 'health-assessment'
      when 'dental' then 'dental-check' when 'immunisation' then 'immunisation' when 'sdq' then 'questionnaire' end as kind
  from work.known.health
),
counted as (
  select *, max(coalesce(due_on, completed_on)) filter (where completed_on is not null)
    over (partition by authority, child_id, kind) as last_done
  from dated
),
awaited as (
  select health.kind, health.authority, 'health' as extract, health.source_row, today.officer_id, health.due_on, false as at_latest
  from counted as health join work.looked_after_today as today using (authority, child_id)
  where health.completed_on is null and health.due_on >= today.began_on and not today.short_breaks
    and (health.last_done is null or health.due_on > health.last_done)
  qualify row_number() over (partition by health.authority, health.child_id, health.kind order by health.due_on, health.source_row) = 1
)
select * from awaited
