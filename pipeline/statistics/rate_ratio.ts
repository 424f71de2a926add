/**
 * Compares two rates of rare events, exactly: given how many events there were in all, how many fell to the
 * first is a proportion (Statistics, rate).
 */
import { betaQuantile } from "./beta.ts";
import { tailOf } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** `x1` events in `t1` person-years ÷ `x2` in `t2`, with its exact interval; null where there are no events at all; the
 * ends may be 0 and infinite. Source: the conditional binomial test (Clopper and Pearson), as R's `poisson.test` has it.
 * Throws StatisticsError where events aren't whole or exposures not above 0. */
export function rateRatio(
  [x1, t1]: readonly [number, number],
  [x2, t2]: readonly [number, number],
  confidence = 0.95,
): (Interval & { readonly ratio: number }) | null {
  for (const x of [x1, x2])
    if (!Number.isSafeInteger(x) || x < 0) throw new StatisticsError("events are whole and not negative");
  if (!(t1 > 0 && t2 > 0 && Number.isFinite(t1) && Number.isFinite(t2)))
    throw new StatisticsError("a rate needs an exposure");
  const tail = tailOf(confidence);
  if (x1 + x2 === 0) return null;
  const share = {
    lower: x1 === 0 ? 0 : betaQuantile(tail, x1, x2 + 1),
    upper: x2 === 0 ? 1 : betaQuantile(1 - tail, x1 + 1, x2),
  };
  const odds = (p: number) => (p === 1 ? Number.POSITIVE_INFINITY : (p / (1 - p)) * (t2 / t1));
  return { ratio: x1 / t1 / (x2 / t2), lower: odds(share.lower), upper: odds(share.upper) };
}
