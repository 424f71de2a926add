import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { CalendarError } from "../../pipeline/calendar/calendar_error.ts";
import { dayNumber, isoDate, weekday } from "../../pipeline/calendar/day_number.ts";

const day = fc.integer({ min: -200_000, max: 200_000 });

describe("day numbers", () => {
  it("agree with the language's own calendar, both ways", () => {
    fc.assert(
      fc.property(day, (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(isoDate(days)).toBe(iso);
        expect(dayNumber(iso)).toBe(days);
        expect((weekday(days) + 1) % 7).toBe(new Date(iso).getUTCDay());
      }),
    );
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "2025-4-1",
    "01/04/2025",
    "",
    "2025-04-01T00:00",
  ])("refuse %s", (text) => expect(() => dayNumber(text)).toThrow(CalendarError));
});

describe("adding months", () => {
  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-11-30", 3, "2026-02-28"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2025-12-15", 3, "2026-03-15"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-01-15", -1, "2024-12-15"],
    ["2025-05-31", 0, "2025-05-31"],
  ])("%s + %i months is %s", (start, months, due) => expect(addMonths(start, months)).toBe(due));

  it("keeps the day number unless the month is too short, and never goes backwards", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (days, months) => {
        const start = isoDate(days);
        const due = addMonths(start, months);
        expect(Number(due.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)));
        if (due.slice(8) !== start.slice(8)) expect(isoDate(dayNumber(due) + 1).slice(8)).toBe("01");
        expect(dayNumber(addMonths(isoDate(days + 1), months))).toBeGreaterThanOrEqual(dayNumber(due));
      }),
    );
  });

  it("refuses part of a month", () => expect(() => addMonths("2025-01-01", 0.5)).toThrow(CalendarError));
});
