/**
 * The looked-after return SSDA903 (England) as its CSV set, recognised by the columns of each file, not by its name.
 * Dates are dd/mm/yyyy. It carries dates of birth, pupil numbers and postcodes: only the columns named here are read,
 * and a date of birth is cut to its month before anything is staged.
 *
 * | theirs | ours |
 * | --- | --- |
 * | Header: CHILD, SEX, DOB, ETHNIC | child: child_id, sex (1 and 2, from 2024/25 M and F), birth_month (month only), ethnicity |
 * | UASC: CHILD | child: unaccompanied = Y; N for the others where the file is there and finds any child |
 * | Episodes: CHILD, DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, DEC, REC, REASON_PLACE_CHANGE | looked_after_episode, in that order |
 * | Reviews: CHILD, REVIEW, REVIEW_CODE | looked_after_review: child_id, held_on, participation; review_id = child and date |
 *
 * The other tables (OC2, OC3, AD1 …) are read for their rules only (`ssda903_rules`).
 *
 * Of two files of Episodes in which one has nothing of this year, that one is last year's, for comparison only.
 * Where a folder has none of these but an XML file of the return, that is read (`ssda903_xml.ts`).
 *
 * It has no due dates (they are derived), no cancelled reviews, and none of the specification's other answers.
 */
import { extname, join } from "node:path";
import { child } from "../../contracts/child.ts";
import type { Contract } from "../../contracts/contract.ts";
import { lookedAfterEpisode } from "../../contracts/looked_after_episode.ts";
import { lookedAfterReview } from "../../contracts/looked_after_review.ts";
import { type Code, QuorateError } from "../../messages.ts";
import { cleaned, dayText, monthOfDay } from "../intake/clean.ts";
import type { ExtractPlan, LeftOut, Plan, Source } from "../intake/extract_plan.ts";
import { collecting, type Folder, lookInto } from "../intake/folder.ts";
import { hasRows } from "../intake/has_rows.ts";
import { readHeader } from "../intake/header.ts";
import type { Relations } from "../intake/rules/rule.ts";
import { xmlTables } from "../intake/xml.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { csvSql } from "../warehouse/file_sql.ts";
import { literal, name, type Sql, sql } from "../warehouse/sql.ts";
import { codeSql } from "./codes.ts";
import { ssda903Subjects } from "./ssda903_rules/index.ts";
import { ssda903Births, ssda903Relations, surveyTable, type TableFile } from "./ssda903_rules/relations.ts";
import { ssda903Records, ssda903Root, ssda903Xml, ssda903XmlRelations } from "./ssda903_xml.ts";
import { refuseUnread, xmlOfRoot } from "./xml_files.ts";

interface Table {
  readonly table: string;
  /** a file is this table if its header has these columns and none of `without` */
  readonly has: readonly string[];
  readonly without?: readonly string[];
  readonly contract?: Contract;
  /** our column → theirs, and what is made of it where it is not taken as it is */
  readonly columns?: Readonly<Record<string, string | readonly [theirs: string, made: Sql]>>;
}

const tables: readonly Table[] = [
  {
    table: "Header",
    has: ["CHILD", "SEX", "DOB", "ETHNIC"],
    contract: child,
    columns: {
      child_id: "CHILD",
      birth_month: ["DOB", monthOfDay(sql`DOB`)],
      sex: ["SEX", codeSql("sex", sql`SEX`)],
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
      review_id: ["REVIEW", sql`${cleaned(sql`CHILD`)} || '-' || ${dayText(cleaned(sql`REVIEW`), true)}`],
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

const malformed: Readonly<Record<string, Code>> = { birth_month: "birth-day-malformed" };

/** Our columns that a table can fill from these columns of theirs. */
const columnsFrom = ({ columns = {} }: Table, has: (theirs: string) => boolean): Record<string, Sql> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([column, from]) => {
      const [theirs, made] = typeof from === "string" ? [from, name(from)] : from;
      return has(theirs) ? [[column, made]] : [];
    }),
  );

interface Found {
  readonly file: string;
  readonly path: string;
  readonly header: readonly string[];
}

const hasIn =
  (header: readonly string[]) =>
  (column: string): boolean =>
    header.some((each) => each.toUpperCase() === column);

const recognise = (header: readonly string[]): Table | undefined =>
  tables.find(({ has, without }) => has.every(hasIn(header)) && !without?.some(hasIn(header)));

/** What is said of a CSV file that is no table: what the nearest table has that it lacks. */
function whyNone(header: readonly string[]): string {
  const lacking = tables
    .map(({ table, has }) => ({ table, lacks: has.filter((column) => !hasIn(header)(column)), has }))
    .filter(({ lacks, has }) => lacks.length > 0 && lacks.length < has.length / 2)
    .sort((a, b) => a.lacks.length - b.lacks.length)[0];
  return lacking === undefined
    ? "its columns are those of no table that is read"
    : `its columns are those of no table; nearest is ${lacking.table}, but ${lacking.lacks.join(", ")} is not there`;
}

export const ssda903: Source = {
  name: "ssda903",
  async plan(warehouse, folder, _, asAt) {
    const looked = lookInto(folder);
    const { leftOut, faults } = looked;
    const empty: { extract: string; file: string }[] = [];
    const found = await tablesIn(folder, looked, empty);
    await collecting(faults, () => tellEpisodesApart(warehouse, found, asAt, leftOut));
    const surveyed = new Map<string, TableFile>();
    for (const [table, files] of found) {
      const [first, ...others] = files;
      for (const { file } of others) faults.push(new QuorateError("extract-twice", file, { first: first!.file }));
      await collecting(faults, async () => {
        surveyed.set(table, await surveyTable(warehouse, table, first!));
      });
    }
    if (found.size === 0 && empty.length === 0) return xmlPlan(warehouse, folder, looked);
    const relations = ssda903Relations(surveyed);
    const unaccompanied = await unaccompaniedSql(warehouse, relations, surveyed);
    const extracts = tables.flatMap((each): ExtractPlan[] => {
      const at = found.get(each.table)?.[0];
      if (at === undefined || each.contract === undefined || !surveyed.has(each.table)) return [];
      const { file, path, header } = at;
      const columns = { ...columnsFrom(each, hasIn(header)), ...(each.contract === child ? unaccompanied : {}) };
      const rows = { kind: "csv", path, header } as const;
      return [{ contract: each.contract, file, rows, columns, dayFirst: true, malformed }];
    });
    return {
      extracts,
      leftOut,
      faults,
      empty,
      alsoRead: [...found.values()].flat().map(({ file }) => file),
      births: surveyed.has("Header") ? ssda903Births(relations) : undefined,
      rules: { relations, subjects: ssda903Subjects },
      found: unreadRows(surveyed),
    };
  },
};

/** The folder's CSV files by the table that each is. */
async function tablesIn(
  folder: string,
  { files, leftOut, faults }: Folder,
  empty: { extract: string; file: string }[],
): Promise<Map<string, Found[]>> {
  const found = new Map<string, Found[]>();
  for (const file of files) {
    if (extname(file).toLowerCase() !== ".csv") {
      leftOut.push({ what: file, why: "the return is read as CSV or XML" });
      continue;
    }
    const path = join(folder, file);
    await collecting(faults, async () => {
      const header = readHeader(path);
      const table = recognise(header);
      if (table === undefined) leftOut.push({ what: file, why: whyNone(header) });
      else if (!(await hasRows(path)))
        empty.push({ extract: table.contract?.extract ?? `SSDA903 ${table.table}`, file });
      else found.set(table.table, [...(found.get(table.table) ?? []), { file, path, header }]);
      const twice = table?.has.find((column) => header.filter((each) => each.toUpperCase() === column).length > 1);
      if (twice !== undefined) throw new QuorateError("column-twice", file, { column: twice });
    });
  }
  return found;
}

/** Of two files of episodes, one of which has nothing of the year to the as-at date, that one is last year's: its name does
 * not say. */
async function tellEpisodesApart(
  warehouse: Warehouse,
  found: Map<string, Found[]>,
  asAt: string,
  leftOut: LeftOut[],
): Promise<void> {
  const files = found.get("Episodes") ?? [];
  if (files.length !== 2) return;
  const old: Found[] = [];
  for (const each of files) {
    const day = (column: string) => sql`try_cast(${dayText(cleaned(name(column)), true)} as date)`;
    const { earlier } = await warehouse.row<{ earlier: boolean | null }>(
      sql`select max(greatest(${day("DECOM")}, ${day("DEC")})) <= date ${literal(asAt)} - interval 1 year as earlier
       from ${csvSql(each.path, each.header, sql`, ignore_errors = true`)}`,
    );
    if (earlier) old.push(each);
  }
  const [last] = old;
  if (old.length !== 1 || last === undefined) return;
  found.set(
    "Episodes",
    files.filter((each) => each !== last),
  );
  found.set("Episodes_last", [last]);
  leftOut.push({
    what: last.file,
    why: "nothing in it is of the year to the as-at date, so it is last year's, for comparison only",
  });
}

/** Rows of the tables that only rules look at that could not be read; the others are told as rows of their extracts. */
function unreadRows(surveyed: ReadonlyMap<string, TableFile>): Sql {
  const only = [...surveyed].filter(([table]) => !tables.some((each) => each.table === table && each.contract));
  const rows = only.flatMap(([table, { unread }]) =>
    unread.flatMap(({ row, code }) =>
      code === null ? [] : [sql`(${literal(`SSDA903 ${table}`)}, ${row}, ${literal(code)})`],
    ),
  );
  const none = sql`('', 0, '')`;
  return sql`select extract, row, '' as "column", code, 'error' as severity
    from (values ${[none, ...rows]}) as t(extract, row, code) where row > 0`;
}

/** The return's one XML file, its elements staged. Throws `source-empty`, `source-format` where there is none. */
async function xmlPlan(warehouse: Warehouse, folder: string, looked: Folder): Promise<Plan> {
  const { file, leftOut } = await xmlOfRoot(folder, looked, ssda903Root);
  if (file === undefined) throw refuseUnread(looked, "SSDA903", "CSV (UTF-8) or XML");
  await xmlTables(warehouse, join(folder, file), ssda903Records);
  const extracts: ExtractPlan[] = [];
  const empty: { extract: string; file: string }[] = [];
  for (const each of tables) {
    const at = ssda903Xml[each.table];
    if (at === undefined || each.contract === undefined) continue;
    const { some } = await warehouse.row<{ some: boolean }>(
      sql`select count(*) > 0 as some from temp.${name(at.table)}`,
    );
    const { contract } = each;
    if (!some) empty.push({ extract: contract.extract, file });
    else {
      const rows = { kind: "table", table: at.table } as const;
      const columns = { ...columnsFrom(each, () => true), ...at.columns };
      extracts.push({ contract, file, rows, columns, dayFirst: true, malformed });
    }
  }
  const { faults } = looked;
  return { extracts, leftOut, faults, empty, rules: { relations: ssda903XmlRelations, subjects: ssda903Subjects } };
}

/** The UASC file lists every unaccompanied child of the return, so a child it does not list is not one; unless it finds no
 * child of the return at all, and so says nothing. An id that finds none is told by a rule. */
async function unaccompaniedSql(
  warehouse: Warehouse,
  relations: Relations,
  surveyed: ReadonlyMap<string, TableFile>,
): Promise<Record<string, Sql>> {
  if (!surveyed.has("UASC") || !surveyed.has("Header")) return {};
  const listed = await warehouse.rows<{ child: string }>(
    sql`select distinct CHILD as child from (${relations.UASC!}) semi join (select CHILD from (${relations.Header!})) using (CHILD) order by all`,
  );
  if (listed.length === 0) return {};
  // a list, since a join would lose the order of the file
  const ids = listed.map(({ child }) => literal(child));
  return { unaccompanied: sql`case when list_contains([${ids}], ${cleaned(sql`CHILD`)}) then 'Y' else 'N' end` };
}
