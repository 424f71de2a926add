/** When something falls due for an authority; null where its calendar does not reach, for a due date is never guessed. */
import { CalendarError } from "../../pipeline/calendar/calendar_error.ts";
import { calendarOf } from "../../pipeline/calendar/calendars.ts";
import { dueDate } from "../../pipeline/calendar/due_date.ts";
import { type Timescale, timescaleFor, timescales } from "../../pipeline/calendar/timescales.ts";
import type { WorkingDays } from "../../pipeline/calendar/working_days.ts";

const settings = timescales();
const calendars = new Map<string, WorkingDays | null>();

/** The working days of an authority, kept, since each look-up reads a file. */
export function calendar(authority: string): WorkingDays | null {
  if (!calendars.has(authority)) calendars.set(authority, calendarOf(authority));
  return calendars.get(authority) ?? null;
}

/** The setting that held on a day; before the first one held, the first is the one known. */
function setting(id: string, authority: string, start: string): Timescale {
  const first = settings.filter((each) => each.id === id).reduce((a, b) => (a.from <= b.from ? a : b)).from;
  return timescaleFor(id, authority, start < first ? first : start, settings);
}

function answered<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}

/** The day on which what began on `start` is due by the timescale. */
export function due(id: string, authority: string, start: string | null): string | null {
  if (start === null) return null;
  return answered(() => dueDate(setting(id, authority, start), start, calendar(authority)));
}

/** The day that lies the timescale's working days before `day` (extracts: "Report timescale"). */
export function dueBefore(id: string, authority: string, day: string): string | null {
  const { amount } = setting(id, authority, day);
  return answered(() => calendar(authority)?.subtractWorkingDays(day, amount) ?? null);
}

/** Working days after one day up to and including another. */
export function workingDays(authority: string, first: string | null, last: string | null): number | null {
  if (first === null || last === null) return null;
  return answered(() => calendar(authority)?.workingDaysBetween(first, last) ?? null);
}
