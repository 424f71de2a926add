/**
 * A published table as text, whatever its format: CSV, CSV packed with gzip, or Parquet, told by its first bytes and not by its name.
 * Nothing is typed and nothing is trimmed.
 */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TextTable } from "../../benchmarks/kind.ts";
import { temporaryFolderFor } from "../../folders/temporary.ts";
import { QuorateError } from "../../messages.ts";
import { shownName } from "../../shown.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { csvSql, parquetSql } from "../warehouse/file_sql.ts";
import { name, type Sql, sql } from "../warehouse/sql.ts";
import { orUnreadable } from "./csv_rows.ts";
import { readHeader } from "./header.ts";

/** No published table is nearly as large when it is unpacked. */
const largestUnpacked = 2 ** 30;

/** The table in `path`, read through `warehouse`. Throws `file-…`. */
export async function textTable(warehouse: Warehouse, path: string): Promise<TextTable> {
  const file = shownName(basename(path));
  const bytes = bytesOf(path, file);
  if (bytes.length === 0) throw new QuorateError("file-empty", file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { header, from } = bytes.subarray(0, 4).equals(Buffer.from("PAR1"))
    ? await parquetTable(warehouse, path, file)
    : csvTable(await plainCsv(path, bytes, file), file);
  return {
    ...{ file, sha256, header },
    async *blocks(columns) {
      const text = columns.map((column) => sql`coalesce(${name(column)}::varchar, '')`);
      const result = await orUnreadable(file, warehouse.connection.stream(sql`select ${text} from ${from}`.text));
      for (;;) {
        const chunk = await orUnreadable(file, result.fetchChunk());
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk.getRows() as string[][];
      }
    },
  };
}

function bytesOf(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new QuorateError("file-unreadable", file, { why: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}

interface Source {
  readonly header: readonly string[];
  readonly from: Sql;
}

async function parquetTable(warehouse: Warehouse, path: string, file: string): Promise<Source> {
  const from = parquetSql(path);
  const described = await orUnreadable(file, warehouse.rows<{ column_name: string }>(sql`describe from ${from}`));
  const header = described.map(({ column_name }) => column_name).filter((column) => column !== "file_row_number");
  return { header, from: sql`(from ${from} order by file_row_number)` };
}

function csvTable(path: string, file: string): Source {
  let header: readonly string[];
  try {
    header = readHeader(path);
  } catch (error) {
    // the file that was unpacked has a name of its own
    if (error instanceof QuorateError) throw new QuorateError(error.code, file, error.details);
    throw error;
  }
  return { header, from: csvSql(path, header) };
}

/** The path of the file, or of what was packed in it. */
async function plainCsv(path: string, bytes: Buffer, file: string): Promise<string> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? unpacked(bytes, file) : bytes;
  // of columns that are not read nobody else would see it
  if (!isUtf8(plain)) throw new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });
  if (!isPacked) return path;
  const to = join(await temporaryFolderFor("unpacked"), "table.csv");
  writeFileSync(to, plain);
  return to;
}

function unpacked(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    throw new QuorateError("file-unreadable", file, { why: "it is packed with gzip, and damaged or too large" });
  }
}
