/**
 * Tests whether a proportion rises or falls over periods: the Cochran–Armitage test for a trend, from five periods on (Statistics,
 * trend). It asks whether the proportions lie along a line, not whether the last one differs.
 */
import { checkedEffect } from "./clustered_intervals.ts";
import { StatisticsError } from "./statistics_error.ts";
import { chanceBeyond } from "./two_sided.ts";

export const fewestPeriods = 5;

export interface ProportionTrend {
  readonly chiSquared: number;
  /** degrees of freedom: a line has one */
  readonly degrees: 1;
  /** the chance of so strong a trend, either way, where there is none */
  readonly p: number;
  readonly direction: -1 | 0 | 1;
}

/** The trend of `x` in `n` over periods in order of time; null where fewer than five have anyone, or none or all count.
 * `effect`: how many times as large the variance is for what the rows share. Source: Armitage (1955), as R's
 * `prop.trend.test` has it. Throws StatisticsError where an x isn't whole from 0 to n. */
export function proportionTrend(
  periods: readonly (readonly [x: number, n: number])[],
  effect = 1,
): ProportionTrend | null {
  checkedEffect(effect);
  if (periods.some(([x, n]) => !Number.isSafeInteger(x) || !Number.isSafeInteger(n) || x < 0 || x > n)) {
    throw new StatisticsError("a trend is of whole numbers that count, between none and all");
  }
  const known = periods.map(([x, n], i) => ({ x, n, score: i + 1 })).filter(({ n }) => n > 0);
  const sum = (of: (period: { x: number; n: number; score: number }) => number) =>
    known.reduce((total, period) => total + of(period), 0);
  const [all, counted] = [sum(({ n }) => n), sum(({ x }) => x)];
  if (known.length < fewestPeriods || counted === 0 || counted === all) return null;
  const share = counted / all;
  const middle = sum(({ n, score }) => n * score) / all;
  const slope = sum(({ x, n, score }) => (x - n * share) * (score - middle));
  const spread = sum(({ n, score }) => n * (score - middle) ** 2);
  const chiSquared = slope ** 2 / (share * (1 - share) * spread * effect);
  return {
    chiSquared,
    degrees: 1,
    p: chanceBeyond(chiSquared),
    direction: slope > 0 ? 1 : slope < 0 ? -1 : 0,
  };
}
