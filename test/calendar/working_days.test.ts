import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarError } from "../../pipeline/calendar/calendar_error.ts";
import { calendarNamed } from "../../pipeline/calendar/calendars.ts";
import { isoDate } from "../../pipeline/calendar/day_number.ts";
import { workingDays } from "../../pipeline/calendar/working_days.ts";

const jersey = calendarNamed("JE");
const england = calendarNamed("EW");

/** days well inside 2010–2028, so that 60 working days either way stay covered */
const day = fc.integer({ min: 14800, max: 21300 }).map(isoDate);
const count = fc.integer({ min: 1, max: 60 });

describe("working days", () => {
  it.each([
    ["2025-04-22", 15, "2025-05-15"],
    ["2024-07-01", 15, "2024-07-23"],
    ["2021-09-13", 15, "2021-10-05"],
    ["2020-04-20", 15, "2020-05-13"],
    ["2025-05-01", 10, "2025-05-19"],
    ["2023-04-24", 20, "2023-05-25"],
    ["2024-05-03", 5, "2024-05-14"],
    ["2024-12-20", 15, "2025-01-15"],
  ])("%s + %i in Jersey is %s, as the specification works it", (start, n, due) => {
    expect(jersey.addWorkingDays(start, n)).toBe(due);
    expect(jersey.workingDaysBetween(start, due)).toBe(n);
  });

  it("counts from the day after, whatever day the start is", () => {
    expect(jersey.addWorkingDays("2025-05-09", 1)).toBe("2025-05-12"); // Liberation Day, a Friday
    expect(jersey.addWorkingDays("2025-05-10", 1)).toBe("2025-05-12"); // Saturday
    expect(jersey.addWorkingDays("2025-05-12", 1)).toBe("2025-05-13");
    expect(jersey.addWorkingDays("2025-05-10", 0)).toBe("2025-05-10");
  });

  it("keeps each island's and England's own holidays apart", () => {
    expect(jersey.isWorkingDay("2024-07-15")).toBe(false);
    expect(england.isWorkingDay("2024-07-15")).toBe(true);
    expect(jersey.isWorkingDay("2020-05-04")).toBe(false);
    expect(england.isWorkingDay("2020-05-04")).toBe(true);
    expect(england.addWorkingDays("2022-05-31", 2)).toBe("2022-06-06");
  });

  it("gives Liberation Day no substitute at a weekend", () => {
    expect(jersey.isWorkingDay("2026-05-08")).toBe(true);
    expect(jersey.isWorkingDay("2026-05-11")).toBe(true);
  });

  it("counts backwards to the day N working days before", () => {
    expect(jersey.subtractWorkingDays("2025-05-12", 1)).toBe("2025-05-08");
    expect(jersey.subtractWorkingDays("2025-05-11", 1)).toBe("2025-05-08");
    expect(jersey.subtractWorkingDays("2025-01-06", 3)).toBe("2024-12-31");
  });

  it("refuses dates outside the years it covers, and what isn't a date or a count", () => {
    expect(jersey.from).toBe("2010-01-01");
    expect(jersey.to).toBe("2028-12-31");
    expect(() => jersey.isWorkingDay("2009-12-31")).toThrow(CalendarError);
    expect(() => jersey.addWorkingDays("2028-12-20", 20)).toThrow("covers 2010 to 2028 only");
    expect(() => jersey.subtractWorkingDays("2010-01-05", 20)).toThrow(CalendarError);
    expect(() => jersey.addWorkingDays("2025-02-29", 1)).toThrow(CalendarError);
    expect(() => jersey.addWorkingDays("2025-02-28", -1)).toThrow(CalendarError);
    expect(() => jersey.addWorkingDays("2025-02-28", 1.5)).toThrow(CalendarError);
    expect(() => workingDays([])).toThrow(CalendarError);
    expect(() => workingDays(["2020-01-01", "2022-01-03"])).toThrow("no holidays in 2021");
  });

  it("is never due on a weekend or holiday, and counts back to where it came from", () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        const due = jersey.addWorkingDays(start, n);
        expect(jersey.isWorkingDay(due)).toBe(true);
        expect(jersey.workingDaysBetween(start, due)).toBe(n);
        expect(jersey.workingDaysBetween(due, start)).toBe(-n);
        const back = jersey.subtractWorkingDays(due, n);
        expect(jersey.isWorkingDay(back)).toBe(true);
        expect(jersey.addWorkingDays(back, n)).toBe(due);
        if (jersey.isWorkingDay(start)) expect(back).toBe(start);
      }),
    );
  });

  it("agrees with counting day by day", () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        let date = start;
        for (let left = n; left > 0; ) {
          date = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
          if (jersey.isWorkingDay(date)) left--;
        }
        expect(jersey.addWorkingDays(start, n)).toBe(date);
      }),
    );
  });
});
