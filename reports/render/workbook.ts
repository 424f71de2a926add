/**
 * The tables of a report as a workbook: a cover, the contents, and a sheet for each table. A cell has the words that the table has; what
 * is only a whole number can be reckoned with.
 */
import type { Cell, Sheet } from "../../pipeline/office/sheet.ts";
import { writeWorkbook } from "../../pipeline/office/write_workbook.ts";
import { type ReportDocument, type Table, tablesOf } from "../document.ts";

export function reportWorkbook(document: ReportDocument): Promise<Uint8Array> {
  const tables = tablesOf(document).map((table) => tableSheet(document, table));
  return writeWorkbook([cover(document), contents(document, tables), ...tables], document);
}

const marks = ({ mark }: ReportDocument): string[] => (mark === "" ? [] : [`${mark}.`]);

const notices = ({ sections }: ReportDocument): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "note" && block.as === "notice" ? block.text : [])),
  );

const cover = (document: ReportDocument): Sheet => ({
  name: "Cover",
  title: document.title,
  lines: [
    ...marks(document),
    document.subtitle,
    ...notices(document),
    ...document.provenance.map(([term, words]) => `${term}: ${words}`),
    "The sheets have the tables of the report, in its order and its words. The sheet Contents lists them.",
  ],
  table: null,
  widths: [100],
});

const contents = (document: ReportDocument, sheets: readonly Sheet[]): Sheet => ({
  name: "Contents",
  title: "Contents",
  lines: [...marks(document), "This sheet has one table. The name of a sheet leads to it."],
  table: { heads: ["Sheet", "What it holds"], rows: sheets.map(({ name, title }) => [name, title]) },
  widths: [20, 90],
  leadsTo: sheets.map(({ name }) => name),
});

const tableSheet = (document: ReportDocument, { number, caption, columns, rows, note }: Table): Sheet => ({
  name: `Table ${number}`,
  title: caption,
  lines: [...marks(document), `${note}.`, "This sheet has one table."],
  table: { heads: columns, rows: rows.map((row) => row.map(cellOf)) },
  widths: columns.map((_, at) => (at === 0 ? 50 : 36)),
});

const cellOf = (words: string): Cell => (/^\d{1,15}$/.test(words) ? Number(words) : words);
