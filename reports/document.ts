/**
 * A report as a document, before it is HTML or anything else: headings, paragraphs, lists, tables and notes. Renderers
 * turn it into their form; none of them reads the release.
 */

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** the first cell heads its row */
  readonly rows: readonly (readonly string[])[];
  /** what must be known to read it */
  readonly note: string;
}

export type Block =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "table"; readonly table: Table }
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
  /** what marks every page: not for publication, synthetic */
  readonly marks: readonly string[];
  /** what it was made from, as pairs of term and words */
  readonly provenance: readonly (readonly [string, string])[];
  readonly sections: readonly DocumentSection[];
}
