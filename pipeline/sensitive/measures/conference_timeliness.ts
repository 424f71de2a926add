/** Conferences themselves: held on time, able to decide, reconvened, written up, and what they decided. */

import { conferenceQuorum } from "./conference_quorum.ts";
import { type Asked, changed, field, guidance, type Measure, neverMissing, proportion, spec } from "./measure.ts";
import { yesNo } from "./yes_no_examples.ts";

const conferences = "conference" as const;
const children = "child at a conference" as const;
const held: Asked = { words: "conferences held", whenNone: "none held", where: "held_on is not null" };

const decided =
  "the next review conference was counted from an inquorate one, which decides nothing; it is counted from the one that decided, and the first from the registration or, where later, that conference";
const overdue =
  "a review conference overdue by any reading was left out where its exact due date could not be derived, and is now late once the latest day it can have fallen due has passed";
const notTold =
  "conferences held before the latest day they can have fallen due, where the exact day cannot be derived, because the registration began before the data";

const discussed = {
  ...{ is_initial: true, reconvenes: false, strategy_discussion_on: "2025-04-22" },
  ...{ initial_due_on: "2025-05-15", as_at: "2025-12-31" },
};

export const conferenceTimeliness: readonly Measure[] = [
  proportion("conference-initial-on-time", {
    needs: ["conference.strategy_discussion_on"],
    title: "Initial conferences held on time",
    asks: "Was each initial conference that fell due held in time after the strategy discussion?",
    population: conferences,
    dated: "initial_falls_on",
    of: {
      words: "initial conferences that fell due, held or not, conferences before birth among them",
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
        "England counts each child's conference, only those held, transfers in with them, and one without a start date as late; here each meeting that fell due counts once, held or not",
    },
    discloses: "service",
    timescales: ["initial-conference"],
    source: [spec("7"), guidance("363")],
    ...changed({
      of: {
        words: "initial conferences held, conferences before birth among them",
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
      {
        given: { ...discussed, held_on: "2025-05-15", initial_falls_on: "2025-05-15" },
        expect: "counts",
        because: "the fifteenth working day is within time",
      },
      {
        given: { ...discussed, held_on: "2025-05-16", initial_falls_on: "2025-05-15" },
        expect: "does not count",
        because: "a day late",
      },
      {
        given: { ...discussed, held_on: null, initial_falls_on: "2025-05-15" },
        expect: "does not count",
        because: "it fell due and was never held",
      },
      {
        given: { ...discussed, initial_due_on: "2026-01-12", initial_falls_on: "2026-01-12", held_on: null },
        expect: "left out",
        because: "not yet due",
      },
      {
        given: { ...discussed, initial_due_on: "2026-01-12", initial_falls_on: "2026-01-12", held_on: "2025-12-22" },
        expect: "left out",
        because: "held early: it belongs to the period in which it is due",
      },
      {
        given: {
          ...{ is_initial: true, reconvenes: false, strategy_discussion_on: null, as_at: "2025-12-31" },
          ...{ held_on: "2025-05-15", initial_falls_on: "2025-05-15" },
        },
        expect: "not recorded",
        because: "nobody recorded the strategy discussion that it was due from",
      },
      {
        given: { ...discussed, reconvenes: true, held_on: "2025-05-15", initial_falls_on: "2025-05-15" },
        expect: "left out",
        because: "it finishes one that was inquorate, which was held in its own time",
      },
      {
        given: { ...discussed, is_initial: false, held_on: "2025-05-15", initial_falls_on: "2025-05-15" },
        expect: "left out",
        because: "a transfer in",
      },
    ],
  }),
  proportion("conference-review-on-time", {
    needs: ["conference.held_on"],
    title: "Review conferences held on time",
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
        "review conferences held of which it cannot be told when they fell due, because the registration began before the data, in the period in which they were held",
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
      words: "England publishes review conferences on time by child and not by conference",
    },
    examples: [
      {
        given: { due_on: "2025-03-10", held_on: "2025-03-10" },
        expect: "counts",
        because: "the due date is within time",
      },
      { given: { due_on: "2025-03-10", held_on: "2025-03-11" }, expect: "does not count", because: "a day late" },
      {
        given: { due_on: "2025-03-10", held_on: null, expected: true },
        expect: "does not count",
        because: "one that nobody recorded counts",
      },
      {
        given: { due_on: "2025-03-10", due_is_bound: true, held_on: "2025-05-12" },
        expect: "does not count",
        because: "late by any reading, though the exact day is not known",
      },
      {
        given: { due_on: null, held_on: "2025-03-10" },
        expect: "not recorded",
        because: "held before the latest day it can have fallen due: on time or late, it cannot be told",
      },
    ],
  }),
  proportion("conference-child-reviews-on-time", {
    partOf: "conference-review-on-time",
    needs: ["conference", "conference_child"],
    title: "Children with every review conference on time",
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
    notRecorded: { words: "children for whom no due date can be derived", where: "reviews_due = 0" },
    better: "higher",
    breakdowns: ["category"],
    benchmark: {
      comparability: "close",
      words:
        "England keeps a child whose due date cannot be told as not on time, and counts from the initial conference; here that child stands apart, and the time runs from the registration or the conference that decided it",
    },
    discloses: "child",
    timescales: ["first-review-conference", "later-review-conference"],
    source: [spec("7"), guidance("363"), field("LAIT RevCP")],
    excludes: [notTold],
    version: 2,
    since: "2026-11-26",
    earlier: [{ version: 1, since: "2012-01-01", excludes: [], changed: `${overdue}; ${decided}` }],
    examples: [
      {
        given: { registered_3_months: true, reviews_due: 2, reviews_on_time: 2 },
        expect: "counts",
        because: "both on time",
      },
      {
        given: { registered_3_months: true, reviews_due: 2, reviews_on_time: 1 },
        expect: "does not count",
        because: "one was late",
      },
      {
        given: { registered_3_months: true, reviews_due: 0, reviews_on_time: 0 },
        expect: "not recorded",
        because: "none could be dated",
      },
      {
        given: { registered_3_months: false, reviews_due: 0, reviews_on_time: 0 },
        expect: "left out",
        because: "registered for less than three months",
      },
    ],
  }),
  ...conferenceQuorum,
  proportion("conference-minutes-on-time", {
    needs: ["conference.minutes_distributed_on"],
    title: "Minutes distributed on time",
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
    examples: [
      {
        given: {
          held_on: "2025-03-10",
          minutes_due_on: "2025-04-07",
          minutes_distributed_on: "2025-04-07",
          as_at: "2025-12-31",
        },
        expect: "counts",
        because: "the last day is within time",
      },
      {
        given: {
          held_on: "2025-03-10",
          minutes_due_on: "2025-04-07",
          minutes_distributed_on: "2025-04-08",
          as_at: "2025-12-31",
        },
        expect: "does not count",
        because: "a day late",
      },
      {
        given: {
          held_on: "2025-03-10",
          minutes_due_on: "2025-04-07",
          minutes_distributed_on: null,
          as_at: "2025-12-31",
        },
        expect: "does not count",
        because: "never distributed",
      },
      {
        given: {
          held_on: "2025-12-20",
          minutes_due_on: "2026-01-22",
          minutes_distributed_on: null,
          as_at: "2025-12-31",
        },
        expect: "left out",
        because: "not yet due",
      },
      {
        given: { held_on: null, minutes_due_on: "2025-04-07", as_at: "2025-12-31" },
        expect: "left out",
        because: "not held",
      },
    ],
  }),
  proportion("conference-complaints-information", {
    needs: ["conference.complaints_information_given"],
    title: "Everyone told how to complain",
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
    examples: [
      ...yesNo("complaints_information_given"),
      { given: { held_on: null, complaints_information_given: true }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("conference-decision-yield", {
    needs: ["conference_child.outcome"],
    title: "Initial conferences that led to registration",
    asks: "How many children considered at an initial conference were registered?",
    population: children,
    dated: "held_on",
    of: {
      words: "children considered at an initial conference, conferences before birth among them",
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
        "England publishes no such share: it is worked out by us from plans started and conferences held in the year, which need not be the same children; here each child is followed",
    },
    discloses: "child",
    source: [field("LAIT")],
    examples: [
      { given: { is_initial: true, outcome: "registered" }, expect: "counts", because: "registered" },
      { given: { is_initial: true, outcome: "not_registered" }, expect: "does not count", because: "not registered" },
      { given: { is_initial: true, outcome: null }, expect: "not recorded", because: "blank" },
      { given: { is_initial: false, outcome: "continued" }, expect: "left out", because: "a review conference" },
    ],
  }),
];
