-- Due dates that the source gave, held against those the timescales give, one row a meeting that has both. A bound is no date
-- to hold another against.
with due_date_compared as (
  select authority, as_at, 'looked_after_review' as extract, due_on = due_supplied as agrees
  from work.looked_after_review where not due_is_bound and due_on is not null and due_supplied is not null
  union all
  select authority, as_at, 'conference', initial_due_on = due_supplied
  from work.conference where initial_due_on is not null and due_supplied is not null
  union all
  select authority, as_at, 'conference', due_on = due_supplied
  from work.review_conference join work.known.submission using (authority) where not due_is_bound and due_on is not null and due_supplied is not null
)
select * from due_date_compared
