/** Which figures are settled: from how far they moved between submissions, or by default. Worked by hand. */
import { describe, expect, test } from "vitest";
import {
  afterItsTime,
  type KnownFigure,
  lastMonthEnd,
  settlesByDefault,
  settlesFrom,
} from "../../pipeline/sensitive/make_release/settles.ts";

test.each([
  ["2025-12-31", 3, "2025-09-30"],
  ["2025-12-31", 0, "2025-12-31"],
  ["2026-02-28", 3, "2025-11-30"],
  ["2024-02-29", 6, "2023-08-31"],
  ["2025-12-30", 3, "2025-08-31"],
])("of %s, %i months before is %s", (day, months, end) => expect(lastMonthEnd(day, months)).toBe(end));

test("by default the latest quarter is provisional", () =>
  expect(settlesByDefault("2025-12-31", 2)).toEqual({ to: "2025-09-30", months: 3, submissions: 2, usual: null }));

describe("a later event that is given time", () => {
  const jersey = { authority: "JE", as_at: "2025-12-31" };
  const settles = (timescale: string) =>
    afterItsTime({ allows: { timescale, until: "" } }, jersey, settlesByDefault("2025-12-31", 1));

  test("six months: nothing is settled that is younger", () =>
    expect(settles("sharing-audit")).toMatchObject({ to: "2025-06-30", months: 6 }));

  test("twenty working days are over before a quarter is", () =>
    expect(settles("wellbeing-plan")).toMatchObject({ to: "2025-09-30", months: 3 }));
});

const quarters = ["2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"];
/** what one quarter was said to be in each of the submissions that follow it */
const said = (measure_id: string, period_end: string, ...values: number[]): KnownFigure[] =>
  values.map((value, at) => ({
    ...{ measure_id, period: period_end.slice(0, 7), period_end, as_at: quarters[quarters.indexOf(period_end) + at]! },
    ...{ numerator: null, denominator: null, value },
  }));

describe("from submissions", () => {
  const settles = settlesFrom(
    [
      // moves by 4 after three months and by 1 after six
      ...said("a", "2024-12-31", 80, 84, 85, 85, 85),
      ...said("a", "2025-03-31", 70, 78, 77, 77),
      ...said("a", "2025-06-30", 60, 60, 60),
      ...said("b", "2024-12-31", 12, 12, 12, 12, 12),
      ...said("c", "2024-12-31", 10, 10, 10, 12, 13),
      ...said("d", "2025-12-31", 5),
    ],
    "2025-12-31",
    5,
  );

  test("three months hold 12 of 14 that it moved, six all of it", () =>
    expect(settles("a")).toEqual({ to: "2025-06-30", months: 6, submissions: 5, usual: 5 }));

  test("what never moved is settled at once", () =>
    expect(settles("b")).toEqual({ to: "2025-12-31", months: 0, submissions: 5, usual: 0 }));

  test("what moves late settles late", () =>
    expect(settles("c")).toEqual({ to: "2024-12-31", months: 12, submissions: 5, usual: 3 }));

  test("one that has been said but once, and one never said, stand by default", () => {
    for (const measure of ["d", "e"])
      expect(settles(measure)).toEqual({ to: "2025-09-30", months: 3, submissions: 5, usual: null });
  });
});
