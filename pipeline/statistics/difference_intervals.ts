/**
 * The other intervals of a difference of proportions, for those who compare Quorate's with somebody else's. Pages print
 * Newcombe's method 10 alone (Statistics, gap): Wald's fails with none or all of a small group, the corrected one is wider
 * than need be, and the score one needs a search and comes out much the same.
 */
import { twoSidedZ } from "./normal.ts";
import { checkedShare, type Interval } from "./proportion.ts";
import { wilsonCorrected } from "./proportion_intervals.ts";
import { root } from "./root.ts";

type Of = readonly [x: number, n: number];

/** The interval of `x1`/`n1` − `x2`/`n2` by Newcombe (1998), method 11: as method 10, with each side's continuity corrected.
 * Fractions −1 to 1; null where a group is empty. Throws StatisticsError where an x isn't a whole number from 0 to its n. */
export function differenceCorrected([x1, n1]: Of, [x2, n2]: Of, confidence = 0.95): Interval | null {
  const [own, peers] = [wilsonCorrected(x1, n1, confidence), wilsonCorrected(x2, n2, confidence)];
  if (own === null || peers === null) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  return {
    lower: p1 - p2 - Math.hypot(p1 - own.lower, peers.upper - p2),
    upper: p1 - p2 + Math.hypot(own.upper - p1, p2 - peers.lower),
  };
}

/** The textbook's (Wald): ± z √(p1 q1 / n1 + p2 q2 / n2), cut off at −1 and 1. Unit, domain and errors as
 * `differenceCorrected`. */
export function differenceWald([x1, n1]: Of, [x2, n2]: Of, confidence = 0.95): Interval | null {
  checkedShare(x1, n1);
  checkedShare(x2, n2);
  const z = twoSidedZ(confidence);
  if (n1 === 0 || n2 === 0) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  const half = z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  return { lower: Math.max(-1, p1 - p2 - half), upper: Math.min(1, p1 - p2 + half) };
}

/** The differences that a score test would not refuse (Miettinen and Nurminen 1985, with their N / (N − 1)). Unit,
 * domain and errors as `differenceCorrected`. */
export function differenceScore([x1, n1]: Of, [x2, n2]: Of, confidence = 0.95): Interval | null {
  checkedShare(x1, n1);
  checkedShare(x2, n2);
  const z = twoSidedZ(confidence);
  if (n1 === 0 || n2 === 0) return null;
  const seen = x1 / n1 - x2 / n2;
  const score = (difference: number) => {
    const [p1, p2] = likeliest([x1, n1], [x2, n2], difference);
    const all = n1 + n2;
    const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * (all / (all - 1));
    const away = seen - difference;
    // nothing is left to chance: any distance is too far, none is not
    return variance <= 0 ? (away === 0 ? 0 : Math.sign(away) * Number.POSITIVE_INFINITY) : away / Math.sqrt(variance);
  };
  return {
    lower: root(-1, seen, (difference) => z - score(difference)),
    upper: root(seen, 1, (difference) => -z - score(difference)),
  };
}

/** The two proportions likeliest to have given these figures, were they so far apart: the middle root of a cubic. */
function likeliest([x1, n1]: Of, [x2, n2]: Of, difference: number): readonly [number, number] {
  const all = n1 + n2;
  const l2 = (n1 + 2 * n2) * difference - all - (x1 + x2);
  const l1 = (n2 * difference - all - 2 * x2) * difference + x1 + x2;
  const l0 = x2 * difference * (1 - difference);
  const b = l2 / (3 * all);
  const q = b ** 3 - (l1 * l2) / (6 * all ** 2) + l0 / (2 * all);
  const inner = Math.max(0, b ** 2 - l1 / (3 * all));
  const p = (q >= 0 ? 1 : -1) * Math.sqrt(inner);
  const angle = p === 0 ? 0 : (Math.PI + Math.acos(Math.max(-1, Math.min(1, q / p ** 3)))) / 3;
  const within = (share: number) => Math.max(0, Math.min(1, share));
  const p2 = within(2 * p * Math.cos(angle) - b);
  return [within(p2 + difference), p2];
}
