-- What the rules ask about a range of ages: whether those of its area and year cover 0 to 17 once each, as the figures need.
with childhood as (
  select authority, year, coalesce(bool_or(age_from = 0 and age_to = 17), false)
      or list_sort(flatten(list(range(age_from, age_to + 1)) filter (where age_to <= 17))) = range(18) as covers_childhood
  from population
  group by all
)
select population.*, coalesce(childhood.covers_childhood, false) as covers_childhood
from population
left join childhood on childhood.authority is not distinct from population.authority and childhood.year = population.year
