/**
 * How sure the difference of two proportions is: the gap between looked-after children and their peers. Simple formulas
 * fail with none or all of a small group, so each side brings its own Wilson interval (Statistics, gap).
 */
import { type Interval, wilson } from "./proportion.ts";

/** The interval of `x1`/`n1` − `x2`/`n2`, as fractions −1 to 1; null where either group is empty. Source: Newcombe
 * (1998), method 10. Throws StatisticsError where an x isn't a whole number from 0 to its n. */
export function differenceInterval(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  confidence = 0.95,
): Interval | null {
  const [own, peers] = [wilson(x1, n1, confidence), wilson(x2, n2, confidence)];
  if (own === null || peers === null) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  return {
    lower: p1 - p2 - Math.hypot(p1 - own.lower, peers.upper - p2),
    upper: p1 - p2 + Math.hypot(own.upper - p1, p2 - peers.lower),
  };
}
