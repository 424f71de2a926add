/**
 * Reads an Excel workbook into temporary tables of text, one a sheet. A date becomes YYYY-MM-DD (a first of the month in a
 * month column YYYY-MM), true and false Y and N, a number its digits. Merged cells and title rows above the header are
 * refused with what to do, not guessed around. A cell that holds an error, or a formula without a result, is no blank: it is
 * marked, for the checks to tell. Row numbers are those of the sheet.
 */
import { basename } from "node:path";
import { strToU8 } from "fflate";
import readExcelFile from "read-excel-file/node";
import { cellFaults } from "../../contracts/column.ts";
import type { Contract } from "../../contracts/contract.ts";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { columnNames } from "../warehouse/file_sql.ts";
import { name, type Sql, sql } from "../warehouse/sql.ts";
import { cleanText } from "./clean.ts";
import { unzip } from "./unzip.ts";

export interface Sheet {
  readonly sheet: string;
  readonly rows: readonly (readonly unknown[])[];
}

const isSheet = (entry: string): boolean => entry.startsWith("xl/worksheets/") && entry.endsWith(".xml");

/** The sheets of a workbook, hidden ones too. Throws `archive-…`, `workbook-broken` or `workbook-merged`. */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  const file = basename(path);
  const archive = unzip(path);
  const marked: Record<string, Uint8Array> = {};
  for (const entry of Object.keys(archive.entries).filter(isSheet)) {
    const xml = archive.text(entry)!;
    if (xml.includes("<mergeCell ")) throw new QuorateError("workbook-merged", file);
    marked[entry] = strToU8(withFaultsMarked(xml));
  }
  try {
    const sheets = await readExcelFile(Buffer.from(archive.repacked(marked)));
    return sheets.map(({ sheet, data }) => ({ sheet, rows: withoutBlankEnd(data as unknown[][]) }));
  } catch {
    throw new QuorateError("workbook-broken", file);
  }
}

/** The library gives null for what is in neither a value nor a blank, so that such cells are given a text beforehand
 * (ECMA-376 part 1, 18.3.1.4: `t="e"` is an error, `f` a formula, `v` its result). */
const withFaultsMarked = (xml: string): string =>
  xml.replace(/<((?:\w+:)?)c((?:\s[^>]*)?)(?<!\/)>(.*?)<\/\1c>/gs, (cell, prefix, attributes, inner) => {
    const isError = /\st="e"/.test(attributes);
    const hasFormula = /<(?:\w+:)?f[\s/>]/.test(inner);
    // the result of a formula that gives text may be an empty one
    const hasText = /\st="str"/.test(attributes) && /<(?:\w+:)?v[\s/>]/.test(inner);
    const hasResult = hasText || /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/.test(inner);
    if (!isError && (!hasFormula || hasResult)) return cell;
    const text = cellFaults[isError ? "cell-error" : "cell-formula"];
    const others = attributes.replace(/\st="[^"]*"/, "");
    return `<${prefix}c${others} t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
  });

const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cleanText(cell) === "");

/** The rows up to the last with anything in it. */
const withoutBlankEnd = (rows: readonly (readonly unknown[])[]) =>
  rows.slice(0, rows.findLastIndex((row) => !row.every(isBlank)) + 1);

/** How far down a header is looked for, to say that there are title rows above it. */
const titleRows = 10;

/** The sheet's columns, from its first row; an empty text for a column that has no name and something below it. Throws
 * `workbook-title-rows`, `file-first-line`. */
export function sheetHeader({ sheet, rows }: Sheet, file: string, contract: Contract): string[] {
  const place = `${file}, sheet ${sheet}`;
  const texts = (row: readonly unknown[]) => row.map((cell) => (isBlank(cell) ? "" : cleanText(String(cell))));
  const keys = contract.key.filter((key) => contract.columns[key]!.required);
  const names = (row: readonly unknown[]) => texts(row).map((text) => text.toLowerCase());
  const at = rows.slice(0, titleRows).findIndex((row) => keys.every((key) => names(row).includes(key)));
  if (at > 0) throw new QuorateError("workbook-title-rows", place, { row: at + 1 });
  const width = rows.reduce((widest, row) => Math.max(widest, row.findLastIndex((cell) => !isBlank(cell)) + 1), 0);
  const header = texts(Array.from({ length: width }, (_, column) => rows[0]?.[column] ?? null));
  if (header.every((column) => column === "")) throw new QuorateError("file-first-line", place);
  return header;
}

/** Fills the temporary table `table` (`row`, then one text column a header column) with the sheet's rows below the header.
 * `columns`: SQL for each column of the contract that is there. Rows with nothing in them are no rows. Gives how many there
 * are. */
export async function sheetTable(
  warehouse: Warehouse,
  table: string,
  { rows }: Sheet,
  header: readonly string[],
  columns: Readonly<Record<string, Sql>>,
  contract: Contract,
): Promise<number> {
  const names = columnNames(header);
  await warehouse.run(
    sql`create or replace temp table ${name(table)} (row bigint, ${names.map((column) => sql`${name(column)} varchar`)})`,
  );
  const appender = await warehouse.connection.createAppender(table, null, "temp");
  const ours = new Map(Object.entries(columns).map(([column, theirs]) => [theirs.text, column]));
  const kinds = names.map((column) => contract.columns[ours.get(name(column).text) ?? ""]?.kind);
  let filled = 0;
  for (const [place, row] of rows.entries()) {
    if (place === 0 || row.every(isBlank)) continue;
    filled++;
    appender.appendBigInt(BigInt(place + 1));
    for (const [at, kind] of kinds.entries()) {
      const text = cellText(row[at], kind);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
  return filled;
}

function cellText(cell: unknown, kind: string | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "boolean") return cell ? "Y" : "N";
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  if (kind === "month" && iso.slice(8, 10) === "01") return iso.slice(0, 7);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
