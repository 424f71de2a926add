-- Care leavers who have left care, by the latest snapshot of each: the next review of the pathway plan of those under 22, and the day until
-- which the last contact stands, of those whom the measures of both count. Of whom nothing was recorded in twelve months no day is known.
with leaver as (
  select * from work.care_leaver_on_date
  where month_end = (select max(month_end) from work.care_leaver_on_date) and care_now = 'left'
),
snapshot as (
  select authority, child_id, arg_max(source_row, (as_at, source_row)) as source_row from work.known.care_leaver group by all
),
episode as (
  select authority, child_id, arg_max(source_row, (started_on, source_row)) as source_row from work.known.looked_after_episode group by all
),
named as (
  select leaver.*, case when snapshot.source_row is null then 'looked_after_episode' else 'care_leaver' end as extract,
    coalesce(snapshot.source_row, episode.source_row) as source_row
  from leaver left join snapshot using (authority, child_id) left join episode using (authority, child_id)
),
awaited as (
  select 'pathway-plan-review' as kind, authority, extract, source_row, null::ubigint as officer_id, pathway_until as due_on, false as at_latest
  from named where age < 22
  union all
  select 'adviser-contact', authority, extract, source_row, null, contact_until, false
  from named where age < 22 or adviser_requested or adviser_allocated_on <= month_end
)
select * from awaited
