/**
 * A file into a temporary relation, checked as it is read: one column a contract column, ids as they stand and everything else
 * in the type of its contract; `row`, the number a spreadsheet shows (the header is row 1); `sound`; and of a row that is not,
 * its text as it stands. Rows that DuckDB cannot read at all come out as findings, so that read = staged + refused.
 */
import { type Column, type ColumnKind, patterns, warehouseType } from "../contracts/column.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { soundSql, typedSql } from "./check_sql.ts";
import { numbered, orUnreadable, readCsv } from "./csv_rows.ts";
import type { ExtractPlan } from "./extract_plan.ts";

export const staged = (extract: string) => `temp.stage_${extract}`;

/** Stages one file. `lookedUp`: the columns of ids that are sound where they are found, which is not asked here. Gives how many
 * rows the file has and which could not be read (in `refused`). */
export async function stage(
  warehouse: Warehouse,
  plan: ExtractPlan,
  authority: string,
  lookedUp: readonly string[],
): Promise<number> {
  const { contract, rows, file } = plan;
  const { extract, columns } = contract;
  const select = selectSql(plan, authority, lookedUp);
  const raw = `raw_${extract}`;
  // what a file does not have takes no room
  const missing = Object.entries(columns)
    .filter(([column]) => plan.columns[column] === undefined)
    .map(([column, { kind }]) => `, null::${stagedType(kind)} as ${name(column)}`)
    .join("");
  await unstage(warehouse, extract);
  await warehouse.run("create or replace temp table refused (row bigint, code varchar)");
  if (rows.kind === "table") {
    await warehouse.run(`create temp table ${raw} as ${select(`temp.${rows.table}`, "row, ")}`);
    await warehouse.run(`create temp view stage_${extract} as select *${missing} from temp.${raw}`);
    if (rows.refused !== undefined) await warehouse.run(`insert into refused from temp.${rows.refused}`);
    const { held, refused } = await warehouse.row<{ held: number; refused: number }>(
      `select (select count(*) from ${staged(extract)}) as held, (select count(*) from refused) as refused`,
    );
    return held + refused;
  }
  if (rows.kind === "parquet") {
    const reading = warehouse.run(`create temp table ${raw} as ${select(`read_parquet(${literal(rows.path)})`)}`);
    await orUnreadable(file, reading);
  }
  const refused =
    rows.kind === "csv" ? await readCsv(warehouse, { ...rows, file }, { raw, refused: "refused", select }) : 0;
  const held = await numbered(warehouse, file, { raw, refused: refused === 0 ? null : "refused" });
  await warehouse.run(`create temp view stage_${extract} as select *${missing} from (${held.sql})`);
  return held.rows + refused;
}

/** Forgets what was staged of an extract. */
export async function unstage(warehouse: Warehouse, extract: string): Promise<void> {
  await warehouse.run(`drop view if exists temp.stage_${extract}; drop table if exists temp.raw_${extract}`);
}

const stagedType = (kind: ColumnKind) => (kind === "id" ? "varchar" : warehouseType[kind]);

/** SQL over a file's columns: what of it is staged. */
function selectSql({ contract, columns, dayFirst }: ExtractPlan, authority: string, lookedUp: readonly string[]) {
  const all = Object.entries(contract.columns);
  const there = all.filter(([column]) => columns[column] !== undefined);
  const text = all.map(([column, declared]) => {
    const sql = columns[column];
    return `${sql === undefined ? "null::varchar" : textOf(sql, declared, dayFirst)} as ${name(column)}`;
  });
  const typed = (column: string) => name(`typed ${column}`);
  const values = all.map(([column, { kind }]) => `${typedSql(kind, name(column))} as ${typed(column)}`);
  const sound = soundSql(contract, authority, { lookedUp, typed });
  const staged = there.map(([column, { kind }]) =>
    kind === "id" ? name(column) : `${typed(column)} as ${name(column)}`,
  );
  const asWritten = there.map(([column]) => name(column)).join(", ");
  return (rows: string, also = ""): string => `
    select ${also}${[...staged, "sound", `case when not sound then [${asWritten}] end as as_written`].join(", ")}
    from (
      select *, coalesce(${sound}, false) as sound
      from (select *, ${values.join(", ")} from (select ${also}${text.join(", ")} from ${rows}))
    )`;
}

/** The text of each column of a staged row: as it was written, or of a sound row as the contract writes it. */
export function writtenSql({ contract, columns }: ExtractPlan): string[] {
  const all = Object.entries(contract.columns);
  const there = all.map(([column]) => column).filter((column) => columns[column] !== undefined);
  return all.map(([column, { kind }]) => {
    const it = name(column);
    const place = there.indexOf(column);
    if (place === -1) return `null::varchar as ${it}`;
    return `case when sound then ${textOfTyped(kind, it)} else as_written[${place + 1}] end as ${it}`;
  });
}

function textOfTyped(kind: ColumnKind, it: string): string {
  if (kind === "month") return `strftime(${it}, '%Y-%m')`;
  if (kind === "flag") return `case ${it} when true then 'Y' when false then 'N' end`;
  return `${it}::varchar`;
}

/** The file's text; a declared day-first date as ISO. */
function textOf(expression: string, column: Column, dayFirst: boolean): string {
  if (column.kind !== "date" || !dayFirst) return expression;
  return `case when regexp_matches(${expression}, '${patterns.dayFirst}') then
    coalesce(strftime(try_strptime(${expression}, '%d/%m/%Y'), '%Y-%m-%d'), ${expression}) else ${expression} end`;
}

/** White space around a value is nothing, and nothing is null. */
export const cleaned = (text: string): string => `nullif(trim(${text}, ' \t\r\n\u00a0'), '')`;
