/** Conferences themselves: held on time, able to decide, reconvened, written up, and what they decided. */

import { conferenceQuorum } from "./conference_quorum.ts";
import { given } from "./example.ts";
import { type Asked, changed, field, guidance, type Measure, neverMissing, proportion, spec } from "./measure.ts";
import { answered } from "./yes_no_examples.ts";

const conferences = "conference" as const;
const children = "child at a conference" as const;
const held: Asked = { words: "conferences held", whenNone: "none held", where: "held_on is not null" };

const decided =
  "the next review conference was counted from an inquorate one, which decides nothing; it is counted from the one that decided, and the first from the registration or, where later, that conference";
const overdue =
  "a review conference that was certainly overdue was left out where its exact due date could not be worked out; it is now late once the latest day it can have fallen due has passed";
const notTold =
  "conferences held before the latest day they can have fallen due, where the exact day cannot be worked out, because the registration began before the data";

export const conferenceTimeliness: readonly Measure[] = [
  proportion("conference-initial-on-time", {
    needs: ["conference.strategy_discussion_on"],
    title: "Initial conferences held on time",
    says: "initial conferences on time",
    asks: "Was each initial conference that fell due held in time after the strategy discussion?",
    population: conferences,
    dated: "initial_falls_on",
    of: {
      words: "initial conferences that fell due, held or not, including those before birth",
      noun: "initial conferences that fell due",
      whenNone: "none fell due",
      where: "is_initial and not reconvenes and (initial_due_on <= as_at or strategy_discussion_on is null)",
    },
    notRecorded: {
      words: "conferences held without a recorded strategy discussion, in the period in which they were held",
      where: "strategy_discussion_on is null",
    },
    counts: { words: "held within the timescale from the strategy discussion", where: "held_on <= initial_due_on" },
    excludes: [
      "transfers in",
      "conferences that reconvene an inquorate one",
      "conferences so recent that they are not yet due",
    ],
    better: "higher",
    breakdowns: ["age-bands"],
    distributions: ["days-from-discussion"],
    benchmark: {
      comparability: "close",
      words:
        "England counts each child's conference, counts only those held, includes transfers in, and treats one without a start date as late; here each meeting that fell due counts once, held or not",
    },
    discloses: "service",
    timescales: ["initial-conference"],
    source: [spec("7"), guidance("363")],
    ...changed({
      of: {
        words: "initial conferences held, including those before birth",
        noun: "initial conferences held",
        whenNone: "none held",
        where: "is_initial and held_on is not null and (initial_due_on is not null or strategy_discussion_on is null)",
      },
      notRecorded: {
        words: "conferences without a recorded strategy discussion, in the period in which they were held",
        where: "strategy_discussion_on is null",
      },
      excludes: ["transfers in"],
      breakdowns: ["age-bands", "days-from-discussion"],
      distributions: [],
      changed:
        "a conference that fell due and was never held was left out, as England does; the clause asks whether it was held in time",
    }),
    examples: [
      ...given(
        "is_initial reconvenes strategy_discussion_on initial_due_on as_at held_on initial_falls_on",
        "true false 2025-04-22 2025-05-15 2025-12-31 2025-05-15 2025-05-15 → counts: the fifteenth working day is within time",
        "true false 2025-04-22 2025-05-15 2025-12-31 2025-05-16 2025-05-15 → does not count: a day late",
        "true false 2025-04-22 2025-05-15 2025-12-31 . 2025-05-15 → does not count: it fell due and was never held",
      ),
      ...given(
        "is_initial reconvenes strategy_discussion_on initial_due_on as_at initial_falls_on held_on",
        "true false 2025-04-22 2026-01-12 2025-12-31 2026-01-12 . → left out: not yet due",
        "true false 2025-04-22 2026-01-12 2025-12-31 2026-01-12 2025-12-22 → left out: held early: it is counted in the period in which it falls due",
      ),
      ...given(
        "is_initial reconvenes strategy_discussion_on initial_due_on as_at held_on initial_falls_on",
        "true false . - 2025-12-31 2025-05-15 2025-05-15 → not recorded: nobody recorded the strategy discussion from which its due date is counted",
        "true true 2025-04-22 2025-05-15 2025-12-31 2025-05-15 2025-05-15 → left out: it finishes an inquorate conference, which is counted itself",
        "false false 2025-04-22 2025-05-15 2025-12-31 2025-05-15 2025-05-15 → left out: a transfer in",
      ),
    ],
  }),
  proportion("conference-review-on-time", {
    needs: ["conference.held_on"],
    title: "Review conferences held on time",
    says: "review conferences on time",
    asks: "Was each review conference held by the day it fell due?",
    population: "review conference due",
    dated: "falls_on",
    of: {
      words: "review conferences falling due, held or not",
      noun: "review conferences falling due",
      whenNone: "none fell due",
      where: "true",
    },
    notRecorded: {
      words:
        "review conferences held, but when they fell due is not known, because the registration began before the data, in the period in which they were held",
      where: "due_on is null",
    },
    counts: { words: "held on or before the due date", where: "held_on <= due_on" },
    excludes: ["conferences that reconvene an inquorate one", "conferences due after the registration ended"],
    better: "higher",
    breakdowns: ["conference-review-number"],
    discloses: "service",
    timescales: ["first-review-conference", "later-review-conference"],
    source: [spec("7"), guidance("363")],
    version: 2,
    since: "2026-11-26",
    earlier: [
      {
        version: 1,
        since: "2012-01-01",
        dated: "due_on",
        notRecorded: neverMissing,
        of: {
          words: "review conferences falling due, held or not",
          noun: "review conferences falling due",
          whenNone: "none fell due",
          where: "due_on is not null and due_is_bound is not true",
        },
        changed: `${overdue}; ${decided}`,
      },
    ],
    benchmark: {
      comparability: "none",
      words: "England publishes review conferences on time by child, not by conference",
    },
    examples: given(
      "due_on due_is_bound held_on expected",
      "2025-03-10 - 2025-03-10 - → counts: the due date is within time",
      "2025-03-10 - 2025-03-11 - → does not count: a day late",
      "2025-03-10 - . true → does not count: one that nobody recorded counts",
      "2025-03-10 true 2025-05-12 - → does not count: late by any reading, though the exact day is not known",
      ". - 2025-03-10 - → not recorded: held before the latest day it can have fallen due: whether it was on time is not known",
    ),
  }),
  proportion("conference-child-reviews-on-time", {
    partOf: "conference-review-on-time",
    needs: ["conference", "conference_child"],
    title: "Children with every review conference on time",
    says: "had each conference on time",
    asks: "Did each registered child have all review conferences on time?",
    moment: "stock",
    population: "child registered on a date",
    dated: "month_end",
    of: {
      words: "children registered at the end of the period for three months or more",
      noun: "children registered for three months or more",
      where: "registered_3_months",
    },
    counts: {
      words: "every review conference that had fallen due was on time",
      where: "reviews_on_time = reviews_due",
    },
    notRecorded: { words: "children for whom no due date can be worked out", where: "reviews_due = 0" },
    better: "higher",
    breakdowns: ["category"],
    benchmark: {
      comparability: "close",
      words:
        "England counts a child whose due date is not known as not on time, and counts from the initial conference; here that child is counted separately, and the time runs from the registration or the conference that decided it",
    },
    discloses: "child",
    timescales: ["first-review-conference", "later-review-conference"],
    source: [spec("7"), guidance("363"), field("Local Authority Interactive Tool (RevCP)")],
    excludes: [notTold],
    version: 2,
    since: "2026-11-26",
    earlier: [{ version: 1, since: "2012-01-01", excludes: [], changed: `${overdue}; ${decided}` }],
    examples: given(
      "registered_3_months reviews_due reviews_on_time",
      "true                2           2               → counts: both on time",
      "true                2           1               → does not count: one was late",
      "true                0           0               → not recorded: none could be dated",
      "false               0           0               → left out: registered for less than three months",
    ),
  }),
  ...conferenceQuorum,
  proportion("conference-minutes-on-time", {
    needs: ["conference.minutes_distributed_on"],
    title: "Minutes distributed on time",
    says: "minutes were in time",
    asks: "Did everyone get the minutes in time?",
    population: conferences,
    dated: "held_on",
    of: {
      words: "conferences held whose minutes have fallen due",
      whenNone: "none held",
      where: "held_on is not null and minutes_due_on <= as_at",
    },
    counts: { words: "minutes distributed within the timescale", where: "minutes_distributed_on <= minutes_due_on" },
    excludes: ["conferences so recent that the minutes are not yet due"],
    better: "higher",
    breakdowns: ["conference-kind"],
    discloses: "service",
    timescales: ["minutes"],
    source: [spec("7")],
    examples: given(
      "held_on    minutes_due_on minutes_distributed_on as_at",
      "2025-03-10 2025-04-07     2025-04-07             2025-12-31 → counts: the last day is within time",
      "2025-03-10 2025-04-07     2025-04-08             2025-12-31 → does not count: a day late",
      "2025-03-10 2025-04-07     .                      2025-12-31 → does not count: never distributed",
      "2025-12-20 2026-01-22     .                      2025-12-31 → left out: not yet due",
      ".          2025-04-07     -                      2025-12-31 → left out: not held",
    ),
  }),
  proportion("conference-complaints-information", {
    needs: ["conference.complaints_information_given"],
    title: "Everyone told how to complain",
    says: "were told how to complain",
    asks: "Was everyone at the conference told how to complain?",
    population: conferences,
    dated: "held_on",
    of: held,
    counts: { words: "all relevant participants were told how to complain", where: "complaints_information_given" },
    notRecorded: {
      words: "conferences for which neither yes nor no was recorded",
      where: "complaints_information_given is null",
    },
    better: "higher",
    breakdowns: ["conference-kind"],
    discloses: "service",
    source: [spec("7")],
    examples: answered("held_on complaints_information_given", "2025-03-10", ". true → left out: not held"),
  }),
  proportion("conference-decision-yield", {
    needs: ["conference_child.outcome"],
    title: "Initial conferences that led to registration",
    says: "led to registration",
    asks: "How many children considered at an initial conference were registered?",
    population: children,
    dated: "held_on",
    of: {
      words: "children considered at an initial conference, including those before birth",
      noun: "children considered at an initial conference",
      where: "is_initial",
    },
    counts: { words: "registered", where: "outcome = 'registered'" },
    notRecorded: { words: "children for whom no outcome was recorded", where: "outcome is null" },
    excludes: ["transfers in"],
    better: "none",
    breakdowns: ["age-band"],
    ...changed({
      breakdowns: ["category"],
      changed: "by category of harm every share was the whole: only a child who is registered has a category",
    }),
    benchmark: {
      comparability: "close",
      words:
        "England publishes no such percentage: we work it out from plans started and conferences held in the year, which may not be about the same children; here each child is followed",
    },
    discloses: "child",
    source: [field("Local Authority Interactive Tool")],
    examples: given(
      "is_initial outcome",
      "true       registered     → counts: registered",
      "true       not_registered → does not count: not registered",
      "true       .              → not recorded: blank",
      "false      continued      → left out: a review conference",
    ),
  }),
];
