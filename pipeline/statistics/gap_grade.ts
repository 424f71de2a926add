/**
 * Grades how sure it is that one group's share is below or above another's, in three grades by the interval of the difference: clear
 * where the 95 % interval lies wholly on one side of none; probable where it reaches over none but the 80 % interval does not (a
 * chance of one in ten on that side, and not one in forty); otherwise not clear. A verdict of yes or no on one interval could change
 * with a single child.
 */
import type { Effects } from "./clustered_intervals.ts";
import { differenceInterval } from "./difference.ts";
import type { Gap } from "./gap_change.ts";

export interface GapGrade {
  readonly sure: "clearly" | "probably" | "unclear";
  readonly direction: -1 | 0 | 1;
}

export const clearConfidence = 0.95;
export const probableConfidence = 0.8;

/** Null where a group is empty. Throws StatisticsError as `differenceInterval` does. */
export function gapGrade({ own, peers }: Gap, effects: Effects = {}): GapGrade | null {
  for (const [confidence, sure] of [
    [clearConfidence, "clearly"],
    [probableConfidence, "probably"],
  ] as const) {
    const interval = differenceInterval(own, peers, confidence, effects);
    if (interval === null) return null;
    if (interval.upper < 0) return { sure, direction: -1 };
    if (interval.lower > 0) return { sure, direction: 1 };
  }
  return { sure: "unclear", direction: 0 };
}

/** "clearly lower", "probably higher"; blank where it is not clear */
export const gradeWords = ({ sure, direction }: GapGrade): string =>
  sure === "unclear" ? "" : `${sure} ${direction === 1 ? "higher" : "lower"}`;
