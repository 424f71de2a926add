/**
 * ISO dates as whole days since 1970-01-01 and back, without `Date`: no time zone, no clock, and quick enough to derive
 * hundreds of thousands of due dates. Arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
import { CalendarError } from "./calendar_error.ts";

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month has; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : lengths[month - 1]!;
}

/** Year, month (1–12) and day of an ISO date. Throws CalendarError for anything that isn't a day of the calendar. */
export function dateParts(iso: string): { year: number; month: number; day: number } {
  const found = shape.exec(iso);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  if (!found || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new CalendarError("not a date of the form YYYY-MM-DD");
  }
  return { year, month, day };
}

/** Days since 1970-01-01 of an ISO date. Throws CalendarError for anything that isn't a day of the calendar. */
export function dayNumber(iso: string): number {
  const { year, month, day } = dateParts(iso);
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The ISO date of a day number: the inverse of `dayNumber`. */
export function isoDate(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const slot = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * slot + 2) / 5) + 1;
  const month = slot < 10 ? slot + 3 : slot - 9;
  return isoFromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `YYYY-MM-DD` from its parts, which must be a real day. */
export function isoFromParts(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** 0 Monday to 6 Sunday. */
export function weekday(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}
