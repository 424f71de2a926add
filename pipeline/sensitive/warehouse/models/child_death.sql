-- Cases of the child death overview panel (guidance, paragraphs 454 to 524): notified, reviewed and awaiting are told apart.
with child_death as (
  select
    work.known.child_death.authority, case_id, island, resident,
    last_day(died_month) as died_by, age_group, sex, "expected" as is_expected, notified_on, joint_response, key_worker,
    review_meeting_on, other_processes, other_processes_ended_on, panel_on, category, modifiable, preventability, learning,
    review_meeting_on - notified_on as days_to_meeting, panel_on - notified_on as days_to_panel,
    greatest(0, notified_on - last_day(died_month)) as days_to_notification, post_mortem_result_on,
    post_mortem_result_on - notified_on as days_to_post_mortem, panel.due_on as panel_due_on, work.known.child_death.as_at,
    case when panel_on is null then null when other_processes = 'none' then true when other_processes is null then null
      else coalesce(panel_on >= other_processes_ended_on, false) end as after_other_processes
  from work.known.child_death left join work.ref.due as panel on panel.authority = work.known.child_death.authority and panel.timescale = 'panel-review'
    and panel.starts_on = last_day(died_month)
)
select * from child_death
