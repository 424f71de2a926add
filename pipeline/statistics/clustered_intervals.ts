/**
 * Intervals of shares whose rows share an answer (brothers and sisters at one conference, the reviews of one child). So many
 * rows say only as much as fewer independent ones: as many as there are, divided by the design effect (Kish 1965),
 * which is how many times as large the variance is. With an effect of 1 they are the ones they are named after.
 */
import { checkedShare, type Interval, wilsonWeighted } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Refuses what is no design effect. */
export function checkedEffect(effect: number): void {
  if (!(effect >= 1 && Number.isFinite(effect))) throw new StatisticsError("a design effect is 1 or more");
}

/** Wilson's interval of `x` in `n` whose variance is `effect` times as large, as fractions 0 to 1; null for 0 of 0. Throws
 * StatisticsError where x isn't a whole number from 0 to n or the effect is below 1. */
export function clusteredWilson(x: number, n: number, effect: number, confidence = 0.95): Interval | null {
  checkedShare(x, n);
  checkedEffect(effect);
  return wilsonWeighted(x / effect, n / effect, confidence);
}

/** How many times as large the variance of each side of a comparison is; 1 where it isn't said. */
export interface Effects {
  readonly own?: number;
  readonly peers?: number;
}
