/**
 * Exact control limits for counts whose events share an answer, so that they vary by more than chance alone would have them.
 * A count out of n becomes a beta-binomial with the same share and `effect` times the variance; a count of events a negative
 * binomial with the same mean and `effect` times the variance. With an effect of 1 they are the binomial and the Poisson.
 */
import { betaRegularised } from "./beta.ts";
import { binomialLimits, firstWhere } from "./binomial_limits.ts";
import { checkedEffect } from "./clustered_intervals.ts";
import { gammaRegularisedAbove } from "./gamma.ts";
import { poissonLimits } from "./poisson_limits.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** rows that share nearly everything still leave something to chance */
const mostCorrelated = 0.999;
/** Below this an effect can't be distinguished from none, and the beta's shapes would be too large to compute with. */
const noEffect = 1 + 1e-6;

/** The chances of 0 to n where a share `p` is expected and rows share an answer, so that the variance is `effect` times n p
 * (1 − p): a beta-binomial with an intra-cluster correlation of (effect − 1) / (n − 1), below 1. Throws StatisticsError
 * where n isn't whole, p no share, or the effect below 1. */
export function clusteredChances(n: number, p: number, effect: number): readonly number[] {
  if (!Number.isSafeInteger(n) || n < 0) throw new StatisticsError("chances need a whole number of trials");
  if (!(p >= 0 && p <= 1)) throw new StatisticsError("what is expected is a share");
  checkedEffect(effect);
  if (p === 0 || p === 1) return Array.from({ length: n + 1 }, (_, k) => (k === (p === 0 ? 0 : n) ? 1 : 0));
  const correlation = n < 2 || effect < noEffect ? 0 : Math.min(mostCorrelated, (effect - 1) / (n - 1));
  const size = correlation === 0 ? Number.POSITIVE_INFINITY : (1 - correlation) / correlation;
  const odds = (k: number) =>
    correlation === 0
      ? ((n - k) / (k + 1)) * (p / (1 - p))
      : ((n - k) / (k + 1)) * ((k + p * size) / (n - k - 1 + (1 - p) * size));
  // from the expected count outward, so that neither tail is lost
  const start = Math.round(n * p);
  const weights = new Array<number>(n + 1).fill(0);
  weights[start] = 1;
  for (let k = start; k < n; k++) weights[k + 1] = weights[k]! * odds(k);
  for (let k = start; k > 0; k--) weights[k - 1] = weights[k]! / odds(k - 1);
  const all = [...weights].sort((a, b) => a - b).reduce((sum, each) => sum + each, 0);
  return weights.map((weight) => weight / all);
}

/** As `binomialLimits`, where rows share an answer. */
export function clusteredBinomialLimits(n: number, p: number, tail: number, effect: number): Interval {
  checkedEffect(effect);
  if (n < 2 || effect < noEffect) return binomialLimits(n, p, tail);
  if (!(tail > 0 && tail <= 0.5)) throw new StatisticsError("limits need a tail");
  const chances = clusteredChances(n, p, effect);
  let [upper, lower] = [n, 0];
  for (let above = chances[n]!; upper > 0 && above <= tail; above += chances[upper]!) upper--;
  for (let below = chances[0]!; lower < n && below <= tail; below += chances[lower]!) lower++;
  return { lower, upper };
}

/** As `poissonLimits`, where events come together. */
export function clusteredCountLimits(mean: number, tail: number, effect: number): Interval {
  checkedEffect(effect);
  if (mean === 0 || effect < noEffect) return poissonLimits(mean, tail);
  if (!(tail > 0 && tail <= 0.5)) throw new StatisticsError("limits need a tail");
  const upTo = (k: number) => countUpTo(k, mean, effect);
  let reach = Math.ceil(mean + 10);
  while (1 - upTo(reach) > tail) reach *= 2;
  return {
    upper: firstWhere(0, reach, (k) => 1 - upTo(k) <= tail),
    lower: reach - firstWhere(0, reach, (back) => upTo(reach - back - 1) <= tail),
  };
}

/** The chance of at most `k` events where `mean` (above 0) are expected and the variance is `effect` times as large. */
export function countUpTo(k: number, mean: number, effect: number): number {
  if (!(mean > 0 && Number.isFinite(mean))) throw new StatisticsError("a mean of events is above 0");
  if (k < 0) return 0;
  return effect < noEffect
    ? gammaRegularisedAbove(k + 1, mean)
    : betaRegularised(1 / effect, mean / (effect - 1), k + 1);
}
