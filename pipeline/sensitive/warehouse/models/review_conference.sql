-- Review conferences falling due, or held without it being told when they fell due: a recorded one is due on the earliest of its children's due dates; one that nobody
-- recorded stands here once for each child it was expected for. Where one child's day is a bound, so is the conference's.
with recorded as (
  select authority, conference_id, min(due_on) as due_on, bool_or(due_is_bound) as due_is_bound, arg_min(review_number, (due_on, number)) as review_number, false as expected
  from work.registration_conference where falls_due and not expected group by authority, conference_id
),
with_held as (
  select recorded.*, conference.held_on, conference.due_on as due_supplied
  from recorded join work.known.conference using (authority, conference_id)
),
untold as (
  -- held before the latest day it can have fallen due for any of its children: it stands in the period in which it was held
  select authority, conference_id, arg_min(review_number, number) as review_number
  from work.registration_conference anti join recorded using (authority, conference_id)
  where held_on is not null and due_on is null group by authority, conference_id
),
with_untold as (
  select *, coalesce(due_on, held_on) as falls_on from with_held
  union all by name
  select untold.*, null::date as due_on, false as due_is_bound, false as expected, conference.held_on,
    conference.due_on as due_supplied, conference.held_on as falls_on
  from untold join work.known.conference using (authority, conference_id)
),
expected as (
  select authority, null::ubigint as conference_id, due_on, due_is_bound, due_on as falls_on, review_number, true as expected from work.registration_conference where expected
),
review_conference as (
  select * from with_untold union all by name select * from expected
)
select * from review_conference
