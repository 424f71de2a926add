-- Cases of the child death overview panel (guidance, paragraphs 454 to 524): notified, reviewed and awaiting are told apart.
with child_death as (
  select
    authority, case_id, island, resident,
    last_day(died_month) as died_by, age_group, sex, "expected" as is_expected, notified_on, joint_response, key_worker,
    review_meeting_on, other_processes, other_processes_ended_on, panel_on, category, modifiable, preventability, learning,
    review_meeting_on - notified_on as days_to_meeting, panel_on - notified_on as days_to_panel,
    case when panel_on is null then null when other_processes = 'none' then true when other_processes is null then null
      else coalesce(panel_on >= other_processes_ended_on, false) end as after_other_processes
  from known.child_death
)
select * from child_death
