/**
 * A CSV file into a temporary table, in its order, with the rows that DuckDB cannot read told apart by number: read = held +
 * refused, held against an own count of the file's records.
 */
import { type Code, QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { csvSql } from "../warehouse/file_sql.ts";
import { name, nothing, type Sql, sql } from "../warehouse/sql.ts";
import { begin } from "./begin.ts";
import { countRecords } from "./count_records.ts";
import { proveOrder } from "./file_order.ts";
import { firstWideRow } from "./wide_row.ts";

export interface CsvFile {
  readonly path: string;
  /** its name in messages */
  readonly file: string;
  readonly header: readonly string[];
}

/** DuckDB's reasons for refusing a row, as our codes. */
const refusals: Record<string, Code> = {
  "MISSING COLUMNS": "row-short",
  "TOO MANY COLUMNS": "row-long",
  "UNQUOTED VALUE": "row-unreadable",
  "LINE SIZE OVER MAXIMUM": "row-too-large",
  "INVALID STATE": "row-unreadable",
};

interface Reject {
  readonly row: number;
  readonly kind: string;
}

/** What became of a file's rows. */
export interface CsvRead {
  /** rows that could not be read and are not blank */
  readonly refused: number;
  /** some of the file's lines are not among the rows held */
  readonly gaps: boolean;
}

/** Into the temporary table `raw` what `select` makes of the file's columns of text, in the order of the file; every line that
 * is not held there into the temporary table `refused` (`row`, `code`; no code where there is nothing in the line), which is
 * made anew. Throws `file-…`, `rows-unaccounted`. */
export async function readCsv(
  warehouse: Warehouse,
  { path, file, header }: CsvFile,
  { raw, refused, select }: { raw: string; refused: string; select: (rows: Sql) => Sql },
): Promise<CsvRead> {
  // counted while DuckDB reads
  const counting = begin(() => countRecords(path));
  const read = (more: Sql) => sql`create or replace temp table ${name(raw)} as ${select(csvSql(path, header, more))}`;
  let rejects: readonly Reject[] = [];
  await orUnreadable(file, proveOrder(warehouse, read(nothing), file));
  try {
    // most files have no row that cannot be read, and to be ready for one has its price
    await warehouse.run(read(nothing));
  } catch {
    await refuseWide(path, file, header);
    await orUnreadable(file, warehouse.run(read(sql`, store_rejects = true, rejects_limit = 0`)));
    rejects = await warehouse.rows<Reject>(
      sql`select line as row, arg_min(error_type::varchar, column_idx) as kind from reject_errors group by line order by line`,
    );
    await warehouse.run(sql`drop table reject_errors; drop table reject_scans`);
  }
  if (rejects.some((reject) => reject.kind === "INVALID ENCODING"))
    throw new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });
  const { staged } = await warehouse.row<{ staged: number }>(sql`select count(*) as staged from temp.${name(raw)}`);
  const { records, empty, blank } = await counting;
  if (staged + rejects.length !== records - 1)
    throw new QuorateError("rows-unaccounted", file, { records: records - 1, read: staged + rejects.length });
  const told = rejects.map(({ row, kind }) => ({
    row,
    code: blank.has(row) ? null : (refusals[kind] ?? "row-unreadable"),
  }));
  const gaps = [...empty.map((row) => ({ row, code: null })), ...told];
  await warehouse.run(sql`create or replace temp table ${name(refused)} (row bigint, code varchar)`);
  if (gaps.length > 0)
    await warehouse.run(
      sql`insert into temp.${name(refused)} select unnest(from_json($gaps, '[{"row": "bigint", "code": "varchar"}]'), recursive := true)`,
      { gaps: JSON.stringify(gaps) },
    );
  return { refused: told.filter(({ code }) => code !== null).length, gaps: gaps.length > 0 };
}

/** Fields of a row, in headers: beyond that a row has lost its line ends, and to take it apart costs the square of them. */
const widest = 50;

async function refuseWide(path: string, file: string, header: readonly string[]): Promise<void> {
  const wide = await firstWideRow(path, widest * header.length);
  if (wide !== undefined) throw new QuorateError("row-too-wide", file, { ...wide, columns: header.length });
}

/** DuckDB's own words may hold a value or a path of the machine, so they are not passed on. */
export async function orUnreadable(file: string, reading: Promise<unknown>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof QuorateError) throw error;
    const words = String(error);
    if (/invalid state/.test(words)) throw new QuorateError("file-line-ends", file);
    if (/unicode|utf-?8/i.test(words))
      throw new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });
    if (/No space left|out of memory|Out of Memory/i.test(words)) throw error;
    throw new QuorateError("file-unreadable", file, { why: "it is damaged, or not what its name says" });
  }
}

/** SQL for the rows of `raw` with their number in a spreadsheet as `row`, and how many there are. A row's place is told from
 * its row id, which a fresh table gives out without a gap (if ever it did not, say so), and counts the lines not held before
 * it: the i-th of them stands before every held row from number (its row - 1 - i) on. `refused`: the table, where any is. */
export async function numbered(
  warehouse: Warehouse,
  file: string,
  { raw, refused }: { raw: string; refused: string | null },
): Promise<{ sql: Sql; rows: number }> {
  const { first, last, rows } = await warehouse.row<{ first: string; last: string; rows: number }>(
    sql`select coalesce(min(rowid), 0)::varchar as first, coalesce(max(rowid), -1)::varchar as last, count(*) as rows from temp.${name(raw)}`,
  );
  if (BigInt(last) - BigInt(first) + 1n !== BigInt(rows))
    throw new QuorateError("unexpected", file, { why: "row ids with gaps" });
  const place = sql`raw.rowid - ${BigInt(first)}`;
  if (refused === null) return { rows, sql: sql`select ${place} + 2 as row, raw.* from temp.${name(raw)} as raw` };
  return {
    rows,
    sql: sql`
      with place as (select row - 1 - row_number() over (order by row) as first, row_number() over (order by row) as count from temp.${name(refused)}),
      before as (select first, max(count) as count from place group by first)
      select staged.place + 2 + coalesce(before.count, 0) as row, staged.* exclude (place)
      from (select ${place} as place, raw.* from temp.${name(raw)} as raw) as staged asof left join before on staged.place >= before.first`,
  };
}
