/**
 * The one door through which the path of a file gets into SQL. DuckDB reads a path as a pattern (`*`, `?`, `[…]`) and takes a
 * folder called `year=2025` for a column: a submission in a folder `Q4 [1]` would be read from another folder, or with a column
 * more. Here a path is a path, whatever the folders above it are called.
 */
import { basename, sep } from "node:path";
import { QuorateError } from "../../messages.ts";
import { literal, nothing, type Sql, sql } from "./sql.ts";

/** A path as DuckDB finds exactly that file by it: each character that a pattern gives a meaning stands in brackets. Throws
 * `path-unreadable` for a backslash beside one, which in a pattern no bracket helps. */
function asItIs(path: string): Sql {
  if (sep === "/" && /[[*?]/.test(path) && path.includes("\\"))
    throw new QuorateError("path-unreadable", basename(path));
  return literal(path.replace(/[[*?]/g, "[$&]"));
}

/** How the columns of CSV files are told apart: as RFC 4180 says, all of them text, nothing guessed. */
const rfc4180 = sql`auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true, hive_partitioning = false`;

/** The columns of a header as a table can have them: a column without a name, or with one that stood before it (in whatever
 * case), is named by its place. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Set<string>([""]);
  return header.map((column, place) => {
    const folded = column.toLowerCase();
    if (seen.has(folded)) return `(column ${place + 1})`;
    seen.add(folded);
    return column;
  });
}

/** A CSV file as a table of text: `header` its columns, in their order. `more`: further options, each after a comma. */
export function csvSql(path: string, header: readonly string[], more = nothing): Sql {
  return typedCsvSql(path, Object.fromEntries(columnNames(header).map((column) => [column, "varchar"])), more);
}

/** The same with a type a column. */
export function typedCsvSql(path: string, types: Readonly<Record<string, string>>, more = nothing): Sql {
  const columns = Object.entries(types).map(([column, type]) => sql`${literal(column)}: ${literal(type)}`);
  return sql`read_csv(${asItIs(path)}, ${rfc4180}, columns = {${columns}}${more})`;
}

/** A Parquet file as a table; `file_row_number`, counted from 0, comes from its reader. */
export const parquetSql = (path: string): Sql =>
  sql`read_parquet(${asItIs(path)}, hive_partitioning = false, file_row_number = true)`;

/** The end of a statement that writes a Parquet file. A path that is written to is no pattern. */
export const toParquetSql = (path: string): Sql => sql`to ${literal(path)} (format parquet, compression zstd)`;
