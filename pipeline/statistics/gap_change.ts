/**
 * Tests whether a gap has closed: gives the difference between the gap of one period and that of an earlier one, with the interval that
 * follows from both (Statistics, change in gap). If the interval includes no change, nobody can say that the gap has changed.
 */
import type { Effects } from "./clustered_intervals.ts";
import { differenceInterval } from "./difference.ts";
import { checkedShare, type Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Two groups in one period: how many count of how many, ours and the peers'. */
export interface Gap {
  readonly own: readonly [x: number, n: number];
  readonly peers: readonly [x: number, n: number];
}

/** The later gap less the earlier one, as fractions −2 to 2; null where a group is empty. Source: Zou and Donner (2008),
 * MOVER, with Newcombe's limits for each gap. `effects`: as `differenceInterval` has them. Throws
 * StatisticsError as it does. */
export function gapChange(
  earlier: Gap,
  later: Gap,
  confidence = 0.95,
  effects: Effects = {},
): (Interval & { readonly change: number }) | null {
  const limits = [earlier, later].map(({ own, peers }) => differenceInterval(own, peers, confidence, effects));
  const [before, after] = limits;
  if (!before || !after) return null;
  const [g0, g1] = [gapOf(earlier), gapOf(later)];
  return {
    change: g1 - g0,
    lower: g1 - g0 - Math.hypot(g1 - after.lower, before.upper - g0),
    upper: g1 - g0 + Math.hypot(after.upper - g1, g0 - before.lower),
  };
}

/** Ours less the peers', as a fraction −1 to 1. Throws StatisticsError where a group is empty or an x isn't whole from 0
 * to its n. */
export function gapOf({ own: [x1, n1], peers: [x2, n2] }: Gap): number {
  checkedShare(x1, n1);
  checkedShare(x2, n2);
  if (n1 === 0 || n2 === 0) throw new StatisticsError("an empty group has no gap");
  return x1 / n1 - x2 / n2;
}
