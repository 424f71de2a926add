/** Whether reviews are held in time, and how late where they are not (guidance paragraphs 360 and 366). */
import { given } from "./example.ts";
import { duration, field, guidance, type Measure, neverMissing, proportion, spec } from "./measure.ts";

const reviewTimescales = ["first-review", "second-review", "later-review"];
const population = "looked-after review" as const;

/** The day from which what is overdue by any reading is late. */
const since = "2026-11-26";
const overdue =
  "a review that was certainly overdue was left out where its exact due date could not be worked out; it is now late once the latest day it can have fallen due has passed";
const notTold = "reviews held before the latest day they can have fallen due, where the exact day cannot be worked out";

export const reviewTimeliness: readonly Measure[] = [
  proportion("review-on-time", {
    needs: ["looked_after_review.held_on"],
    title: "Reviews held on time",
    says: "reviews were on time",
    asks: "Was each review held by the day it fell due?",
    population,
    dated: "falls_on",
    of: {
      words: "reviews falling due by the timescale rule, held or not, and not cancelled",
      noun: "reviews falling due by the timescale rule",
      whenNone: "none fell due",
      where: "falls_due or (due_on is null and falls_on is not null)",
    },
    notRecorded: {
      words:
        "reviews held, but when they fell due is not known, because the start of the period of care or the reviews before are not in the data, in the period in which they were held",
      where: "due_on is null",
    },
    counts: { words: "held on or before the due date", where: "held_on <= due_on" },
    excludes: [
      "cancelled reviews",
      "reviews due after the child stopped being looked after",
      "unrecorded reviews of a series of short breaks, where the source has no reviews of any such child",
    ],
    better: "higher",
    breakdowns: ["review-number", "age-band", "placement", "location", "officer"],
    discloses: "service",
    timescales: [...reviewTimescales],
    source: [spec("7"), guidance("360")],
    version: 2,
    since,
    earlier: [
      {
        version: 1,
        since: "2012-01-01",
        dated: "due_on",
        notRecorded: neverMissing,
        of: {
          words: "reviews falling due by the timescale rule, held or not, and not cancelled",
          noun: "reviews falling due by the timescale rule",
          whenNone: "none fell due",
          where: "falls_due and due_is_bound is not true",
        },
        excludes: [
          "cancelled reviews",
          "reviews due after the child stopped being looked after",
          "reviews whose due date cannot be worked out, because the start of the period of care is not in the data",
        ],
        changed: `${overdue}; reviews were expected of a series of short breaks by the timescale of other care, of whom many sources hold none`,
      },
    ],
    examples: given(
      "falls_due expected due_is_bound due_on held_on falls_on",
      "true - - 2025-03-10 2025-03-10 - → counts: the due date is within time",
      "true - - 2025-03-10 2025-03-11 - → does not count: a day late is late",
      "true - - 2025-03-10 . - → does not count: a review never held is late, not missing",
      "true true - 2025-03-10 . - → does not count: a review nobody recorded counts",
      "true - true 2025-03-10 2025-05-12 - → does not count: late by any reading, though the exact day is not known",
      "false - - . 2025-03-10 2025-03-10 → not recorded: held before the latest day it can have fallen due: whether it was on time is not known",
      "false - - . 2025-03-10 . → left out: held when the child was not looked after",
      "false - - 2025-03-10 . 2025-03-10 → left out: due after the child left care",
    ),
  }),
  proportion("review-child-all-on-time", {
    partOf: "review-on-time",
    needs: ["looked_after_review", "looked_after_review.held_on"],
    title: "Children with every review on time",
    says: "had every review on time",
    asks: "Did each looked-after child have all of the year's reviews on time?",
    moment: "stock",
    population: "child looked after on a date",
    dated: "month_end",
    of: {
      words: "children looked after at the end of the period for at least 20 working days",
      noun: "children looked after for at least 20 working days",
      where: "looked_after_20_days",
    },
    counts: {
      words: "every review that fell due in the 12 months to that day was on time",
      where: "reviews_on_time = reviews_due",
    },
    notRecorded: {
      words: "children for whom no due date in those 12 months can be worked out",
      where: "reviews_due = 0",
    },
    better: "higher",
    breakdowns: ["age-band", "placement"],
    discloses: "child",
    timescales: [...reviewTimescales],
    source: [guidance("360"), field("English practice: children looked after with all reviews on time")],
    excludes: [notTold],
    version: 2,
    since,
    earlier: [
      {
        version: 1,
        since: "2012-01-01",
        excludes: [],
        changed: `${overdue}; children on a series of short breaks were counted, whom England leaves out`,
      },
    ],
    examples: given(
      "looked_after_20_days reviews_due reviews_on_time",
      "true                 2           2               → counts: both on time",
      "true                 2           1               → does not count: one was late",
      "true                 0           0               → not recorded: none could be dated",
      "false                0           0               → left out: too new to have had a review due",
    ),
  }),
  duration("review-days-late", {
    needs: ["looked_after_review.held_on"],
    title: "Days late",
    says: "late, for a late review",
    asks: "When a review was late, how late was it?",
    partOf: "review-on-time",
    population,
    dated: "due_on",
    of: {
      words: "reviews that fell due and were late or not held",
      whenNone: "none fell due",
      where: "falls_due and (held_on is null or held_on > due_on)",
    },
    counts: {
      words: "held after a due date that is known exactly, so that the days can be counted",
      where: "held_on > due_on and due_is_bound is not true",
    },
    length: "days_late",
    waiting: "case when held_on is null and due_is_bound is not true then waits_until - due_on end",
    better: "lower",
    breakdowns: ["review-number"],
    distributions: ["days-late"],
    discloses: "service",
    timescales: [...reviewTimescales],
    source: [spec("7"), guidance("360")],
    version: 2,
    since,
    earlier: [
      {
        version: 1,
        since: "2012-01-01",
        of: {
          words: "reviews that fell due and were late or not held",
          whenNone: "none fell due",
          where: "falls_due and (held_on is null or held_on > due_on) and due_is_bound is not true",
        },
        counts: { words: "held after the due date, so that the days can be counted", where: "held_on > due_on" },
        breakdowns: ["review-number", "days-late"],
        distributions: [],
        changed: `${overdue}; the median was of those held, and the longest waits, of those not yet held, were left out of it`,
      },
    ],
    examples: given(
      "falls_due due_is_bound due_on     held_on    days_late",
      "true      -            2025-03-10 2025-03-11 1         → counts: one day late",
      "true      -            2025-03-10 .          -         → does not count: late and still waiting, which the median counts",
      "true      true         2025-03-10 2025-05-12 -         → does not count: late, but since when is not known",
      "true      -            2025-03-10 2025-03-10 0         → left out: it was on time",
      "false     -            2025-03-10 2025-03-20 10        → left out: due after the child left care",
    ),
  }),
];
