/** A file of episodes of several years, read to be repaired and written again. A text that was not repaired is written as it
 * was read: a URN stays `4610000`, where a tool that reads it as a number writes `4610000.0`. */

import { basename } from "node:path";
import { isRealDay } from "../../contracts/column.ts";
import { csvField } from "../../csv.ts";
import { writeNewFile } from "../../folders/own_files.ts";
import { notWritable, QuorateError } from "../../messages.ts";
import { countRecords } from "../intake/count_records.ts";
import { readHeader } from "../intake/header.ts";
import { Warehouse } from "../warehouse/connection.ts";
import { csvSql } from "../warehouse/file_sql.ts";
import { sql } from "../warehouse/sql.ts";
import { type Episode, repairColumns } from "./ssda903_repair.ts";

/** The file's episodes in its order. Throws `file-…`, `column-missing`, `rows-unaccounted`, `repair-dates`. */
export async function readHistory(path: string): Promise<Episode[]> {
  const file = basename(path);
  const header = readHeader(path);
  for (const column of repairColumns)
    if (!header.includes(column)) throw new QuorateError("column-missing", file, { column });
  const warehouse = await Warehouse.open(":memory:");
  let episodes: Record<string, string | null>[];
  try {
    episodes = await warehouse.rows<Record<string, string | null>>(sql`from ${csvSql(path, header)}`);
  } catch {
    throw new QuorateError("file-unreadable", file, {
      why: "a row has too many fields or too few, a quote does not close, or it is not UTF-8",
    });
  } finally {
    warehouse.close();
  }
  const records = (await countRecords(path)).records - 1;
  if (records !== episodes.length) throw new QuorateError("rows-unaccounted", file, { records, read: episodes.length });
  const texts = episodes.map((episode) =>
    Object.fromEntries(header.map((column) => [column, (episode[column] ?? "").trim()])),
  );
  const faulty = texts.findIndex(
    ({ DECOM = "", DEC = "", YEAR = "" }) =>
      !isRealDay(DECOM) || (DEC !== "" && !isRealDay(DEC)) || !/^20[0-9]{2}$/.test(YEAR),
  );
  if (faulty >= 0) throw new QuorateError("repair-dates", file, { row: faulty + 2 });
  return texts;
}

/** The episodes as CSV, the columns of the first. */
export function writeHistory(path: string, episodes: readonly Episode[]): void {
  const columns = Object.keys(episodes[0] ?? {});
  const lines = [columns, ...episodes.map((episode) => columns.map((column) => episode[column] ?? ""))];
  try {
    writeNewFile(path, lines.map((line) => `${line.map(csvField).join(",")}\n`).join(""));
  } catch (error) {
    throw notWritable(error, basename(path));
  }
}
