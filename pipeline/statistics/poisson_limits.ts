/**
 * Exact control limits for a count of events that happen one at a time: the counts so far out that chance would leave at most
 * `tail` beyond them. Exact, because for a handful of events mean ± 3 √mean falls below nothing and cries wolf above.
 */
import { firstWhere } from "./binomial_limits.ts";
import { gammaRegularised, gammaRegularisedAbove } from "./gamma.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The smallest and largest count that aren't signals where `mean` events are expected: a count above `upper` has a
 * chance of at most `tail` of being reached, and so below `lower`. Throws StatisticsError for a mean below 0. */
export function poissonLimits(mean: number, tail: number): Interval {
  if (!(mean >= 0 && Number.isFinite(mean) && tail > 0 && tail <= 0.5)) {
    throw new StatisticsError("limits need a mean of 0 or more and a tail");
  }
  if (mean === 0) return { lower: 0, upper: 0 };
  const above = (k: number) => gammaRegularised(k + 1, mean);
  const below = (k: number) => (k <= 0 ? 0 : gammaRegularisedAbove(k, mean));
  let reach = Math.ceil(mean + 10);
  while (above(reach) > tail) reach *= 2;
  return {
    upper: firstWhere(0, reach, (k) => above(k) <= tail),
    lower: reach - firstWhere(0, reach, (k) => below(reach - k) <= tail),
  };
}
