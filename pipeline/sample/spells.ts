/** On which register a made-up child is on a day, and how long it has been looked after. */
import { birthday, type SampleChild } from "./household.ts";
import type { Care, Life } from "./life.ts";

interface Spell {
  readonly child: SampleChild;
  readonly start: number;
  readonly end: number | null;
}

/** Whether one of these spells is the child's and runs on the day; the last day of a spell is no longer part of it. */
export const isOn = (spells: readonly Spell[], child: SampleChild, day: number): boolean =>
  spells.some((each) => each.child === child && each.start <= day && (each.end === null || each.end > day));

/** The children of a household who were looked after, each with its periods of care in order. */
export function childrenInCare({ children, periods }: Life): (readonly [SampleChild, readonly Care[]])[] {
  return children
    .map((child) => [child, periods.filter((each) => each.child === child)] as const)
    .filter(([, own]) => own.length > 0);
}

/** 13 weeks between the 14th and the 18th birthday make a care leaver, whether in one go or added up (G, Glossary). */
const daysNeeded = 91;

/** The first day on which a child of 16 or more has been looked after for 13 weeks since 14; null where that never comes. */
export function entitledFrom(child: SampleChild, periods: readonly Care[], horizon: number): number | null {
  const [from, until] = [birthday(child, 14), Math.min(birthday(child, 18), horizon)];
  let missing = daysNeeded;
  for (const { start, end } of periods) {
    const [first, last] = [Math.max(start, from), Math.min(end ?? horizon, until)];
    if (last - first >= missing) return Math.max(first + missing, birthday(child, 16));
    missing -= Math.max(0, last - first);
  }
  return null;
}
