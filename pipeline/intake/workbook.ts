/**
 * Reads an Excel workbook into temporary tables of text, one a sheet. A date becomes YYYY-MM-DD (a first of the month in a
 * month column YYYY-MM), true and false Y and N, a number its digits. Merged cells and title rows above the header are
 * refused with what to do, not guessed around. Row numbers are those of the sheet.
 */
import { basename } from "node:path";
import readExcelFile from "read-excel-file/node";
import type { Contract } from "../contracts/contract.ts";
import { QuorateError } from "../messages.ts";
import { name, type Warehouse } from "../warehouse/connection.ts";
import { unzip } from "./unzip.ts";

export interface Sheet {
  readonly sheet: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** The sheets of a workbook. Throws `archive-…`, `workbook-broken` or `workbook-merged`. */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  const file = basename(path);
  const archive = unzip(path);
  const merged = Object.keys(archive.entries).some(
    (entry) => entry.startsWith("xl/worksheets/") && archive.text(entry)!.includes("<mergeCell "),
  );
  if (merged) throw new QuorateError("workbook-merged", file);
  try {
    const sheets = await readExcelFile(Buffer.from(archive.repacked()));
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data as unknown[][] }));
  } catch {
    throw new QuorateError("workbook-broken", file);
  }
}

/** How far down a header is looked for, to say that there are title rows above it. */
const titleRows = 10;

/** The sheet's columns, from its first row. Throws `workbook-title-rows`, `file-empty`. */
export function sheetHeader({ sheet, rows }: Sheet, file: string, contract: Contract): string[] {
  const place = `${file}, sheet ${sheet}`;
  const texts = (row: readonly unknown[]) => row.map((cell) => (cell === null ? "" : String(cell).trim()));
  const keys = contract.key.filter((key) => contract.columns[key]!.required);
  const at = rows.slice(0, titleRows).findIndex((row) => keys.every((key) => texts(row).includes(key)));
  if (at > 0) throw new QuorateError("workbook-title-rows", place, { row: at + 1 });
  const header = texts(rows[0] ?? []);
  while (header.at(-1) === "") header.pop();
  if (header.length === 0) throw new QuorateError("file-empty", place);
  return header;
}

/** Fills the temporary table `table` (`row`, then one text column a header column) with the sheet's rows below the header.
 * Rows with nothing in them are no rows. */
export async function sheetTable(
  warehouse: Warehouse,
  table: string,
  { rows }: Sheet,
  header: readonly string[],
  contract: Contract,
): Promise<void> {
  const columns = header.map((column) => `${name(column)} varchar`).join(", ");
  await warehouse.run(`create or replace temp table ${table} (row bigint, ${columns})`);
  const appender = await warehouse.connection.createAppender(table, null, "temp");
  const kinds = header.map((column) => contract.columns[column]?.kind);
  for (const [place, row] of rows.entries()) {
    if (place === 0 || row.every((cell) => cell === null || cell === "")) continue;
    appender.appendBigInt(BigInt(place + 1));
    for (const [at, kind] of kinds.entries()) {
      const text = cellText(row[at], kind);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

function cellText(cell: unknown, kind: string | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "boolean") return cell ? "Y" : "N";
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  if (kind === "month" && iso.slice(8, 10) === "01") return iso.slice(0, 7);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
