/** Measures of conferences, the register, the court and assessments in the form of England's children in need census. */
import { given } from "../example.ts";
import { type Measure, proportion, rate } from "../measure.ts";
import { close, type Form, formOf, published, same } from "./form.ts";

const one = { decimals: 1 } as const;
const owner = "Independent Safeguarding and Standards";

export const protectionForms: Readonly<Record<string, (measure: Measure) => Form>> = {
  "conference-initial-on-time": ({ title, says = "", asks, source, needs }) =>
    published(
      proportion("conference-initial-on-time", {
        ...{ title, says, asks, source, needs, owner, better: "higher", breakdowns: [], discloses: "child" },
        population: "child at a conference",
        dated: "held_on",
        of: {
          words: "children at initial conferences held, those before birth and those on a transfer in among them",
          noun: "children at initial conferences held",
          whenNone: "none held",
          where: "(is_initial or kind = 'transfer_in') and not reconvenes",
        },
        counts: { words: "held within the timescale from the strategy discussion", where: "held_on <= initial_due_on" },
        timescales: ["initial-conference"],
        benchmark: same(
          "each child's conference counts, those without a recorded strategy discussion count as late, and transfers in are there, as in England's census",
        ),
        examples: given(
          "kind        is_initial reconvenes held_on    initial_due_on",
          "initial     true       false      2025-03-24 2025-03-24 → counts: the fifteenth working day",
          "pre_birth   true       false      2025-03-24 2025-03-24 → counts: before birth",
          "initial     true       false      2025-03-25 2025-03-24 → does not count: a day late",
          "initial     true       false      2025-03-25 .          → does not count: no start is on record",
          "transfer_in false      false      2025-03-25 .          → does not count: taken over, with no start on record",
          "review      false      false      2025-03-25 .          → left out: a review conference",
          "initial     true       true       2025-03-25 2025-03-24 → left out: it finishes one that was inquorate",
        ),
      }),
      1,
    ),
  "conference-child-reviews-on-time": (measure) =>
    formOf(measure, {
      ...one,
      unknownIsNo: true,
      counts: {
        words: "every review conference that had fallen due was on time, and one had fallen due",
        where: "reviews_on_time = reviews_due and reviews_due > 0",
      },
      benchmark: same("a child for whom no due date is known counts as not on time, as in England's census"),
      examples: given(
        "registered_3_months reviews_due reviews_on_time",
        "true                2           2 → counts: both on time",
        "true                2           1 → does not count: one was late",
        "true                0           0 → does not count: none could be dated",
        "false               0           0 → left out: registered for less than three months",
      ),
    }),
  "protection-number": (measure) =>
    formOf(measure, {
      decimals: 0,
      benchmark: same("children on the register on 31 March, unborn ones too: a plan in England, registration here"),
      examples: given("month_end", "2025-03-31 → counts: registered on 31 March"),
    }),
  "protection-started": (measure) =>
    formOf(measure, {
      decimals: 0,
      benchmark: close(
        "England counts a plan taken over from another authority too; here only what was registered here",
      ),
      examples: given("started_on", "2025-03-10 → counts: it began"),
    }),
  "protection-rate": (measure) =>
    formOf(measure, {
      ...one,
      benchmark: same(
        "children on the register on 31 March for every ten thousand of the mid-year estimate before, as England gives it",
      ),
      examples: given("month_end", "2025-03-31 → counts: registered on 31 March"),
    }),
  "protection-repeat": (measure) =>
    formOf(measure, {
      ...one,
      benchmark: close(
        "England looks back as far as an authority's own records go; here only as far as the registrations supplied, so that it rises as they lengthen",
      ),
      examples: given(
        "registered_before",
        "true              → counts: an earlier spell is on record",
        "false             → does not count: none is on record",
      ),
    }),
  "protection-2-years": (measure) =>
    formOf(measure, { ...one, benchmark: measure.benchmark, examples: measure.examples }),
  "protection-ceased": ({ title, asks, source }) =>
    published(
      rate("protection-ceased", {
        ...{ title, asks, source, owner, better: "none", discloses: "child", per: 10_000 },
        says: "registrations ended",
        population: "registration",
        dated: "ended_on",
        of: {
          words: "registrations that ended in the year, for every ten thousand resident children",
          noun: "registrations that ended",
          where: "ended_on is not null",
        },
        benchmark: same(
          "registrations ended in the year to 31 March for every ten thousand children, as England gives it",
        ),
        examples: given("ended_on", "2025-03-10 → counts: it ended", ". → left out: still registered"),
      }),
      1,
    ),
  "protection-duration": ({ title, asks, source }) =>
    published(
      proportion("protection-duration", {
        ...{ title, asks, source, owner, better: "lower", discloses: "child", breakdowns: [] },
        says: "had lasted two years",
        population: "registration",
        dated: "ended_on",
        of: {
          words: "registrations that ended in the year",
          noun: "registrations that ended",
          where: "ended_on is not null",
        },
        counts: { words: "had lasted two years or more", where: "duration_end in ('2-5-years', '5-years-plus')" },
        benchmark: same(
          "the share that had lasted two years when they ended, as England publishes it in place of a median",
        ),
        examples: given(
          "ended_on   duration_end",
          "2025-03-10 2-5-years    → counts: two years or more",
          "2025-03-10 5-years-plus → counts: five years or more",
          "2025-03-10 1-2-years    → does not count: less",
          ".          .            → left out: still registered",
        ),
      }),
      1,
    ),
  "court-applied": ({ title, asks, source }) =>
    published(
      rate("court-applied", {
        ...{ title, asks, source, owner, better: "none", discloses: "child", per: 10_000 },
        says: "care applications",
        population: "court application",
        dated: "applied_on",
        of: {
          words: "applications for a care order made in the year, for every ten thousand resident children",
          noun: "applications for a care order",
          where: "application = 'care'",
        },
        benchmark: close(
          "care applications in the year to 31 March for every ten thousand children; England's may be about several children each, and are made under another law",
        ),
        examples: given(
          "applied_on application",
          "2025-03-10 care        → counts: for a care order",
          "2025-03-10 supervision → left out: for another order",
        ),
      }),
      1,
    ),
  "assessment-timely": (measure) =>
    formOf(
      { ...measure, dated: "completed_on" },
      {
        ...one,
        of: {
          words: "wellbeing assessments completed in the year",
          noun: "wellbeing assessments completed",
          where: "completed_on is not null and due_on is not null",
        },
        benchmark: close("England's are social workers' assessments; here every provider's that was completed"),
        examples: given(
          "completed_on due_on",
          "2025-03-10   2025-03-10 → counts: on the last day",
          "2025-03-11   2025-03-10 → does not count: a day late",
          ".            2025-03-10 → left out: not completed",
          "2025-03-10   .          → left out: when it was asked for is not known",
        ),
      },
    ),
};
