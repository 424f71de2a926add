/**
 * Charts for what is rare: days from one event to the next instead of counts in a month that are mostly 0. The t chart makes
 * the days near to normal by a power and draws limits there; the g chart takes them as a geometric wait (Statistics, signals
 * over time). Longer is better where the event is a bad one.
 */
import { StatisticsError } from "./statistics_error.ts";

/** Nelson's power, which makes exponential waits look normal. */
const power = 3.6;
/** Limits at the mean ± so many times the average moving range, as XmR has them. */
const limitFactor = 2.66;
const deviations = 3;

export interface WaitLimits {
  /** days */
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** Limits for days between events, at least two, and the mean and average moving range after the power was taken;
 * source: Nelson (1994). Throws StatisticsError for fewer, or below 0. */
export function tChart(days: readonly number[]): WaitLimits & { readonly shrunk: { centre: number; range: number } } {
  checked(days);
  const shrunk = days.map((each) => each ** (1 / power));
  const centre = mean(shrunk);
  const range = mean(shrunk.slice(1).map((each, i) => Math.abs(each - shrunk[i]!)));
  const grown = (value: number) => Math.max(0, value) ** power;
  return {
    centre: grown(centre),
    lower: grown(centre - limitFactor * range),
    upper: grown(centre + limitFactor * range),
    shrunk: { centre, range },
  };
}

/** Limits for days between events taken as a geometric wait; source: Benneyan (2001). Throws StatisticsError as `tChart`. */
export function gChart(days: readonly number[]): WaitLimits {
  checked(days);
  const centre = mean(days);
  const half = deviations * Math.sqrt(centre * (centre + 1));
  return { centre, lower: Math.max(0, centre - half), upper: centre + half };
}

function checked(days: readonly number[]): void {
  if (days.length < 2) throw new StatisticsError("waits need two or more");
  if (days.some((each) => !(each >= 0 && Number.isFinite(each)))) throw new StatisticsError("a wait is not negative");
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
