/**
 * Which working-day calendar an authority keeps, and the calendars themselves, from `data/reference/authorities.csv` and
 * `bank_holidays.csv`. The table of holidays is the authority, not a library: libraries have missed days that Jersey
 * declared once (2021-09-27, 2024-07-15). Holidays that fall at a weekend remove no working day and so aren't in the
 * table; Liberation Day (9 May) has no substitute day in Jersey, so it is there only in years when it falls on a weekday.
 */
import { isDay, isFilled, readReference } from "../reference.ts";
import { type WorkingDays, workingDays } from "./working_days.ts";

/** An authority as the reference table knows it; `calendar` is null where no calendar is held for it. */
export interface Authority {
  readonly name: string;
  readonly calendar: string | null;
  /** the authorities whose child deaths one panel overviews together, this one among them */
  readonly deathPanel: readonly string[];
  readonly source: string;
}

const made = new Map<string, WorkingDays>();

/** The authority with this code; an unknown code is taken for an English authority (row `*`). */
export function authorityOf(code: string): Authority {
  const rows = readReference("authorities", ["authority", "name", "calendar", "death_panel", "source"], {
    fields: { authority: isFilled },
    once: ["authority"],
  });
  const row = rows.find(({ authority }) => authority === code) ?? rows.find(({ authority }) => authority === "*")!;
  const deathPanel = row.death_panel === "" ? [code] : row.death_panel.split(" ");
  return { name: row.name, calendar: row.calendar || null, deathPanel, source: row.source };
}

/** The names of the calendars held, in alphabetical order. */
export function calendarNames(): readonly string[] {
  return [...new Set(holidays().map(({ calendar }) => calendar))].sort();
}

/** The calendar with this name (`JE`, `EW`). Throws CalendarError where none is held. */
export function calendarNamed(name: string): WorkingDays {
  const calendar = made.get(name) ?? workingDays(holidaysOf(name).map(({ date }) => date));
  made.set(name, calendar);
  return calendar;
}

/** The calendar an authority's working days are counted in; null where none is held, and then no timescale in working
 * days can be derived for it. */
export function calendarOf(authority: string): WorkingDays | null {
  const { calendar } = authorityOf(authority);
  return calendar === null ? null : calendarNamed(calendar);
}

/** The holidays of one calendar that remove a working day, by date. */
export function holidaysOf(name: string): readonly { readonly date: string; readonly name: string }[] {
  return holidays().filter(({ calendar }) => calendar === name);
}

/** The days between two dates (ISO, both counted) that are no working days of an authority for a holiday; none where no calendar is held. */
export function holidaysFor(authority: string, from: string, to: string): readonly string[] {
  const { calendar } = authorityOf(authority);
  if (calendar === null) return [];
  return holidaysOf(calendar).flatMap(({ date }) => (date >= from && date <= to ? date : []));
}

const holidays = () =>
  readReference("bank_holidays", ["calendar", "date", "name", "source"], {
    fields: { calendar: isFilled, date: isDay, name: isFilled },
    once: ["calendar", "date"],
  });
