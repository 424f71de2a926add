/**
 * Tests whether figures rise or fall over years by their order alone (Mann–Kendall): for medians, means, rates and numbers on a
 * register, which have no simple distribution of their own. How likely so much order is by chance is counted exactly, ties
 * and all, as long as every arrangement can be counted (eighteen figures); beyond that by the normal approximation.
 */
import { fewestPeriods } from "./proportion_trend.ts";
import { StatisticsError } from "./statistics_error.ts";
import { chanceBeyond } from "./two_sided.ts";

const mostCounted = 18;

export interface OrderTrend {
  /** pairs in rising order less pairs in falling order */
  readonly s: number;
  /** the chance of so strong a trend, either way, where there is none */
  readonly p: number;
  readonly direction: -1 | 0 | 1;
}

/** The trend of figures in order of time; null where fewer than five are known or all are alike. Source: Mann (1945), Kendall
 * (1975). Throws StatisticsError where one is no number. */
export function orderTrend(values: readonly (number | null)[]): OrderTrend | null {
  const known = values.filter((value) => value !== null);
  if (known.some((value) => !Number.isFinite(value))) throw new StatisticsError("a trend is of numbers");
  const ties = [...new Set(known)].map((value) => known.filter((other) => other === value).length);
  if (known.length < fewestPeriods || ties.length < 2) return null;
  let s = 0;
  for (const [i, earlier] of known.entries())
    for (const later of known.slice(i + 1)) s += later > earlier ? 1 : later < earlier ? -1 : 0;
  const p = known.length <= mostCounted ? counted(s, known.length, ties) : approximate(s, known.length, ties);
  return { s, p, direction: s > 0 ? 1 : s < 0 ? -1 : 0 };
}

/** Of all arrangements of figures of which so many are alike, the share with as much order or more, either way. */
function counted(s: number, n: number, ties: readonly number[]): number {
  const ways = ties.reduce((product, tie) => divided(product, arrangements(tie)), arrangements(n));
  const pairs = ways.length - 1;
  let [all, beyond] = [0, 0];
  for (const [falling, many] of ways.entries()) {
    all += many;
    if (Math.abs(pairs - 2 * falling) >= Math.abs(s)) beyond += many;
  }
  return beyond / all;
}

/** How many arrangements of n figures have 0, 1, 2 … pairs in falling order (a polynomial's coefficients). */
function arrangements(n: number): readonly number[] {
  let ways: readonly number[] = [1];
  for (let length = 2; length <= n; length++) {
    const longer = new Array<number>(ways.length + length - 1).fill(0);
    for (const [falling, many] of ways.entries())
      for (let more = 0; more < length; more++) longer[falling + more]! += many;
    ways = longer;
  }
  return ways;
}

/** One polynomial divided by another that goes into it and begins with 1: the arrangements of figures of which some are alike. */
function divided(top: readonly number[], bottom: readonly number[]): readonly number[] {
  const left = [...top];
  const result = new Array<number>(top.length - bottom.length + 1).fill(0);
  for (let i = 0; i < result.length; i++) {
    result[i] = left[i]!;
    for (const [j, each] of bottom.entries()) left[i + j]! -= result[i]! * each;
  }
  return result;
}

/** With a correction for continuity and for ties. */
function approximate(s: number, n: number, ties: readonly number[]): number {
  const spread = (m: number) => m * (m - 1) * (2 * m + 5);
  const variance = (spread(n) - ties.reduce((sum, tie) => sum + spread(tie), 0)) / 18;
  return s === 0 ? 1 : chanceBeyond((Math.abs(s) - 1) ** 2 / variance);
}
