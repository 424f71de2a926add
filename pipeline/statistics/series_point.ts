/** What a release says of one period of a measure. */
import type { Symbol_ } from "../release/format.ts";

/** One period of a series, as a release has it. A hidden or missing point has no figures and says why by its symbol. */
export interface SeriesPoint {
  readonly period: string;
  /** ISO date */
  readonly period_start?: string;
  /** ISO date */
  readonly period_end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** in the measure's unit; percent 0 to 100 */
  readonly value: number | null;
  readonly symbol: Symbol_;
  readonly not_recorded?: number | null;
  /** of a gap, in percentage points and as counts of the peers */
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly peer_numerator?: number | null;
  readonly peer_denominator?: number | null;
  /** of a duration, in days or weeks */
  readonly quartile_1?: number | null;
  readonly quartile_3?: number | null;
  /** settled where not given */
  readonly status?: "settled" | "provisional";
}
