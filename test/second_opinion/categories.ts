/** Which category something stands in. Null is not recorded. */
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { readReference } from "../../pipeline/reference.ts";
import { type Row, text } from "./rows.ts";

const groups = readReference("code_groups", ["list", "code", "group"]);

export function groupOf(list: string, code: string | null): string | null {
  for (const each of groups) if (each.list === list && each.code === code) return each.group;
  return null;
}

/**
 * Whole years on a day, counted from the first of the month of birth; null where the child is unknown. The documents do not
 * say what age a child has before birth: as the project does, under 1 in the year before, and none earlier.
 */
export function ageOn(child: Row | undefined, day: string | null): number | null {
  const month = text(child, "birth_month");
  if (month === null || day === null) return null;
  const birthday = `${month}-01`;
  if (day < birthday) return day > addMonths(birthday, -12) ? 0 : null;
  const [bornYear, bornMonth] = month.split("-").map(Number) as [number, number];
  const [year, monthNow] = day.split("-").map(Number) as [number, number];
  return year - bornYear - (monthNow < bornMonth ? 1 : 0);
}

export function ageBandOn(child: Row | undefined, day: string | null): string | null {
  const age = ageOn(child, day);
  if (age === null) return null;
  if (age < 1) return "under-1";
  if (age <= 4) return "1-4";
  if (age <= 9) return "5-9";
  if (age <= 15) return "10-15";
  if (age <= 17) return "16-17";
  return "18-25";
}

export function durationBand(began: string | null, until: string | null): string | null {
  if (began === null || until === null) return null;
  if (until < addMonths(began, 3)) return "under-3-months";
  if (until < addMonths(began, 12)) return "3-12-months";
  if (until < addMonths(began, 24)) return "1-2-years";
  if (until < addMonths(began, 60)) return "2-5-years";
  return "5-years-plus";
}

export function daysLateBand(heldOn: string | null, daysLate: number): string {
  if (heldOn === null) return "not-held";
  if (daysLate <= 5) return "1-5";
  if (daysLate <= 20) return "6-20";
  return "over-20";
}

export function workingDaysBand(days: number | null): string | null {
  if (days === null) return null;
  if (days <= 10) return "0-10";
  if (days <= 15) return "11-15";
  if (days <= 20) return "16-20";
  return "21-plus";
}

export const sexOf = (child: Row | undefined) => text(child, "sex");
export const ethnicityOf = (child: Row | undefined) => groupOf("ethnicity", text(child, "ethnicity"));
export const disabilityOf = (child: Row | undefined) =>
  ({ Y: "yes", N: "no" })[text(child, "disability") as "Y" | "N"] ?? null;
