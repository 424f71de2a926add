/**
 * What a release holds: the only thing that crosses the wall between the sensitive folders and the safe ones.
 * Dashboards and reports read these shapes and nothing else. `write.ts` makes the files, `read.ts` reads them.
 */
import { type Clause, type Few, type PeriodKind, periodKinds, type Signal } from "./codes.ts";
import type { DueNext } from "./due_next.ts";
import type { Headline, YouSaid } from "./headline.ts";
import type { ProfileName } from "./profiles.ts";
import type {
  ComparatorSet,
  PublishedArea,
  PublishedBefore,
  PublishedFigure,
  PublishedFunnel,
  PublishedNationally,
  PublishedSource,
  PublishedSpread,
} from "./published.ts";
import type { Revision } from "./revision.ts";
import type { JudgedMeasure } from "./series.ts";
import type { BesideView, CatalogueChapter, Coarsening, Matrix, WhenNone } from "./shown.ts";

/** The field's own symbols; blank is a figure. `c` hidden to protect people, `z` not applicable, `x` not available
 * (extract not supplied), `u` low reliability, `k` rounds to zero. */
export type Symbol_ = "" | "c" | "z" | "x" | "u" | "k";

export { type Clause, type Few, type PeriodKind, periodKinds, type Signal };

/** One figure: a measure × authority × period × breakdown × category. Rows for the whole have `all` in both. */
export interface Value {
  readonly measure_id: string;
  readonly definition_version: number;
  readonly authority: string;
  readonly period_kind: PeriodKind;
  /** `2025-12`, `2025-Q4`, `2025`, `2024/25`, `to 2025-12`, `2023-2025`, `2021-2025` */
  readonly period: string;
  /** ISO dates, both inside the period */
  readonly period_start: string;
  readonly period_end: string;
  readonly breakdown: string;
  readonly category: string;
  /** how many count; for a duration, how many have a measured length; for a score, the sum of the scores */
  readonly numerator: number | null;
  /** of how many; for a rate, resident child-years; null for a count */
  readonly denominator: number | null;
  /** in the population but without the answer: beside the denominator, never in it */
  readonly not_recorded: number | null;
  /** in `unit`: percent 0–100, a count, days, a mean, a rate, or (for a gap) percentage points */
  readonly value: number | null;
  readonly unit: Unit;
  /** 95 % interval in `unit`; null for stocks, counts and durations */
  readonly lower: number | null;
  readonly upper: number | null;
  /** quartiles of a duration, in `unit` */
  readonly quartile_1: number | null;
  readonly quartile_3: number | null;
  /** of a gap, the other group's: how many count and of how many; null for every other kind */
  readonly peer_numerator: number | null;
  readonly peer_denominator: number | null;
  readonly symbol: Symbol_;
  /** which of its numbers are few, where it is said in words */
  readonly few: Few;
  /** what the chart's rules say of this point; blank where the series has too few points */
  readonly signal: Signal;
  readonly target: number | null;
  readonly comparator_name: string | null;
  readonly comparator_value: number | null;
  readonly comparability: Comparability;
  /** provisional: late records may still move it (the measure's `settles`), so that nothing is judged by it */
  readonly status: "settled" | "provisional";
}

/** What a figure is in. The plural is its name; `singular` has the other. */
export const units = {
  percent: "percent",
  points: "point",
  score: "score",
  "per ten thousand children": "per ten thousand children",
  "per hundred thousand children": "per hundred thousand children",
  "children an officer": "children an officer",
  days: "day",
  weeks: "week",
  children: "child",
  "young people": "young person",
  reviews: "review",
  conferences: "conference",
  registrations: "registration",
  moves: "move",
  applications: "application",
  enquiries: "enquiry",
  alerts: "alert",
  complaints: "complaint",
  disputes: "dispute",
  assessments: "assessment",
  decisions: "decision",
  deaths: "death",
  factors: "factor",
  recommendations: "recommendation",
  columns: "column",
} as const;
export type Unit = keyof typeof units;

/** What a measure's figure is made of. */
export type MeasureKind = "proportion" | "count" | "duration" | "rate" | "score" | "gap";
export type Comparability = "same" | "close" | "none";

/** A change after which a chart's limits start afresh. */
export interface Rebase {
  /** ISO: the first day of the new way */
  readonly from: string;
  /** what was changed, in a sentence */
  readonly why: string;
}

export interface CatalogueMeasure {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  /** what its figure says, to follow "6 in 10", "12 days" or "Fewer in care"; blank where its title does */
  readonly says: string;
  /** the question it answers, in plain words */
  readonly asks: string;
  readonly kind: MeasureKind;
  /** a stock is counted on the last day of the period, a flow within it */
  readonly moment: "stock" | "flow";
  /** the kinds of period it has figures for */
  readonly periods: readonly PeriodKind[];
  /** false: what is counted is not independent (sessions of the same child), so no interval can be given */
  readonly independent: boolean;
  readonly of: string;
  /** what it is of, as a sentence says it after a number: without asides, and without the period */
  readonly noun: string;
  readonly whenNone: WhenNone;
  readonly counts: string;
  readonly notRecorded: string;
  /** false: of every row it can be told whether it counts, so that how many were not recorded need not be shown */
  readonly canBeMissing: boolean;
  /** of a rate, whose children it is held to; null of every other kind */
  readonly heldTo: string | null;
  readonly excludes: readonly string[];
  /** the population's model and the two conditions, as they ran */
  readonly sql: {
    /** one of the catalogue's models */
    readonly model: string;
    readonly of: string;
    readonly counts: string;
    readonly dated: string;
    /** what is added up where not rows are counted; blank where they are */
    readonly adds: string;
  };
  readonly unit: Unit;
  readonly better: "higher" | "lower" | "none";
  /** null: no target is set */
  readonly target: { readonly value: number; readonly from: string; readonly source: string } | null;
  /** where the limits of its chart start afresh, in order of time */
  readonly rebases: readonly Rebase[];
  readonly breakdowns: readonly string[];
  readonly benchmark: { readonly comparability: Comparability; readonly words: string };
  readonly discloses: "service" | "child" | "death";
  readonly coarsen: readonly Coarsening[];
  /** every timescale it goes by. `countable` is false where one runs in working days and no calendar of them is held for the
   * authority; in periods that begin before `told_from`, something may have fallen due of which the data cannot tell */
  readonly timescales: readonly {
    readonly id: string;
    readonly words: string;
    readonly source: string;
    readonly working_days: boolean;
    readonly countable: boolean;
    readonly told_from?: string;
  }[];
  /** the clause that says "in all cases", "must", "everyone" or "only": the standard is every one, and each that is missed is
   * counted; null where none does */
  readonly owed: Clause | null;
  /** breakdowns by the measure's own outcome: how many of the whole fall in each category, never a share of each category */
  readonly distributions: readonly string[];
  /** what rows share an answer (children of one conference, reviews of one child), and how many times as large the variance of
   * the whole series is as if they did not (1 or more); null where rows are independent */
  readonly cluster: { readonly words: string; readonly effect: number } | null;
  /** the measure that includes these rows and more, or that is another view of the same; null where there is none */
  readonly partOf: string | null;
  /** of a register on a day, the measures of who came onto it and who left it in a period */
  readonly changedBy: { readonly started: string; readonly ceased: string } | null;
  readonly matrix: Matrix | null;
  readonly beside: BesideView | null;
  /** figures of periods that end after `to` (ISO) are provisional. `months`: how long late records take to arrive, measured
   * from so many kept `submissions`, or with fewer than four by default; `usual`: how far a first figure usually moved, in
   * the measure's unit (the median of all moves), null by default */
  readonly settles: {
    readonly to: string;
    readonly months: number;
    readonly submissions: number;
    readonly usual: number | null;
  };
  readonly source: readonly Clause[];
  readonly owner: string;
  readonly version: number;
  readonly since: string;
  /** earlier versions, oldest first, each with what was changed when the next took its place */
  readonly history: readonly { readonly version: number; readonly since: string; readonly changed: string }[];
  readonly examples: readonly {
    readonly given: Readonly<Record<string, unknown>>;
    readonly expect: string;
    readonly because: string;
  }[];
  /** what is kept from the readers, of a measure that their profile protects; null of one shown in full */
  readonly protected: Protected | null;
  /** false: an extract it needs was not supplied; its figures carry the symbol x */
  readonly supplied: boolean;
  /** extracts and columns: of each group, one */
  readonly needs: readonly (readonly string[])[];
}

/** What readers are told of how a measure was made safe to show. */
export interface Protected {
  /** the kind of period that it is shown by; finer ones are not, since together they would give small numbers away */
  readonly period_kind: PeriodKind;
  /** periods without a figure, since it would be small, or tell something small */
  readonly not_shown: readonly string[];
  readonly breakdowns: readonly ProtectedBreakdown[];
  /** breakdowns that it declares and that nothing can be shown by */
  readonly without: readonly string[];
}

export interface ProtectedBreakdown {
  readonly breakdown: string;
  readonly period_kind: PeriodKind;
  /** the categories of each row, in order; those of several are shown together, and stand in `category` with `+` between */
  readonly groups: readonly (readonly string[])[];
  readonly not_shown: readonly string[];
}

export interface CatalogueBreakdown {
  readonly id: string;
  readonly title: string;
  /** in the order they are shown; `not recorded` last */
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  /** true: a meeting can be in several categories, so they do not add up to the whole */
  readonly overlaps: boolean;
}

/** One line of the outcomes framework (guidance, paragraphs 304 to 306), codes as words. */
export interface FrameworkRow {
  readonly area: string;
  readonly strategic_outcome: string;
  readonly intermediate_outcome: string;
  readonly indicator: string;
  /** the measure's id */
  readonly measure: string;
  /** the breakdown and category that the indicator is about; both blank where it is about the whole */
  readonly breakdown: string;
  readonly category: string;
  readonly wellbeing_indicator: string;
  readonly service_area: string;
}

/** What the outcomes framework may speak of, as words and in order: more than it does, so that what is empty can be shown as empty. */
export interface FrameworkAxes {
  readonly areas: readonly string[];
  readonly wellbeing_indicators: readonly string[];
  readonly service_areas: readonly string[];
}

/** One duty of one corporate parent: about bodies, never about a child. Words, not codes. */
export interface DutyRow {
  readonly corporate_parent: string;
  readonly duty: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
}

/** What an extract must hold, for those who write it. */
export interface CatalogueExtract {
  readonly extract: string;
  readonly title: string;
  /** whether it was sent in */
  readonly supplied: boolean;
  readonly grain: string;
  readonly key: readonly string[];
  readonly columns: readonly {
    readonly column: string;
    readonly required: boolean;
    readonly words: string;
    readonly holds: string;
  }[];
}

export interface Catalogue {
  readonly format: 1;
  readonly authority: { readonly code: string; readonly name: string };
  readonly from: string;
  readonly as_at: string;
  readonly profile: ProfileName;
  /** true: nobody approved it, and every page says so */
  readonly draft: boolean;
  /** true: made-up data; every page says so */
  readonly synthetic: boolean;
  readonly supplier: string;
  readonly chapters: readonly CatalogueChapter[];
  readonly measures: readonly CatalogueMeasure[];
  readonly breakdowns: readonly CatalogueBreakdown[];
  /** what measures are counted from, as it was built */
  readonly models: readonly { readonly model: string; readonly sql: string }[];
  readonly dictionary: readonly CatalogueExtract[];
  readonly headlines: readonly Headline[];
  readonly you_said: readonly YouSaid[];
  readonly framework: readonly FrameworkRow[];
  readonly framework_axes: FrameworkAxes;
  /** of others, with their areas, their sources and the sets in which they are shown */
  readonly published: readonly PublishedFigure[];
  readonly published_areas: readonly PublishedArea[];
  readonly published_sources: readonly PublishedSource[];
  readonly comparator_sets: readonly ComparatorSet[];
  readonly published_spread: readonly PublishedSpread[];
  readonly published_funnels: readonly PublishedFunnel[];
  /** what a country published of another unit than ours */
  readonly published_nationally: readonly PublishedNationally[];
  /** by the authority itself, before */
  readonly published_before: readonly PublishedBefore[];
  /** ISO: the days that were no working days, from a year before the data begin to their date; empty where no calendar is held */
  readonly holidays: readonly string[];
  readonly timescales: readonly {
    readonly id: string;
    readonly words: string;
    readonly from: string;
    readonly source: string;
  }[];
}

export interface QualityExtract {
  readonly extract: string;
  readonly title: string;
  readonly supplied: boolean;
  /** read = loaded + set_aside */
  readonly read: number;
  readonly loaded: number;
  readonly set_aside: number;
  /** rows loaded with one warning or several */
  readonly warnings: number;
  readonly columns: readonly { readonly column: string; readonly filled: number; readonly rows: number }[];
  /** how many days after the as-at date it was handed over; left out where it was not said */
  readonly days_to_supply?: number;
}

export interface QualityFinding {
  readonly extract: string;
  /** stable code of `messages.ts` */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly column: string;
  /** how many rows it was found in; 0 where it is of the file or a column as a whole */
  readonly rows: number;
  readonly what: string;
  readonly todo: string;
  /** the first few row numbers (the header is row 1), none where it is of the whole file; never a value, never an id */
  readonly first_rows: readonly number[];
}

export interface Quality {
  readonly format: 1;
  readonly extracts: readonly QualityExtract[];
  readonly findings: readonly QualityFinding[];
  /** how many days after the as-at date the submission was handed over; null where it was not said */
  readonly days_to_supply: number | null;
  /** due dates that the source gave, compared with those worked out from the timescales */
  readonly due_dates: readonly { readonly extract: string; readonly compared: number; readonly agree: number }[];
  /** rows a model had to leave out of a measure, counted: e.g. reviews outside any period of care */
  readonly left_out: readonly { readonly model: string; readonly words: string; readonly rows: number }[];
}

/** Our figures in the form in which others publish theirs (`like_for_like.ts`). */
export interface LikeForLike {
  /** of each form its whole definition, as it ran; its id is the measure's, and its benchmark says what still differs */
  readonly forms: readonly CatalogueMeasure[];
  /** of the one kind of period in which they are published, rounded as they are there */
  readonly values: readonly Value[];
}

/** A release in memory. */
export interface Release {
  readonly values: readonly Value[];
  readonly catalogue: Catalogue;
  /** null where readers are not told of rows */
  readonly quality: Quality | null;
  readonly duties: readonly DutyRow[];
  /** how figures moved from one submission to the next; empty where readers are not told of rows, or only one is kept */
  readonly revisions: readonly Revision[];
  readonly likeForLike: LikeForLike;
  /** null where readers are not told what falls due next */
  readonly dueNext: DueNext | null;
  /** what was judged of each measure, in the catalogue's order */
  readonly series: readonly JudgedMeasure[];
}

/** A release of which nothing was judged yet: no series, and no signal in its values. */
export type Unjudged = Omit<Release, "series">;
