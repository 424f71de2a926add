/**
 * The p chart, for a proportion over time: is each period's proportion what chance makes of one unchanging process? The
 * centre is the pooled proportion of all points; each point has exact binomial limits for its own denominator. The other
 * rules are judged by the same exact chances: "close to the limit" at the two-standard-deviation tail, and "on one side"
 * where chance would leave at most half as far out, so that a lopsided distribution doesn't make runs by itself. Where rows
 * share an answer the limits are those of a beta-binomial, wider by the design effect.
 */
import { clusteredBinomialLimits } from "./clustered_limits.ts";
import { type ControlPoint, exactPoint, type Tails, tails } from "./control_point.ts";
import { checkedShare, type Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The usual limits, share ± 3 √(share (1 − share) / n) cut off at 0 and 1, for those who hold theirs against the exact
 * ones: at 20 a period they are crossed more often below than they say, and never above. Throws StatisticsError out of
 * range. */
export function usualLimits(n: number, share: number): Interval {
  if (!Number.isSafeInteger(n) || n < 1) throw new StatisticsError("limits need a whole number of trials");
  if (!(share >= 0 && share <= 1)) throw new StatisticsError("what is expected is a share");
  const half = 3 * Math.sqrt((share * (1 - share)) / n);
  return { lower: Math.max(0, share - half), upper: Math.min(1, share + half) };
}

/** `numerator` of `denominator`, whole numbers, 0 ≤ numerator ≤ denominator; null where nothing is known. */
export type Share = { readonly numerator: number; readonly denominator: number } | null;

/** What a chart of counts or shares is made with. */
export interface MadeWith<T> {
  /** how many times as large the variance is for what the rows share: 1 or more */
  readonly effect?: number;
  /** the points that the centre, and so the limits, are made from; all where not given */
  readonly base?: readonly T[];
}

/** One control point (fractions 0 to 1) for each share; null for a share that is null or of 0. Throws
 * StatisticsError where a numerator isn't a whole number from 0 to its denominator. */
export function pChart(
  shares: readonly Share[],
  { effect = 1, base = shares }: MadeWith<Share> = {},
): (ControlPoint | null)[] {
  for (const share of shares) if (share !== null) checkedShare(share.numerator, share.denominator);
  const known = base.filter((share) => share !== null);
  const all = known.reduce((sum, { denominator }) => sum + denominator, 0);
  const counted = known.reduce((sum, { numerator }) => sum + numerator, 0);
  const centre = all === 0 ? 0 : counted / all;
  const limits = new Map<number, Tails>();
  const limitsOf = (n: number) => {
    const made = limits.get(n) ?? tails((tail) => clusteredBinomialLimits(n, centre, tail, effect));
    limits.set(n, made);
    return made;
  };
  return shares.map((share) => {
    if (share === null || share.denominator === 0) return null;
    const { numerator, denominator } = share;
    const { value, lower, upper, ...judged } = exactPoint(numerator, limitsOf(denominator));
    return {
      ...judged,
      value: value / denominator,
      centre,
      lower: lower / denominator,
      upper: upper / denominator,
    };
  });
}
