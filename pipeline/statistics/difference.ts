/**
 * Gives intervals for the difference of two proportions: the gap between looked-after children and their peers, or between a year and
 * the year before. Simple formulas fail with none or all of a small group, so each side brings its own Wilson interval
 * (Statistics, gap).
 */
import { clusteredWilson, type Effects } from "./clustered_intervals.ts";
import type { Interval } from "./proportion.ts";

/** The interval of `x1`/`n1` − `x2`/`n2`, as fractions −1 to 1; null where either group is empty. `effects`: of each side
 * whose rows share an answer, how many times as large its variance is. Source: Newcombe (1998), method 10, with each side's
 * effective number. Throws StatisticsError where an x isn't a whole number from 0 to its n or an effect is below 1. */
export function differenceInterval(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  confidence = 0.95,
  { own: ownEffect = 1, peers: peerEffect = 1 }: Effects = {},
): Interval | null {
  const own = clusteredWilson(x1, n1, ownEffect, confidence);
  const peers = clusteredWilson(x2, n2, peerEffect, confidence);
  if (own === null || peers === null) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  return {
    lower: p1 - p2 - Math.hypot(p1 - own.lower, peers.upper - p2),
    upper: p1 - p2 + Math.hypot(own.upper - p1, p2 - peers.lower),
  };
}
