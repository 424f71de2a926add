-- Officers by a number in the order in which each first held a meeting, so that no hash and no name is ever shown. From the
-- 41st on they stand together: no page could show each of a large authority's, and none may be left out of the whole.
with meeting as (
  select authority, officer_id, held_on, source_row, 1 as extract from work.known.looked_after_review where officer_id is not null
  union all
  select authority, officer_id, held_on, source_row, 2 from work.known.conference where officer_id is not null
),
first_meeting as (
  select authority, officer_id, min((coalesce(held_on, '9999-12-31'::date), extract, source_row)) as first
  from meeting group by authority, officer_id
),
numbered as (
  select authority, officer_id, row_number() over (partition by authority order by first) as number from first_meeting
),
officer as (
  select authority, officer_id, case when number <= 40 then 'officer-' || number else 'other-officers' end as officer from numbered
)
select * from officer
