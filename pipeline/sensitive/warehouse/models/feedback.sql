-- What those served say (guidance, paragraph 447), already added up by the source, in the calendar year it is about. A year
-- to 31 March belongs to the year in which most of it lies. Where the source gives shorter periods of a year as well as the
-- year, the shorter ones stand, so that no answer counts twice.
with dated as (
  select *,
    case when regexp_matches(period, '^[0-9]{4}-Q[1-4]$') then last_day(make_date(period[1:4]::integer, period[7:7]::integer * 3, 1))
      when regexp_matches(period, '^[0-9]{4}-[0-9]{2}$') then last_day(make_date(period[1:4]::integer, period[6:7]::integer, 1))
      when regexp_matches(period, '^[0-9]{4}(/[0-9]{2})?$') then make_date(period[1:4]::integer, 12, 31) end as answered_by,
    case when period like '%-Q%' then 2 when period like '%-%' then 1 else 3 end as grain
  from work.known.feedback
),
feedback as (
  select authority, answered_by, work.listed_feedback_service(service) as service, "group" as answered_as,
    work.listed_feedback_question(question) as question, positive, answered
  from dated
  qualify grain = min(grain) over (partition by authority, year(answered_by), service, "group", question)
)
select * from feedback
