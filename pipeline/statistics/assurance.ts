/** Says what a chart's limits promise about a target, in the words of NHS *Making Data Count*: met each time, missed each time,
 * or hit and miss. */
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Whether the limits lie on one side of the target; blank where there is no target or no direction. */
export type Assurance = "" | "met" | "missed" | "inconsistent";

/** `target` and limits in the same unit. Source: NHSRplotthedots, `ptd_calculate_assurance_type`. Throws StatisticsError
 * for limits that are no numbers or the wrong way round. */
export function assuranceOf(
  better: "higher" | "lower" | "none",
  target: number | null,
  { lower, upper }: Interval,
): Assurance {
  if (!(lower <= upper) || Number.isNaN(target)) throw new StatisticsError("a target is compared with two limits");
  if (target === null || better === "none") return "";
  const higher = better === "higher";
  if (higher ? lower >= target : upper <= target) return "met";
  if (higher ? upper < target : lower > target) return "missed";
  return "inconsistent";
}
