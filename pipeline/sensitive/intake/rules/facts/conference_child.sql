-- What the rules ask about a child at a conference: the conference, the registration, the child.
select considered.*, conference.kind, conference.held_on, conference."row" as conference_row,
  registration."row" as registration_row, registration.child_id as registered_child_id,
  registration.started_on, registration.ended_on,
  exists (from protection_registration) as registrations_supplied,
  life.born_until, life.died_by
from conference_child as considered
left join conference using (conference_id)
left join protection_registration as registration using (registration_id)
left join life on life.child_id = considered.child_id
