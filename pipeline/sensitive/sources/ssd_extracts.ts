/**
 * The tables of the Standard Safeguarding Dataset as extracts: for each the SQL over the temporary tables that `ssd_read.ts`
 * fills. `row` is the number in the first table of `of`; rows of a second are numbered on after it.
 */

import { literal, name, type Sql, sql } from "../warehouse/sql.ts";
import { codeFirstSql as codeFirst, codeSql } from "./codes.ts";
import { isDay, recordsOf, refusedOf } from "./ssd_read.ts";

export interface SsdExtract {
  /** the tables whose rows these are; one of them must be there */
  readonly of: readonly string[];
  /** our columns, each with other tables that it is from */
  readonly columns: readonly (readonly [column: string, from: readonly string[]])[];
  readonly sql: (asAt: string) => Sql;
}

const columns = (names: string): SsdExtract["columns"] => names.split(" ").map((column) => [column, []]);
const from = (table: string, names: string): SsdExtract["columns"] =>
  names.split(" ").map((column) => [column, [table]]);

const yesNo = (column: Sql): Sql => codeSql("yes_no", column);
const category = (column: Sql): Sql => codeSql("abuse_category", column);

/** Rows of one meeting on one day are one conference; identifiers that stand for none are none. */
const conferenceId = (own: Sql, kind: string): Sql =>
  sql`case when meeting is null or meeting in ('0', '-1') or held is null then ${literal(`${kind}-`)} || ${own}
    else ${literal(`${kind}-`)} || meeting || '-' || held end`;

const met = sql`
  select "row", ${conferenceId(sql`conference`, "i")} as conference_id, case when ${yesNo(sql`transfer`)} = 'Y' then 'transfer_in' else 'initial' end as kind,
    person as child_id, (select min(start) from temp.ssd_s47_enquiry as asked where asked.enquiry = met.enquiry) as strategy_discussion_on,
    target as due_on, held as held_on, null as quorate,
    coalesce(plan, (select min(own.plan) from temp.ssd_cp_plans as own where own.conference = met.conference)) as registration_id,
    case ${yesNo(sql`registered`)} when 'Y' then 'registered' when 'N' then 'not_registered' else registered end as outcome
  from temp.ssd_initial_cp_conference as met
  union all
  select "row" + ${recordsOf("ssd_initial_cp_conference")}, ${conferenceId(sql`review`, "r")}, 'review',
    coalesce(person, (select min(own.person) from temp.ssd_cp_plans as own where own.plan = met.plan)), null,
    due, held, ${yesNo(sql`quorate`)}, plan, case ${yesNo(sql`continued`)} when 'Y' then 'continued' when 'N' then 'removed' else continued end
  from temp.ssd_cp_reviews as met`;

/** What was in force on the day that an episode began; the latest begun where several were. */
const inForce = (table: string, same: Sql, value: Sql): Sql =>
  sql`(select arg_max(${value}, start) from temp.${name(table)} as it where ${same} and ${isDay(sql`it.start`)} and it.start <= episode.start
     and (it.ended is null or it.ended > episode.start))`;
/** The placement that an episode names, or else the one that was in force. */
const placed = (value: Sql): Sql =>
  sql`coalesce((select min(${value}) from temp.ssd_cla_placement as its where its.placement = episode.placement),
    ${inForce("ssd_cla_placement", sql`it.care = episode.care`, value)})`;

/** Health checks of the kinds that measures ask for. */
const healthChecks = sql`
  select "row", person, done, case when type ilike '%dental%' or type ilike '%dentist%' then 'dental'
    when type ilike '%initial%' then 'initial_assessment'
    when type ilike '%review%' or type ilike '%health assessment%' or type ilike '%annual%' then 'review_assessment' end as kind
  from temp.ssd_cla_health where kind is not null`;

export const ssdExtracts = {
  child: {
    of: ["ssd_person"],
    columns: [...columns("child_id birth_month sex ethnicity death_month"), ...from("ssd_disability", "disability")],
    sql: () => sql`
      select "row", person as child_id, coalesce(born, expected) as birth_month, ${codeSql("sex", sql`sex`)} as sex,
        ${codeFirst(sql`ethnicity`, "[A-Z]{4}")} as ethnicity, died as death_month,
        (select case when bool_or(upper(code) <> 'NONE') then 'Y' when count(code) > 0 then 'N' end
         from temp.ssd_disability as has where has.person = ssd_person.person) as disability
      from temp.ssd_person as ssd_person`,
  },
  looked_after_episode: {
    of: ["ssd_cla_episodes"],
    columns: columns(
      "child_id started_on start_reason legal_status need placement provider ended_on end_reason change_reason",
    ),
    sql: () => sql`
      select "row", person as child_id, start as started_on, ${codeFirst(sql`start_reason`, "[SLPTBU]")} as start_reason,
        ${codeFirst(inForce("ssd_legal_status", sql`it.person = episode.person`, sql`status`), "[A-Z]{1,2}[0-9]{1,2}")} as legal_status,
        ${codeFirst(sql`need`, "N[1-8]")} as need, ${codeFirst(placed(sql`type`), "[A-Z][0-9]{1,2}")} as placement,
        ${codeFirst(placed(sql`provider`), "PR[0-5]")} as provider, ceased as ended_on,
        ${codeFirst(sql`cease_reason`, "X1|E[0-9]{1,2}[AB]?")} as end_reason, ${codeFirst(placed(sql`change_reason`), "[A-Z]{5,6}")} as change_reason
      from temp.ssd_cla_episodes as episode`,
  },
  looked_after_review: {
    of: ["ssd_cla_reviews"],
    columns: columns("review_id child_id due_on held_on cancelled participation"),
    sql: () => sql`
      select "row", review as review_id, due as due_on, held as held_on, ${yesNo(sql`cancelled`)} as cancelled,
        ${codeFirst(sql`participation`, "PN[0-7]")} as participation,
        coalesce((select min(person) from temp.ssd_cla_episodes as own where own.care = ssd_cla_reviews.care),
          (select min(person) from temp.ssd_cla_episodes as own where own.episode = ssd_cla_reviews.episode)) as child_id
      from temp.ssd_cla_reviews as ssd_cla_reviews`,
  },
  protection_registration: {
    of: ["ssd_cp_plans"],
    columns: columns("registration_id child_id started_on ended_on category_initial category_latest"),
    sql: () => sql`
      select "row", plan as registration_id, person as child_id, start as started_on, ended as ended_on,
        ${category(sql`initial`)} as category_initial, ${category(sql`latest`)} as category_latest
      from temp.ssd_cp_plans`,
  },
  conference: {
    of: ["ssd_initial_cp_conference", "ssd_cp_reviews"],
    columns: [
      ...columns("conference_id kind due_on held_on"),
      ...from("ssd_cp_reviews", "quorate"),
      ...from("ssd_s47_enquiry", "strategy_discussion_on"),
    ],
    sql: () => sql`
      select min("row") as "row", conference_id, min(kind) as kind, min(strategy_discussion_on) as strategy_discussion_on,
        min(due_on) as due_on, min(held_on) as held_on, min(quorate) as quorate
      from (${met}) group by conference_id`,
  },
  conference_child: {
    of: ["ssd_initial_cp_conference", "ssd_cp_reviews"],
    columns: columns("conference_id child_id registration_id outcome"),
    sql: () => sql`select "row", conference_id, child_id, registration_id, outcome from (${met})`,
  },
  care_leaver: {
    of: ["ssd_care_leavers"],
    columns: columns(
      "child_id as_at in_touch last_contact_on activity accommodation suitable pathway_plan_reviewed_on",
    ),
    sql: (asAt: string) => sql`
      select "row", person as child_id, ${literal(asAt)} as as_at,
        ${codeSql("in_touch", sql`in_touch`)} as in_touch,
        contact as last_contact_on, ${codeFirst(sql`activity`, "[A-Z][0-9]")} as activity,
        coalesce(nullif(regexp_extract(upper(accommodation), '^([A-Z])[0-9]?([^A-Z0-9].*)?$', 1), ''), accommodation) as accommodation,
        ${codeSql("suitable", sql`suitable`)} as suitable, pathway_review as pathway_plan_reviewed_on
      from temp.ssd_care_leavers`,
  },
  health: {
    of: ["ssd_cla_health", "ssd_sdq_scores"],
    columns: [...columns("child_id kind completed_on"), ...from("ssd_sdq_scores", "score")],
    sql: () => sql`
      select "row", person as child_id, kind, done as completed_on, null as score from temp.ssd_health_checks
      union all
      select "row" + ${recordsOf("ssd_cla_health")}, person, 'sdq', done, score from temp.ssd_sdq_scores`,
  },
} as const satisfies Record<string, SsdExtract>;

/** The rows of an extract's files that could not be read, numbered as its others are. */
export const refusedSql = ([first, second]: readonly string[]): Sql =>
  second === undefined
    ? sql`from temp.${name(refusedOf(first!))}`
    : sql`from temp.${name(refusedOf(first!))} union all select "row" + ${recordsOf(first!)}, code from temp.${name(refusedOf(second))}`;

export const ssdHealthChecks = sql`create or replace temp table ssd_health_checks as ${healthChecks}`;
