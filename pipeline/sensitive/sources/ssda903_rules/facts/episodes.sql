-- An episode with its address and home, the one before it, and the last one of last year's return.
with ordered as (
  select *, day_of(DECOM) as started_on,
    lag("row") over mine as earlier_row, lag(PLACE) over mine as earlier_place, lag(PL_POST) over mine as earlier_post,
    lag(URN) over mine as earlier_urn, lag(PLACE_PROVIDER) over mine as earlier_provider,
    row_number() over mine = 1 as is_first
  from Episodes
  window mine as (partition by CHILD order by day_of(DECOM) nulls last, "row")
),
last_begun as (
  select CHILD, max(day_of(DECOM)) as last_latest_on from Episodes_last group by CHILD
),
last_year as (
  select CHILD, "row" as last_row, day_of(DECOM) as last_started_on, RNE as last_rne, LS as last_ls, CIN as last_cin,
    PLACE as last_place, PLACE_PROVIDER as last_provider
  from Episodes_last
  qualify row_number() over (partition by CHILD order by day_of(DECOM) desc nulls last, "row" desc) = 1 and DEC is null
)
select ordered.*, last_year.* exclude (CHILD), ordered.is_first and last_year.last_row is not null as goes_on,
  ordered.PL_POST is distinct from earlier_post or ordered.URN is distinct from earlier_urn as address_differs,
  ordered.PLACE is distinct from earlier_place or ordered.PLACE_PROVIDER is distinct from earlier_provider as kind_differs,
  last_begun.last_latest_on, (exists (from Episodes_last))::boolean as last_supplied, submission."from",
  Life903.only_respite and (Life903.reviewed or Life903.mother is not null) as respite_reviewed
from ordered
cross join submission
left join last_begun using (CHILD)
left join last_year using (CHILD)
left join Life903 using (CHILD)
