/** The island's calendar in day numbers, which the sample counts in: what falls when, and when people meet. */
import { addMonths } from "../calendar/add_months.ts";
import { calendarNamed, calendarOf } from "../calendar/calendars.ts";
import { dayNumber, isoDate } from "../calendar/day_number.ts";

export interface Diary {
  /** so many working days after a day; counting starts the day after */
  after(day: number, workingDays: number): number;
  /** the day so many working days before */
  before(day: number, workingDays: number): number;
  /** the day itself where it is a working day, else the next, or the one before */
  onOrAfter(day: number): number;
  onOrBefore(day: number): number;
  monthsAfter(day: number, months: number): number;
}

/** The diary of an authority; England's where no calendar of its own is held, since a sample only has to look right. */
export function diaryOf(authority: string): Diary {
  const calendar = calendarOf(authority) ?? calendarNamed("EW");
  const works = (day: number) => calendar.isWorkingDay(isoDate(day));
  return {
    after: (day, n) => dayNumber(calendar.addWorkingDays(isoDate(day), n)),
    before: (day, n) => dayNumber(calendar.subtractWorkingDays(isoDate(day), n)),
    onOrAfter: (day) => (works(day) ? day : dayNumber(calendar.addWorkingDays(isoDate(day), 1))),
    onOrBefore: (day) => (works(day) ? day : dayNumber(calendar.subtractWorkingDays(isoDate(day), 1))),
    monthsAfter: (day, months) => dayNumber(addMonths(isoDate(day), months)),
  };
}
