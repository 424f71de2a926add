import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CalendarError } from "../../pipeline/calendar/calendar_error.ts";
import { calendarRows } from "../../pipeline/calendar/calendar_table.ts";
import {
  authorityOf,
  calendarNamed,
  calendarNames,
  calendarOf,
  holidaysOf,
} from "../../pipeline/calendar/calendars.ts";
import { dayNumber, weekday } from "../../pipeline/calendar/day_number.ts";
import { parseReference, ReferenceFileError } from "../../pipeline/reference.ts";
import { shared } from "../shared.ts";

const holidays = shared("calendars/jersey_public_holidays_2010_2028.csv");

describe("the calendars held", () => {
  it("are Jersey's and England and Wales's, 2010 to 2028, each holiday on a weekday and once", () => {
    expect(calendarNames()).toEqual(["EW", "JE"]);
    for (const name of calendarNames()) {
      const dates = holidaysOf(name).map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates.every((date) => weekday(dayNumber(date)) < 5)).toBe(true);
      expect([calendarNamed(name).from, calendarNamed(name).to]).toEqual(["2010-01-01", "2028-12-31"]);
    }
  });

  it("have England and Wales's holidays that were declared once or moved", () => {
    const dates = new Set(holidaysOf("EW").map(({ date }) => date));
    for (const date of [
      "2011-04-29",
      "2012-06-04",
      "2012-06-05",
      "2020-05-08",
      "2022-06-02",
      "2022-06-03",
      "2022-09-19",
    ]) {
      expect(dates).toContain(date);
    }
    for (const date of ["2012-05-28", "2020-05-04", "2022-05-30"]) expect(dates).not.toContain(date);
  });

  it("are chosen by authority, and none is guessed for Guernsey or Alderney", () => {
    expect(authorityOf("JE")).toMatchObject({ name: "Jersey", calendar: "JE" });
    expect(calendarOf("GG")).toBeNull();
    expect(calendarOf("AL")).toBeNull();
    expect(calendarOf("E09000002")).toBe(calendarNamed("EW"));
    expect(() => calendarNamed("FR")).toThrow(CalendarError);
  });

  describe.skipIf(!holidays)("against the table of Jersey's public holidays", () => {
    it("lose the same working days", () => {
      const rows = readFileSync(holidays!, "utf8")
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(","));
      expect(holidaysOf("JE").map(({ date }) => date)).toEqual(
        rows.filter((row) => row[3] === "yes").map(([date]) => date),
      );
    });
  });
});

describe("the calendar as rows", () => {
  const rows = calendarRows("JE");
  const at = new Map(rows.map((row) => [row.date, row]));
  const working = new Map(rows.filter((row) => row.is_working).map((row) => [row.working_index, row.date]));

  it("has every day of the nineteen years, the index rising by one on each working day", () => {
    expect(rows.length).toBe(19 * 365 + 5);
    rows.reduce((index, row) => {
      expect(row.working_index).toBe(index + (row.is_working ? 1 : 0));
      return row.working_index;
    }, 0);
  });

  it("gives the nth working day after and before by a join on the index", () => {
    for (const date of ["2025-05-09", "2025-05-10", "2025-05-12", "2024-12-20"]) {
      const { working_index, is_working } = at.get(date)!;
      expect(working.get(working_index + 15)).toBe(calendarNamed("JE").addWorkingDays(date, 15));
      expect(working.get(working_index - 5 + (is_working ? 0 : 1))).toBe(
        calendarNamed("JE").subtractWorkingDays(date, 5),
      );
    }
  });
});

describe("a reference file", () => {
  const read = (text: string) => parseReference(text, "made_up", ["a", "b"]);
  it("is read with quotes, CRLF and a blank field", () => {
    expect(read('a,b\r\n"x, ""y""",\r\nz,1\r\n')).toEqual([
      { a: 'x, "y"', b: "" },
      { a: "z", b: "1" },
    ]);
  });
  it.each(["b,a\n1,2\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\n\n1,2\n", 'a,b\n"1,2\n', 'a,b\n1"x",2\n', 'a,b\n"1"x,2\n'])(
    "is refused: %j",
    (text) => expect(() => read(text)).toThrow(ReferenceFileError),
  );
});
