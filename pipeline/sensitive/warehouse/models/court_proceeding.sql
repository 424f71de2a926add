-- Applications to the court (specification, section 5 iii), with what the child was on record for on the day of each.
with on_registers as (
  select proceeding.authority, proceeding.proceeding_id,
    coalesce(bool_or(period.child_id is not null), false) as looked_after,
    coalesce(bool_or(registration.child_id is not null), false) as registered
  from work.known.court_proceeding as proceeding
  left join work.period_of_care as period on period.authority = proceeding.authority and period.child_id = proceeding.child_id
    and period.began_on <= proceeding.applied_on and coalesce(period.ended_on, date 'infinity') > proceeding.applied_on
  left join work.known.protection_registration as registration on registration.authority = proceeding.authority
    and registration.child_id = proceeding.child_id and registration.started_on <= proceeding.applied_on
    and coalesce(registration.ended_on, date 'infinity') > proceeding.applied_on
  group by all
),
court_proceeding as (
  select
    proceeding.authority, proceeding.proceeding_id, proceeding.child_id, proceeding.application,
    proceeding.applied_on, proceeding.concluded_on, work.listed_court_outcome(proceeding.outcome) as outcome,
    (proceeding.concluded_on - proceeding.applied_on) / 7.0 as weeks, proceeding.first_hearing_on,
    proceeding.first_hearing_on - proceeding.applied_on as days_to_hearing, proceeding.guardian_appointed_on,
    on_registers.looked_after, on_registers.registered,
    work.age_band(work.age_on(child.birth_month, proceeding.applied_on)) as age_band, child.sex
  from work.known.court_proceeding as proceeding
  join on_registers using (authority, proceeding_id)
  left join work.known.child on child.authority = proceeding.authority and child.child_id = proceeding.child_id
)
select * from court_proceeding
