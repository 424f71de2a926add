/**
 * When something falls due: a timescale counted from a date. "Within" includes the due date itself (extracts, Working days
 * and timescales), so what happens on it is on time.
 */
import { addMonths } from "./add_months.ts";
import { CalendarError } from "./calendar_error.ts";
import type { Timescale } from "./timescales.ts";
import type { WorkingDays } from "./working_days.ts";

/** The ISO date on which something begun on `start` is due. `calendar` is null where the authority's isn't held. Throws
 * CalendarError for a range, and for working days without a calendar: never a guess. */
export function dueDate({ amount, unit }: Timescale, start: string, calendar: WorkingDays | null): string {
  switch (unit) {
    case "months":
      return addMonths(start, amount);
    case "years":
      return addMonths(start, amount * 12);
    case "working_days":
      if (calendar === null) throw new CalendarError("no calendar of working days is held for this authority");
      return calendar.addWorkingDays(start, amount);
    case "range":
      throw new CalendarError("a range isn't a length of time");
  }
}
