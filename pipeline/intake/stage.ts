/**
 * A file into a temporary relation of text as it stands: one column a contract column, `row` the number a spreadsheet shows
 * (the header is row 1). Rows that DuckDB cannot read at all come out as findings, so that read = staged + refused.
 */
import { type Column, patterns } from "../contracts/column.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { numbered, orUnreadable, readCsv } from "./csv_rows.ts";
import type { ExtractPlan } from "./extract_plan.ts";

export const staged = (extract: string) => `temp.stage_${extract}`;

/** Stages one file. Gives how many rows the file has and which could not be read (in `refused`). */
export async function stage(warehouse: Warehouse, plan: ExtractPlan): Promise<{ read: number; refused: number }> {
  const { contract, rows, file } = plan;
  const there = Object.entries(contract.columns).flatMap(([column, declared]) => {
    const sql = plan.columns[column];
    return sql === undefined ? [] : [`${textOf(sql, declared, plan.dayFirst)} as ${name(column)}`];
  });
  const columns = there.join(", ");
  // what a file does not have takes no room
  const missing = Object.keys(contract.columns)
    .filter((column) => plan.columns[column] === undefined)
    .map((column) => `, null::varchar as ${name(column)}`)
    .join("");
  const { extract } = contract;
  await unstage(warehouse, extract);
  await warehouse.run("create or replace temp table refused (row bigint, code varchar)");
  if (rows.kind === "table") {
    await warehouse.run(
      `create temp view stage_${extract} as select row, ${columns}${missing} from temp.${rows.table}`,
    );
    if (rows.refused !== undefined) await warehouse.run(`insert into refused from temp.${rows.refused}`);
    const { held, refused } = await warehouse.row<{ held: number; refused: number }>(
      `select (select count(*) from ${staged(extract)}) as held, (select count(*) from refused) as refused`,
    );
    return { read: held + refused, refused };
  }
  const raw = `raw_${extract}`;
  if (rows.kind === "parquet")
    await orUnreadable(
      file,
      warehouse.run(`create temp table ${raw} as select ${columns} from read_parquet(${literal(rows.path)})`),
    );
  const refused =
    rows.kind === "csv" ? await readCsv(warehouse, { ...rows, file }, { raw, refused: "refused", columns }) : 0;
  const held = await numbered(warehouse, file, { raw, refused: refused === 0 ? null : "refused" });
  await warehouse.run(`create temp view stage_${extract} as select *${missing} from (${held.sql})`);
  return { read: held.rows + refused, refused };
}

/** Forgets what was staged of an extract. */
export async function unstage(warehouse: Warehouse, extract: string): Promise<void> {
  await warehouse.run(`drop view if exists temp.stage_${extract}; drop table if exists temp.raw_${extract}`);
}

/** The file's text; a declared day-first date as ISO. */
function textOf(expression: string, column: Column, dayFirst: boolean): string {
  if (column.kind !== "date" || !dayFirst) return expression;
  return `case when regexp_matches(${expression}, '${patterns.dayFirst}') then
    coalesce(strftime(try_strptime(${expression}, '%d/%m/%Y'), '%Y-%m-%d'), ${expression}) else ${expression} end`;
}

/** White space around a value is nothing, and nothing is null. */
export const cleaned = (column: string): string => `nullif(trim(${name(column)}, ' \t\r\n\u00a0'), '')`;
