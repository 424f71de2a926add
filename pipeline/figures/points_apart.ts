/** A difference of percentage points in words, with its interval and whether chance alone may have made it. */
import { countWords } from "../statistics/amount.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { percentOfFraction } from "../statistics/percentage.ts";
import type { Interval } from "../statistics/proportion.ts";
import type { ChangeInWords } from "./kind.ts";

/** `interval`: as fractions, null where none can be given; its ends are written with so many `decimals`. */
export function pointsApart(difference: number, interval: Interval | null, decimals: number): ChangeInWords {
  const many = countWords(Math.abs(difference));
  const size =
    difference === 0 ? null : `${many} ${many === "1" ? "point" : "points"} ${difference > 0 ? "higher" : "lower"}`;
  if (interval === null) return { size, sure: "" };
  const signed = (fraction: number) => {
    const percent = percentOfFraction(fraction, decimals);
    return `${percent > 0 ? "+" : ""}${formatNumber(percent, decimals)}`;
  };
  const chance = interval.lower <= 0 && interval.upper >= 0 ? ": could be chance" : "";
  return { size, sure: `${signed(interval.lower)} to ${signed(interval.upper)} points${chance}` };
}
