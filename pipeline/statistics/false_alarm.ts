/**
 * How often a chart signals when nothing has changed. Each further point is one more chance of a false alarm, so the
 * longer the series the likelier one is; a reader should know how likely. The shares were found by simulating unchanging
 * processes (test/statistics/false_alarm.test.ts does it again): proportions of 20 to 60 and counts of 4 to 10 for small
 * figures, proportions of 100 to 200 and counts of 20 for larger ones, normal figures for XmR.
 */

export type Alarming = "small" | "larger" | "xmr";

const lengths = [13, 24, 40, 60, 120] as const;
const shares: Readonly<Record<Alarming, readonly number[]>> = {
  small: [0.02, 0.06, 0.12, 0.22, 0.43],
  larger: [0.025, 0.1, 0.19, 0.31, 0.53],
  xmr: [0.085, 0.18, 0.32, 0.46, 0.76],
};

/** From this variance of a point's count on (reviews squared, events squared), figures are larger, not small. */
const largerFrom = 15;

/** Which simulation a series of exact limits is like, by the mean variance of a point's count under chance. */
export const alarmingOf = (variance: number): Alarming => (variance < largerFrom ? "small" : "larger");

/** The share (0 to 1) of unchanging series of so many points that show a signal somewhere; between the lengths
 * simulated in proportion, and beyond them as at the nearest. */
export function falseAlarmShare(like: Alarming, points: number): number {
  const known = shares[like];
  const after = lengths.findIndex((length) => length >= points);
  if (after === 0) return known[0]!;
  if (after === -1) return known.at(-1)!;
  const [from, to] = [lengths[after - 1]!, lengths[after]!];
  const [low, high] = [known[after - 1]!, known[after]!];
  return low + ((high - low) * (points - from)) / (to - from);
}

/** The same in words, for the foot of a chart. */
export function falseAlarmWords(like: Alarming, points: number): string {
  const hundredth = Math.round(falseAlarmShare(like, points) * 100);
  return `With no real change at all, about ${hundredth} in 100 series of ${points} points would still show a signal somewhere.`;
}
