-- Review conferences of each registered child in order: those recorded, and those that fell due by the as-at date and that nobody
-- recorded. What is not yet due and not recorded is no conference so far.
with registration_conference as (
  select authority, registration_id, child_id, number, conference_id, held_on, due_on, due_is_bound, expected, falls_due, review_number
  from work.registration_timetable where not coming
)
select * from registration_conference
