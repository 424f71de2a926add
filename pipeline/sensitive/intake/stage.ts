/**
 * A file into a temporary relation, checked as it is read: one column a contract column, ids as they stand and everything else
 * in the type of its contract; `row`, the number a spreadsheet shows (the header is row 1); `sound`; and of a row that is not,
 * its text as it stands. Rows that DuckDB cannot read at all come out as findings, so that read = staged + refused.
 */
import { type Column, type ColumnKind, patterns, warehouseType } from "../../contracts/column.ts";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { columnNames, parquetSql } from "../warehouse/file_sql.ts";
import { name } from "../warehouse/sql.ts";
import { soundSql, typedSql } from "./check_sql.ts";
import { cleaned } from "./clean.ts";
import { numbered, orUnreadable, readCsv } from "./csv_rows.ts";
import type { ExtractPlan, Rows } from "./extract_plan.ts";

export const staged = (extract: string) => `temp.stage_${extract}`;

/** Stages one file. `lookedUp`: the columns of ids that are sound where they are found, which is not asked here. Gives how many
 * rows the file has; those that could not be read are in `refused`, as are, without a code, lines that are no rows, by which
 * the rows after them are numbered. A row with nothing in it is no row. Throws `column-unnamed`, `file-…`,
 * `rows-unaccounted`. */
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
  let all = `temp.${raw}`;
  if (rows.kind === "csv") {
    const { gaps } = await readCsv(warehouse, { ...rows, file }, { raw, refused: "refused", select });
    all = `(${(await numbered(warehouse, file, { raw, refused: gaps ? "refused" : null })).sql})`;
  } else if (rows.kind === "parquet") {
    const reading = warehouse.run(
      `create temp table ${raw} as ${select(parquetSql(rows.path).text, "file_row_number + 2 as row, ")}`,
    );
    await orUnreadable(file, reading);
  } else {
    await warehouse.run(`create temp table ${raw} as ${select(`temp.${rows.table}`, "row, ")}`);
    if (rows.refused !== undefined) await warehouse.run(`insert into refused from temp.${rows.refused}`);
  }
  await refuseUnnamed(warehouse, plan, all);
  const { blanks } = await warehouse.row<{ blanks: boolean | null }>(
    `select bool_or(blank) as blanks from temp.${raw}`,
  );
  // a condition is asked of every row each time that the view is read
  const filled = blanks ? " where not blank" : "";
  await warehouse.run(`create temp view stage_${extract} as select *${missing} from ${all}${filled}`);
  const { held, refused } = await warehouse.row<{ held: number; refused: number }>(
    `select (select count(*) from ${staged(extract)}) as held, (select count(code) from refused) as refused`,
  );
  return held + refused;
}

const stageColumns = (rows: Rows): readonly string[] => (rows.kind === "parquet" ? [] : (rows.header ?? []));

/** The columns of the file that have no name. */
const unnamed = ({ rows, namedOnly }: ExtractPlan): string[] => {
  const header = stageColumns(rows);
  return namedOnly ? columnNames(header).filter((_, place) => header[place] === "") : [];
};

/** Something in a column without a name is what nobody has said what it is; a name beside a row would vanish unseen. */
async function refuseUnnamed(warehouse: Warehouse, plan: ExtractPlan, all: string): Promise<void> {
  if (unnamed(plan).length === 0) return;
  const { row } = await warehouse.row<{ row: number | null }>(`select min(row) as row from ${all} where unnamed`);
  if (row !== null) throw new QuorateError("column-unnamed", plan.file, { row });
}

/** Forgets what was staged of an extract. */
export async function unstage(warehouse: Warehouse, extract: string): Promise<void> {
  await warehouse.run(`drop view if exists temp.stage_${extract}; drop table if exists temp.raw_${extract}`);
}

const stagedType = (kind: ColumnKind) => (kind === "id" ? "varchar" : warehouseType[kind]);

/** SQL over a file's columns: what of it is staged. */
function selectSql(plan: ExtractPlan, authority: string, lookedUp: readonly string[]) {
  const { contract, columns, dayFirst, rows } = plan;
  const all = Object.entries(contract.columns);
  const there = all.filter(([column]) => columns[column] !== undefined);
  const text = all.map(([column, declared]) => {
    const sql = columns[column];
    return `${sql === undefined ? "null::varchar" : textOf(sql, declared, dayFirst)} as ${name(column)}`;
  });
  const header = columnNames(stageColumns(rows));
  const asRead = (column: string) => name(`read ${column}`);
  const anythingIn = (names: readonly string[]) =>
    `coalesce(${names.map((each) => cleaned(asRead(each).text)).join(", ")})`;
  // asked of few rows, since a sound one holds something
  const blank = header.length === 0 ? "false" : `case when sound then false else ${anythingIn(header)} is null end`;
  const beyond = unnamed(plan);
  const unnamedFilled = beyond.length === 0 ? "" : `, ${anythingIn(beyond)} is not null as unnamed`;
  const read = header.map((column) => `${name(column)} as ${asRead(column)}`);
  const typed = (column: string) => name(`typed ${column}`);
  const values = all.map(([column, { kind }]) => `${typedSql(kind, name(column).text)} as ${typed(column)}`);
  const sound = soundSql(contract, { authority, dayFirst }, { lookedUp, typed: (column) => typed(column).text });
  const staged = there.map(([column, { kind }]) =>
    kind === "id" ? name(column) : `${typed(column)} as ${name(column)}`,
  );
  const asWritten = there.map(([column]) => name(column)).join(", ");
  return (from: string, row = ""): string => `
    select ${row === "" ? "" : "row, "}${[...staged, "sound"].join(", ")}, ${blank} as blank${unnamedFilled},
      case when not sound then [${asWritten}] end as as_written
    from (
      select *, coalesce(${sound}, false) as sound
      from (select *, ${values.join(", ")} from (select ${row}${[...text, ...read].join(", ")} from ${from}))
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
    return `case when sound then ${textOfTyped(kind, it.text)} else as_written[${place + 1}] end as ${it}`;
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
  return `case when regexp_matches(${expression}, '${patterns.slashed}') then
    coalesce(strftime(try_strptime(${expression}, '%d/%m/%Y'), '%Y-%m-%d'), ${expression}) else ${expression} end`;
}
