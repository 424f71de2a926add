-- Every corporate parent on the last day of each quarter, with whether it has a plan. Who they are is the reference table (guidance,
-- paragraphs 272 and 572: code list `corporate_parent`), so that a body of which nothing is on record has not done it; beside
-- them stand bodies of an authority's own that are on record. A plan is owed (284, 289), its review is recommended (287): no
-- paragraph lets it lapse.
with on_record as (
  select distinct authority, corporate_parent as body from work.known.corporate_parent_duty
),
body as (
  select authority, corporate_parent as body, known_from, known_until from work.ref.corporate_parent
  union all
  select on_record.authority, on_record.body, null, null from on_record
  anti join work.ref.corporate_parent as listed on listed.authority = on_record.authority and listed.corporate_parent = on_record.body
),
planned as (
  select authority, corporate_parent as body, done_on from work.known.corporate_parent_duty
  where duty in ('plan_published', 'plan_reviewed') and done_on is not null
),
latest as (
  select month.authority, month.month_end, body.body, max(planned.done_on) as planned_on
  from work.ref.month_end as month join body on body.authority = month.authority and month(month.month_end) % 3 = 0
    and coalesce(body.known_from, month.month_end) <= month.month_end and coalesce(body.known_until, month.month_end) >= month.month_end
  left join planned on planned.authority = body.authority and planned.body = body.body and planned.done_on <= month.month_end
  group by all
),
corporate_parent_on_date as (
  select latest.authority, latest.month_end, latest.body, work.listed_corporate_parent(latest.body) as corporate_parent, kind."group" as kind,
    latest.planned_on is not null as plan_published, coalesce(due.due_on >= latest.month_end, false) as plan_within_12_months,
    on_record.body is not null as on_record
  from latest
  left join work.ref.due on due.authority = latest.authority and due.timescale = 'corporate-parenting-plan' and due.starts_on = latest.planned_on
  left join work.ref.code_group as kind on kind.list = 'corporate_parent' and kind.code = latest.body
  left join on_record on on_record.authority = latest.authority and on_record.body = latest.body
)
select * from corporate_parent_on_date
