/**
 * Exact control limits for a count out of `n`: the counts so far out that chance would leave at most `tail` beyond them.
 * Exact, because at 20 to 60 reviews a quarter the usual p ± 3 standard deviations passes 100 % and the true chance of a
 * point beyond it is lopsided.
 */
import { betaRegularised } from "./beta.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The smallest and largest count (0 to n) that aren't signals where a share `p` is expected: a count above `upper` has a
 * chance of at most `tail` of being reached, and so below `lower`. Throws StatisticsError where n isn't whole or p or
 * tail isn't a share. */
export function binomialLimits(n: number, p: number, tail: number): Interval {
  if (!Number.isSafeInteger(n) || n < 0) throw new StatisticsError("limits need a whole number of trials");
  if (!(p >= 0 && p <= 1 && tail > 0 && tail <= 0.5)) throw new StatisticsError("limits need a share and a tail");
  const above = (k: number) => (k >= n ? 0 : betaRegularised(p, k + 1, n - k));
  const below = (k: number) => (k <= 0 ? 0 : betaRegularised(1 - p, n - k + 1, k));
  return {
    upper: firstWhere(0, n, (k) => above(k) <= tail),
    lower: n - firstWhere(0, n, (k) => below(n - k) <= tail),
  };
}

/** The first whole number from `low` to `high` for which `holds`, which must hold from there on, and at `high`. */
export function firstWhere(low: number, high: number, holds: (k: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}
