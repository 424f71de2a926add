/**
 * Odds, for those who hold a gap in the form that case-control studies and regressions print. No page does: readers take an
 * odds ratio for a ratio of chances, and it is not one.
 */
import { gammaRegularisedAbove } from "./gamma.ts";
import type { Gap } from "./gap_change.ts";
import { checkedShare } from "./proportion.ts";

type Of = readonly [x: number, n: number];

/** The odds of `x1` in `n1` ÷ those of `x2` in `n2`: 0 or infinite where one side has none or all; null where both sides of
 * the division are 0. Throws StatisticsError where an x isn't a whole number from 0 to its n. */
export function oddsRatio([x1, n1]: Of, [x2, n2]: Of): number | null {
  checkedShare(x1, n1);
  checkedShare(x2, n2);
  const [top, bottom] = [x1 * (n2 - x2), x2 * (n1 - x1)];
  return top === 0 && bottom === 0 ? null : top / bottom;
}

/** Whether the odds ratio changed between two periods: its logarithm's change, standard error, z, and the two-sided p.
 * Null where any of the eight counts is 0. Source: Woolf (1955); the interaction of a logistic regression. Throws
 * StatisticsError as `oddsRatio`. */
export function oddsRatioChange(
  earlier: Gap,
  later: Gap,
): { readonly change: number; readonly error: number; readonly z: number; readonly p: number } | null {
  const [before, after] = [earlier, later].map(({ own, peers }) => oddsRatio(own, peers));
  const cells = [earlier.own, earlier.peers, later.own, later.peers].flatMap(([x, n]) => [x, n - x]);
  if (cells.includes(0)) return null;
  const change = Math.log(after! / before!);
  const error = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
  const z = change / error;
  return { change, error, z, p: gammaRegularisedAbove(0.5, (z * z) / 2) };
}
