/**
 * An empty workbook to fill in: a sheet an extract with its columns, codes as drop-downs, a word of help beside each cell,
 * and two sheets that are no data: Notes (what each column is) and Codes. What comes back is read as it is.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { codeList } from "./code_lists.ts";
import type { Column } from "./column.ts";
import { acceptedWords } from "./dictionary.ts";
import { contracts } from "./index.ts";

/** The rows that have drop-downs and help. */
const lastRow = 5000;
/** Zip entries carry a time; the same contracts give the same bytes. */
const noTime = new Date(Date.UTC(1980, 0, 2));

type Cell = { value: string; fontWeight?: "bold"; wrap?: boolean } | null;

/** The workbook's bytes. */
export async function templateWorkbook(): Promise<Uint8Array> {
  const lists = [
    ...new Set(contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ codes }) => codes ?? []))),
  ].sort();
  const bold = (value: string): Cell => ({ value, fontWeight: "bold" });
  const header = (words: readonly string[]): Cell[] => words.map(bold);
  const longest = Math.max(...lists.map((list) => codeList(list).length));
  const notes: Cell[][] = [
    header(["Sheet", "Column", "Needed", "What it is", "What it holds"]),
    ...contracts.flatMap(({ extract, columns }) =>
      Object.entries(columns).map(([name, column]): Cell[] =>
        [extract, name, column.required ? "yes" : "", column.words, acceptedWords(column).replaceAll("`", "")].map(
          (value) => ({ value, wrap: true }),
        ),
      ),
    ),
  ];
  const codes: Cell[][] = [
    header(lists),
    ...Array.from({ length: longest }, (_, row) =>
      lists.map((list): Cell => {
        const entry = codeList(list)[row];
        return entry === undefined ? null : { value: entry.code };
      }),
    ),
  ];
  const sheets = [
    ...contracts.map(({ extract, columns }) => ({
      sheet: extract,
      data: [header(Object.keys(columns))],
      columns: Object.keys(columns).map((name) => ({ width: Math.max(12, name.length + 2) })),
      stickyRowsCount: 1,
    })),
    { sheet: "Notes", data: notes, columns: [30, 30, 8, 60, 60].map((width) => ({ width })), stickyRowsCount: 1 },
    {
      sheet: "Codes",
      data: codes,
      columns: lists.map((list) => ({ width: Math.max(10, list.length + 2) })),
      stickyRowsCount: 1,
    },
  ];
  const plain = await writeExcelFile(sheets as unknown as Parameters<typeof writeExcelFile>[0]).toBuffer();
  return withValidations(new Uint8Array(plain), lists);
}

/** The library writes no drop-downs, so each data sheet is given its own `dataValidations`, after `sheetData` as the format
 * wants (ECMA-376 part 1, 18.3.1.33). */
function withValidations(workbook: Uint8Array, lists: readonly string[]): Uint8Array {
  const entries = unzipSync(workbook);
  for (const [place, { columns }] of contracts.entries()) {
    const path = `xl/worksheets/sheet${place + 1}.xml`;
    const all = Object.entries(columns).map(([name, column], at) => validation(name, column, letters(at), lists));
    const xml = strFromU8(entries[path]!).replace(
      "</sheetData>",
      `</sheetData><dataValidations count="${all.length}">${all.join("")}</dataValidations>`,
    );
    entries[path] = strToU8(xml);
  }
  return zipSync(entries, { level: 9, mtime: noTime });
}

function validation(name: string, column: Column, letter: string, lists: readonly string[]): string {
  const help = `${column.required ? "Needed. " : ""}${column.words}. ${column.codes === undefined ? acceptedWords(column).replaceAll("`", "") : ""}`;
  const where = `sqref="${letter}2:${letter}${lastRow}" showInputMessage="1" promptTitle="${xml(name.slice(0, 32))}" prompt="${xml(help.slice(0, 250))}"`;
  if (column.kind === "flag")
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${where}><formula1>"Y,N"</formula1></dataValidation>`;
  if (column.codes === undefined) return `<dataValidation allowBlank="1" ${where}/>`;
  const from = letters(lists.indexOf(column.codes));
  const range = `Codes!$${from}$2:$${from}$${codeList(column.codes).length + 1}`;
  // an open list offers its codes and takes others
  const closed = column.kind === "code" ? 'showErrorMessage="1" ' : "";
  return `<dataValidation type="list" allowBlank="1" ${closed}${where}><formula1>${range}</formula1></dataValidation>`;
}

/** The letters of a column, counted from 0. */
function letters(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest > 0 ? letters(rest - 1) : ""}${String.fromCharCode(65 + (at % 26))}`;
}

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
