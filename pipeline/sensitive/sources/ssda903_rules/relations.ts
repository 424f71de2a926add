/**
 * The return's CSV files as relations for its rules: read where they lie, since days of birth and postcodes are compared and
 * never kept; each value cleaned, blanks null. A row's number is counted past the lines that are not among what is read, which
 * a survey of the file tells beforehand.
 */

import type { Code } from "../../../messages.ts";
import { cleaned } from "../../intake/clean.ts";
import { readCsv } from "../../intake/csv_rows.ts";
import { proveOrder } from "../../intake/file_order.ts";
import type { Relations } from "../../intake/rules/rule.ts";
import type { Warehouse } from "../../warehouse/connection.ts";
import { columnNames, csvSql } from "../../warehouse/file_sql.ts";
import { name, nothing, type Sql, sql } from "../../warehouse/sql.ts";
import { ssda903Tables, ssda903Together } from "./tables.ts";

export interface TableFile {
  readonly path: string;
  readonly header: readonly string[];
  /** lines that are not among the rows read, in order; without a code where nothing is in them */
  readonly unread: readonly { readonly row: number; readonly code: Code | null }[];
}

/** Which lines of a file are not read. Nothing of what it holds is kept. Throws `file-…`, `rows-unaccounted`. */
export async function surveyTable(
  warehouse: Warehouse,
  table: string,
  { file, path, header }: { file: string; path: string; header: readonly string[] },
): Promise<TableFile> {
  const [raw, refused] = [`survey_${table}`, `survey_${table}_unread`];
  await readCsv(
    warehouse,
    { path, file, header },
    { raw, refused, select: (rows) => sql`select true as held from ${rows}` },
  );
  const unread = await warehouse.rows<TableFile["unread"][number]>(sql`from temp.${name(refused)} order by row`);
  await warehouse.run(sql`drop table temp.${name(raw!)}; drop table temp.${name(refused!)}`);
  const surveyed = { path, header, unread };
  await proveOrder(warehouse, relationSql(table, surveyed), file);
  return surveyed;
}

/** A relation a table; a table or a column that is not there gives nothing. */
export function ssda903Relations(files: ReadonlyMap<string, TableFile>): Relations {
  const relations = Object.keys(ssda903Tables).map((table) => [table, relationSql(table, files.get(table))]);
  return { ...Object.fromEntries(relations), ...ssda903Together };
}

function relationSql(table: string, file: TableFile | undefined): Sql {
  const columns = ssda903Tables[table]!;
  const header = file?.header.map((each) => each.toUpperCase()) ?? [];
  const cells = columns.map((column) =>
    header.includes(column) ? sql`${cleaned(name(column))} as ${name(column)}` : sql`null::varchar as ${name(column)}`,
  );
  if (file === undefined) return sql`select 0::bigint as "row", ${cells} where false`;
  // the i-th line that is not read stands before every row read from number (its row - 1 - i) on
  const passed = file.unread.map(({ row }, place) => row - 2 - place);
  const before =
    passed.length === 0
      ? nothing
      : sql` + len(list_filter([${passed.map((row) => sql`${row}`)}], lambda first : first < "(place)"))`;
  const anything = sql`coalesce(${columnNames(file.header).map((column) => cleaned(name(column)))})`;
  const read = csvSql(file.path, file.header, sql`, ignore_errors = true, parallel = false`);
  // a name that no column has, in whatever case
  return sql`select "(place)" + 1${before} as "row", ${columns.map(name)}
    from (select row_number() over () as "(place)", ${anything} is not null as "(filled)", ${cells} from ${read}) where "(filled)"`;
}

/** The days of birth that Header says, for rules about age. */
export const ssda903Births = (relations: Relations): Sql =>
  sql`select CHILD as child, day_of(DOB) as born_on from (${relations.Header!})`;
