/** The middle value, which is the line of a run chart, since no single odd point can change it much. */
import { StatisticsError } from "./statistics_error.ts";

/** The median in the values' unit, halfway between the two middle ones where they are even in number; null of none. Throws
 * StatisticsError where one is no number. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  if (values.some((value) => !Number.isFinite(value))) throw new StatisticsError("a median is of numbers");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
