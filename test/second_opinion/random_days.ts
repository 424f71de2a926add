/** Days made to be awkward: a step from another day that lands on a due date or beside it, at month ends, on holidays. */
import fc from "fast-check";
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { dayNumber, isoDate } from "../../pipeline/calendar/day_number.ts";
import { calendar } from "./due.ts";

/** How to come from one day to another. */
export type Step =
  | { readonly by: "days"; readonly days: number }
  | { readonly by: "months"; readonly months: number; readonly days: number }
  | { readonly by: "working days"; readonly count: number; readonly days: number }
  | { readonly by: "to"; readonly day: string };

export const near = fc.constantFrom(0, 0, 0, 1, -1, 4, -9, 21);

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ by: fc.constant("days" as const), days: fc.integer({ min: -40, max: 400 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constant("months" as const),
      months: fc.constantFrom(3, 3, 6, 6, 12, 24),
      days: near,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constant("working days" as const),
      count: fc.constantFrom(3, 5, 10, 15, 20, 20),
      days: near,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant("to" as const),
      day: fc.constantFrom(
        "2022-05-09", // Liberation Day
        "2023-01-31",
        "2023-02-28",
        "2023-03-01",
        "2023-11-30",
        "2024-02-29",
        "2024-07-15", // declared for that year alone
        "2024-08-31",
        "2024-12-24",
        "2024-12-26",
        "2024-12-31",
        "2025-02-14",
        "2025-05-09",
        "2025-06-30",
      ),
    }),
  },
);

export const plus = (day: string, days: number): string => isoDate(dayNumber(day) + days);

/** The day that a step from another leads to, in the working days of an authority. */
export function taken(from: string, step: Step, authority: string): string {
  switch (step.by) {
    case "days":
      return plus(from, step.days);
    case "months":
      return plus(addMonths(from, step.months), step.days);
    case "working days": {
      const days = calendar(authority) ?? calendar("JE")!;
      const start = from < days.from || from > "2028-06-30" ? "2024-05-06" : from;
      return plus(days.addWorkingDays(start, step.count), step.days);
    }
    case "to":
      return step.day;
  }
}

/** Where the rule puts the next of a child's reviews, or near it. */
export const inSequence = (number: number, days: number): Step =>
  number === 0 ? { by: "working days", count: 20, days } : { by: "months", months: number === 1 ? 3 : 6, days };
