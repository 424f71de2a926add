-- One child's whole academic year: sessions of all its terms added up. Persistently absent is a child who missed a tenth of
-- the sessions or more, as England counts it. A term without its sessions leaves the year's sum unknown, not smaller.
with summed as (
  select authority, child_id, academic_year, count(*) = count(sessions_possible) as possible_known,
    count(*) = count(sessions_absent) as absent_known, count(*) = count(suspended_sessions) as suspended_known,
    count(*) = count(permanently_excluded) as excluded_known, bool_or(permanently_excluded) as excluded,
    sum(sessions_possible)::bigint as possible, sum(sessions_absent)::bigint as absent, sum(suspended_sessions)::bigint as suspended
  from work.known.education group by all
),
school_year as (
  select
    summed.authority, summed.child_id, make_date(summed.academic_year[1:4]::integer + 1, 8, 31) as year_end,
    case when possible_known and absent_known then possible end as sessions_possible,
    case when possible_known and absent_known then absent end as sessions_absent,
    case when possible_known and absent_known and possible > 0 then absent * 10 >= possible end as persistently_absent,
    case when suspended > 0 then true when suspended_known then false end as suspended,
    case when excluded then true when excluded_known then false end as permanently_excluded,
    looked_after.child_id is not null as looked_after, coalesce(looked_after.short_breaks, false) as short_breaks,
    coalesce(looked_after.looked_after_12_months, false) as looked_after_12_months, child.sex
  from summed
  left join work.looked_after_on_date as looked_after on looked_after.authority = summed.authority
    and looked_after.child_id = summed.child_id
    and looked_after.month_end = make_date(summed.academic_year[1:4]::integer + 1, 3, 31)
  left join work.known.child on child.authority = summed.authority and child.child_id = summed.child_id
)
select * from school_year
