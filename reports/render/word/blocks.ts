/** The blocks of a report as what Word has: paragraphs, lists, captions that number themselves, tables and pictures. */
import { type FileChild, ImageRun, Paragraph, SimpleField, TextRun } from "docx";
import { pngOf } from "../../../pipeline/charts/png.ts";
import type { Block, Captioned, Chart, Run, Table } from "../../document.ts";
import { noteHeads } from "../captions.ts";
import { bulleted, numbered, styleOf, textWidth } from "./styles.ts";
import { wordTable } from "./table.ts";

/** `list`: the number of a list in the report, by which a list of numbers begins anew. */
export async function wordBlocks(block: Block, list: number): Promise<FileChild[]> {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ children: block.runs.map(textRun) })];
    case "list":
      return block.items.map(
        (runs) =>
          new Paragraph({
            numbering: { reference: block.ordered ? numbered : bulleted, level: 0, instance: list },
            contextualSpacing: true,
            children: runs.map(textRun),
          }),
      );
    case "note":
      return [
        new Paragraph({
          style: styleOf.note,
          // what it says of the words after it
          keepNext: block.as === "sample",
          children: [
            ...(noteHeads[block.as] === "" ? [] : [new TextRun({ text: `${noteHeads[block.as]} `, bold: true })]),
            new TextRun(block.text),
          ],
        }),
      ];
    case "table":
      return [caption("Table", block.table), wordTable(block.table), under(block.table)];
    case "chart":
      return [caption("Chart", block.chart), await picture(block.chart), under(block.chart)];
  }
}

const textRun = ({ text, strong, emphasis }: Run): TextRun =>
  new TextRun({ text, ...(strong ? { bold: true } : {}), ...(emphasis ? { italics: true } : {}) });

/** Word counts tables and charts anew when its fields are brought up to date. */
const caption = (what: "Table" | "Chart", { number, caption: words }: Captioned): Paragraph =>
  new Paragraph({
    style: styleOf.caption,
    children: [
      new TextRun(`${what} `),
      new SimpleField(`SEQ ${what} \\* ARABIC`, String(number)),
      new TextRun(`. ${words}`),
    ],
  });

const under = ({ note }: Pick<Table | Chart, "note">): Paragraph =>
  new Paragraph({ style: styleOf.tableNote, text: `${note}.` });

/** twentieths of a point to a pixel, of which there are 96 to the inch */
const pixel = 15;

async function picture({ number, picture: drawing, width, height, alt, caption: words }: Chart): Promise<Paragraph> {
  const scale = Math.min(1, textWidth / pixel / width);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: "png",
        data: await pngOf(drawing),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        // the library counts on from one document to the next, which would give the same report other bytes
        altText: { id: String(number), name: words, title: words, description: alt },
      }),
    ],
  });
}
