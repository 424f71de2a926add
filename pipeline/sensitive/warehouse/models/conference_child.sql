-- Each child at each conference that was held.
with conference_child as (
  select
    considered.authority, considered.conference_id, considered.child_id, conference.kind,
    conference.is_initial, conference.held_on,
    conference.strategy_discussion_on, conference.initial_due_on, conference.reconvenes,
    work.age_on(child.birth_month, conference.held_on) as age_held, work.age_band(work.age_on(child.birth_month, conference.held_on)) as age_band,
    considered.child_present, considered.views_represented, considered.parent_attended, considered.outcome,
    coalesce(registration.category_initial, registration.category_latest) as category
  from work.known.conference_child as considered
  join work.conference on conference.authority = considered.authority and conference.conference_id = considered.conference_id
  left join work.known.child on child.authority = considered.authority and child.child_id = considered.child_id
  left join work.known.protection_registration as registration
    on registration.authority = considered.authority and registration.registration_id = considered.registration_id
  where conference.held_on is not null
)
select * from conference_child
