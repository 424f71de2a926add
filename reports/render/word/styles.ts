/** How a report looks in Word: styles that whoever edits it finds by their usual names, on A4, in a plain letter. */
import { BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from "docx";
import { language } from "../../../pipeline/office/package.ts";

const [ink, quiet] = ["0B0C0C", "505A5F"];
export const line = "C5CACE";
export const pale = "F3F5F7";

/** of the paper, in twentieths of a point, as Word measures */
export const page = { width: 11906, height: 16838, side: 1077, top: 1304, bottom: 1191 } as const;
export const textWidth = page.width - 2 * page.side;

/** by the names that Word gives them, or that a style of ours has */
export const styleOf = {
  mark: "Mark",
  subtitle: "Subtitle",
  contents: "ContentsHeading",
  clause: "Clause",
  note: "Note",
  caption: "Caption",
  cell: "TableText",
  tableNote: "TableNote",
  provenance: "Provenance",
  head: "Header",
  foot: "Footer",
} as const;

const points = (size: number) => 20 * size;
const halves = (size: number) => 2 * size;
const spaced = (before: number, after: number) => ({ before: points(before), after: points(after) });
/** said in full: LibreOffice takes a rule that is left out to be an exact height, and cuts off what is higher */
const lines = (many: number) => ({ line: 240 * many, lineRule: LineRuleType.AUTO });
const based = { basedOn: "Normal", next: "Normal", quickFormat: true } as const;

export const styles: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: "Arial", size: halves(10.5), color: ink, language: { value: language } },
      paragraph: { spacing: { ...spaced(0, 6), ...lines(1.15) } },
    },
    title: { run: { size: halves(20), bold: true }, paragraph: { spacing: spaced(12, 6), keepNext: true } },
    heading1: {
      run: { size: halves(15), bold: true },
      paragraph: { spacing: spaced(20, 4), keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: halves(12.5), bold: true, color: ink },
      paragraph: { spacing: spaced(14, 4), keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: halves(10.5), bold: true, color: ink },
      paragraph: { spacing: spaced(12, 4), keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    { id: styleOf.subtitle, name: "Subtitle", ...based, run: { color: quiet }, paragraph: { spacing: spaced(0, 12) } },
    {
      ...{ id: styleOf.contents, name: "Contents heading", ...based, run: { size: halves(15), bold: true } },
      paragraph: { spacing: spaced(12, 4), keepNext: true },
    },
    { id: "TOC1", name: "toc 1", ...based, paragraph: { spacing: spaced(0, 3) } },
    {
      ...{ id: styleOf.clause, name: "Clause", ...based, run: { color: quiet } },
      paragraph: { spacing: spaced(0, 8), keepNext: true },
    },
    {
      ...{ id: styleOf.note, name: "Note", ...based },
      paragraph: {
        ...{ spacing: spaced(6, 8), indent: { left: points(9) }, keepLines: true },
        shading: { fill: pale },
        border: { left: { style: BorderStyle.SINGLE, size: 36, color: line, space: 6 } },
      },
    },
    {
      ...{ id: styleOf.mark, name: "Mark", ...based, run: { bold: true } },
      paragraph: {
        border: Object.fromEntries(
          ["top", "bottom", "left", "right"].map((side) => [
            side,
            { style: BorderStyle.SINGLE, size: 12, color: ink, space: 4 },
          ]),
        ),
      },
    },
    {
      ...{ id: styleOf.cell, name: "Table text", ...based, run: { size: halves(9.5) } },
      paragraph: { spacing: { ...spaced(2, 2), ...lines(1.05) } },
    },
    {
      ...{ id: styleOf.tableNote, name: "Table note", ...based, run: { size: halves(9), color: quiet } },
      paragraph: { spacing: spaced(4, 12) },
    },
    { id: styleOf.provenance, name: "Provenance", ...based, run: { size: halves(9), color: quiet } },
    ...[styleOf.head, styleOf.foot].map((id) => ({
      ...{ id, name: id.toLowerCase(), basedOn: "Normal", run: { size: halves(9), color: quiet } },
      paragraph: { spacing: spaced(0, 0) },
    })),
  ],
};

export const [bulleted, numbered] = ["bulleted", "numbered"] as const;
const hanging = { paragraph: { indent: { left: points(18), hanging: points(12) } } };

export const numbering: NonNullable<IPropertiesOptions["numbering"]> = {
  config: [
    { reference: bulleted, levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: hanging }] },
    { reference: numbered, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", style: hanging }] },
  ],
};
