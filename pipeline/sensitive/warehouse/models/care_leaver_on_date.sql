-- Who is a care leaver on the last day of a month, as the Glossary of the guidance defines it: 16 up to but not including 25,
-- looked after for 13 weeks or more, in one spell or several, from the age of 14 up to 18, and whether it is so only with days
-- of a series of short breaks. Beside each stands what the latest snapshot of the twelve months before says; a snapshot older
-- than that says nothing of the day.
with teenage as (
  -- the days of each period of care that lie between the fourteenth and the eighteenth birthday
  select period.authority, period.child_id, period.short_breaks, child.birth_month, child.sex,
    greatest(period.began_on, (child.birth_month + interval 14 years)::date) as first_day,
    (child.birth_month + interval 18 years)::date as until_day, period.ended_on
  from work.period_of_care as period join work.known.child using (authority, child_id)
),
on_date as (
  select month.authority, month.month_end, teenage.child_id, any_value(teenage.birth_month) as birth_month, any_value(teenage.sex) as sex,
    sum(greatest(0, least(coalesce(teenage.ended_on, month.month_end + 1), month.month_end + 1, teenage.until_day) - teenage.first_day)) as days,
    sum(greatest(0, least(coalesce(teenage.ended_on, month.month_end + 1), month.month_end + 1, teenage.until_day) - teenage.first_day))
      filter (where not teenage.short_breaks) as days_in_care,
    bool_or(not teenage.short_breaks and (teenage.birth_month + interval 16 years)::date <= month.month_end
      and (teenage.ended_on is null or teenage.ended_on > teenage.birth_month + interval 16 years)) as care_after_16
  from work.ref.month_end as month join teenage on teenage.authority = month.authority
    and work.age_on(teenage.birth_month, month.month_end) between 16 and 24 and teenage.first_day <= month.month_end
  group by month.authority, month.month_end, teenage.child_id
),
entitled as (
  select *, (birth_month + interval 18 years)::date - 1 as last_day_of_childhood, work.age_on(birth_month, month_end) as age, coalesce(days_in_care, 0) < 13 * 7 as short_breaks from on_date where days >= 13 * 7
),
with_snapshot as (
  select entitled.*, snapshot.as_at as snapshot_on, snapshot.in_touch, snapshot.last_contact_on, snapshot.activity, snapshot.accommodation,
    snapshot.suitable, snapshot.adviser_allocated_on, snapshot.adviser_requested, snapshot.pathway_plan_reviewed_on, snapshot.staying_put
  from entitled asof left join work.known.care_leaver as snapshot
    on entitled.authority = snapshot.authority and entitled.child_id = snapshot.child_id and entitled.month_end >= snapshot.as_at
),
last_placement as (
  select entitled.authority, entitled.month_end, entitled.child_id, episode.placement[1] = 'U' as fostered
  from entitled asof join work.known.looked_after_episode as episode
    on entitled.authority = episode.authority and entitled.child_id = episode.child_id and entitled.last_day_of_childhood >= episode.started_on
  where not work.is_short_breaks(episode.legal_status) and (episode.ended_on is null or episode.ended_on >= entitled.last_day_of_childhood)
),
pathway as (
  select distinct entitled.authority, entitled.month_end, entitled.child_id
  from entitled join work.known.care_plan as plan on plan.authority = entitled.authority and plan.child_id = entitled.child_id
    and plan.kind = 'pathway' and plan.agreed_on <= entitled.month_end and (plan.ended_on is null or plan.ended_on > entitled.month_end)
),
care_leaver_on_date as (
  select
    leaver.authority, leaver.month_end, leaver.child_id, leaver.short_breaks, leaver.age, leaver.sex,
    case when leaver.age < 18 then '16-17' when leaver.age < 22 then '18-21' else '22-24' end as leaver_age,
    case when looked_after.child_id is not null then 'looked-after' else 'left' end as care_now,
    snapshot_on > last_day(leaver.month_end - interval 12 months) as has_snapshot,
    case when has_snapshot then leaver.in_touch end as in_touch,
    case when has_snapshot then leaver.last_contact_on end as last_contact_on,
    case when has_snapshot then contact.due_on end as contact_until,
    case when has_snapshot then leaver.activity end as activity,
    case when has_snapshot then leaver.accommodation end as accommodation, case when has_snapshot then leaver.suitable end as suitable,
    case when has_snapshot then leaver.adviser_allocated_on end as adviser_allocated_on,
    case when has_snapshot then leaver.adviser_requested end as adviser_requested,
    case when has_snapshot then leaver.pathway_plan_reviewed_on end as pathway_plan_reviewed_on,
    case when has_snapshot then pathway_review.due_on end as pathway_until,
    leaver.care_after_16, coalesce(last_placement.fostered, false) as fostered_at_18,
    pathway.child_id is not null as pathway_plan,
    case when has_snapshot then leaver.staying_put end as staying_put
  from with_snapshot as leaver
  left join work.looked_after_on_date as looked_after on looked_after.authority = leaver.authority
    and looked_after.month_end = leaver.month_end and looked_after.child_id = leaver.child_id
    -- who has left care and comes for short breaks has left
    and not looked_after.short_breaks
  left join work.ref.due as contact on contact.authority = leaver.authority and contact.timescale = 'adviser-contact'
    and contact.starts_on = leaver.last_contact_on
  left join work.ref.due as pathway_review on pathway_review.authority = leaver.authority and pathway_review.timescale = 'pathway-plan'
    and pathway_review.starts_on = leaver.pathway_plan_reviewed_on
  left join last_placement on last_placement.authority = leaver.authority and last_placement.month_end = leaver.month_end
    and last_placement.child_id = leaver.child_id
  left join pathway on pathway.authority = leaver.authority and pathway.month_end = leaver.month_end and pathway.child_id = leaver.child_id
)
select * from care_leaver_on_date
