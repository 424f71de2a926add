/**
 * Funnels, for comparison with other authorities: how far from the average an authority of a size may lie by chance alone.
 * A limit lies where the authority's own interval just meets the average, so the funnel and the interval never disagree:
 * Wilson's for proportions, the exact one for rates (Statistics, funnel). A start for questions, not a league table.
 */

import { twoSidedZ } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { exactCountInterval } from "./rate.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The proportions (0 to 1) of an authority of `n` that are within chance of `average`. Source: Wilson's interval inverted:
 * average ± z √(average (1 − average) / n). Throws StatisticsError where n isn't above 0 or average no proportion. */
export function proportionFunnel(average: number, n: number, confidence = 0.95): Interval {
  if (!(average >= 0 && average <= 1)) throw new StatisticsError("an average is a proportion");
  if (!(n > 0 && Number.isFinite(n))) throw new StatisticsError("a funnel needs a size");
  const half = twoSidedZ(confidence) * Math.sqrt((average * (1 - average)) / n);
  return { lower: Math.max(0, average - half), upper: Math.min(1, average + half) };
}

/** Two points of the funnel of a rate for `events` observed: the expected numbers at which so few, or so many, just stop
 * being chance. Observed ÷ expected is the limit there. Source: the exact Poisson interval. Throws StatisticsError
 * where events aren't a whole number above 0. */
export function rateFunnel(events: number, confidence = 0.95): { readonly low: number; readonly high: number } {
  if (!(events > 0)) throw new StatisticsError("a point of a funnel needs an event");
  const { lower, upper } = exactCountInterval(events, confidence);
  return { low: upper, high: lower };
}

/** The people a year at which a published rate lies on a funnel: those its events and the rate imply, since a
 * standardised rate has no people of its own. `per`: of how many the rate is, `years`: how many were taken together.
 * Null for no events, of which the rate implies nothing. Throws StatisticsError where events aren't whole or a rate,
 * per or years not above 0. */
export function impliedPopulation(events: number, rate: number, per: number, years = 1): number | null {
  if (!Number.isSafeInteger(events) || events < 0) throw new StatisticsError("events are whole and not negative");
  if (events === 0) return null;
  for (const each of [rate, per, years])
    if (!(each > 0 && Number.isFinite(each))) throw new StatisticsError("a rate of something is above nothing");
  return ((events / rate) * per) / years;
}

export type Place = "low" | "high" | "within";

/** Where an authority lies: outside both limits, outside the inner ones only, or within chance. */
export interface Compared {
  readonly place: Place;
  /** 99.8 where it is outside the outer limits, 95 outside the inner ones, null within */
  readonly level: 99.8 | 95 | null;
}

/** Places an authority by its own interval at both levels against the average, in the same unit. Throws StatisticsError
 * where the average is no number, and as the interval does. */
export function compare(average: number, intervalAt: (confidence: number) => Interval): Compared {
  if (!Number.isFinite(average)) throw new StatisticsError("an average is a number");
  for (const level of [99.8, 95] as const) {
    const { lower, upper } = intervalAt(level / 100);
    if (upper < average) return { place: "low", level };
    if (lower > average) return { place: "high", level };
  }
  return { place: "within", level: null };
}

/** How much more the authorities differ than chance explains: the mean square of their z scores; above 1 the funnel's
 * limits are too narrow, and the page says so. Source: Spiegelhalter (2005). Null for none. Throws StatisticsError
 * where one is no number. */
export function overdispersion(zScores: readonly number[]): number | null {
  if (zScores.some((z) => !Number.isFinite(z))) throw new StatisticsError("a z score is a number");
  if (zScores.length === 0) return null;
  return zScores.reduce((sum, z) => sum + z * z, 0) / zScores.length;
}
