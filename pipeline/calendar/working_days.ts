/**
 * Counting in working days: a day is one unless it is a Saturday, a Sunday or a holiday of the calendar. Counting starts
 * the day after, and the start may be any day (extracts, Working days and timescales). Every answer is one look-up in a
 * table made once, so whole registers can be dated; a day outside the years the calendar covers is an error, since
 * nobody can know its holidays.
 */
import { CalendarError } from "./calendar_error.ts";
import { dayNumber, isoDate, weekday } from "./day_number.ts";

export interface WorkingDays {
  /** first and last day covered: 1 January of the first holiday's year to 31 December of the last one's */
  readonly from: string;
  readonly to: string;
  isWorkingDay(date: string): boolean;
  /** The nth working day after `start`; `start` itself where n is 0. */
  addWorkingDays(start: string, n: number): string;
  /** The nth working day before `date`; `date` itself where n is 0. */
  subtractWorkingDays(date: string, n: number): string;
  /** Working days after `start` up to and including `end`; negative where `end` is earlier. */
  workingDaysBetween(start: string, end: string): number;
  /** Working days from `from` up to and including `date`. */
  workingIndex(date: string): number;
}

/** A calendar of the years from the first to the last of `holidays` (ISO dates, any order). Each year in between must
 * have at least one, or the list has a hole. Methods throw CalendarError outside those years. */
export function workingDays(holidays: Iterable<string>): WorkingDays {
  const closed = new Set([...holidays].map(dayNumber));
  if (closed.size === 0) throw new CalendarError("a calendar needs holidays");
  const years = new Set([...closed].map((day) => Number(isoDate(day).slice(0, 4))));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  for (let year = firstYear; year <= lastYear; year++) {
    if (!years.has(year)) throw new CalendarError(`the calendar has no holidays in ${year}`);
  }
  const first = dayNumber(`${firstYear}-01-01`);
  const last = dayNumber(`${lastYear}-12-31`);
  const upTo = new Int32Array(last - first + 1);
  const working: number[] = [];
  for (let day = first; day <= last; day++) {
    if (weekday(day) < 5 && !closed.has(day)) working.push(day);
    upTo[day - first] = working.length;
  }

  const covered = (date: string): number => {
    const day = dayNumber(date);
    if (day < first || day > last) throw outside();
    return day - first;
  };
  const outside = () => new CalendarError(`the calendar covers ${firstYear} to ${lastYear} only`);
  const whole = (n: number): void => {
    if (!Number.isInteger(n) || n < 0) throw new CalendarError("a number of working days is whole and not negative");
  };
  const nth = (index: number): string => {
    const day = working[index - 1];
    if (day === undefined) throw outside();
    return isoDate(day);
  };
  const before = (at: number): number => (at === 0 ? 0 : upTo[at - 1]!);

  return {
    from: isoDate(first),
    to: isoDate(last),
    isWorkingDay(date) {
      const at = covered(date);
      return upTo[at]! > before(at);
    },
    addWorkingDays(start, n) {
      whole(n);
      const at = covered(start);
      return n === 0 ? start : nth(upTo[at]! + n);
    },
    subtractWorkingDays(date, n) {
      whole(n);
      const at = covered(date);
      return n === 0 ? date : nth(before(at) - n + 1);
    },
    workingDaysBetween: (start, end) => upTo[covered(end)]! - upTo[covered(start)]!,
    workingIndex: (date) => upTo[covered(date)]!,
  };
}
