import { describe, expect, it } from "vitest";
import { CalendarError } from "../../pipeline/calendar/calendar_error.ts";
import { calendarNamed, calendarOf } from "../../pipeline/calendar/calendars.ts";
import { dueDate } from "../../pipeline/calendar/due_date.ts";
import { type Timescale, timescaleFor, timescales } from "../../pipeline/calendar/timescales.ts";

describe("timescales", () => {
  it.each([
    ["first-review", "JE", 20, "working_days"],
    ["second-review", "JE", 3, "months"],
    ["later-review", "JE", 6, "months"],
    ["review-record", "JE", 15, "working_days"],
    ["initial-conference", "JE", 15, "working_days"],
    ["initial-conference", "GG", 10, "working_days"],
    ["first-review-conference", "JE", 3, "months"],
    ["later-review-conference", "JE", 6, "months"],
    ["initial-report", "JE", 3, "working_days"],
    ["review-report", "JE", 5, "working_days"],
    ["conference-reconvened", "JE", 10, "working_days"],
    ["minutes", "JE", 20, "working_days"],
    ["minutes", "GG", 10, "working_days"],
    ["alert-response", "JE", 10, "working_days"],
    ["complaint", "JE", 20, "working_days"],
    ["dispute", "JE", 20, "working_days"],
    ["services-information", "JE", 4, "years"],
    ["corporate-parenting-plan", "JE", 12, "months"],
    ["adviser-contact", "JE", 12, "months"],
    ["pathway-plan", "JE", 6, "months"],
  ])("%s of %s is %i %s", (id, authority, amount, unit) => {
    expect(timescaleFor(id, authority, "2025-06-30")).toMatchObject({ amount, unit });
  });

  it("each say in words what they are and where they come from", () => {
    for (const { words, source, amount, upTo } of timescales()) {
      expect(words).toContain(String(amount));
      if (upTo !== null) expect(words).toContain(String(upTo));
      expect(source).not.toBe("");
    }
    expect(timescaleFor("caseload", "JE", "2025-06-30")).toMatchObject({ amount: 50, upTo: 70, unit: "range" });
  });

  it("take the latest begun, and an authority's own before the general one", () => {
    const base: Timescale = {
      ...{ id: "minutes", authority: "*", from: "2010-01-01", amount: 20, upTo: null, unit: "working_days" },
      ...{ words: "20 working days", source: "made up" },
    };
    const settings: Timescale[] = [
      base,
      { ...base, from: "2025-04-01", amount: 12 },
      { ...base, authority: "JE", from: "2020-01-01", amount: 15 },
    ];
    const amount = (authority: string, date: string) => timescaleFor("minutes", authority, date, settings).amount;
    expect(amount("E09000002", "2025-03-31")).toBe(20);
    expect(amount("E09000002", "2025-04-01")).toBe(12);
    expect(amount("JE", "2019-12-31")).toBe(20);
    expect(amount("JE", "2025-04-01")).toBe(15);
    expect(() => amount("JE", "2009-12-31")).toThrow(CalendarError);
    expect(() => timescaleFor("no-such", "JE", "2025-01-01")).toThrow(CalendarError);
  });
});

describe("a due date", () => {
  const jersey = calendarNamed("JE");
  const due = (id: string, authority: string, start: string) =>
    dueDate(timescaleFor(id, authority, start), start, calendarOf(authority));

  it("is counted in the timescale's unit", () => {
    expect(due("initial-conference", "JE", "2025-04-22")).toBe("2025-05-15");
    expect(due("second-review", "JE", "2025-11-30")).toBe("2026-02-28");
    expect(due("services-information", "JE", "2024-02-29")).toBe("2028-02-29");
    expect(due("later-review-conference", "GG", "2025-08-31")).toBe("2026-02-28");
  });

  it("is not guessed where no calendar is held, or for a range", () => {
    expect(() => due("minutes", "GG", "2025-04-22")).toThrow("no calendar of working days");
    expect(() => dueDate(timescaleFor("caseload", "JE", "2025-01-01"), "2025-01-01", jersey)).toThrow(CalendarError);
  });
});
