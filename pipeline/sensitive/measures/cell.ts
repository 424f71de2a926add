/** What is counted before anything is published: whole numbers, lengths and what they are compared with. */
import type { PeriodKind } from "../../release/format.ts";

/** What was counted of a measure in an authority, period, breakdown and category. */
export interface Cell {
  readonly measure_id: string;
  readonly authority: string;
  readonly period_kind: PeriodKind;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly breakdown: string;
  readonly category: string;
  /** rows that count */
  readonly counted: number;
  /** rows in question with an answer */
  readonly known: number;
  /** rows in question without an answer */
  readonly unknown: number;
  /** of a gap, how the peers did; null where no peer figure covers the period */
  readonly peer_counted: number | null;
  readonly peer_known: number | null;
  /** of a rate, resident child-years; null where no population covers the period */
  readonly resident: number | null;
  /** in the measure's unit, of a duration; null where there is none */
  readonly median: number | null;
  readonly quartile_1: number | null;
  readonly quartile_3: number | null;
  /** 95 % interval of the median, null where there is none */
  readonly median_lower: number | null;
  readonly median_upper: number | null;
  /** how many times as large the variance is because rows share an answer (`clusters.ts`); 1 where they do not */
  readonly effect: number;
  /** the variance of the figure for each one in its denominator; null where rows do not share an answer */
  readonly variance: number | null;
}
