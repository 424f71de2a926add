/**
 * Computes exactly how likely chance is to give a figure so far from the expected: a count against its expectation, or one group
 * against another. Both directions count: every outcome that is no more likely than the one seen, which is what R's `binom.test`,
 * `poisson.test` and `fisher.test` do. These are for those who check a claim; no page prints a p value, since an interval says more.
 */
import { betaRegularised } from "./beta.ts";
import { firstWhere } from "./binomial_limits.ts";
import { binomialChance, poissonChance } from "./chances.ts";
import { gammaRegularised, gammaRegularisedAbove } from "./gamma.ts";
import { StatisticsError } from "./statistics_error.ts";

/** two chances are alike up to so much, as R has it: those of mirrored outcomes differ in the last digit */
const alike = 1 + 1e-7;

/** The two-sided p of `x` in `n` where a share `p` (0 to 1) is expected; 1 for 0 of 0. Throws StatisticsError where x
 * isn't a whole number from 0 to n or p no share. */
export function binomialTest(x: number, n: number, p: number): number {
  const seen = binomialChance(x, n, p);
  if (n === 0 || p === 0 || p === 1) return seen;
  const upTo = (k: number) => (k < 0 ? 0 : k >= n ? 1 : betaRegularised(1 - p, n - k, k + 1));
  const from = (k: number) => (k <= 0 ? 1 : k > n ? 0 : betaRegularised(p, k, n - k + 1));
  return bothSides(x, n, Math.floor((n + 1) * p), seen, (k) => binomialChance(k, n, p), upTo, from);
}

/** The two-sided p of `x` events where `mean` are expected. Throws StatisticsError where x isn't a whole number of 0 or
 * more or the mean is negative. */
export function poissonTest(x: number, mean: number): number {
  const seen = poissonChance(x, mean);
  if (mean === 0) return seen;
  const upTo = (k: number) => (k < 0 ? 0 : gammaRegularisedAbove(k + 1, mean));
  const from = (k: number) => (k <= 0 ? 1 : gammaRegularised(k, mean));
  let most = Math.ceil(2 * mean + 10);
  while (poissonChance(most, mean) > seen) most *= 2;
  return bothSides(x, most, Math.floor(mean), seen, (k) => poissonChance(k, mean), upTo, from);
}

/** One tail is that of what was seen; the other begins where outcomes on the far side of the likeliest are no likelier. */
function bothSides(
  x: number,
  most: number,
  likeliest: number,
  seen: number,
  chance: (k: number) => number,
  upTo: (k: number) => number,
  from: (k: number) => number,
): number {
  const rare = (k: number) => chance(k) <= seen * alike;
  if (x >= likeliest && rare(likeliest)) return 1;
  if (x < likeliest) {
    const other = firstWhere(likeliest, most + 1, (k) => k > most || rare(k));
    return Math.min(1, upTo(x) + from(other));
  }
  const other = likeliest - firstWhere(0, likeliest + 1, (back) => back > likeliest || rare(likeliest - back));
  return Math.min(1, from(x) + upTo(other));
}

/** The two-sided p of Fisher's test: `x1` of `n1` against `x2` of `n2`, given how many count in all. 1 where either
 * group is empty. Throws StatisticsError where an x isn't a whole number from 0 to its n. */
export function fisherTest([x1, n1]: readonly [number, number], [x2, n2]: readonly [number, number]): number {
  for (const [x, n] of [
    [x1, n1],
    [x2, n2],
  ] as const)
    if (!Number.isSafeInteger(x) || !Number.isSafeInteger(n) || x < 0 || x > n)
      throw new StatisticsError("what counts is whole, between none and all");
  const all = x1 + x2;
  const [least, most] = [Math.max(0, all - n2), Math.min(n1, all)];
  const likeliest = Math.min(most, Math.max(least, Math.floor(((all + 1) * (n1 + 1)) / (n1 + n2 + 2))));
  // how many times likelier k + 1 is than k
  const step = (k: number) => ((n1 - k) / (k + 1)) * ((all - k) / (n2 - all + k + 1));
  const weights = new Map([[likeliest, 1]]);
  for (let k = likeliest; k < most && weights.get(k)! > 0; k++) weights.set(k + 1, weights.get(k)! * step(k));
  for (let k = likeliest; k > least && weights.get(k)! > 0; k--) weights.set(k - 1, weights.get(k)! / step(k - 1));
  const seen = (weights.get(x1) ?? 0) * alike;
  const sum = (numbers: number[]) => numbers.sort((a, b) => a - b).reduce((total, each) => total + each, 0);
  return Math.min(1, sum([...weights.values()].filter((each) => each <= seen)) / sum([...weights.values()]));
}
