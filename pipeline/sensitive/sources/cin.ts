/**
 * The children in need census (England) as XML, with the root element Message and children in it. Only the elements named
 * here are read; dates of birth and death are cut to their months before anything is staged.
 *
 * | theirs | ours |
 * | --- | --- |
 * | LAchildID | child: child_id |
 * | PersonBirthDate, else ExpectedPersonBirthDate | child: birth_month |
 * | Sex, else PersonGenderCurrent, else GenderCurrent (1 M, 2 F, 0 and 9 U) | child: sex |
 * | Ethnicity | child: ethnicity |
 * | Disability | child: disability = N where NONE is all it says, Y where it says anything else |
 * | PersonDeathDate | child: death_month |
 * | DateOfInitialCPC of a Section47, or of the CINdetails around it | conference: kind initial, held_on; one a child and day |
 * | S47ActualStartDate | conference: strategy_discussion_on. England counts its 15 working days from the start of the enquiry, which follows the strategy discussion, and the census has no other date; the earliest where two enquiries led to one conference |
 * | InitialCPCtarget | conference: due_on |
 * | CPPreviewDate | conference: kind review, held_on; one a child and day |
 * | ChildProtectionPlans: CPPstartDate, CPPendDate, InitialCategoryOfAbuse, LatestCategoryOfAbuse | protection_registration; registration_id = child and start |
 * | a plan that starts on an initial conference's day, or later in the same CINdetails with no other initial conference between | conference_child: outcome = registered, registration_id; blank where there is none |
 * | a review of a plan | conference_child: registration_id; outcome = removed where the plan ended that day, continued where it went on |
 *
 * It cannot tell which children were at one conference, so every child's is its own. It has no due dates of reviews, nothing
 * on quorum, agencies, minutes, attendance or complaints, and no reason why a plan ended. Referrals, assessments and plans of
 * children in need are read for the census's own rules (`cin_rules`); those that compare days of birth find none here.
 */
import { join } from "node:path";
import { child } from "../../contracts/child.ts";
import { conference, conferenceChild } from "../../contracts/conference.ts";
import type { Contract } from "../../contracts/contract.ts";
import { protectionRegistration } from "../../contracts/protection_registration.ts";
import { type Code, QuorateError } from "../../messages.ts";
import type { ExtractPlan, Source } from "../intake/extract_plan.ts";
import { lookInto } from "../intake/folder.ts";
import type { Relations } from "../intake/rules/rule.ts";
import { xmlTables } from "../intake/xml.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { name, type Sql, sql } from "../warehouse/sql.ts";
import { conferenceChildrenSql, conferencesSql } from "./cin_conferences.ts";
import { cinRecords } from "./cin_records.ts";
import { cinSubjects } from "./cin_rules/index.ts";
import { cinTables } from "./cin_rules/tables.ts";
import { codeSql } from "./codes.ts";

import { refuseUnread, xmlOfRoot } from "./xml_files.ts";

const mapped: readonly { contract: Contract; table: string; columns: Readonly<Record<string, Sql>> }[] = [
  {
    contract: child,
    table: "cin_ChildIdentifiers",
    columns: {
      child_id: sql`LAchildID`,
      birth_month: sql`coalesce(PersonBirthDate, ExpectedPersonBirthDate)`,
      sex: codeSql("sex", sql`coalesce(Sex, PersonGenderCurrent, GenderCurrent)`),
      ethnicity: sql`Ethnicity`,
      disability: sql`case when Disability = 'NONE' then 'N' when Disability is not null then 'Y' end`,
      death_month: sql`PersonDeathDate`,
    },
  },
  {
    contract: protectionRegistration,
    table: "cin_ChildProtectionPlans",
    columns: {
      registration_id: sql`LAchildID || '-' || CPPstartDate`,
      child_id: sql`LAchildID`,
      started_on: sql`CPPstartDate`,
      ended_on: sql`CPPendDate`,
      category_initial: sql`InitialCategoryOfAbuse`,
      category_latest: sql`LatestCategoryOfAbuse`,
    },
  },
  {
    contract: conference,
    table: "cin_conference",
    columns: Object.fromEntries(
      ["conference_id", "kind", "strategy_discussion_on", "due_on", "held_on"].map((column) => [column, name(column)]),
    ),
  },
  {
    contract: conferenceChild,
    table: "cin_conference_child",
    columns: Object.fromEntries(
      ["conference_id", "child_id", "registration_id", "outcome"].map((column) => [column, name(column)]),
    ),
  },
];

export const cin: Source = {
  name: "cin",
  async plan(warehouse, folder) {
    const looked = lookInto(folder);
    const { file, leftOut } = await xmlOfRoot(folder, looked, "Message");
    if (file === undefined) throw refuseUnread(looked, "CIN census", "XML");
    await xmlTables(warehouse, join(folder, file), cinRecords);
    if (!(await someRow(warehouse, "cin_ChildIdentifiers")))
      throw new QuorateError("source-empty", file, { source: "CIN census", seen: "" });
    await warehouse.run(sql`create or replace temp table cin_conference as ${conferencesSql}`);
    await warehouse.run(sql`create or replace temp table cin_conference_child as ${conferenceChildrenSql}`);
    const extracts: ExtractPlan[] = [];
    const empty: { extract: string; file: string }[] = [];
    for (const { contract, table, columns } of mapped)
      if (await someRow(warehouse, table))
        extracts.push({ contract, file, rows: { kind: "table", table }, columns, dayFirst: false, malformed });
      else empty.push({ extract: contract.extract, file });
    const rules = { relations: cinRelations, subjects: cinSubjects };
    return { extracts, leftOut, faults: looked.faults, empty, rules };
  },
};

const malformed: Readonly<Record<string, Code>> = {
  birth_month: "birth-day-malformed",
  death_month: "birth-day-malformed",
};

/** A census of children none of whom had a conference supplies no conferences, rather than a file of none. */
const someRow = async (warehouse: Warehouse, table: string) =>
  (await warehouse.row<{ some: boolean }>(sql`select count(*) > 0 as some from temp.${name(table)}`)).some;

/** What the rules ask of each table; dates of birth and death are months here, so they compare nothing. */
const cinRelations: Relations = Object.fromEntries(
  Object.entries(cinTables).map(([table, columns]) => [
    table,
    sql`select "row", ${columns.map(name)} from temp.${name(`cin_${table}`)}`,
  ]),
);
