/**
 * The other intervals of a proportion, for those who compare Quorate's figures with somebody else's: exact, mid-P, Jeffreys
 * and Wilson with a correction for continuity. Pages print Wilson's alone (Statistics, proportion).
 */
import { betaQuantile, betaRegularised } from "./beta.ts";
import { binomialChance } from "./chances.ts";
import { tailOf, twoSidedZ } from "./normal.ts";
import { checkedShare, type Interval } from "./proportion.ts";
import { root } from "./root.ts";

/** Clopper and Pearson (1934): never holds the truth less often than it says, so wider than need be. Fractions 0 to 1;
 * null for 0 of 0. Throws StatisticsError where x isn't a whole number from 0 to n. */
export function clopperPearson(x: number, n: number, confidence = 0.95): Interval | null {
  checkedShare(x, n);
  const tail = tailOf(confidence);
  if (n === 0) return null;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/** The middle of the beta distribution that a prior of ½ and ½ leaves; 0 and 1 at the ends (Brown, Cai and DasGupta
 * 2001). Unit, domain and errors as `clopperPearson`. */
export function jeffreys(x: number, n: number, confidence = 0.95): Interval | null {
  checkedShare(x, n);
  const tail = tailOf(confidence);
  if (n === 0) return null;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  };
}

/** As the exact one, but what was seen counts for half on each side (Lancaster 1961). Unit, domain and errors as
 * `clopperPearson`. */
export function midP(x: number, n: number, confidence = 0.95): Interval | null {
  checkedShare(x, n);
  const tail = tailOf(confidence);
  if (n === 0) return null;
  const above = (p: number) => (x === n ? 0 : betaRegularised(p, x + 1, n - x)) + binomialChance(x, n, p) / 2;
  const below = (p: number) => (x === 0 ? 0 : betaRegularised(1 - p, n - x + 1, x)) + binomialChance(x, n, p) / 2;
  return {
    lower: x === 0 ? 0 : root(0, x / n, (p) => above(p) - tail),
    upper: x === n ? 1 : root(x / n, 1, (p) => tail - below(p)),
  };
}

/** Wilson's with a correction for continuity (Newcombe 1998, method 4). Unit, domain and errors as `clopperPearson`. */
export function wilsonCorrected(x: number, n: number, confidence = 0.95): Interval | null {
  checkedShare(x, n);
  const z = twoSidedZ(confidence);
  if (n === 0) return null;
  const p = x / n;
  const across = 2 * (n + z * z);
  const half = (side: number) => z * Math.sqrt(z * z + side * 2 - 1 / n + 4 * p * (n * (1 - p) - side));
  return {
    lower: x === 0 ? 0 : Math.max(0, (2 * x + z * z - 1 - half(-1)) / across),
    upper: x === n ? 1 : Math.min(1, (2 * x + z * z + 1 + half(1)) / across),
  };
}
