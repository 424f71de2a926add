-- Conferences after which another was held that considered a child of theirs: whatever was still awaited of them is awaited of that one.
with dated as (
  select authority, conference_id, coalesce(held_on, strategy_discussion_on, due_on) as dated_on from work.known.conference
),
conference_followed as (
  select dated.authority, dated.conference_id, min(later.held_on) as followed_on
  from dated join work.known.conference_child as considered using (authority, conference_id)
  join work.known.conference_child as again on again.authority = considered.authority and again.child_id = considered.child_id
  join work.known.conference as later on later.authority = again.authority and later.conference_id = again.conference_id
  where later.conference_id <> dated.conference_id and later.held_on >= dated.dated_on
  group by all
)
select * from conference_followed
