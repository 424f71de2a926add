/**
 * How measures and chapters are shown, apart from their figures: what is shown where there is no figure, what is read together and what
 * is shown side by side. The declaration says this and the catalogue carries it, so that no page has to work it out from a definition's
 * words or a measure's name.
 */

/** What is shown instead of a figure where there was nothing to count. */
export type WhenNone = "none fell due" | "none held" | "none in the period";

/** A way in which figures may be made coarser to protect people. */
export type Coarsening =
  | "month → quarter"
  | "quarter → year"
  | "breakdown dropped"
  | "year → 3 years"
  | "3 years → 5 years";

/** Chapters that are read together, in the order in which pages list them. */
export const chapterGroups = [
  "reviews and registers",
  "care and outcomes",
  "practice and community",
  "about the data",
] as const;
export type ChapterGroup = (typeof chapterGroups)[number];

/** Some rows of the one table that a chapter is read as, under a heading of their own. */
export interface TableGroup<Breakdown extends string = string> {
  readonly title: string;
  readonly rows: readonly TableRow<Breakdown>[];
}

export interface TableRow<Breakdown extends string = string> {
  readonly measure: string;
  /** what it is made of, under it */
  readonly by?: Breakdown;
  /** its whole stands in a row above, so that only what it is made of is shown */
  readonly isAbove?: true;
  /** what its name alone would not say */
  readonly words?: string;
}

export interface CatalogueChapter {
  readonly id: string;
  readonly title: string;
  /** its title where there is little room */
  readonly short: string;
  readonly intro: string;
  readonly group: ChapterGroup;
  /** its one table, where it is read as that and not measure by measure; empty where it is not */
  readonly table: readonly TableGroup[];
}

/** A matrix that a measure is part of. In the matrix of agencies each column is a measure, and a row one of the agencies that `by` (a breakdown or
 * distribution) distinguishes. In the matrix of corporate parents each column is a duty, from the release's own rows of duties. */
export type Matrix<Breakdown extends string = string> =
  | { readonly rows: "agencies"; readonly by: Breakdown }
  | { readonly rows: "corporate parents" };

/** Another's view of the same, which is shown beside a measure's own, and how far the two differ. */
export interface BesideView<Breakdown extends string = string> {
  /** the measure that is the other's view */
  readonly view: string;
  /** the measure of the difference, of those of whom there are both */
  readonly difference: string;
  /** the breakdown in whose categories the two are laid side by side */
  readonly by: Breakdown;
}
