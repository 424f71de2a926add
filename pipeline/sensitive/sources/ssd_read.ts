/** The files of the Standard Safeguarding Dataset in a folder, each into a temporary table of the columns that are mapped,
 * as trimmed text with the row number that a spreadsheet shows. Nothing else of a file is read into anything. */
import { extname, join } from "node:path";
import { QuorateError } from "../../messages.ts";
import { cleaned, dayText, hasTime, monthOfDay } from "../intake/clean.ts";
import { numbered, orUnreadable, readCsv } from "../intake/csv_rows.ts";
import type { Plan } from "../intake/extract_plan.ts";
import { collecting, lookInto } from "../intake/folder.ts";
import { hasRows } from "../intake/has_rows.ts";
import { readHeader } from "../intake/header.ts";
import { typedText } from "../intake/typed_text.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { columnNames, parquetSql } from "../warehouse/file_sql.ts";
import { joined, literal, name, type Sql, sql } from "../warehouse/sql.ts";
import { type SsdColumn, type SsdTable, ssdTables } from "./ssd_tables.ts";
import { refuseUnread } from "./xml_files.ts";

export interface SsdFiles extends Pick<Plan, "leftOut" | "faults" | "empty"> {
  /** table → the file that it is in */
  readonly found: ReadonlyMap<string, string>;
}

/** How many rows a table's file has, read or refused: rows of a second table are numbered on after them. */
export const recordsOf = (table: string): Sql =>
  sql`(select records from temp.ssd_records where "table" = ${literal(table)})`;
/** The rows of a table's file that could not be read: `row`, `code`. */
export const refusedOf = (table: string): string => `${table}_refused`;

interface Looked {
  readonly file: string;
  readonly path: string;
  /** the columns in their order, as written but for white space around them */
  readonly header: readonly string[];
  /** DuckDB's type of each column by its name */
  readonly types: ReadonlyMap<string, string>;
  readonly some: boolean;
}

/** Reads every table that is there into `temp.<table>`; a table that is not there is an empty one. Throws `source-…` where
 * none is. */
export async function readSsd(warehouse: Warehouse, folder: string, dayFirst: boolean): Promise<SsdFiles> {
  const looked = lookInto(folder);
  const { files, leftOut, faults } = looked;
  const found = new Map<string, Looked>();
  const empty: { extract: string; file: string }[] = [];
  for (const file of files)
    await collecting(faults, async () => {
      const at = await lookAt(warehouse, join(folder, file), file);
      if (at === undefined) {
        leftOut.push({ what: file, why: "the SSD is read as CSV or Parquet" });
        return;
      }
      const table = tableOf(at);
      if (table === undefined) leftOut.push({ what: file, why: "its columns are those of no SSD table that is read" });
      else if (!at.some) empty.push({ extract: `SSD ${table}`, file });
      else if (found.has(table)) throw new QuorateError("extract-twice", file, { first: found.get(table)!.file });
      else found.set(table, at);
    });
  if (found.size === 0 && empty.length === 0 && faults.length === 0)
    throw refuseUnread(looked, "SSD", "CSV (UTF-8) or Parquet");
  await warehouse.run(sql`
    create or replace temp table ssd_records ("table" varchar, records bigint);
    create or replace temp table ssd_timed (extract varchar, row bigint, "column" varchar)`);
  for (const [table, columns] of Object.entries(ssdTables)) {
    await warehouse.run(sql`create or replace temp table ${name(refusedOf(table))} (row bigint, code varchar)`);
    await warehouse.run(emptyTable(table, columns));
    const at = found.get(table);
    if (at !== undefined)
      await collecting(faults, () =>
        (at.file.toLowerCase().endsWith(".csv") ? csvTable : parquetTable)(warehouse, table, at, dayFirst),
      );
    await warehouse.run(
      sql`insert into ssd_records select ${literal(table)}, (select count(*) from temp.${name(table)}) + (select count(*) from temp.${name(refusedOf(table))})`,
    );
  }
  return { found: new Map([...found].map(([table, { file }]) => [table, file])), leftOut, faults, empty };
}

/** What a file's columns are; undefined where it is neither CSV nor Parquet. */
async function lookAt(warehouse: Warehouse, path: string, file: string): Promise<Looked | undefined> {
  const ending = extname(file).toLowerCase();
  if (ending === ".csv") {
    const header = readHeader(path);
    const types = new Map(columnNames(header).map((column) => [column, "VARCHAR"]));
    return { file, path, header, types, some: await hasRows(path) };
  }
  if (ending !== ".parquet") return undefined;
  try {
    const described = await warehouse.rows<{ column_name: string; column_type: string }>(
      sql`describe select * exclude (file_row_number) from ${parquetSql(path)}`,
    );
    const { some } = await warehouse.row<{ some: boolean }>(sql`select count(*) > 0 as some from ${parquetSql(path)}`);
    const types = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]));
    return { file, path, header: [...types.keys()], types, some };
  } catch {
    throw new QuorateError("file-unreadable", file, { why: "it is not a whole Parquet file" });
  }
}

/** The table that a file is, by its columns: the prefix that all of them share, and all that are needed. Throws
 * `column-missing` where one of those is not there. */
function tableOf({ file, header }: Looked): string | undefined {
  const theirs = new Set(header.map((column) => column.toLowerCase()));
  const lacks = (table: SsdTable) =>
    Object.values(table).filter(({ names, needed }) => needed && !names.some((each) => theirs.has(each)));
  const likeness = (table: SsdTable) =>
    Object.values(table).filter(({ names }) => names.some((each) => theirs.has(each))).length;
  const [nearest] = Object.entries(ssdTables)
    .filter(([, table]) => likeness(table) > 0)
    .sort(([, a], [, b]) => likeness(b) - likeness(a));
  if (nearest === undefined) return undefined;
  const [missing] = lacks(nearest[1]);
  if (missing !== undefined) throw new QuorateError("column-missing", file, { column: missing.names[0]! });
  return nearest[0];
}

const emptyTable = (table: string, columns: SsdTable): Sql =>
  sql`create or replace temp table ${name(table)} as select 0::bigint as "row", ${Object.keys(columns).map(
    (column) => sql`null::varchar as ${name(column)}`,
  )} where false`;

async function csvTable(warehouse: Warehouse, table: string, at: Looked, dayFirst: boolean) {
  const { path, file, header } = at;
  const anything = columnNames(header).map((column) => cleaned(name(column)));
  const raw = `${table}_raw`;
  const { gaps } = await readCsv(
    warehouse,
    { path, file, header },
    {
      raw,
      refused: refusedOf(table),
      select: (rows) =>
        sql`select ${selected(table, at, dayFirst)}, coalesce(${anything}) is null as blank, ${timedSql(table, at)} as timed from ${rows}`,
    },
  );
  const { sql: rows } = await numbered(warehouse, file, { raw, refused: gaps ? refusedOf(table) : null });
  await warehouse.run(sql`
    create or replace temp table ${name(table)} as select * exclude (blank) from (${rows}) where not blank;
    ${keepTimed(table)};
    delete from temp.${name(refusedOf(table))} where code is null;
    drop table temp.${name(raw)}`);
}

async function parquetTable(warehouse: Warehouse, table: string, at: Looked, dayFirst: boolean) {
  const reading = warehouse.run(
    sql`create or replace temp table ${name(table)} as
     select file_row_number + 2 as "row", ${selected(table, at, dayFirst)}, ${timedSql(table, at)} as timed from ${parquetSql(at.path)}`,
  );
  await orUnreadable(at.file, reading);
  await warehouse.run(keepTimed(table));
}

/** Which days of a table have a time, set down to be told. */
const keepTimed = (table: string): Sql => sql`
  insert into ssd_timed select ${literal(`SSD ${table}`)}, row, unnest(timed) from temp.${name(table)};
  alter table temp.${name(table)} drop column timed`;

/** The columns that are mapped, whatever a file calls them. */
function selected(table: string, { types }: Looked, dayFirst: boolean): Sql[] {
  const byName = new Map([...types.keys()].map((column) => [column.toLowerCase(), column]));
  return Object.entries(ssdTables[table]!).map(([column, declared]) => {
    const theirs = declared.names.map((each) => byName.get(each)).find((each) => each !== undefined);
    return sql`${theirs === undefined ? sql`null::varchar` : readSql(theirs, types.get(theirs)!, declared, dayFirst)} as ${name(column)}`;
  });
}

/** What was found in the tables that are only looked up: rows that could not be read, and days that are none, which nothing
 * can be in force on. The others are told as rows of their extracts. */
export function foundInLookups(tables: readonly string[]): Sql {
  const finds = tables.flatMap((table) => {
    const days = Object.entries(ssdTables[table]!).filter(([, { kind }]) => kind === "day");
    return [
      sql`select ${literal(`SSD ${table}`)} as extract, "row", '' as "column", code, 'error' as severity from temp.${name(refusedOf(table))}`,
      ...days.map(
        ([
          column,
          { names },
        ]) => sql`select ${literal(`SSD ${table}`)}, "row", ${literal(names[0]!)}, 'date-malformed', 'warning' from temp.${name(table)}
         where ${name(column)} is not null and not (${isDay(name(column))})`,
      ),
    ];
  });
  const timed = sql`select extract, row, "column", 'day-with-time', 'warning' from temp.ssd_timed`;
  return joined([...finds, timed], sql` union all `);
}

/** A day of the calendar, as a table keeps it. */
export const isDay = (column: Sql): Sql =>
  sql`coalesce(cast(try_cast(${column} as date) as varchar) = ${column}, false)`;

/** A value as text, blank as null; what a database writes for a missing one is missing too. */
function readSql(theirs: string, type: string, { kind }: SsdColumn, dayFirst: boolean): Sql {
  const text = sql`nullif(${cleaned(typedText(name(theirs), type))}, 'NULL')`;
  if (kind === "month") return monthOfDay(text, dayFirst);
  return kind === "day" ? dayText(text, dayFirst) : text;
}

/** SQL for the names of the columns whose day has a time beside it that is not midnight. */
function timedSql(table: string, { types }: Looked): Sql {
  const byName = new Map([...types.keys()].map((column) => [column.toLowerCase(), column]));
  const days = Object.values(ssdTables[table]!).flatMap(({ kind, names }) => {
    const theirs = names.map((each) => byName.get(each)).find((each) => each !== undefined);
    if (kind !== "day" || theirs === undefined) return [];
    return [
      sql`case when ${hasTime(cleaned(typedText(name(theirs), types.get(theirs)!)))} then ${literal(names[0]!)} end`,
    ];
  });
  return days.length === 0 ? sql`[]::varchar[]` : sql`list_filter([${days}], lambda each : each is not null)`;
}
