/**
 * A report, declared: its sections in order, what each answers, what its words should say, and the tables made from the
 * release. Words are written by the people whose report it is; no figure is typed by hand (Publication, Reports).
 */
import type { PeriodKind } from "../pipeline/release/format.ts";

/** Measures as rows, the periods of a kind as columns, latest last. */
export interface MeasuresTable {
  readonly table: "measures";
  readonly caption: string;
  readonly measures: readonly string[];
  /** of each measure the first of these that the release shows it by: what everybody may see is often shown over several years */
  readonly kinds: readonly PeriodKind[];
  /** at most so many periods, up to the report's year */
  readonly latest: number;
  /** the caption of a chart of its percentages, above it; left out where there is to be none */
  readonly chart?: string;
}

/** The categories of one breakdown, over the window that ends with the report's year. */
export interface CategoriesTable {
  readonly table: "categories";
  readonly caption: string;
  readonly measure: string;
  readonly breakdown: string;
  readonly kinds: readonly PeriodKind[];
  /** a category with fewer is listed with the others by name, without its own count */
  readonly atLeast: number;
}

export interface Section {
  /** also the name of its words: `<id>.md` */
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** what its words should say, for whoever writes them */
  readonly prompt: string;
  /** true: what the words of a year ask of somebody is carried over to the next */
  readonly carriesOver?: true;
  readonly tables: readonly (MeasuresTable | CategoriesTable)[];
}

export interface Report {
  readonly id: string;
  readonly title: string;
  /** the chapter of the dashboards that leads to it */
  readonly chapter: string;
  /** who made it, for whom */
  readonly subtitle: (year: number) => string;
  readonly notice: string;
  /** a cause of which the release counts fewer may not be named in words */
  readonly fewest: number;
  /** the measure whose figures show for which years the report can be made */
  readonly told: string;
  readonly sections: readonly Section[];
}

export const report = (declared: Report): Report => declared;
