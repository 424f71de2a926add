-- Resident children under 18 by year: the age ranges that a submission gives, where they cover 0 to 17 once each. A submission
-- may hold other areas too (those that share a panel); of an area's own and another's, its own is taken.
with range as (
  select * from work.known.population where age_to <= 17
  qualify supplied_by = first_value(supplied_by) over (partition by authority, year order by supplied_by <> authority, supplied_by)
),
within as (
  select authority, year, sum(children)::bigint as children, list_sort(flatten(list(range(age_from, age_to + 1)))) as ages,
    count(*) filter (where age_from = 0 and age_to = 17) as in_one, any_value(children) filter (where age_from = 0 and age_to = 17) as all_children
  from range group by all
),
resident_children as (
  select authority, year::bigint as year, coalesce(all_children::bigint, children) as children
  from within where in_one = 1 or ages = range(18)
)
select * from resident_children order by authority, year
