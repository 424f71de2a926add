/**
 * "Three months is the same day number, clamped to the end of the month" (extracts, Working days and timescales): the
 * rule for every timescale in months, and in years as twelve times as many.
 */
import { CalendarError } from "./calendar_error.ts";
import { dateParts, daysInMonth, isoFromParts } from "./day_number.ts";

/** The date `months` calendar months after `date` (ISO); before it where negative. 31 January + 1 = 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  if (!Number.isInteger(months)) throw new CalendarError("months are whole");
  const { year, month, day } = dateParts(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return isoFromParts(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
