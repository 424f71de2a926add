-- $ids: the submissions named, with commas between. Of each authority the latest; of two with the same as-at date, the one named last.
with
named as (
  select unnest(string_split($ids, ',')) as submission_id, generate_subscripts(string_split($ids, ','), 1) as place
),
one_a_date as (
  select submission_id, authority, as_at
  from intake.submission join named using (submission_id)
  qualify row_number() over (partition by authority, as_at order by place desc) = 1
),
supplied as (
  select submission_id, extract as one from intake.account
  union all
  select submission_id, extract || '.' || "column" from intake.completeness where filled > 0 or rows = 0
),
chosen as (
  select
    submission.* exclude (withdrawn),
    (select list(one order by one) from supplied where supplied.submission_id = submission.submission_id) as supplied,
    (
      select list(one.submission_id order by one.as_at) from one_a_date as one
      where one.authority = submission.authority and one.as_at <= submission.as_at
    ) as named,
    (
      select list({ 'file': file, 'sha256': sha256 } order by file) from intake.input
      where input.submission_id = submission.submission_id
    ) as inputs
  from intake.submission as submission join named using (submission_id)
  qualify row_number() over (partition by authority order by as_at desc, place desc) = 1
)
select * from chosen order by authority
