/**
 * Says how often a chart signals when nothing has changed. Each point is one more chance of a false alarm, so a longer series is more
 * likely to have one, and a reader should know how likely. Every page takes its number from this table. The table was found by
 * simulating unchanging processes, 20,000 series each; `npm run bench:false-alarms` simulates it again beside the table (a test does
 * so on a small scale).
 *
 * The charts with exact limits, p and u, have much the same share at the same variance of a point's count: with a few
 * events the limits' steps are coarse and leave less to chance than they may.
 */
import { StatisticsError } from "./statistics_error.ts";

/** What a chart's share of false alarms follows: exact limits the mean variance of a point's count under chance (for a u
 * chart its mean, for a p chart n p (1 − p)), a g chart nothing but the number of waits, XmR nothing but the number of
 * points. */
export type Alarming = { readonly variance: number } | "waits" | "xmr";

const lengths = [13, 24, 40, 60, 120] as const;
const variances = [0.5, 1, 2, 5, 10, 20, 50] as const;
/** by variance, by length */
const exact: readonly (readonly number[])[] = [
  [0.003, 0.019, 0.042, 0.072, 0.157],
  [0.004, 0.018, 0.04, 0.07, 0.147],
  [0.006, 0.03, 0.065, 0.107, 0.228],
  [0.011, 0.041, 0.102, 0.17, 0.34],
  [0.018, 0.071, 0.147, 0.238, 0.452],
  [0.027, 0.089, 0.182, 0.289, 0.54],
  [0.031, 0.106, 0.217, 0.339, 0.607],
];
const waits: readonly number[] = [0.02, 0.058, 0.13, 0.215, 0.42];
const xmr: readonly number[] = [0.084, 0.185, 0.322, 0.467, 0.739];

/** The share (0 to 1) of unchanging series of so many points that show a signal somewhere; between what was simulated in
 * proportion (to the logarithm of the variance), beyond it as at the nearest. Throws StatisticsError where points
 * aren't a whole number above 0 or a variance is no number of 0 or more. */
export function falseAlarmShare(like: Alarming, points: number): number {
  if (!Number.isSafeInteger(points) || points < 1) throw new StatisticsError("a series has points");
  if (like === "waits") return between(lengths, waits, points);
  if (like === "xmr") return between(lengths, xmr, points);
  const { variance } = like;
  if (!(variance >= 0 && Number.isFinite(variance))) throw new StatisticsError("a variance is not negative");
  const atLength = exact.map((row) => between(lengths, row, points));
  return between(variances.map(Math.log), atLength, Math.log(Math.max(variance, variances[0])));
}

/** The value at `x`, on the line between the two known places around it. */
function between(places: readonly number[], values: readonly number[], x: number): number {
  const after = places.findIndex((place) => place >= x);
  if (after === 0) return values[0]!;
  if (after === -1) return values.at(-1)!;
  const part = (x - places[after - 1]!) / (places[after]! - places[after - 1]!);
  return values[after - 1]! + (values[after]! - values[after - 1]!) * part;
}

/** The same of a hundred such series, as a whole number; 0 is fewer than one. */
export const falseAlarmsIn100 = (like: Alarming, points: number): number =>
  Math.round(falseAlarmShare(like, points) * 100);

/** The same in words, for the foot of a chart. */
export function falseAlarmWords(like: Alarming, points: number): string {
  const hundredth = falseAlarmsIn100(like, points);
  const many = hundredth < 1 ? "fewer than 1" : `about ${hundredth}`;
  const what = like === "waits" ? "waits" : "points";
  return `With no real change at all, ${many} in 100 series of ${points} ${what} would still show a signal somewhere.`;
}
