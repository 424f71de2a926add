/**
 * A file into a temporary table of text: one column a contract column, blanks null, `row` the number a spreadsheet
 * shows (the header is row 1). Rows that DuckDB cannot read at all come out as findings, so that read = staged + refused.
 */
import { type Column, patterns } from "../contracts/column.ts";
import { type Code, QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import type { ExtractPlan, Rows } from "./extract_plan.ts";

/** DuckDB's reasons for refusing a row, as our codes. */
const refusals: Record<string, Code> = {
  "MISSING COLUMNS": "row-short",
  "TOO MANY COLUMNS": "row-long",
  "UNQUOTED VALUE": "row-unreadable",
  "LINE SIZE OVER MAXIMUM": "row-too-large",
  "INVALID STATE": "row-unreadable",
};

export const stageTable = (extract: string) => `temp.stage_${extract}`;

/** Stages one file. Gives how many rows the file has and which could not be read. */
export async function stage(warehouse: Warehouse, plan: ExtractPlan): Promise<{ read: number; refused: number }> {
  const { contract, rows } = plan;
  const columns = Object.entries(contract.columns)
    .map(([column, declared]) => `${cleaned(plan.columns[column], declared, plan.dayFirst)} as ${name(column)}`)
    .join(", ");
  await warehouse.run("create or replace temp table refused (row bigint, code varchar)");
  const refused = rows.kind === "csv" ? await stageCsv(warehouse, plan, rows, columns) : 0;
  const table = `stage_${contract.extract}`;
  if (rows.kind === "parquet")
    await warehouse.run(
      `create or replace temp table stage_all as select ${columns} from read_parquet(${literal(rows.path)})`,
    );
  if (rows.kind === "table")
    await warehouse.run(`create or replace temp table ${table} as select row, ${columns} from temp.${rows.table}`);
  else await number(warehouse, table, refused > 0);
  // places are told from row ids, which a fresh table gives out without a gap: if ever it did not, say so
  const { staged, last } = await warehouse.row<{ staged: number; last: number }>(
    `select count(*) as staged, coalesce(max(row), 1) as last from temp.${table}`,
  );
  if (rows.kind !== "table" && last > staged + refused + 1)
    throw new QuorateError("unexpected", plan.file, { why: "row ids with gaps" });
  return { read: staged + refused, refused };
}

/** Into `stage_all`, in the order of the file; rows that cannot be read into `refused`, by number. */
async function stageCsv(
  warehouse: Warehouse,
  plan: ExtractPlan,
  rows: Rows & { kind: "csv" },
  columns: string,
): Promise<number> {
  const fields = rows.header.map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
  await warehouse.run(`
    create or replace temp table stage_all as select ${columns} from read_csv(${literal(rows.path)},
      auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${fields}},
      strict_mode = true, store_rejects = true, rejects_limit = 0)`);
  const rejects = await warehouse.rows<{ row: number; kind: string }>(
    "select line as row, arg_min(error_type::varchar, column_idx) as kind from reject_errors group by line order by line",
  );
  await warehouse.run("drop table reject_errors; drop table reject_scans");
  if (rejects.some((reject) => reject.kind === "INVALID ENCODING"))
    throw new QuorateError("file-not-utf8", plan.file, { found: "it has bytes that UTF-8 never has" });
  if (rejects.length > 0) {
    const values = rejects.map(({ row, kind }) => `(${row}, '${refusals[kind] ?? "row-unreadable"}')`);
    await warehouse.run(`insert into refused values ${values.join(", ")}`);
  }
  return rejects.length;
}

/** Numbers the rows of `stage_all` as a spreadsheet does. A staged row's place counts the refused ones before it: the i-th
 * refused row stands before every staged row from number (its row - 1 - i) on. */
async function number(warehouse: Warehouse, table: string, someRefused: boolean): Promise<void> {
  await warehouse.run(`
    create or replace temp table ${table} as
    with before as (select row - 1 - row_number() over (order by row) as first, row_number() over (order by row) as count from refused)
    select place + 2 ${someRefused ? "+ coalesce(before.count, 0)" : ""} as row, staged.* exclude (place)
    from (select rowid - (select min(rowid) from stage_all) as place, * from stage_all) as staged
    ${someRefused ? "asof left join before on staged.place >= before.first" : ""};
    drop table stage_all`);
}

/** Blank is null; white space around a value is nothing; a declared day-first date becomes ISO. */
function cleaned(expression: string | undefined, column: Column, dayFirst: boolean): string {
  if (expression === undefined) return "null::varchar";
  const text = `nullif(trim(${expression}, ' \t\r\n\u00a0'), '')`;
  if (column.kind !== "date" || !dayFirst) return text;
  return `case when regexp_matches(${text}, '${patterns.dayFirst}') then
    coalesce(strftime(try_strptime(${text}, '%d/%m/%Y'), '%Y-%m-%d'), ${text}) else ${text} end`;
}
