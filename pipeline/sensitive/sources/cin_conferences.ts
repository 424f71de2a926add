/**
 * Conferences and the children at them, told from the census's enquiries, plans and reviews. The census names no
 * conference: a child and a day make one. `row` is that of the element that it was first told from.
 */
import { sql } from "../warehouse/sql.ts";

const told = sql`
  select "row", LAchildID as child_id, CINdetailsID, 'initial' as kind, DateOfInitialCPC as held_on,
    S47ActualStartDate as enquiry_on, InitialCPCtarget as target_on, null as CPPID
  from temp.cin_Section47 where DateOfInitialCPC is not null
  union all
  select "row", LAchildID, CINdetailsID, 'initial', DateOfInitialCPC, null, null, null
  from temp.cin_CINdetails where DateOfInitialCPC is not null
  union all
  select "row", LAchildID, CINdetailsID, 'review', CPPreviewDate, null, null, CPPID
  from temp.cin_Reviews where CPPreviewDate is not null`;

const id = sql`child_id || '-' || kind || '-' || held_on`;

export const conferencesSql = sql`
  select min("row") as "row", ${id} as conference_id, kind, min(enquiry_on) as strategy_discussion_on,
    min(target_on) as due_on, held_on
  from (${told}) group by child_id, kind, held_on order by 1`;

/** A plan belongs to the latest initial conference of its CINdetails on or before its start. Days written YYYY-MM-DD are in
 * order as texts; anything else is set aside by the contract. */
export const conferenceChildrenSql = sql`
  with told as (${told}),
  initial as (select distinct child_id, CINdetailsID, held_on from told where kind = 'initial'),
  begun as (
    select plan.LAchildID as child_id, max(initial.held_on) as held_on, plan.CPPstartDate as started_on
    from temp.cin_ChildProtectionPlans as plan join initial
      on initial.child_id = plan.LAchildID and initial.CINdetailsID = plan.CINdetailsID and initial.held_on <= plan.CPPstartDate
    group by plan.LAchildID, plan.CPPID, plan.CPPstartDate
  ),
  first_begun as (select child_id, held_on, min(started_on) as started_on from begun group by child_id, held_on),
  reviewed as (
    select told.child_id, told.held_on, max(plan.CPPstartDate) as started_on,
      arg_max(case when plan.CPPendDate = told.held_on then 'removed'
        when plan.CPPendDate is null or plan.CPPendDate > told.held_on then 'continued' end, plan.CPPstartDate) as outcome
    from told join temp.cin_ChildProtectionPlans as plan on plan.LAchildID = told.child_id and plan.CPPID = told.CPPID
    group by told.child_id, told.held_on
  )
  select min(told."row") as "row", ${id} as conference_id, child_id,
    child_id || '-' || any_value(case kind when 'initial' then first_begun.started_on else reviewed.started_on end) as registration_id,
    any_value(case when kind = 'review' then reviewed.outcome when first_begun.started_on is not null then 'registered' end) as outcome
  from told left join first_begun using (child_id, held_on) left join reviewed using (child_id, held_on)
  group by child_id, kind, held_on order by 1`;
