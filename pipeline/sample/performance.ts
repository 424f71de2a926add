/** How well the made-up service does, over time: mostly steady, a dip in 2022 and a worsening at the end of 2025, so that
 * the charts have something true to find. */
import { dayNumber } from "../calendar/day_number.ts";

const turns = [
  ["2010-01-01", 0.8],
  ["2017-01-01", 0.86],
  ["2022-01-01", 0.6],
  ["2023-01-01", 0.87],
  ["2025-07-01", 0.74],
  ["2025-10-01", 0.48],
] as const;
const changes = turns.map(([from, share]) => [dayNumber(from), share] as const);

/** The share (0 to 1) of meetings due on a day that are held in time. */
export function onTimeShare(day: number): number {
  return changes.findLast(([from]) => from <= day)?.[1] ?? changes[0]![1];
}
