/**
 * The looked-after return SSDA903 (England) as its CSV set, recognised by the columns of each file, not by its name.
 * Dates are dd/mm/yyyy. It carries dates of birth, pupil numbers and postcodes: only the columns named here are read,
 * and a date of birth is cut to its month before anything is staged.
 *
 * | theirs | ours |
 * | --- | --- |
 * | Header: CHILD, SEX, DOB, ETHNIC | child: child_id, sex, birth_month (month only), ethnicity |
 * | UASC: CHILD | child: unaccompanied = Y; N for the others where the file is there |
 * | Episodes: CHILD, DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, DEC, REC, REASON_PLACE_CHANGE | looked_after_episode, in that order |
 * | Reviews: CHILD, REVIEW, REVIEW_CODE | looked_after_review: child_id, held_on, participation; review_id = child and date |
 *
 * The other tables (OC2, OC3, AD1 …) are read for their rules only (`ssda903_rules`).
 *
 * Where a folder has none of these but an XML file of the return, that is read (`ssda903_xml.ts`).
 *
 * It has no due dates (they are derived), no cancelled reviews, and none of the specification's other answers.
 */
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { child } from "../contracts/child.ts";
import type { Contract } from "../contracts/contract.ts";
import { lookedAfterEpisode } from "../contracts/looked_after_episode.ts";
import { lookedAfterReview } from "../contracts/looked_after_review.ts";
import type { ExtractPlan, Plan, Source } from "../intake/extract_plan.ts";
import { readHeader } from "../intake/header.ts";
import { xmlTables } from "../intake/xml.ts";
import { QuorateError } from "../messages.ts";
import { literal, type Warehouse } from "../warehouse/connection.ts";
import { ssda903Subjects } from "./ssda903_rules/index.ts";
import { ssda903Births, ssda903Relations } from "./ssda903_rules/relations.ts";
import { ssda903Records, ssda903Root, ssda903Xml, ssda903XmlRelations } from "./ssda903_xml.ts";
import { xmlOfRoot } from "./xml_files.ts";

interface Table {
  readonly table: string;
  /** a file is this table if its header has these columns and none of `without` */
  readonly has: readonly string[];
  readonly without?: readonly string[];
  readonly contract?: Contract;
  readonly columns?: Readonly<Record<string, string>>;
}

const birthMonth = `case when regexp_matches(DOB, '^[0-9]{2}/(0[1-9]|1[0-2])/(19|20)[0-9]{2}$')
  then substr(DOB, 7, 4) || '-' || substr(DOB, 4, 2) when DOB is null or trim(DOB) = '' then null else 'unreadable' end`;

const tables: readonly Table[] = [
  {
    table: "Header",
    has: ["CHILD", "SEX", "DOB", "ETHNIC"],
    contract: child,
    columns: {
      child_id: "CHILD",
      birth_month: birthMonth,
      sex: "case trim(SEX) when '1' then 'M' when '2' then 'F' when '' then null else SEX || ' is neither 1 nor 2' end",
      ethnicity: "ETHNIC",
    },
  },
  {
    table: "Episodes",
    has: ["CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC"],
    without: ["LA", "YEAR"],
    contract: lookedAfterEpisode,
    columns: {
      child_id: "CHILD",
      started_on: "DECOM",
      start_reason: "RNE",
      legal_status: "LS",
      need: "CIN",
      placement: "PLACE",
      provider: "PLACE_PROVIDER",
      ended_on: "DEC",
      end_reason: "REC",
      change_reason: "REASON_PLACE_CHANGE",
    },
  },
  {
    table: "Reviews",
    has: ["CHILD", "REVIEW", "REVIEW_CODE"],
    contract: lookedAfterReview,
    columns: {
      review_id: "CHILD || '-' || REVIEW",
      child_id: "CHILD",
      held_on: "REVIEW",
      participation: "REVIEW_CODE",
    },
  },
  { table: "UASC", has: ["CHILD", "SEX", "DOB", "DUC"] },
  // only rules look at these
  { table: "OC2", has: ["CHILD", "SDQ_SCORE", "SDQ_REASON"] },
  { table: "OC3", has: ["CHILD", "IN_TOUCH", "ACTIV", "ACCOM"] },
  { table: "AD1", has: ["CHILD", "DATE_INT", "DATE_MATCH", "LS_ADOPTR"] },
  { table: "PlacedAdoption", has: ["CHILD", "DATE_PLACED", "DATE_PLACED_CEASED"] },
  { table: "PrevPerm", has: ["CHILD", "PREV_PERM", "DATE_PERM"] },
  { table: "Missing", has: ["CHILD", "MISSING", "MIS_START", "MIS_END"] },
];

/** A file of episodes that says in its name that it is of last year is for comparison only. */
function recognise(file: string, header: readonly string[]): string | undefined {
  const found = tables.find(
    ({ has, without }) =>
      has.every((column) => header.includes(column)) && !without?.some((column) => header.includes(column)),
  )?.table;
  return found === "Episodes" && /last|previous/i.test(file) ? "Episodes_last" : found;
}

export const ssda903: Source = {
  name: "ssda903",
  async plan(warehouse, folder) {
    const files = readdirSync(folder).sort();
    const found = new Map<string, { file: string; header: string[] }>();
    const ignored: string[] = [];
    for (const file of files) {
      const header = extname(file).toLowerCase() === ".csv" ? readHeader(join(folder, file)) : [];
      const table = recognise(file, header);
      if (table === undefined) ignored.push(file);
      else if (found.has(table)) throw new QuorateError("extract-twice", file);
      else found.set(table, { file, header });
    }
    const extracts: ExtractPlan[] = [];
    for (const { table, contract, columns } of tables) {
      const at = found.get(table);
      if (at === undefined || contract === undefined || columns === undefined) continue;
      const unaccompanied = contract === child ? unaccompaniedSql(folder, found.get("UASC")) : {};
      const path = join(folder, at.file);
      const rows = { kind: "csv", path, header: at.header } as const;
      extracts.push({ contract, file: at.file, rows, columns: { ...columns, ...unaccompanied }, dayFirst: true });
    }
    if (extracts.length === 0) return xmlPlan(warehouse, folder);
    const files903 = [...found].map(
      ([table, { file, header }]) => [table, { path: join(folder, file), header }] as const,
    );
    const relations = ssda903Relations(new Map(files903));
    return {
      extracts,
      ignored,
      alsoRead: [...found.values()].map(({ file }) => file),
      births: found.has("Header") ? ssda903Births(relations) : undefined,
      rules: { relations, subjects: ssda903Subjects },
    };
  },
};

/** The return's one XML file, its elements staged. Throws `source-empty` where there is none. */
async function xmlPlan(warehouse: Warehouse, folder: string): Promise<Plan> {
  const { file, ignored } = await xmlOfRoot(folder, ssda903Root, "SSDA903");
  await xmlTables(warehouse, join(folder, file), ssda903Records);
  const extracts = tables.flatMap(({ table, contract, columns }): ExtractPlan[] => {
    const at = ssda903Xml[table];
    if (at === undefined || contract === undefined) return [];
    const rows = { kind: "table", table: at.table } as const;
    return [{ contract, file, rows, columns: { ...columns, ...at.columns }, dayFirst: true }];
  });
  return { extracts, ignored, rules: { relations: ssda903XmlRelations, subjects: ssda903Subjects } };
}

/** The UASC file lists every unaccompanied child of the return, so a child it does not list is not one. */
function unaccompaniedSql(
  folder: string,
  uasc: { file: string; header: string[] } | undefined,
): Record<string, string> {
  if (uasc === undefined) return {};
  const fields = uasc.header.map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
  const listed = `select CHILD from read_csv(${literal(join(folder, uasc.file))}, auto_detect = false, header = true, delim = ',', columns = {${fields}})`;
  return { unaccompanied: `case when CHILD in (${listed}) then 'Y' else 'N' end` };
}
