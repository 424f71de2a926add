-- What the rules ask about an allocation: whether the child was with the same officer already.
select *,
  lag("row") over mine as earlier_row,
  max(coalesce(ended_on, date '9999-12-31')) over (
    partition by officer_id, child_id, process order by started_on, "row" rows between unbounded preceding and 1 preceding
  ) as earlier_ends_latest
from caseload
window mine as (partition by officer_id, child_id, process order by started_on, "row")
