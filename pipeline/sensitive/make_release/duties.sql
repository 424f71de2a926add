-- The duties of corporate parents with their dates, latest first. Bodies of an authority's own are told apart by a number (`own`).
with latest as (
  select * from work.duty_on_date where month_end = (select max(month_end) from work.duty_on_date)
),
body as (
  select authority, body, corporate_parent, duty,
    case when corporate_parent = 'not-listed' then dense_rank() over (partition by corporate_parent order by body) else 0 end::integer as own
  from latest
),
with_dates as (
  select body.corporate_parent, body.duty, dated.due_on, dated.done_on, body.own
  from body left join work.known.corporate_parent_duty as dated
    on dated.authority = body.authority and dated.corporate_parent = body.body and dated.duty = body.duty
    and coalesce(dated.due_on, dated.done_on) <= dated.as_at
)
select * from with_dates
order by corporate_parent, own, duty, coalesce(due_on, done_on) desc, done_on desc, due_on desc
