/**
 * Tests whether a count of events rises or falls over periods of equal length: the score test for a line in a Poisson regression, from
 * five periods on (Statistics, slow change). Given how many there were in all, where they fell is judged, so no rate need be
 * known.
 */
import { checkedEffect } from "./clustered_intervals.ts";
import { fewestPeriods, type ProportionTrend } from "./proportion_trend.ts";
import { StatisticsError } from "./statistics_error.ts";
import { chanceBeyond } from "./two_sided.ts";

/** The trend of counts in order of time, null for a period not known; null where fewer than five are known or there was no
 * event. `effect`: how many times as large the variance is where events come together. Source: Cox and Lewis (1966);
 * Breslow and Day (1987), formula 3.13. Throws StatisticsError where a count isn't whole or is negative. */
export function countTrend(counts: readonly (number | null)[], effect = 1): ProportionTrend | null {
  if (counts.some((count) => count !== null && !(Number.isSafeInteger(count) && count >= 0)))
    throw new StatisticsError("a count is whole and not negative");
  checkedEffect(effect);
  const known = counts.flatMap((count, score) => (count === null ? [] : [{ count, score }]));
  const all = known.reduce((sum, { count }) => sum + count, 0);
  if (known.length < fewestPeriods || all === 0) return null;
  const middle = known.reduce((sum, { score }) => sum + score, 0) / known.length;
  const slope = known.reduce((sum, { count, score }) => sum + count * (score - middle), 0);
  const spread = known.reduce((sum, { score }) => sum + (score - middle) ** 2, 0) / known.length;
  const chiSquared = slope ** 2 / (all * spread * effect);
  return { chiSquared, degrees: 1, p: chanceBeyond(chiSquared), direction: slope > 0 ? 1 : slope < 0 ? -1 : 0 };
}
