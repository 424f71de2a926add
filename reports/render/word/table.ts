/**
 * A table in Word: its heads are repeated on each page, no row is cut in two, and one that fits on a page is kept on one. Its widths are
 * those of its words, so that it reads alike in Word and in LibreOffice.
 */
import {
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from "docx";
import type { Table } from "../../document.ts";
import { line, pale, styleOf, textWidth } from "./styles.ts";

/** a table of more rows may begin on one page and go on to the next */
const keptTogether = 16;

export function wordTable({ columns, rows }: Table): WordTable {
  const widths = widthsOf([columns, ...rows]);
  const isKept = rows.length <= keptTogether;
  const row = (cells: readonly string[], at: number) =>
    new TableRow({
      cantSplit: true,
      ...(at === 0 ? { tableHeader: true } : {}),
      children: cells.map(
        (words, column) =>
          new TableCell({
            width: { size: widths[column]!, type: WidthType.DXA },
            ...(at === 0 ? { shading: { fill: pale } } : {}),
            children: [
              new Paragraph({
                style: styleOf.cell,
                // heads never stand alone at the foot of a page, nor the note under a table at the head of one
                keepNext: isKept || at === 0 || at === rows.length,
                children: [new TextRun({ text: words, ...(at === 0 ? { bold: true } : {}) })],
              }),
            ],
          }),
      ),
    });
  return new WordTable({
    rows: [columns, ...rows].map(row),
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    margins: { marginUnitType: WidthType.DXA, left: 80, right: 80, top: 0, bottom: 0 },
    borders: { top: rule, bottom: rule, insideHorizontal: rule, left: none, right: none, insideVertical: none },
  });
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** letters: a column of short words is not squeezed, and one of long words takes not all the room */
const [narrowest, widest] = [12, 60];

/** Of each column by its longest words, in twentieths of a point; together the width of the text. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const letters = rows[0]!.map((_, column) =>
    Math.min(widest, Math.max(narrowest, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const all = letters.reduce((sum, each) => sum + each, 0);
  const widths = letters.map((each) => Math.floor((textWidth * each) / all));
  return [textWidth - widths.slice(1).reduce((sum, each) => sum + each, 0), ...widths.slice(1)];
}
