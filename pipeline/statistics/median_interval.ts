/**
 * How sure a median is, without asking what lengths are like: of n lengths in order, how many lie below the true median is a
 * matter of coin throws, so two of them enclose it (Conover, Practical Nonparametric Statistics, section 3.2).
 */
import { betaRegularised } from "./beta.ts";
import { StatisticsError } from "./statistics_error.ts";

const found = new Map<number, readonly [number, number] | null>();

/** The ranks, from 1, of the two lengths that enclose the median with a chance of 95 % or more; null where even the shortest and
 * the longest do not (fewer than six). Throws StatisticsError where n is no whole number of 0 or more. */
export function medianRanks(n: number): readonly [lower: number, upper: number] | null {
  if (!Number.isSafeInteger(n) || n < 0) throw new StatisticsError("a median is of a whole number of lengths");
  const known = found.get(n);
  if (known !== undefined) return known;
  // P(X <= k) of n throws
  const below = (k: number) => (k < 0 ? 0 : betaRegularised(0.5, n - k, k + 1));
  let lower = Math.max(0, Math.floor(n / 2 - Math.sqrt(n) - 2));
  while (lower < n / 2 && below(lower) <= 0.025) lower++;
  const ranks = lower === 0 ? null : ([lower, n + 1 - lower] as const);
  found.set(n, ranks);
  return ranks;
}
