-- Reviews of each period of care, or series of short breaks, in order: those recorded, and those that fell due by the as-at date and
-- that nobody recorded. What is not yet due and not recorded is no review so far.
with review_sequence as (
  select authority, child_id, period_of_care, short_breaks, number, review_id, waits_until, due_on, due_is_bound, expected, falls_due, review_number
  from work.review_timetable where not coming
)
select * from review_sequence
