/** Figures of others beside our own: whose they are, from where, and which areas are looked at together. */
import type { PeriodKind } from "./codes.ts";

export const areaKinds = ["country", "region", "authority"] as const;

export interface PublishedArea {
  /** the code of the statistical office: names are spelt in more than one way */
  readonly area: string;
  readonly name: string;
  readonly kind: (typeof areaKinds)[number];
}

export interface PublishedSource {
  readonly source: number;
  readonly words: string;
  /** of figures that a user imported: what file they are from */
  readonly from?: {
    readonly publisher: string;
    readonly release: string;
    readonly licence: string;
    readonly files: string;
    /** in hexadecimal; of several files with a blank between them */
    readonly sha256: string;
  };
}

/** A figure that was published; `value` in the measure's unit. */
export interface PublishedFigure {
  readonly measure_id: string;
  readonly area: string;
  readonly period_kind: PeriodKind;
  readonly period: string;
  /** null where it was not published */
  readonly value: number | null;
  /** why: `c` hidden, `z` not applicable, `x` not available, `u` too unreliable, `k` less than half a unit and not nought,
   * `-` without a reason; blank where there is one */
  readonly symbol: string;
  /** of `PublishedSource` */
  readonly source: number;
}

/** How the authorities of England that published a measure lie: half of them between the quartiles. None is kept of a measure that a
 * third of them hide: of the shown it would be wrong. */
export interface PublishedSpread {
  readonly measure_id: string;
  readonly period_kind: PeriodKind;
  readonly period: string;
  /** how many published it, of so many */
  readonly authorities: number;
  readonly of: number;
  readonly quartile_1: number;
  readonly median: number;
  readonly quartile_3: number;
}

/** What a funnel of the authorities of England is drawn from, of measures whose authorities differ little more than chance explains. */
export interface PublishedFunnel {
  readonly measure_id: string;
  readonly period_kind: PeriodKind;
  readonly period: string;
  readonly authorities: number;
  /** percent, of all of them together */
  readonly average: number;
  /** how many times as much as by chance they differ (the mean of z squared, a tenth at each side drawn in) */
  readonly phi: number;
  /** their own spread beside chance, on the scale of the arcsine of the root */
  readonly tau: number;
}

/** A figure that the authority itself published before, as it stands in its source. */
export interface PublishedBefore {
  readonly measure_id: string;
  /** a year, or a day (ISO); `from` and `to` are the same but for a total over several years */
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly unit: string;
  /** what was counted, as its source says */
  readonly words: string;
  readonly source: string;
  readonly address: string;
}

/** A number that a country published, of another unit than ours, so that it stands in a report beside it and in no comparison. */
export interface PublishedNationally {
  readonly measure_id: string;
  readonly area: string;
  /** as its source writes it */
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly words: string;
  readonly source: string;
}

/** Areas that are looked at together, with why and since when. */
export interface ComparatorSet {
  readonly set: string;
  /** as it stands in a sentence: "like Jersey in size and age" */
  readonly title: string;
  readonly why: string;
  /** ISO */
  readonly as_of: string;
  /** the code of the authority whose pages show it; blank where somebody has to choose it */
  readonly for: string;
  readonly areas: readonly string[];
}

const packedColumns = [
  "measure_id",
  "area",
  "period_kind",
  "period",
  "value",
  "symbol",
  "source",
] as const satisfies readonly (keyof PublishedFigure)[];

/** As a file of a release holds them: a row without its names, since there are thousands. */
export const packPublished = (figures: readonly PublishedFigure[]): readonly (readonly (string | number | null)[])[] =>
  figures.map((figure) => packedColumns.map((column) => figure[column]));

export const unpackPublished = (rows: readonly (readonly unknown[])[]): readonly PublishedFigure[] =>
  rows.map(
    (row) => Object.fromEntries(packedColumns.map((column, at) => [column, row[at]])) as unknown as PublishedFigure,
  );
