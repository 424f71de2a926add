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
  await orUnreadable(file, proveOrder(warehouse, read(nothing), file));
  let rejects: readonly Reject[] = [];
  try {
    // most files have no row that cannot be read, and to be ready for one has its price
    await warehouse.run(read(nothing));
  } catch {
    await refuseWide(path, file, header);
    rejects = await readWithRejects(warehouse, file, read);
  }
  const { held } = await warehouse.row<{ held: number }>(sql`select count(*) as held from temp.${name(raw)}`);
  const { records, empty, blank } = await counting;
  // the first record is the header
  if (held + rejects.length !== records - 1)
    throw new QuorateError("rows-unaccounted", file, { records: records - 1, read: held + rejects.length });
  const told = rejects.map((reject) => lineNotHeld(reject, blank));
  const notHeld = [...empty.map((row) => ({ row, code: null })), ...told];
  await keepLines(warehouse, refused, notHeld);
  return { refused: told.filter(({ code }) => code !== null).length, gaps: notHeld.length > 0 };
}

/** Reads the rows that can be read, and gives the others: of each, what is wrong with the first of its fields that is. Throws
 * `file-not-utf8` where it is the letters. */
async function readWithRejects(warehouse: Warehouse, file: string, read: (more: Sql) => Sql): Promise<Reject[]> {
  await orUnreadable(file, warehouse.run(read(sql`, store_rejects = true, rejects_limit = 0`)));
  const rejects = await warehouse.rows<Reject>(
    sql`select line as row, arg_min(error_type::varchar, column_idx) as kind from reject_errors group by line order by line`,
  );
  await warehouse.run(sql`drop table reject_errors; drop table reject_scans`);
  if (rejects.some(({ kind }) => kind === "INVALID ENCODING")) throw notUtf8(file);
  return rejects;
}

/** A line of the file that is not among the rows held: why, or null where nothing is in it. */
interface LineNotHeld {
  readonly row: number;
  readonly code: Code | null;
}

const lineNotHeld = ({ row, kind }: Reject, blank: ReadonlySet<number>): LineNotHeld => ({
  row,
  code: blank.has(row) ? null : (refusals[kind] ?? "row-unreadable"),
});

async function keepLines(warehouse: Warehouse, table: string, lines: readonly LineNotHeld[]): Promise<void> {
  await warehouse.run(sql`create or replace temp table ${name(table)} (row bigint, code varchar)`);
  if (lines.length === 0) return;
  await warehouse.run(
    sql`insert into temp.${name(table)}
     select unnest(from_json($lines, '[{"row": "bigint", "code": "varchar"}]'), recursive := true)`,
    { lines: JSON.stringify(lines) },
  );
}

const notUtf8 = (file: string) =>
  new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });

/** Fields of a row, in headers: beyond that a row has lost its line ends, and to take it apart costs the square of them. */
const widest = 50;

async function refuseWide(path: string, file: string, header: readonly string[]): Promise<void> {
  const wide = await firstWideRow(path, widest * header.length);
  if (wide !== undefined) throw new QuorateError("row-too-wide", file, { ...wide, columns: header.length });
}

/** DuckDB's own words may hold a value or a path of the machine, so they are not passed on. */
export async function orUnreadable<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof QuorateError) throw error;
    const words = String(error);
    if (/invalid state/.test(words)) throw new QuorateError("file-line-ends", file);
    if (/unicode|utf-?8/i.test(words)) throw notUtf8(file);
    if (/No space left|out of memory|Out of Memory/i.test(words)) throw error;
    throw new QuorateError("file-unreadable", file, { why: "it is damaged, or not what its name says" });
  }
}

/** SQL for the rows of `raw` with their number in a spreadsheet as `row`, and how many there are. `refused`: the table of the
 * lines that are not held, where there are any. */
export async function numbered(
  warehouse: Warehouse,
  file: string,
  { raw, refused }: { raw: string; refused: string | null },
): Promise<{ sql: Sql; rows: number }> {
  const { first, rows } = await rowIdsOf(warehouse, file, raw);
  // how many held rows stand before this one
  const place = sql`raw.rowid - ${first}`;
  // a spreadsheet counts from 1, and its first row is the header
  if (refused === null) return { rows, sql: sql`select ${place} + 2 as row, raw.* from temp.${name(raw)} as raw` };
  return { rows, sql: numberedPast(raw, refused, place) };
}

/** Gives the first row id of a table, and how many rows it has. Throws where a fresh table did not give out its row ids without
 * a gap, since a row's place in the file is told from them. */
async function rowIdsOf(warehouse: Warehouse, file: string, raw: string): Promise<{ first: bigint; rows: number }> {
  const { first, last, rows } = await warehouse.row<{ first: string; last: string; rows: number }>(
    sql`select coalesce(min(rowid), 0)::varchar as first, coalesce(max(rowid), -1)::varchar as last, count(*) as rows
     from temp.${name(raw)}`,
  );
  if (BigInt(last) - BigInt(first) + 1n !== BigInt(rows))
    throw new QuorateError("unexpected", file, { why: "row ids with gaps" });
  return { first: BigInt(first), rows };
}

/** SQL for rows with their number where lines of the file are missing between them. A row's number counts the missing lines
 * before it too. The i-th missing line, with the number `row`, has `row` - 1 - i held rows before it (all lines before it but
 * the header and the other missing ones), so that it comes before every held row from that place on. Where several missing
 * lines follow each other, the last counts for all of them. */
const numberedPast = (raw: string, refused: string, place: Sql): Sql => sql`
  with missing as (
    select row, row_number() over (order by row) as so_many from temp.${name(refused)}
  ),
  missing_before as (
    select row - 1 - so_many as from_place, max(so_many) as so_many from missing group by from_place
  ),
  held as (select ${place} as place, raw.* from temp.${name(raw)} as raw)
  select held.place + 2 + coalesce(missing_before.so_many, 0) as row, held.* exclude (place)
  from held asof left join missing_before on held.place >= missing_before.from_place`;
