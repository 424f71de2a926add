/**
 * Gives the interval of a count of events, and so of the rate made from it: exact Poisson below 10 events and Byar's approximation
 * from 10, as Fingertips does, so that Jersey's figures can be compared with England's (Statistics).
 */
import { poissonChance } from "./chances.ts";
import { gammaQuantile, gammaRegularised, gammaRegularisedAbove } from "./gamma.ts";
import { tailOf, twoSidedZ } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { root } from "./root.ts";
import { StatisticsError } from "./statistics_error.ts";

const byarsFrom = 10;

/** Refuses what is no count: throws StatisticsError where x isn't a whole number of 0 or more. */
function checkedCount(x: number): void {
  if (!Number.isSafeInteger(x) || x < 0) throw new StatisticsError("a count is whole and not negative");
}

/** The interval of a count `x`, in events; divide by the population for a rate. Source: Garwood (1936); Breslow and Day
 * (1987), formula 2.13. Throws StatisticsError where x isn't a whole number of 0 or more. */
export function countInterval(x: number, confidence = 0.95): Interval {
  checkedCount(x);
  return x >= byarsFrom ? byarsInterval(x, confidence) : exactCountInterval(x, confidence);
}

/** A rate: `events` in `population` with its interval, a head (multiply for a rate per 10,000), as `countInterval` has
 * it; more events than people are no fault. Null where the population is 0, of which there is no rate. Throws
 * StatisticsError where events aren't a whole number of 0 or more or the population isn't one. */
export function rateInterval(
  events: number,
  population: number,
  confidence = 0.95,
): (Interval & { readonly rate: number; readonly method: "exact" | "byars" }) | null {
  const { lower, upper } = countInterval(events, confidence);
  if (!(population >= 0 && Number.isFinite(population))) throw new StatisticsError("a rate needs a population");
  if (population === 0) return null;
  const method = events >= byarsFrom ? "byars" : "exact";
  return { rate: events / population, lower: lower / population, upper: upper / population, method };
}

/** Byar's approximation at any size, in events; never below 0. Close from 10 events on. Source: Breslow and Day (1987),
 * formula 2.13. Throws StatisticsError as `countInterval`. */
export function byarsInterval(x: number, confidence = 0.95): Interval {
  checkedCount(x);
  const z = twoSidedZ(confidence);
  const byars = (events: number, side: number) =>
    events * (1 - 1 / (9 * events) + (side * z) / (3 * Math.sqrt(events))) ** 3;
  return { lower: x === 0 ? 0 : Math.max(0, byars(x, -1)), upper: byars(x + 1, 1) };
}

/** As the exact interval, but what was seen counts for half on each side; in events. Source: Lancaster (1961). Throws
 * StatisticsError as `countInterval`. */
export function midPCountInterval(x: number, confidence = 0.95): Interval {
  const exact = exactCountInterval(x, confidence);
  const tail = tailOf(confidence);
  const half = (mean: number) => poissonChance(x, mean) / 2;
  return {
    lower: x === 0 ? 0 : root(exact.lower, x, (mean) => gammaRegularised(x + 1, mean) + half(mean) - tail),
    upper: root(x, exact.upper, (mean) => tail - (x === 0 ? 0 : gammaRegularisedAbove(x, mean)) - half(mean)),
  };
}

/** The exact interval at any size, in events: for funnels, whose limits are exact throughout. Source: Garwood (1936). Throws
 * StatisticsError as `countInterval` does. */
export function exactCountInterval(x: number, confidence = 0.95): Interval {
  checkedCount(x);
  const tail = tailOf(confidence);
  return { lower: x === 0 ? 0 : gammaQuantile(tail, x), upper: gammaQuantile(1 - tail, x + 1) };
}
