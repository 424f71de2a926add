/**
 * The u chart with one unit of exposure a period (also called a c chart), for a count of events over time: is each
 * period's count what chance makes of one unchanging rate? Limits are exact Poisson ones about the mean. Every period is
 * taken as equally long: the two or three days by which months differ matter less than the limits' own steps. All four
 * rules are judged by the same exact chances, as in the p chart.
 */
import { clusteredCountLimits } from "./clustered_limits.ts";
import { type ControlPoint, exactPoint, tails } from "./control_point.ts";
import type { MadeWith } from "./p_chart.ts";
import { StatisticsError } from "./statistics_error.ts";

/** One control point (counts) for each count; null for a count that is null. Throws StatisticsError where one
 * isn't a whole number of 0 or more. */
export function uChart(
  counts: readonly (number | null)[],
  { effect = 1, base = counts }: MadeWith<number | null> = {},
): (ControlPoint | null)[] {
  if (counts.some((count) => count !== null && !(Number.isSafeInteger(count) && count >= 0)))
    throw new StatisticsError("a count is whole and not negative");
  const known = base.filter((count) => count !== null);
  const centre = known.length === 0 ? 0 : known.reduce((sum, count) => sum + count, 0) / known.length;
  const limits = tails((tail) => clusteredCountLimits(centre, tail, effect));
  return counts.map((count) => (count === null ? null : { ...exactPoint(count, limits), centre }));
}
