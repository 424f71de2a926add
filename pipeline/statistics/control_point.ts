/** One point of a control chart, whichever chart made it: what the rules need to judge it and the page to draw it. */
import type { Interval } from "./proportion.ts";

export interface ControlPoint {
  /** all in the chart's own unit: fractions for a p chart, counts for a u chart, the values' unit for XmR */
  readonly value: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** above (1), on (0) or below (−1) the centre */
  readonly side: -1 | 0 | 1;
  /** beyond what three standard deviations would leave out: 1.35 in 1,000 on each side */
  readonly outside: boolean;
  /** not outside, but beyond what two standard deviations would leave out: 2.3 in 100 on each side */
  readonly close: boolean;
  /** points are judged together with those of the same group; a chart rebased once has two */
  readonly group: number;
}

/** What a normal distribution leaves beyond three and beyond two standard deviations, on one side. */
export const outsideTail = 0.0013498980316301;
const closeTail = 0.0227501319481792;

/** A count's exact limits at three tails: a count beyond one has at most that chance of being reached. */
export interface Tails {
  readonly outside: Interval;
  readonly close: Interval;
  /** beyond which chance leaves at most half: the counts in between are on the centre */
  readonly middle: Interval;
}

/** The three limits, from one that makes them for any tail up to a half. */
export function tails(limits: (tail: number) => Interval): Tails {
  return { outside: limits(outsideTail), close: limits(closeTail), middle: limits(0.5) };
}

/** A count judged by its exact limits; `lower` and `upper` are counts, which are still inside. */
export function exactPoint(count: number, { outside, close, middle }: Tails): Omit<ControlPoint, "centre"> {
  const beyond = ({ lower, upper }: Interval) => sideOf(count > upper ? 1 : count < lower ? -1 : 0);
  const isOutside = beyond(outside) !== 0;
  return {
    value: count,
    ...outside,
    side: beyond(middle),
    outside: isOutside,
    close: !isOutside && beyond(close) !== 0,
    group: 0,
  };
}

/** 1, 0 or −1; never −0, so that points can be compared. */
export const sideOf = (difference: number): -1 | 0 | 1 => (difference > 0 ? 1 : difference < 0 ? -1 : 0);
