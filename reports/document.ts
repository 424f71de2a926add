/**
 * A report as a document, before it is HTML or anything else: headings, paragraphs, lists, tables, charts and notes. Renderers
 * turn it into their form; none of them reads the release, so that every form has the same figures.
 */
import type { Html } from "../pipeline/words/html.ts";

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
}

/** What stands under a caption, with its number among those of its kind in the report. */
export interface Captioned {
  /** from 1 */
  readonly number: number;
  readonly caption: string;
}

export interface Table extends Captioned {
  readonly columns: readonly string[];
  /** the first cell heads its row */
  readonly rows: readonly (readonly string[])[];
  /** what must be known to read it */
  readonly note: string;
}

/** A picture of figures that a table beside it prints: it says nothing that the table does not. */
export interface Chart extends Captioned {
  /** an SVG with a name, in pixels */
  readonly picture: Html;
  readonly width: number;
  readonly height: number;
  /** for those who don't see it */
  readonly alt: string;
  /** what its marks stand for */
  readonly note: string;
}

/** A table before it has its number. */
export type Contents = Omit<Table, "number">;

export type Block =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "chart"; readonly chart: Chart }
  /** `prompt`: what is still to be written; `sample`: these words are a sample; `notice`: to read first */
  | { readonly kind: "note"; readonly as: "prompt" | "sample" | "notice"; readonly text: string };

export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  /** the clause it answers, in words; blank where none does */
  readonly clause: string;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** what marks every page, on one line: not for publication, synthetic; blank where nothing does */
  readonly mark: string;
  /** the same in a few words, for every row of a file */
  readonly marking: string;
  /** ISO: the last day of its data */
  readonly asAt: string;
  /** what it was made from, as pairs of term and words */
  readonly provenance: readonly (readonly [string, string])[];
  readonly sections: readonly DocumentSection[];
}

/** Every table of a report, in order. */
export const tablesOf = ({ sections }: Pick<ReportDocument, "sections">): readonly Table[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.table : [])));
