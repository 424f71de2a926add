/**
 * Gives the interval of a proportion. Counts are complete, so the interval describes the process behind them, not sampling: what
 * level of performance could well have given these figures (Statistics).
 */
import { twoSidedZ } from "./normal.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Both ends of an interval, in the unit its maker says. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Refuses what is no proportion: throws StatisticsError where x or n isn't a whole number or 0 ≤ x ≤ n doesn't hold. */
export function checkedShare(x: number, n: number): void {
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(n))
    throw new StatisticsError("a proportion is of whole numbers");
  if (x < 0 || x > n) throw new StatisticsError("what counts is between none and all");
}

/** Wilson's score interval of `x` in `n`, as fractions 0 to 1; null for 0 of 0, which has no proportion. Source: Wilson
 * (1927), as Fingertips prints it. Throws StatisticsError where x or n isn't a whole number or 0 ≤ x ≤ n doesn't hold. */
export function wilson(x: number, n: number, confidence = 0.95): Interval | null {
  checkedShare(x, n);
  return wilsonWeighted(x, n, confidence);
}

/** The same of a weighted count, which need not be whole: a proportion that somebody else published and weighted. Throws
 * StatisticsError where 0 ≤ x ≤ n doesn't hold or n isn't finite. */
export function wilsonWeighted(x: number, n: number, confidence = 0.95): Interval | null {
  if (!(x >= 0 && x <= n && Number.isFinite(n))) throw new StatisticsError("what counts is between none and all");
  const z = twoSidedZ(confidence);
  if (n === 0) return null;
  const middle = 2 * x + z * z;
  const half = z * Math.sqrt(z * z + 4 * x * ((n - x) / n));
  const across = 2 * (n + z * z);
  return {
    lower: x === 0 ? 0 : Math.max(0, Math.min((middle - half) / across, x / n)),
    upper: x === n ? 1 : Math.min(1, Math.max((middle + half) / across, x / n)),
  };
}
