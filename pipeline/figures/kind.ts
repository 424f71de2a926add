/** What the kinds of measure must answer so that their figures can be put in words. Each kind is one module. */

import { notRecordedCategory } from "../release/codes.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint, SeriesPoint } from "../release/point.ts";
import { amountWords } from "../statistics/amount.ts";
import type { Interval } from "../statistics/proportion.ts";
import type { FigureMeasure, FigureState } from "./figure.ts";

export interface FigureWords {
  readonly state: FigureState;
  /** the headline: `79%`, `3 of 4`, `80`, `12 days`, `none fell due`, `hidden` */
  readonly main: string;
  /** what is shown beside it: `41 of 52`, `too few for a percentage`, `children` */
  readonly beside: string;
  /** both on one line: `79% · 41 of 52` */
  readonly plain: string;
}

/** The parts of a measure that its interval depends on. */
export type IntervalMeasure = Pick<CatalogueMeasure, "kind"> &
  Partial<Pick<CatalogueMeasure, "independent" | "cluster">>;

/** The parts of a measure that a sentence about its latest figure needs. */
export type SentenceMeasure = Pick<
  CatalogueMeasure,
  "title" | "noun" | "kind" | "moment" | "unit" | "better" | "target" | "supplied"
> &
  Partial<Pick<CatalogueMeasure, "independent" | "timescales" | "cluster">>;

export type ChangeMeasure = IntervalMeasure & Pick<CatalogueMeasure, "moment" | "unit">;

/** How far one figure lies from another, in words. */
export interface ChangeInWords {
  /** "8 points lower", "6 children fewer"; null where they are the same */
  readonly size: string | null;
  /** "−20 to +4 points: could be chance", "could be chance"; blank where nothing is known of it */
  readonly sure: string;
  /** of events, over years together: "2.3 times as many; it could well be anywhere from 1.2 to 5.0 times"; blank where it can't be said */
  readonly times?: string;
}

/** What is said of a figure after the title of its measure. */
export interface Told {
  readonly words: string;
  /** `figure`: how sure it is may be said, and what has been its trend */
  readonly is: "figure" | "missing";
}

/** How a figure compares with a target. `few`: too few for a verdict; `unclear`: its interval includes the
 * target; of a target of no gap, `gap`: one is likely, `in-favour`: the difference lies clearly the other way. */
export type TargetState = "unknown" | "few" | "unclear" | "gap" | "in-favour" | "met" | "missed";

export type TargetMeasure = IntervalMeasure & Pick<CatalogueMeasure, "better">;

export interface Kind {
  /** the head of a column of its figures */
  readonly head: string;
  /** what an axis of them runs over: 0 to 100, whole steps, or any */
  readonly scale: "percent" | "whole" | "any";
  /** what a chart of them shows, in what unit */
  axis(measure: Pick<CatalogueMeasure, "unit" | "of" | "counts">): string;
  /** the figure as table, card and alt text have it; `point` has neither symbol c nor x */
  words(measure: FigureMeasure, point: FigurePoint): FigureWords;
  /** the figure as written in a sentence of a report: `12 deaths`, `7 of 10 (70%)` */
  inReport(measure: FigureMeasure, point: FigurePoint): string;
  /** what the status sentence says, with `when` it was: the figure with the numbers behind it, or why there is none */
  told(measure: SentenceMeasure, point: SeriesPoint, when: string): Told;
  /** a phrase for the figure of a period that late records still move; `point` has a value */
  soFar(measure: SentenceMeasure, point: SeriesPoint): string;
  /** a phrase for the first and the last of several years; null where their change is not described */
  inYear(measure: Pick<CatalogueMeasure, "unit">, point: SeriesPoint): string | null;
  /** how sure the figure is, in a sentence; blank where nothing can or need be said */
  sureness(measure: SentenceMeasure, point: SeriesPoint): string;
  /** the 95 % interval in the measure's unit, unrounded where the release has the counts; null where none can be given */
  interval(measure: IntervalMeasure, point: FigurePoint): Interval | null;
  /** "66% to 88%", "−42.0 to −10.4 points" */
  intervalWords(ends: Interval): string;
  /** what the definition says about chance in its figures */
  chance(measure: Pick<CatalogueMeasure, "moment" | "independent" | "cluster">): string;
  /** how far a figure lies from the one before; of both `words` gives a figure */
  change(measure: ChangeMeasure, now: FigurePoint, before: FigurePoint): ChangeInWords;
  /** how the figure compares with a target */
  against(measure: TargetMeasure, goal: number, point: FigurePoint): TargetState;
  /** the figure of a category that nothing fell into, in a period that was counted by it: none, and not a missing figure */
  nothing(whole?: Pick<FigurePoint, "period_start">): FigurePoint;
}

export const apart = (state: FigureState, main: string, beside = ""): FigureWords => ({
  state,
  main,
  beside,
  plain: beside ? `${main} (${beside})` : main,
});

/** A figure and beside it what it is made of, with a dot between. */
export const dotted = (state: "figure" | "zero", main: string, beside: string): FigureWords => ({
  state,
  main,
  beside,
  plain: `${main} · ${beside}`,
});

/** The words where there was nothing to count. That none fell due is said only where the data shows it; and not where no row lacks an answer, of
 * which it would say that of all of them. */
export function noneWords(
  measure: FigureMeasure,
  { period_start, category }: Pick<FigurePoint, "period_start" | "category">,
): string {
  if (category === notRecordedCategory) return "none";
  const told_from = measure.timescales.find((each) => each.told_from)?.told_from;
  if (told_from !== undefined && period_start !== undefined && period_start < told_from) return "none known to be due";
  return measure.whenNone;
}

/** The interval as a release gives it. */
export const givenInterval = ({ value, lower, upper }: FigurePoint): Interval | null =>
  value === null || lower == null || upper == null ? null : { lower, upper };

/** That a figure is of low reliability, after its sentence. */
export const lowWords = ({ symbol }: FigurePoint): string =>
  symbol === "u" ? " This figure is of low reliability." : "";

export const unsure = "We cannot say how sure that is, because the same child or record is counted many times.";
export const usualWords = (what: string, interval: string): string =>
  `With numbers of this size, the usual ${what} could well be anywhere from ${interval}.`;

/** The value alone with its unit. */
export const valueWords = ({ unit }: Pick<CatalogueMeasure, "unit">, { value }: FigurePoint): string =>
  value === null ? "no figure" : amountWords(value, unit);

/** For shares and their differences: the interval allows for rows that are not independent, where the release knows how much. */
export const chanceOfShares: Kind["chance"] = ({ independent, cluster }) =>
  independent || cluster !== null
    ? "Each figure has its 95% interval"
    : "No interval is given: what is counted is not independent (several are about one child, or one meeting), so an interval would be too narrow";

export const nothingOf = (whole?: Pick<FigurePoint, "period_start">): FigurePoint => ({
  ...{ numerator: 0, denominator: 0, value: null, symbol: "z" },
  ...(whole?.period_start !== undefined && { period_start: whole.period_start }),
});

/** Compares a number with a target. */
export function againstGoal(better: CatalogueMeasure["better"], value: number | null, goal: number): TargetState {
  if (value === null || better === "none") return "unknown";
  return (better === "lower" ? value <= goal : value >= goal) ? "met" : "missed";
}

/** The words where a release has no value and its kind can say no more. */
export const absentWords = ({ symbol }: FigurePoint, when: string): Told => ({
  words: symbol === "z" ? `doesn't apply ${when}.` : `there is no figure ${when}.`,
  is: "missing",
});
export const told = (words: string): Told => ({ words, is: "figure" });
export const missing = (words: string): Told => ({ words, is: "missing" });
