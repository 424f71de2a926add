-- Reviews and conferences held, with whether the officer in the chair came from outside the service: help for contentious
-- cases (specification, sections 4 and 10).
with chaired_meeting as (
  select authority, held_on, 'looked_after' as process, officer_external
  from work.known.looked_after_review where held_on is not null and cancelled is not true
  union all
  select authority, held_on, 'protection', officer_external from work.known.conference where held_on is not null
)
select * from chaired_meeting
