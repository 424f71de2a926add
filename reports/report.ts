/**
 * A report, declared: its sections in order, what each answers, what its words should say, and the tables made from the
 * release. Words are written by the people whose report it is; no figure is typed by hand (Publication, Reports).
 */
import type { PeriodKind } from "../pipeline/release/format.ts";
import type { ProfileName } from "../pipeline/release/profiles.ts";

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

/** Measures over time, a row for each period and a column for each measure, under charts of what is best seen as a line. */
export interface TrendTable {
  readonly table: "trend";
  readonly caption: string;
  /** each with the caption of its chart, or without one where it is to have none */
  readonly measures: readonly { readonly id: string; readonly chart?: string }[];
  /** of each measure the first of these that the release shows it by */
  readonly kinds: readonly PeriodKind[];
  /** at most so many periods, up to the report's year */
  readonly latest: number;
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

/**
 * What was found, of several measures that each ask one thing: how often each answer was given or, where too few gave one of them, the
 * measure's own figure; over the window that ends with the report's year.
 */
export interface FindingsTable {
  readonly table: "findings";
  readonly caption: string;
  /** each with the breakdown that is by its answers */
  readonly asked: readonly { readonly measure: string; readonly by: string }[];
  readonly kinds: readonly PeriodKind[];
  /** an answer given fewer times is listed with the others by name, without its own count */
  readonly atLeast: number;
  /** the caption of the chart above it */
  readonly chart: string;
}

/** The indicators of the outcomes framework (guidance, paragraphs 304 to 306), each with its latest figures. */
export interface FrameworkTable {
  readonly table: "framework";
  readonly caption: string;
  readonly kinds: readonly PeriodKind[];
  readonly latest: number;
}

/** The duties of the report's body, as they were last due; of a report on all bodies how many each owes and did. */
export interface DutiesTable {
  readonly table: "duties";
  readonly caption: string;
}

/** Measures beside what others published last, in the form in which they publish it. */
export interface BesideTable {
  readonly table: "beside";
  readonly caption: string;
  readonly measures: readonly string[];
}

/** What a country published of a measure, of another unit than ours. */
export interface NationallyTable {
  readonly table: "nationally";
  readonly caption: string;
  readonly measures: readonly string[];
}

/** The categories of a code list, with none of their numbers: what each form asks. */
export interface ListTable {
  readonly table: "list";
  readonly caption: string;
  readonly breakdown: string;
}

export type TableSpec =
  | MeasuresTable
  | CategoriesTable
  | TrendTable
  | FindingsTable
  | FrameworkTable
  | DutiesTable
  | BesideTable
  | NationallyTable
  | ListTable;

/** A day that must be known before the report is published: whoever writes it fills it in `days.json`, and nobody guesses it. */
export interface RequiredDay {
  readonly id: string;
  readonly title: string;
}

export interface Section {
  /** also the name of its words: `<id>.md` */
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** what its words should say, for whoever writes them */
  readonly prompt: string;
  /** the section of the words before whose items, what they asked of somebody, are carried over into this one */
  readonly carriesOver?: string;
  readonly tables: readonly TableSpec[];
}

export interface Report {
  readonly id: string;
  readonly title: string;
  /** the chapter of the dashboards that leads to it */
  readonly chapter: string;
  /** what it covers */
  readonly every: "year" | "quarter";
  /** each corporate parent makes its own */
  readonly each?: "body";
  /** whose release it is made from: what it says is for them */
  readonly profiles: readonly ProfileName[];
  /** what it is about, and who is to read it. `when`: what it covers, in words */
  readonly subtitle: (when: string) => string;
  readonly notice: string;
  /** whether it is bound behind the two printed sides of Home */
  readonly afterHome?: true;
  /** whether everybody may read it only once somebody has approved what it says, beside the figures of the release */
  readonly needsApproval?: true;
  /** days that block publication until they are filled */
  readonly days?: readonly RequiredDay[];
  /** a cause of which the release counts fewer may not be named in words */
  readonly fewest: number;
  /** the measure whose figures show for which years or quarters the report can be made */
  readonly told: string;
  readonly sections: readonly Section[];
}

export const report = (declared: Report): Report => declared;
