-- One child's school term, dated by the end of the term, with whether the child was looked after on that day.
with dated as (
  select *, case term
      when 'autumn' then make_date(academic_year[1:4]::integer, 12, 31)
      when 'spring' then make_date(academic_year[1:4]::integer + 1, 3, 31)
      else make_date(academic_year[1:4]::integer + 1, 7, 31) end as term_end
  from work.known.education
),
education_term as (
  select
    dated.authority, dated.child_id, dated.academic_year, dated.term, dated.term_end,
    dated.sessions_possible, dated.sessions_absent, dated.suspended_sessions, dated.permanently_excluded, dated.timetable,
    dated.school_location, dated.school_inspection, dated.designated_teacher,
    dated.plan_due_on, dated.plan_reviewed_on, dated.plan_outcomes_set, dated.self_assessment, dated.as_at,
    looked_after.child_id is not null as looked_after, coalesce(looked_after.short_breaks, false) as short_breaks,
    work.age_band(work.age_on(child.birth_month, dated.term_end)) as age_band, child.sex
  from dated
  left join work.looked_after_on_date as looked_after on looked_after.authority = dated.authority
    and looked_after.child_id = dated.child_id and looked_after.month_end = dated.term_end
  left join work.known.child on child.authority = dated.authority and child.child_id = dated.child_id
)
select * from education_term
