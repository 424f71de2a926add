/**
 * The tables of a report as one CSV file, a row for each figure: which table, which row and column, and the words that the table has. One
 * file of the same few columns can be read by a program, whatever tables a report has.
 */
import { csvField } from "../../pipeline/csv.ts";
import { type ReportDocument, tablesOf } from "../document.ts";

const heads = ["table", "caption", "row", "column", "figure", "marking"];

export function reportCsv(document: ReportDocument): string {
  const rows = tablesOf(document).flatMap(({ number, caption, columns, rows }) =>
    rows.flatMap(([head = "", ...cells]) =>
      cells.map((cell, at) => [number, caption, head, columns[at + 1] ?? "", cell, document.marking]),
    ),
  );
  return [heads, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}
