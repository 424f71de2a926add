/** The days on which quarters, school years and their terms begin and end. */
import { dateParts, dayNumber, isoDate } from "../calendar/day_number.ts";

/** The last day of each quarter, `MM-DD`. */
export const quarterEnds = ["03-31", "06-30", "09-30", "12-31"] as const;

export const schoolTerms = [
  { term: "autumn", first: "09-03", last: "12-19", sessions: 140 },
  { term: "spring", first: "01-07", last: "03-31", sessions: 112 },
  { term: "summer", first: "04-22", last: "07-19", sessions: 118 },
] as const;

export interface SchoolTerm {
  readonly term: string;
  /** the academic year as the extracts write it: 202425 */
  readonly year: string;
  readonly first: number;
  readonly last: number;
  readonly sessions: number;
}

/** The academic year that begins in September of `year`, as 202425. */
export const academicYear = (year: number): string => `${year}${String((year + 1) % 100).padStart(2, "0")}`;

const days = new Map<string, number>();
/** A day of a year by its month and day, `MM-DD`. */
export function dayOf(year: number, monthDay: string): number {
  const key = `${year}-${monthDay}`;
  let day = days.get(key);
  if (day === undefined) {
    day = dayNumber(key);
    days.set(key, day);
  }
  return day;
}

/** The September in which the academic year of a day began. */
export function schoolYearOf(day: number): number {
  const { year, month } = dateParts(isoDate(day));
  return month >= 9 ? year : year - 1;
}

/** The terms whose last day lies in a spell. */
export function termsEnding(start: number, end: number): SchoolTerm[] {
  const found: SchoolTerm[] = [];
  for (let year = schoolYearOf(start); dayOf(year, schoolTerms[0].first) < end; year++) {
    for (const { term, first, last, sessions } of schoolTerms) {
      const of = term === "autumn" ? year : year + 1;
      const closes = dayOf(of, last);
      if (closes > start && closes < end) {
        found.push({ term, year: academicYear(year), first: dayOf(of, first), last: closes, sessions });
      }
    }
  }
  return found;
}
