/** The Court Proceedings Register (specification, sections 3 and 5 iii, Appendix A 4). */
import { count, duration, type Measure, proportion, spec } from "./measure.ts";

const applied = {
  population: "court application",
  discloses: "child",
  source: [spec("5 iii"), spec("Appendix A 4")],
} as const;
const open = {
  moment: "stock",
  population: "application open on a date",
  dated: "month_end",
  of: { words: "applications before the court on the last day of the period", where: "true" },
  discloses: "child",
} as const;

export const courtRegister: readonly Measure[] = [
  count("court-open", {
    ...open,
    title: "Applications before the court",
    asks: "How many applications about children are before the court?",
    unit: "applications",
    better: "none",
    breakdowns: ["application", "age-band"],
    source: [spec("5 iii"), spec("7")],
    examples: [{ given: { month_end: "2025-12-31" }, expect: "counts", because: "open on that day" }],
  }),
  count("court-applied", {
    ...applied,
    title: "Applications made",
    asks: "How many applications were made to the court?",
    unit: "applications",
    dated: "applied_on",
    of: { words: "applications made in the period", where: "true" },
    better: "none",
    breakdowns: ["application", "age-band", "sex"],
    examples: [{ given: { applied_on: "2025-03-10" }, expect: "counts", because: "it was made" }],
  }),
  count("court-concluded", {
    ...applied,
    title: "Applications concluded",
    asks: "How many applications were concluded, and how did they end?",
    unit: "applications",
    dated: "concluded_on",
    of: { words: "applications concluded in the period", where: "concluded_on is not null" },
    better: "none",
    breakdowns: ["application", "court-outcome"],
    examples: [
      { given: { concluded_on: "2025-03-10" }, expect: "counts", because: "it was concluded" },
      { given: { concluded_on: null }, expect: "left out", because: "still before the court" },
    ],
  }),
  duration("court-duration-weeks", {
    ...applied,
    title: "How long proceedings took",
    asks: "How many weeks went by from the application to its conclusion?",
    unit: "weeks",
    dated: "concluded_on",
    of: { words: "applications concluded in the period", where: "concluded_on is not null" },
    counts: { words: "all of them", where: "true" },
    length: "weeks",
    better: "lower",
    breakdowns: ["application"],
    benchmark: { comparability: "close", words: "England has 26 weeks in law for care proceedings; Jersey has none" },
    examples: [
      { given: { concluded_on: "2025-08-04", weeks: 26 }, expect: "counts", because: "concluded" },
      { given: { concluded_on: null }, expect: "left out", because: "still before the court" },
    ],
  }),
  proportion("court-also-on-registers", {
    ...open,
    needs: ["looked_after_episode", "protection_registration"],
    title: "Children before the court who are on another register",
    asks: "Is each child before the court looked after or registered?",
    counts: {
      words: "the child is looked after or on the Child Protection Register",
      where: "looked_after or registered",
    },
    better: "none",
    breakdowns: ["application"],
    source: [spec("5 iii")],
    examples: [
      { given: { looked_after: true, registered: false }, expect: "counts", because: "looked after" },
      { given: { looked_after: false, registered: false }, expect: "does not count", because: "on neither" },
    ],
  }),
];
