-- Deaths notified and not yet considered by the panel on the last day of each month, with what they wait for (guidance,
-- paragraph 511: other processes end first).
with death_awaiting_on_date as (
  select month.authority, month.month_end, death.case_id, death.island,
    case when death.other_processes is null then null when death.other_processes = 'none' then 'panel'
      when death.other_processes_ended_on <= month.month_end then 'panel' else death.other_processes end as waits_for
  from work.ref.month_end as month join work.child_death as death on death.authority = month.authority and death.notified_on <= month.month_end
    and (death.panel_on is null or death.panel_on > month.month_end)
)
select * from death_awaiting_on_date
