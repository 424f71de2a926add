-- What the rules ask about a registration: the ones before it, the conference that decided it, the child.
with ordered as (
  select *,
    count(*) filter (where ended_on is null) over (partition by child_id) as open_ones,
    max(ended_on) over (
      partition by child_id order by started_on, ended_on nulls last, "row" rows between unbounded preceding and 1 preceding
    ) as earlier_ends_latest
  from protection_registration
),
recorded as (
  select count(category_latest) > 0 as latest_recorded, count(end_reason) > 0 as reasons_recorded
  from protection_registration
),
decided as (
  select considered.registration_id, 
    coalesce(max(conference.held_on) filter (where considered.outcome = 'registered'), max(conference.held_on)) as decided_on,
    bool_or(conference.kind = 'pre_birth') as decided_before_birth
  from conference_child as considered
  join conference using (conference_id)
  where considered.registration_id is not null
    and (considered.outcome = 'registered' or conference.kind in ('initial', 'pre_birth', 'transfer_in'))
  group by considered.registration_id
)
select ordered.*, recorded.*, decided.decided_on, decided.decided_before_birth, exists (from conference_child) as conferences_supplied,
  life.child_row, life.born_from, life.born_until, life.died_by, life.death_month, life.adopted_on,
  submission."from", submission.as_at
from ordered
cross join submission
cross join recorded
left join decided using (registration_id)
left join life on life.child_id = ordered.child_id
