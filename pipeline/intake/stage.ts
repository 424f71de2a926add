/**
 * A file into a temporary relation of text as it stands: one column a contract column, `row` the number a spreadsheet shows
 * (the header is row 1). Rows that DuckDB cannot read at all come out as findings, so that read = staged + refused.
 */
import { type Column, patterns } from "../contracts/column.ts";
import { type Code, QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { countRecords } from "./count_records.ts";
import type { ExtractPlan, Rows } from "./extract_plan.ts";

/** DuckDB's reasons for refusing a row, as our codes. */
const refusals: Record<string, Code> = {
  "MISSING COLUMNS": "row-short",
  "TOO MANY COLUMNS": "row-long",
  "UNQUOTED VALUE": "row-unreadable",
  "LINE SIZE OVER MAXIMUM": "row-too-large",
  "INVALID STATE": "row-unreadable",
};

export const staged = (extract: string) => `temp.stage_${extract}`;

/** Stages one file. Gives how many rows the file has and which could not be read (in `refused`). */
export async function stage(warehouse: Warehouse, plan: ExtractPlan): Promise<{ read: number; refused: number }> {
  const { contract, rows } = plan;
  const columns = Object.entries(contract.columns)
    .map(([column, declared]) => `${textOf(plan.columns[column], declared, plan.dayFirst)} as ${name(column)}`)
    .join(", ");
  const { extract } = contract;
  await unstage(warehouse, extract);
  await warehouse.run("create or replace temp table refused (row bigint, code varchar)");
  if (rows.kind === "table") {
    await warehouse.run(`create temp view stage_${extract} as select row, ${columns} from temp.${rows.table}`);
    const { read } = await warehouse.row<{ read: number }>(`select count(*) as read from ${staged(extract)}`);
    return { read, refused: 0 };
  }
  const raw = `raw_${extract}`;
  if (rows.kind === "parquet")
    await orUnreadable(
      plan,
      warehouse.run(`create temp table ${raw} as select ${columns} from read_parquet(${literal(rows.path)})`),
    );
  const refused = rows.kind === "csv" ? await readCsv(warehouse, plan, rows, raw, columns) : 0;
  return { read: (await number(warehouse, plan, raw, refused)) + refused, refused };
}

/** Forgets what was staged of an extract. */
export async function unstage(warehouse: Warehouse, extract: string): Promise<void> {
  await warehouse.run(`drop view if exists temp.stage_${extract}; drop table if exists temp.raw_${extract}`);
}

/** Into `raw`, in the order of the file; rows that cannot be read into `refused`, by number. */
async function readCsv(
  warehouse: Warehouse,
  plan: ExtractPlan,
  rows: Rows & { kind: "csv" },
  raw: string,
  columns: string,
): Promise<number> {
  const fields = rows.header.map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
  // counted while DuckDB reads
  const counting = countRecords(rows.path);
  await orUnreadable(
    plan,
    warehouse.run(`
    create temp table ${raw} as select ${columns} from read_csv(${literal(rows.path)},
      auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${fields}},
      strict_mode = true, store_rejects = true, rejects_limit = 0)`),
  );
  const rejects = await warehouse.rows<{ row: number; kind: string }>(
    "select line as row, arg_min(error_type::varchar, column_idx) as kind from reject_errors group by line order by line",
  );
  await warehouse.run("drop table reject_errors; drop table reject_scans");
  if (rejects.some((reject) => reject.kind === "INVALID ENCODING"))
    throw new QuorateError("file-not-utf8", plan.file, { found: "it has bytes that UTF-8 never has" });
  const { staged } = await warehouse.row<{ staged: number }>(`select count(*) as staged from temp.${raw}`);
  const records = (await counting) - 1;
  if (staged + rejects.length !== records)
    throw new QuorateError("rows-unaccounted", plan.file, { records, read: staged + rejects.length });
  if (rejects.length > 0) {
    const values = rejects.map(({ row, kind }) => `(${row}, '${refusals[kind] ?? "row-unreadable"}')`);
    await warehouse.run(`insert into refused values ${values.join(", ")}`);
  }
  return rejects.length;
}

/** DuckDB's own words may hold a value or a path of the machine, so they are not passed on. */
async function orUnreadable(plan: ExtractPlan, reading: Promise<unknown>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    const words = String(error);
    if (/invalid state/.test(words)) throw new QuorateError("file-line-ends", plan.file);
    if (/unicode|utf-?8/i.test(words))
      throw new QuorateError("file-not-utf8", plan.file, { found: "it has bytes that UTF-8 never has" });
    if (/No space left|out of memory|Out of Memory/i.test(words)) throw error;
    throw new QuorateError("file-unreadable", plan.file, { why: "it is damaged, or not what its name says" });
  }
}

/** Numbers the rows of `raw` as a spreadsheet does, in a view over it. A row's place is told from its row id, which a fresh
 * table gives out without a gap (if ever it did not, say so), and counts the refused rows before it: the i-th refused row
 * stands before every staged row from number (its row - 1 - i) on. */
async function number(warehouse: Warehouse, plan: ExtractPlan, raw: string, refused: number): Promise<number> {
  const { first, last, rows } = await warehouse.row<{ first: string; last: string; rows: number }>(
    `select coalesce(min(rowid), 0)::varchar as first, coalesce(max(rowid), -1)::varchar as last, count(*) as rows from temp.${raw}`,
  );
  if (BigInt(last) - BigInt(first) + 1n !== BigInt(rows))
    throw new QuorateError("unexpected", plan.file, { why: "row ids with gaps" });
  const view = `create temp view stage_${plan.contract.extract} as`;
  const place = `raw.rowid - ${first}`;
  if (refused === 0) await warehouse.run(`${view} select ${place} + 2 as row, raw.* from temp.${raw} as raw`);
  else
    await warehouse.run(`${view}
      with place as (select row - 1 - row_number() over (order by row) as first, row_number() over (order by row) as count from temp.refused),
      before as (select first, max(count) as count from place group by first)
      select staged.place + 2 + coalesce(before.count, 0) as row, staged.* exclude (place)
      from (select ${place} as place, raw.* from temp.${raw} as raw) as staged asof left join before on staged.place >= before.first`);
  return rows;
}

/** The file's text; a declared day-first date as ISO. */
function textOf(expression: string | undefined, column: Column, dayFirst: boolean): string {
  if (expression === undefined) return "null::varchar";
  if (column.kind !== "date" || !dayFirst) return expression;
  return `case when regexp_matches(${expression}, '${patterns.dayFirst}') then
    coalesce(strftime(try_strptime(${expression}, '%d/%m/%Y'), '%Y-%m-%d'), ${expression}) else ${expression} end`;
}

/** White space around a value is nothing, and nothing is null. */
export const cleaned = (column: string): string => `nullif(trim(${name(column)}, ' \t\r\n\u00a0'), '')`;
