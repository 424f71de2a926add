/**
 * A file into a temporary relation, checked as it is read: one column a contract column, ids as they stand and everything else
 * in the type of its contract; `row`, the number a spreadsheet shows (the header is row 1); `sound`; and of a row that is not,
 * its text as it stands. Rows that DuckDB cannot read at all come out as findings, so that read = staged + refused.
 */
import { type Column, type ColumnKind, patterns, warehouseType } from "../../contracts/column.ts";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { columnNames, parquetSql } from "../warehouse/file_sql.ts";
import { fragment, joined, literal, name, nothing, type Sql, sql } from "../warehouse/sql.ts";
import { soundSql, typedSql } from "./check_sql.ts";
import { cleaned } from "./clean.ts";
import { numbered, orUnreadable, readCsv } from "./csv_rows.ts";
import type { ExtractPlan, Rows } from "./extract_plan.ts";
import type { IdColumn } from "./id_columns.ts";

/** What became of the rows of a file. */
export interface Staged {
  /** a view of those that could be read */
  readonly rows: Sql;
  /** a table of the lines that are not among them, `row` and `code`: no code where nothing is in the line */
  readonly unread: Sql;
  /** how many rows the file has, those that could not be read among them; a row with nothing in it is no row */
  readonly read: number;
}

const viewOf = (extract: string): Sql => sql`temp.${name(`stage_${extract}`)}`;

/** Stages one file. `lookedUp`: the columns of ids that are sound where they are found, which is not asked here. Gives how many
 * rows the file has; those that could not be read are in `refused`, as are, without a code, lines that are no rows, by which
 * the rows after them are numbered. A row with nothing in it is no row. Throws `column-unnamed`, `file-…`,
 * `rows-unaccounted`. */
export async function stage(
  warehouse: Warehouse,
  plan: ExtractPlan,
  authority: string,
  ids: readonly IdColumn[],
): Promise<Staged> {
  const { contract, rows, file } = plan;
  const { extract, columns } = contract;
  const lookedUp = ids.filter(({ hashed }) => hashed === "elsewhere").map(({ column }) => column);
  const select = selectSql(plan, authority, lookedUp);
  const raw = `raw_${extract}`;
  // what a file does not have takes no room
  const missing = Object.entries(columns)
    .filter(([column]) => plan.columns[column] === undefined)
    .map(([column, { kind }]) => sql`, null::${fragment(stagedType(kind))} as ${name(column)}`);
  await unstage(warehouse, extract);
  const unread = sql`temp.refused`;
  await warehouse.run(sql`create or replace temp table refused (row bigint, code varchar)`);
  let all = sql`temp.${name(raw)}`;
  if (rows.kind === "csv") {
    const { gaps } = await readCsv(warehouse, { ...rows, file }, { raw, refused: "refused", select });
    all = sql`(${(await numbered(warehouse, file, { raw, refused: gaps ? "refused" : null })).sql})`;
  } else if (rows.kind === "parquet") {
    const reading = warehouse.run(
      sql`create temp table ${name(raw)} as ${select(parquetSql(rows.path), sql`file_row_number + 2 as row, `)}`,
    );
    await orUnreadable(file, reading);
  } else {
    await warehouse.run(sql`create temp table ${name(raw)} as ${select(sql`temp.${name(rows.table)}`, sql`row, `)}`);
    if (rows.refused !== undefined) await warehouse.run(sql`insert into refused from temp.${name(rows.refused)}`);
  }
  await refuseUnnamed(warehouse, plan, all);
  const { blanks } = await warehouse.row<{ blanks: boolean | null }>(
    sql`select bool_or(blank) as blanks from temp.${name(raw)}`,
  );
  // a condition is asked of every row each time that the view is read
  const filled = blanks ? sql` where not blank` : nothing;
  await warehouse.run(
    sql`create temp view ${name(`stage_${extract}`)} as select *${joined(missing, nothing)} from ${all}${filled}`,
  );
  const { read } = await warehouse.row<{ read: number }>(
    sql`select (select count(*) from ${viewOf(extract)}) + (select count(code) from ${unread}) as read`,
  );
  return { rows: viewOf(extract), unread, read };
}

const stageColumns = (rows: Rows): readonly string[] => (rows.kind === "parquet" ? [] : (rows.header ?? []));

/** The columns of the file that have no name. */
const unnamed = ({ rows, namedOnly }: ExtractPlan): string[] => {
  const header = stageColumns(rows);
  return namedOnly ? columnNames(header).filter((_, place) => header[place] === "") : [];
};

/** Something in a column without a name is what nobody has said what it is; a name beside a row would vanish unseen. */
async function refuseUnnamed(warehouse: Warehouse, plan: ExtractPlan, all: Sql): Promise<void> {
  if (unnamed(plan).length === 0) return;
  const { row } = await warehouse.row<{ row: number | null }>(sql`select min(row) as row from ${all} where unnamed`);
  if (row !== null) throw new QuorateError("column-unnamed", plan.file, { row });
}

/** Forgets what was staged of an extract. */
export async function unstage(warehouse: Warehouse, extract: string): Promise<void> {
  await warehouse.run(sql`drop view if exists ${viewOf(extract)}; drop table if exists temp.${name(`raw_${extract}`)}`);
}

const stagedType = (kind: ColumnKind) => (kind === "id" ? "varchar" : warehouseType[kind]);

/** SQL over a file's columns: what of it is staged. */
function selectSql(plan: ExtractPlan, authority: string, lookedUp: readonly string[]) {
  const { contract, columns, dayFirst, rows } = plan;
  const all = Object.entries(contract.columns);
  const there = all.filter(([column]) => columns[column] !== undefined);
  const text = all.map(([column, declared]) => {
    const from = columns[column];
    return sql`${from === undefined ? sql`null::varchar` : textOf(from, declared, dayFirst)} as ${name(column)}`;
  });
  const header = columnNames(stageColumns(rows));
  const asRead = (column: string) => name(`read ${column}`);
  const anythingIn = (names: readonly string[]) => sql`coalesce(${names.map((each) => cleaned(asRead(each)))})`;
  // asked of few rows, since a sound one holds something
  const blank =
    header.length === 0 ? sql`false` : sql`case when sound then false else ${anythingIn(header)} is null end`;
  const beyond = unnamed(plan);
  const unnamedFilled = beyond.length === 0 ? nothing : sql`, ${anythingIn(beyond)} is not null as unnamed`;
  const read = header.map((column) => sql`${name(column)} as ${asRead(column)}`);
  const typed = (column: string) => name(`typed ${column}`);
  const values = all.map(([column, { kind }]) => sql`${typedSql(kind, name(column))} as ${typed(column)}`);
  const sound = soundSql(contract, { authority, dayFirst }, { lookedUp, typed });
  const staged = there.map(([column, { kind }]) =>
    kind === "id" ? name(column) : sql`${typed(column)} as ${name(column)}`,
  );
  const asWritten = there.map(([column]) => name(column));
  return (from: Sql, row = nothing): Sql => sql`
    select ${row === nothing ? nothing : sql`row, `}${[...staged, sql`sound`]}, ${blank} as blank${unnamedFilled},
      case when not sound then [${asWritten}] end as as_written
    from (
      select *, coalesce(${sound}, false) as sound
      from (select *, ${values} from (select ${row}${[...text, ...read]} from ${from}))
    )`;
}

/** The text of each column of a staged row: as it was written, or of a sound row as the contract writes it. */
export function writtenSql({ contract, columns }: ExtractPlan): Sql[] {
  const all = Object.entries(contract.columns);
  const there = all.map(([column]) => column).filter((column) => columns[column] !== undefined);
  return all.map(([column, { kind }]) => {
    const it = name(column);
    const place = there.indexOf(column);
    if (place === -1) return sql`null::varchar as ${it}`;
    return sql`case when sound then ${textOfTyped(kind, it)} else as_written[${place + 1}] end as ${it}`;
  });
}

function textOfTyped(kind: ColumnKind, it: Sql): Sql {
  if (kind === "month") return sql`strftime(${it}, '%Y-%m')`;
  if (kind === "flag") return sql`case ${it} when true then 'Y' when false then 'N' end`;
  return sql`${it}::varchar`;
}

/** The file's text; a declared day-first date as ISO. */
function textOf(expression: Sql, column: Column, dayFirst: boolean): Sql {
  if (column.kind !== "date" || !dayFirst) return expression;
  return sql`case when regexp_matches(${expression}, ${literal(patterns.slashed)}) then
    coalesce(strftime(try_strptime(${expression}, '%d/%m/%Y'), '%Y-%m-%d'), ${expression}) else ${expression} end`;
}
