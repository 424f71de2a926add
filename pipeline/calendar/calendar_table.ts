/**
 * A calendar as rows, so that SQL can count working days by a join: N working days after a start is the working day whose
 * `working_index` is the start's plus N; N working days before a date is the one at the date's index, less N, plus 1 where
 * the date isn't itself a working day.
 */
import { calendarNamed } from "./calendars.ts";
import { dayNumber, isoDate } from "./day_number.ts";

export interface CalendarRow {
  readonly date: string;
  readonly is_working: boolean;
  /** working days from the first day covered up to and including this one */
  readonly working_index: number;
}

/** Every day the named calendar covers, in order. Throws CalendarError where no such calendar is held. */
export function calendarRows(calendar: string): CalendarRow[] {
  const { from, to, isWorkingDay, workingIndex } = calendarNamed(calendar);
  const rows: CalendarRow[] = [];
  for (let day = dayNumber(from), last = dayNumber(to); day <= last; day++) {
    const date = isoDate(day);
    rows.push({ date, is_working: isWorkingDay(date), working_index: workingIndex(date) });
  }
  return rows;
}
