/**
 * Exact funnel limits for small sizes, interpolated between the steps of the counts: where a few dozen reviews are compared,
 * the smooth limits of `funnel.ts` are a little off. Source: Spiegelhalter (2005), Statistics in Medicine 24, appendix.
 */
import { betaRegularised } from "./beta.ts";
import { firstWhere } from "./binomial_limits.ts";
import { gammaRegularisedAbove } from "./gamma.ts";
import { tailOf } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The proportions (0 to 1) of an authority of `n` within chance of `average`. Throws StatisticsError out of range. */
export function exactProportionFunnel(average: number, n: number, confidence = 0.95): Interval {
  if (!Number.isSafeInteger(n) || n < 1) throw new StatisticsError("a funnel needs a whole size");
  if (!(average > 0 && average < 1)) throw new StatisticsError("an average is a proportion");
  const upTo = (r: number) => (r < 0 ? 0 : r >= n ? 1 : betaRegularised(1 - average, n - r, r + 1));
  const limit = (share: number) => interpolated(upTo, share, n) / n;
  return ends(limit, confidence);
}

/** Observed ÷ expected within chance of 1 where so many events are expected. Throws StatisticsError out of range. */
export function exactRatioFunnel(expected: number, confidence = 0.95): Interval {
  if (!(expected > 0 && Number.isFinite(expected))) throw new StatisticsError("something must be expected");
  const upTo = (r: number) => (r < 0 ? 0 : gammaRegularisedAbove(r + 1, expected));
  tailOf(confidence);
  let reach = Math.ceil(expected + 10);
  while (upTo(reach) < 1 - (1 - confidence) / 2) reach *= 2;
  return ends((share) => interpolated(upTo, share, reach) / expected, confidence);
}

function ends(limit: (share: number) => number, confidence: number): Interval {
  const tail = tailOf(confidence);
  return { lower: limit(tail), upper: limit(1 - tail) };
}

/** The count up to which a share lies, between the step that passes it and the one before; never below 0. */
function interpolated(upTo: (r: number) => number, share: number, most: number): number {
  const r = firstWhere(0, most, (each) => upTo(each) >= share);
  const above = (upTo(r) - share) / (upTo(r) - upTo(r - 1));
  return Math.max(0, r - above);
}
