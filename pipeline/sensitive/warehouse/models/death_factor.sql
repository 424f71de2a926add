-- Factors that the panel found relevant in the deaths it considered, dated by the panel.
with death_factor as (
  select factor.authority, factor.case_id, death.panel_on, factor.domain, work.listed_death_factor(factor.factor) as factor,
    factor.relevance, factor.modifiable
  from work.known.child_death_factor as factor
  join work.known.child_death as death on death.authority = factor.authority and death.case_id = factor.case_id
)
select * from death_factor
