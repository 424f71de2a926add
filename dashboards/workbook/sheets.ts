/**
 * What the workbook holds: a cover, the contents, notes, and a sheet for each chapter with the figures that the pages of its measures
 * show. A sheet has one table under its title and marks; the cover has none.
 */

import type { Cell, Sheet } from "../../pipeline/office/sheet.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import { madeFrom, marksOf } from "../../pipeline/words/release_words.ts";
import { type ShownFigure, shownFigures } from "../shown_figures.ts";
import type { Site } from "../site.ts";

export const workbookTitle = ({ catalogue: { authority, as_at } }: Site): string =>
  `${authority.name}: safeguarding measures to ${dateWords(as_at)}`;

export function sheetsOf(site: Site): readonly Sheet[] {
  const chapters = site.chapters.map((chapter) => chapterSheet(site, chapter));
  const front = [notes(site), ...chapters];
  return [cover(site), contents(site, front), ...front];
}

/** What every sheet says: for whom it is, whether it is a draft, whether real. */
const marks = ({ catalogue }: Site): string[] =>
  marksOf(catalogue).map(({ mark, more }) => (more === "" ? `${mark}.` : `${mark}. ${more}`));

const cover = (site: Site): Sheet => ({
  name: "Cover",
  title: workbookTitle(site),
  lines: [
    ...marks(site),
    `Data up to ${dateWords(site.catalogue.as_at)}.`,
    `Made from ${madeFrom(site.catalogue)}.`,
    "The figures are those of the measures' own pages. Every figure of a measure is in a CSV file on its page.",
    "The sheet Contents lists the other sheets; the sheet Notes says what each column means.",
  ],
  table: null,
  widths: [100],
});

const contents = (site: Site, sheets: readonly Sheet[]): Sheet => ({
  name: "Contents",
  title: "Contents",
  lines: [...marks(site), "This sheet has one table. The name of a sheet leads to it."],
  table: {
    heads: ["Sheet", "What it holds", "Rows"],
    rows: sheets.map(({ name, title, table }) => [name, title, table?.rows.length ?? 0]),
  },
  widths: [30, 80, 10],
  leadsTo: sheets.map(({ name }) => name),
});

interface Column {
  readonly head: string;
  /** as the sheet of notes has it */
  readonly words: string;
  readonly width: number;
  readonly cell: (figure: ShownFigure, measure: CatalogueMeasure, site: Site) => Cell;
}

const columns: readonly Column[] = [
  { head: "Measure", words: "its title", width: 50, cell: (_, measure) => measure.title },
  {
    head: "Address",
    words: "the name of the measure in every file, and its page: definitions/ADDRESS.html",
    width: 34,
    cell: (_, { id }) => id,
  },
  {
    head: "Kind of period",
    words: "month, quarter, year …",
    width: 18,
    cell: ({ value }) => kindWords(value.period_kind).one,
  },
  { head: "Period", words: "as 2025-Q4, 2025, 2024/25 or 2021-2025", width: 12, cell: ({ value }) => value.period },
  {
    head: "By",
    words: "what it is broken down by; “All” of a figure of the whole",
    width: 26,
    cell: ({ value, category }, _, { figures }) =>
      category === "" ? "All" : (figures.breakdown(value.breakdown)?.title ?? value.breakdown),
  },
  {
    head: "Category",
    words: "the category, or several that are shown together",
    width: 30,
    cell: ({ category }) => category || "All",
  },
  { head: "As shown", words: "the figure in the words of the page", width: 34, cell: ({ words }) => words },
  { head: "Numerator", words: "how many count", width: 12, cell: ({ value }) => value.numerator },
  {
    head: "Denominator",
    words: "of how many; of a rate, the resident children",
    width: 12,
    cell: ({ value }) => value.denominator,
  },
  {
    head: "Not recorded",
    words: "of how many it is not recorded: beside the denominator, and never part of it",
    width: 12,
    cell: ({ value }) => value.not_recorded,
  },
  {
    head: "Value",
    words: "the figure in its unit; blank where there is none, or it is not shown",
    width: 10,
    cell: ({ value }) => value.value,
  },
  { head: "Unit", words: "what the value is in", width: 16, cell: ({ value }) => value.unit },
  { head: "From", words: "the lower end of the 95 % interval", width: 10, cell: ({ value }) => value.lower },
  { head: "To", words: "the upper end of the 95 % interval", width: 10, cell: ({ value }) => value.upper },
  {
    head: "State",
    words: "settled, or provisional: late records may still change it",
    width: 12,
    cell: ({ value }) => value.status,
  },
];

const notes = (site: Site): Sheet => ({
  name: "Notes",
  title: "Notes",
  lines: [...marks(site), "This sheet has one table: what each column of the other sheets means."],
  table: {
    heads: ["Column", "What it means"],
    rows: [
      ...columns.map(({ head, words }): Cell[] => [head, words]),
      [
        "Blank cells",
        "there is no such number: it does not apply, it was not supplied, or it is not shown; “As shown” says which",
      ],
    ],
  },
  widths: [24, 90],
});

const chapterSheet = (site: Site, { id, title, short, intro }: CatalogueChapter): Sheet => ({
  name: sheetName(short),
  title,
  lines: [
    ...marks(site),
    ...notice(site, id),
    intro,
    "This sheet has one table. What its columns mean is on the sheet Notes.",
  ],
  table: {
    heads: columns.map(({ head }) => head),
    rows: site
      .inChapter(id)
      .flatMap((measure) =>
        shownFigures(site, measure).map((figure) => columns.map(({ cell }) => cell(figure, measure, site))),
      ),
  },
  widths: columns.map(({ width }) => width),
});

/** What comes before any number about deaths. */
const notice = (site: Site, chapter: string): string[] =>
  site.inChapter(chapter).some(({ discloses }) => discloses === "death")
    ? ["This sheet is about the deaths of children. Each number stands for a child, and for a family who miss them."]
    : [];

/** A name that the format takes: at most 31 characters, none of those that it keeps for itself. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\']/g, " ")
    .slice(0, 31)
    .trim();
