-- Every conference on record, with the dates its timescales give and the agencies that were missed.
with child_age as (
  select considered.authority, considered.conference_id,
    list_sort(list_distinct(list(coalesce(work.age_band(work.age_on(child.birth_month, conference.held_on)), 'not-recorded')))) as age_bands
  from work.known.conference_child as considered
  join work.known.conference using (authority, conference_id)
  left join work.known.child on child.authority = considered.authority and child.child_id = considered.child_id
  where conference.held_on is not null
  group by all
),
absent as (
  select authority, conference_id, list_sort(list(agency)) as absent_agencies
  from work.known.conference_agency where involved and attended = false group by all
),
report as (
  select authority, conference_id, count(*) filter (where involved and report_required) as reports_required,
    count(*) filter (where involved and report_required and report_received_on is not null) as reports_received,
    count(*) filter (where involved and report_required and report_received_on <= report_due_on) as reports_on_time,
    count(*) filter (where involved and report_required and report_due_on is null) as reports_without_due,
    count(*) filter (where (involved is null and report_required is distinct from false)
      or (report_required is null and involved is distinct from false)) as reports_unknown
  from work.conference_agency group by all
),
reconvened as (
  select authority, reconvened_from as conference_id, min(held_on) as reconvened_on
  from work.known.conference where reconvened_from is not null group by all
),
conference as (
  select
    conference.authority, conference.conference_id, conference.kind, conference.kind in ('initial', 'pre_birth') as is_initial,
    conference.strategy_discussion_on, conference.held_on, conference.quorate, conference.complaints_information_given,
    conference.minutes_distributed_on, conference.as_at, conference.due_on as due_supplied,
    due.due_on as initial_due_on,
    case when conference.kind in ('initial', 'pre_birth') then coalesce(due.due_on, conference.held_on) end as initial_falls_on, minutes.due_on as minutes_due_on,
    conference.reconvened_from is not null as reconvenes, reconvene.due_on as reconvene_due_on, reconvened.reconvened_on,
    case
      when conference.held_on is null or conference.strategy_discussion_on is null then null
      when held_day.working_index - discussion_day.working_index <= 10 then '0-10'
      when held_day.working_index - discussion_day.working_index <= 15 then '11-15'
      when held_day.working_index - discussion_day.working_index <= 20 then '16-20'
      when held_day.working_index - discussion_day.working_index > 20 then '21-plus'
    end as days_band,
    coalesce(child_age.age_bands, ['not-recorded']) as age_bands, coalesce(absent.absent_agencies, []) as absent_agencies,
    coalesce(report.reports_required, 0) as reports_required, coalesce(report.reports_received, 0) as reports_received,
    coalesce(report.reports_on_time, 0) as reports_on_time, coalesce(report.reports_without_due, 0) as reports_without_due,
    coalesce(report.reports_unknown, 0) as reports_unknown
  from work.known.conference
  left join work.ref.due on due.authority = conference.authority and due.timescale = 'initial-conference'
    and due.starts_on = conference.strategy_discussion_on and conference.kind in ('initial', 'pre_birth')
  left join work.ref.due as minutes on minutes.authority = conference.authority and minutes.timescale = 'minutes' and minutes.starts_on = conference.held_on
  left join work.ref.due as reconvene on reconvene.authority = conference.authority and reconvene.timescale = 'conference-reconvened'
    and reconvene.starts_on = conference.held_on
  left join work.ref.day as discussion_day on discussion_day.authority = conference.authority and discussion_day.date = conference.strategy_discussion_on
  left join work.ref.day as held_day on held_day.authority = conference.authority and held_day.date = conference.held_on
  left join child_age on child_age.authority = conference.authority and child_age.conference_id = conference.conference_id
  left join report on report.authority = conference.authority and report.conference_id = conference.conference_id
  left join absent on absent.authority = conference.authority and absent.conference_id = conference.conference_id
  left join reconvened on reconvened.authority = conference.authority and reconvened.conference_id = conference.conference_id
)
select * from conference
