/**
 * Percentages and differences of them, rounded once: multiplied, then divided, then rounded half away from zero. 51 of 80 is
 * 63.8; divided first it would be 63.74999999999999 and print as 63.7. A difference is made from the counts of both sides, never
 * from two percentages that have been rounded already.
 */
import { round } from "./round.ts";
import { StatisticsError } from "./statistics_error.ts";

/** A share as its two counts: how many of how many. */
export type Counts = readonly [x: number, n: number];

/** `numerator` of `denominator` in percent, to so many decimals. Throws StatisticsError where there is nothing to be a share of. */
export function percentage(numerator: number, denominator: number, decimals = 0): number {
  if (!(denominator > 0 && Number.isFinite(denominator) && Number.isFinite(numerator)))
    throw new StatisticsError("a percentage is of some");
  return round((100 * numerator) / denominator, decimals);
}

/** The first share less the second in percentage points, to so many decimals. Throws StatisticsError where either is of none. */
export function percentagePoints([x1, n1]: Counts, [x2, n2]: Counts, decimals = 0): number {
  // over one denominator, so that there is one division and one rounding
  return percentage(x1 * n2 - x2 * n1, n1 * n2, decimals);
}

/** A fraction that was worked out and not counted (the end of an interval), in percent. */
export const percentOfFraction = (fraction: number, decimals = 0): number => round(100 * fraction, decimals);
