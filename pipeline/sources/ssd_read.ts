/** The files of the Standard Safeguarding Dataset in a folder, each into a temporary table of the columns that are mapped,
 * as trimmed text with the row number that a spreadsheet shows. Nothing else of a file is read into anything. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { numbered, orUnreadable, readCsv } from "../intake/csv_rows.ts";
import { readHeader } from "../intake/header.ts";
import { QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { type SsdColumn, type SsdTable, ssdTables } from "./ssd_tables.ts";

export interface SsdFiles {
  /** table → the file that it is in */
  readonly found: ReadonlyMap<string, string>;
  readonly ignored: readonly string[];
}

/** `ssd_person.csv`, or with the name of a schema before it, as `export.ssd_person.parquet`. */
const named = /(?:^|\.)(ssd_[a-z0-9_]+)\.(csv|parquet)$/i;

/** How many rows a table's file has, read or refused: rows of a second table are numbered on after them. */
export const recordsOf = (table: string): string => `(select records from temp.ssd_records where "table" = '${table}')`;
/** The rows of a table's file that could not be read: `row`, `code`. */
export const refusedOf = (table: string): string => `${table}_refused`;

/** Reads every table that is there into `temp.<table>`; a table that is not there is an empty one. Throws `extract-twice`,
 * `column-missing`, `file-…`, `rows-unaccounted`. */
export async function readSsd(warehouse: Warehouse, folder: string, dayFirst: boolean): Promise<SsdFiles> {
  const found = new Map<string, string>();
  const ignored: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (file === "submission.json") continue;
    const table = named.exec(file)?.[1]?.toLowerCase();
    if (table === undefined || ssdTables[table] === undefined) ignored.push(file);
    else if (found.has(table)) throw new QuorateError("extract-twice", file);
    else found.set(table, file);
  }
  await warehouse.run(`create or replace temp table ssd_records ("table" varchar, records bigint)`);
  for (const [table, columns] of Object.entries(ssdTables)) {
    const file = found.get(table);
    await warehouse.run(`create or replace temp table ${refusedOf(table)} (row bigint, code varchar)`);
    if (file === undefined) await warehouse.run(emptyTable(table, columns));
    else if (file.toLowerCase().endsWith(".csv")) await csvTable(warehouse, folder, table, file, dayFirst);
    else await parquetTable(warehouse, folder, table, file, dayFirst);
    await warehouse.run(
      `insert into ssd_records select '${table}', (select count(*) from temp.${table}) + (select count(*) from temp.${refusedOf(table)})`,
    );
  }
  return { found, ignored };
}

const emptyTable = (table: string, columns: SsdTable): string =>
  `create or replace temp table ${table} as select 0::bigint as "row", ${Object.keys(columns)
    .map((column) => `null::varchar as ${column}`)
    .join(", ")} where false`;

async function csvTable(warehouse: Warehouse, folder: string, table: string, file: string, dayFirst: boolean) {
  const path = join(folder, file);
  const header = readHeader(path);
  const columns = selected(table, file, new Map(header.map((column) => [column, "VARCHAR"])), dayFirst);
  const raw = `${table}_raw`;
  const refused = await readCsv(
    warehouse,
    { path, file, header },
    {
      raw,
      refused: refusedOf(table),
      select: (rows) => `select ${columns} from ${rows}`,
    },
  );
  const { sql } = await numbered(warehouse, file, { raw, refused: refused === 0 ? null : refusedOf(table) });
  await warehouse.run(`create or replace temp table ${table} as ${sql}; drop table temp.${raw}`);
}

async function parquetTable(warehouse: Warehouse, folder: string, table: string, file: string, dayFirst: boolean) {
  const from = `read_parquet(${literal(join(folder, file))})`;
  await orUnreadable(
    file,
    (async () => {
      const described = await warehouse.rows<{ column_name: string; column_type: string }>(
        `describe select * from ${from}`,
      );
      const types = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]));
      await warehouse.run(
        `create or replace temp table ${table} as select row_number() over () + 1 as "row", ${selected(table, file, types, dayFirst)} from ${from}`,
      );
    })(),
  );
}

/** The columns that are mapped, whatever a file calls them. Throws `column-missing`. */
function selected(table: string, file: string, types: ReadonlyMap<string, string>, dayFirst: boolean): string {
  const byName = new Map([...types.keys()].map((column) => [column.toLowerCase(), column]));
  return Object.entries(ssdTables[table]!)
    .map(([column, declared]) => {
      const theirs = declared.names.map((each) => byName.get(each)).find((each) => each !== undefined);
      if (theirs === undefined && declared.needed)
        throw new QuorateError("column-missing", file, { column: declared.names[0]! });
      return `${theirs === undefined ? "null::varchar" : readSql(theirs, types.get(theirs)!, declared, dayFirst)} as ${column}`;
    })
    .join(", ");
}

/** What was found in the tables that are only looked up: rows that could not be read, and days that are none, which nothing
 * can be in force on. The others are told as rows of their extracts. */
export function foundInLookups(tables: readonly string[]): string {
  const finds = tables.flatMap((table) => {
    const days = Object.entries(ssdTables[table]!).filter(([, { kind }]) => kind === "day");
    return [
      `select 'SSD ${table}' as extract, "row", '' as "column", code, 'error' as severity from temp.${refusedOf(table)}`,
      ...days.map(
        ([
          column,
          { names },
        ]) => `select 'SSD ${table}', "row", '${names[0]}', 'date-malformed', 'warning' from temp.${table}
         where ${column} is not null and not (${isDay(column)})`,
      ),
    ];
  });
  return finds.join(" union all ");
}

/** A day of the calendar, as a table keeps it. */
export const isDay = (column: string): string =>
  `coalesce(cast(try_cast(${column} as date) as varchar) = ${column}, false)`;

/** A value as text, blank as null; what a database writes for a missing one is missing too. */
function readSql(theirs: string, type: string, { kind }: SsdColumn, dayFirst: boolean): string {
  const column = name(theirs);
  const whole = /^(DOUBLE|FLOAT|DECIMAL)/.test(type)
    ? `case when ${column} = trunc(${column}) then ${column}::hugeint::varchar else ${column}::varchar end`
    : `${column}::varchar`;
  const trimmed = `nullif(nullif(trim(${whole}, ' \t\r\n\u00a0'), ''), 'NULL')`;
  if (kind === "text") return trimmed;
  const iso = `case when regexp_matches(${trimmed}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?$') then substr(${trimmed}, 1, 10)
    ${dayFirst ? `when regexp_matches(${trimmed}, '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}') then strftime(try_strptime(split_part(${trimmed}, ' ', 1), '%d/%m/%Y'), '%Y-%m-%d')` : ""} `;
  // a day that is none stays as it is, to be set aside
  if (kind === "day") return `coalesce(${iso} end, ${trimmed})`;
  return `case when ${trimmed} is null then null else coalesce(substr(${iso} end, 1, 7), 'unreadable') end`;
}
