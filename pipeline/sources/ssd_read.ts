/** The files of the Standard Safeguarding Dataset in a folder, each into a temporary table of the columns that are mapped,
 * as trimmed text with the row number that a spreadsheet shows. Nothing else of a file is read into anything. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { countRecords } from "../intake/count_records.ts";
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

/** Reads every table that is there into `temp.<table>`; a table that is not there is an empty one. Throws `extract-twice`,
 * `column-missing`, `file-…`. */
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
  for (const [table, columns] of Object.entries(ssdTables)) {
    const file = found.get(table);
    try {
      await warehouse.run(
        file === undefined ? emptyTable(table, columns) : await filledTable(warehouse, folder, table, file, dayFirst),
      );
    } catch (error) {
      if (error instanceof QuorateError || file === undefined) throw error;
      // DuckDB's own words may hold a value
      if (/unicode|utf-?8/i.test(String(error)))
        throw new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });
      throw new QuorateError("file-unreadable", file, {
        why: "a row has too many fields or too few, a quote does not close, or it is damaged",
      });
    }
  }
  for (const [table, file] of found)
    if (file.toLowerCase().endsWith(".csv")) await accountFor(warehouse, table, join(folder, file), file);
  return { found, ignored };
}

/** Holds the rows that were read against an own count of the file's records. */
async function accountFor(warehouse: Warehouse, table: string, path: string, file: string): Promise<void> {
  const { read } = await warehouse.row<{ read: number }>(`select count(*) as read from temp.${table}`);
  const records = (await countRecords(path)) - 1;
  if (records !== read) throw new QuorateError("rows-unaccounted", file, { records, read });
}

const emptyTable = (table: string, columns: SsdTable): string =>
  `create or replace temp table ${table} as select 0::bigint as "row", ${Object.keys(columns)
    .map((column) => `null::varchar as ${column}`)
    .join(", ")} where false`;

async function filledTable(
  warehouse: Warehouse,
  folder: string,
  table: string,
  file: string,
  dayFirst: boolean,
): Promise<string> {
  const path = join(folder, file);
  const isCsv = file.toLowerCase().endsWith(".csv");
  const types = isCsv
    ? new Map(readHeader(path).map((column) => [column, "VARCHAR"]))
    : new Map(
        (
          await warehouse.rows<{ column_name: string; column_type: string }>(
            `describe select * from read_parquet(${literal(path)})`,
          )
        ).map(({ column_name, column_type }) => [column_name, column_type]),
      );
  const byName = new Map([...types.keys()].map((column) => [column.toLowerCase(), column]));
  const selected = Object.entries(ssdTables[table]!).map(([column, declared]) => {
    const theirs = declared.names.map((each) => byName.get(each)).find((each) => each !== undefined);
    if (theirs === undefined && declared.needed)
      throw new QuorateError("column-missing", file, { column: declared.names[0]! });
    return `${theirs === undefined ? "null::varchar" : readSql(theirs, types.get(theirs)!, declared, dayFirst)} as ${column}`;
  });
  const fields = [...types.keys()].map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
  const from = isCsv
    ? `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
        columns = {${fields}}, strict_mode = true)`
    : `read_parquet(${literal(path)})`;
  return `create or replace temp table ${table} as select row_number() over () + 1 as "row", ${selected.join(", ")} from ${from}`;
}

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
  if (kind === "day") return `${iso} else ${trimmed} end`;
  return `case when ${trimmed} is null then null else coalesce(substr(${iso} end, 1, 7), 'unreadable') end`;
}
