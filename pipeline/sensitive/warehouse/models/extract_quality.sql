-- What each submission of the run held, by extract, dated by its as-at date: one row an extract, with its columns' filled
-- cells, its findings and the days it took to be handed over.
with filled as (
  select submission_id, extract, sum(filled)::bigint as cells_filled, sum(rows)::bigint as cells,
    count(*) filter (where filled > 0) as columns_filled from work.known.completeness group by all
),
warned as (
  -- a row counts once, however much was found in it; several loaded rows may come of one row of a file
  select submission_id, extract, count(distinct source_row)::bigint as rows from work.known.warned_row group by all
),
constant as (
  select submission_id, extract, count(distinct "column")::bigint as columns from work.known.finding where code = 'constant-column' group by all
),
extract_quality as (
  select
    submission.authority, submission.as_at, account.extract,
    -- in a file of a handful of deaths the number of rows is the number of deaths
    account.extract in ('child_death', 'child_death_factor') as of_deaths, account.read, account.loaded, account.set_aside,
    coalesce(warned.rows, 0) as warned, coalesce(constant.columns, 0) as constant_columns,
    filled.cells_filled, filled.cells, filled.columns_filled, supply.supplied_on - submission.as_at as days_to_supply
  from work.known.every_submission as submission
  join work.known.account as account using (submission_id)
  left join work.known.supply as supply using (submission_id, extract)
  left join filled using (submission_id, extract)
  left join warned using (submission_id, extract)
  left join constant using (submission_id, extract)
)
select * from extract_quality
