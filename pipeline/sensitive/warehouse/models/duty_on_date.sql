-- Every corporate parent and each of its duties on the last day of each quarter (guidance, paragraphs 284 to 310), with whether it
-- was done as last due: the latest that had fallen due, or that was done where no day was set, is done by that day. What must be
-- done again within a timescale stands until that has run out. A body of which nothing is on record has not done it.
with kind_of_duty as (
  select unnest(['plan_published', 'plan_reviewed', 'report_published', 'services_published', 'services_reviewed', 'board_return',
    'collaboration', 'children_consulted']) as duty
),
owed as (
  select parent.authority, parent.month_end, parent.body, parent.corporate_parent, parent.kind, kind_of_duty.duty
  from work.corporate_parent_on_date as parent cross join kind_of_duty
),
dated as (
  -- of two due on one day, one done is done
  select authority, corporate_parent as body, duty, coalesce(due_on, done_on) as dated_on, min(done_on) as done_on, min(area) as area,
    min(responsibility)::varchar as responsibility
  from work.known.corporate_parent_duty where coalesce(due_on, done_on) is not null group by all
),
latest as (
  select owed.*, dated.dated_on, dated.done_on, dated.area, dated.responsibility
  from owed asof left join dated
    on owed.authority = dated.authority and owed.body = dated.body and owed.duty = dated.duty and owed.month_end >= dated.dated_on
),
duty_on_date as (
  select
    latest.authority, latest.month_end, latest.body, latest.corporate_parent, latest.kind, latest.duty, latest.dated_on, latest.done_on,
    latest.area, latest.responsibility,
    coalesce(latest.done_on <= latest.month_end, false) and coalesce(stands.due_on >= latest.month_end, stands.due_on is null) as done
  from latest
  left join work.ref.due as stands on stands.authority = latest.authority and stands.starts_on = latest.done_on
    and stands.timescale = case latest.duty when 'services_reviewed' then 'services-information'
      when 'plan_reviewed' then 'corporate-parenting-plan' end
)
select * from duty_on_date
