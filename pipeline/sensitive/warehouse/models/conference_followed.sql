-- Conferences after which another was held that considered a child of theirs: whatever was still awaited of them is awaited of that one.
with considered as materialized (
  -- each child with its conference before any two are compared: else every conference is first held against every other
  select conference.authority, conference_id, child_id, held_on, coalesce(held_on, strategy_discussion_on, due_on) as dated_on
  from work.known.conference join work.known.conference_child using (authority, conference_id)
),
conference_followed as (
  select considered.authority, considered.conference_id, min(later.held_on) as followed_on
  from considered join considered as later using (authority, child_id)
  where later.conference_id <> considered.conference_id and later.held_on >= considered.dated_on
  group by all
)
select * from conference_followed
