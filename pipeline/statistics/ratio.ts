/**
 * How sure a ratio of two proportions is: "half as likely as their peers". The usual logarithm (Katz) fails with none or all
 * of a small group, so each side brings its own Wilson interval (Statistics, gap).
 */
import { twoSidedZ } from "./normal.ts";
import { checkedShare, type Interval, wilson } from "./proportion.ts";

/** `x1`/`n1` ÷ `x2`/`n2` with its interval; null where either group is empty or none of the second counts, of which there
 * is no ratio; the upper end may be infinite. Source: Donner and Zou (2012), MOVER-R, with Wilson's limits. Throws
 * StatisticsError where an x isn't a whole number from 0 to its n. */
export function ratioInterval(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  confidence = 0.95,
): (Interval & { readonly ratio: number }) | null {
  const [own, peers] = [wilson(x1, n1, confidence), wilson(x2, n2, confidence)];
  if (own === null || peers === null || x2 === 0) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  const product = p1 * p2;
  // where a limit meets its proportion the product under the root is no more than nothing but for rounding
  const root = (inner: number) => Math.sqrt(Math.max(0, product * product - inner));
  const below = product - root(own.lower * peers.upper * (2 * p1 - own.lower) * (2 * p2 - peers.upper));
  const above = product + root(own.upper * peers.lower * (2 * p1 - own.upper) * (2 * p2 - peers.lower));
  return {
    ratio: p1 / p2,
    lower: Math.max(0, below / (peers.upper * (2 * p2 - peers.upper))),
    upper: peers.lower === 0 ? Number.POSITIVE_INFINITY : above / (peers.lower * (2 * p2 - peers.lower)),
  };
}

/** The same by the usual logarithm (Katz and others 1978), for those who hold theirs against it; null where either side has
 * none, where it fails. Throws StatisticsError as `ratioInterval`. */
export function ratioKatz(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  confidence = 0.95,
): (Interval & { readonly ratio: number }) | null {
  checkedShare(x1, n1);
  checkedShare(x2, n2);
  const z = twoSidedZ(confidence);
  if (x1 === 0 || x2 === 0) return null;
  const ratio = x1 / n1 / (x2 / n2);
  const factor = Math.exp(z * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2));
  return { ratio, lower: ratio / factor, upper: ratio * factor };
}
