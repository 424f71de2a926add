/**
 * How sure a count of events is, and so the rate made from it: exact Poisson below 10 events and Byar's approximation
 * from 10, as Fingertips does, so that Jersey's figures can lie beside England's (Statistics).
 */
import { gammaQuantile } from "./gamma.ts";
import { twoSidedZ } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

const byarsFrom = 10;

/** The interval of a count `x`, in events; divide by the population for a rate. Source: Garwood (1936); Breslow and Day
 * (1987), formula 2.13. Throws StatisticsError where x isn't a whole number of 0 or more. */
export function countInterval(x: number, confidence = 0.95): Interval {
  if (!Number.isInteger(x) || x < 0) throw new StatisticsError("a count is whole and not negative");
  const z = twoSidedZ(confidence);
  if (x >= byarsFrom) {
    const byars = (events: number, side: number) =>
      events * (1 - 1 / (9 * events) + (side * z) / (3 * Math.sqrt(events))) ** 3;
    return { lower: byars(x, -1), upper: byars(x + 1, 1) };
  }
  return exactCountInterval(x, confidence);
}

/** The exact interval at any size, in events: for funnels, whose limits are exact throughout. Source: Garwood (1936). Throws
 * StatisticsError as `countInterval` does. */
export function exactCountInterval(x: number, confidence = 0.95): Interval {
  if (!Number.isInteger(x) || x < 0) throw new StatisticsError("a count is whole and not negative");
  if (!(confidence > 0 && confidence < 1)) throw new StatisticsError("confidence lies between 0 and 1");
  const tail = (1 - confidence) / 2;
  return { lower: x === 0 ? 0 : gammaQuantile(tail, x), upper: gammaQuantile(1 - tail, x + 1) };
}
