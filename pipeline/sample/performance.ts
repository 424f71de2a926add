/** How well the made-up service does, over time: mostly steady, a dip in 2022 and a worsening at the end of 2025, and some
 * things that slowly change, so that the charts have something true to find. */
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

const [driftsFrom, driftsUntil] = [dayNumber("2016-01-01"), dayNumber("2026-01-01")];
/** A share that moves evenly from one value at the start of 2016 to another at the end of 2025. */
function drift(day: number, first: number, last: number): number {
  const along = (day - driftsFrom) / (driftsUntil - driftsFrom);
  return first + (last - first) * Math.min(1, Math.max(0, along));
}

/** Better and better: education plans reviewed in time, and families told that information about them was shared. */
export const educationPlanShare = (day: number) => drift(day, 0.58, 0.87);
export const familyInformedShare = (day: number) => drift(day, 0.66, 0.84);
/** Worse and worse: dental checks in time, as dentists grow scarce, and care leavers' homes that are suitable, as rents rise. */
export const dentalShare = (day: number) => drift(day, 0.9, 0.62);
export const suitableHomeShare = (day: number) => drift(day, 0.97, 0.84);
