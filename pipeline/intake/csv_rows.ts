/**
 * A CSV file into a temporary table, in its order, with the rows that DuckDB cannot read told apart by number: read = held +
 * refused, held against an own count of the file's records.
 */
import { type Code, QuorateError } from "../messages.ts";
import { literal, type Warehouse } from "../warehouse/connection.ts";
import { countRecords } from "./count_records.ts";

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

/** Into the temporary table `raw` what `select` makes of the file's columns of text; rows that cannot be read into the temporary table `refused` (`row`, `code`), which is made
 * anew. Gives how many these are. Throws `file-…`, `rows-unaccounted`. */
export async function readCsv(
  warehouse: Warehouse,
  { path, file, header }: CsvFile,
  { raw, refused, select }: { raw: string; refused: string; select: (rows: string) => string },
): Promise<number> {
  const fields = header.map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
  // counted while DuckDB reads
  const counting = countRecords(path);
  const read = (more: string) =>
    `create or replace temp table ${raw} as ${select(`read_csv(${literal(path)},
      auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${fields}}, strict_mode = true${more})`)}`;
  let rejects: readonly Reject[] = [];
  try {
    // most files have no row that cannot be read, and to be ready for one has its price
    await warehouse.run(read(""));
  } catch {
    await orUnreadable(file, warehouse.run(read(", store_rejects = true, rejects_limit = 0")));
    rejects = await warehouse.rows<Reject>(
      "select line as row, arg_min(error_type::varchar, column_idx) as kind from reject_errors group by line order by line",
    );
    await warehouse.run("drop table reject_errors; drop table reject_scans");
  }
  if (rejects.some((reject) => reject.kind === "INVALID ENCODING"))
    throw new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });
  const { staged } = await warehouse.row<{ staged: number }>(`select count(*) as staged from temp.${raw}`);
  const records = (await counting) - 1;
  if (staged + rejects.length !== records)
    throw new QuorateError("rows-unaccounted", file, { records, read: staged + rejects.length });
  await warehouse.run(`create or replace temp table ${refused} (row bigint, code varchar)`);
  if (rejects.length > 0) {
    const values = rejects.map(({ row, kind }) => `(${row}, '${refusals[kind] ?? "row-unreadable"}')`);
    await warehouse.run(`insert into temp.${refused} values ${values.join(", ")}`);
  }
  return rejects.length;
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
 * its row id, which a fresh table gives out without a gap (if ever it did not, say so), and counts the refused rows before it:
 * the i-th refused row stands before every held row from number (its row - 1 - i) on. `refused`: the table, where any is. */
export async function numbered(
  warehouse: Warehouse,
  file: string,
  { raw, refused }: { raw: string; refused: string | null },
): Promise<{ sql: string; rows: number }> {
  const { first, last, rows } = await warehouse.row<{ first: string; last: string; rows: number }>(
    `select coalesce(min(rowid), 0)::varchar as first, coalesce(max(rowid), -1)::varchar as last, count(*) as rows from temp.${raw}`,
  );
  if (BigInt(last) - BigInt(first) + 1n !== BigInt(rows))
    throw new QuorateError("unexpected", file, { why: "row ids with gaps" });
  const place = `raw.rowid - ${first}`;
  if (refused === null) return { rows, sql: `select ${place} + 2 as row, raw.* from temp.${raw} as raw` };
  return {
    rows,
    sql: `
      with place as (select row - 1 - row_number() over (order by row) as first, row_number() over (order by row) as count from temp.${refused}),
      before as (select first, max(count) as count from place group by first)
      select staged.place + 2 + coalesce(before.count, 0) as row, staged.* exclude (place)
      from (select ${place} as place, raw.* from temp.${raw} as raw) as staged asof left join before on staged.place >= before.first`,
  };
}
