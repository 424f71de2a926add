/**
 * The p chart, for a proportion over time: is each period's proportion what chance makes of one unchanging process? The
 * centre is the pooled proportion of all points; each point has exact binomial limits for its own denominator. The other
 * rules are judged by the same exact reckoning: "close to the limit" at the two-standard-deviation tail, and "on one side"
 * where chance would leave at most half as far out, so that a lopsided distribution doesn't make runs by itself.
 */
import { binomialLimits } from "./binomial_limits.ts";
import { type ControlPoint, exactPoint, type Tails, tails } from "./control_point.ts";

/** `numerator` of `denominator`, whole numbers, 0 ≤ numerator ≤ denominator; null where nothing is known. */
export type Share = { readonly numerator: number; readonly denominator: number } | null;

/** One control point (fractions 0 to 1) for each share; null for a share that is null or of 0. */
export function pChart(shares: readonly Share[]): (ControlPoint | null)[] {
  const known = shares.filter((share) => share !== null);
  const all = known.reduce((sum, { denominator }) => sum + denominator, 0);
  const counted = known.reduce((sum, { numerator }) => sum + numerator, 0);
  const centre = all === 0 ? 0 : counted / all;
  const limits = new Map<number, Tails>();
  const limitsOf = (n: number) => {
    const made = limits.get(n) ?? tails((tail) => binomialLimits(n, centre, tail));
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
