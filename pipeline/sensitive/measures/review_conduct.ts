/** What each review held was like: its documents and record, the child heard and there, who came (specification, section 7). */
import type { ColumnOf } from "../../contracts/index.ts";
import { added, count, type Example, guidance, type Measure, proportion, spec } from "./measure.ts";
import { yesNo } from "./yes_no_examples.ts";

const population = "looked-after review" as const;
const held = "held_on is not null";
const heldReviews = { words: "reviews held", whenNone: "none held" } as const;

/** A yes-or-no answer about each review held. */
const answer = <const Column extends ColumnOf<"looked_after_review">>(column: Column) => ({
  population,
  needs: [`looked_after_review.${column}` as const],
  dated: "held_on" as const,
  of: { ...heldReviews, where: held },
  counts: { words: "", where: column },
  notRecorded: { words: "reviews for which neither yes nor no was recorded", where: `${column} is null` },
  better: "higher" as const,
});
const answerExamples = (column: string): Example[] => [
  ...yesNo(column),
  {
    given: { held_on: null, [column]: true },
    expect: "left out",
    because: "a review that was not held has nothing to say",
  },
];

export const reviewConduct: readonly Measure[] = [
  proportion("review-documents-ready", {
    ...answer("documents_available"),
    title: "All documents ready",
    asks: "Were all relevant documents there before the review?",
    counts: { words: "all relevant documents were available before the review", where: "documents_available" },
    breakdowns: ["officer", "placement"],
    discloses: "service",
    source: [spec("7")],
    examples: answerExamples("documents_available"),
  }),
  proportion("review-record-on-time", {
    needs: ["looked_after_review.record_completed_on"],
    title: "Review record completed on time",
    asks: "Did the reviewing officer complete the review record (form LAC 7) in time?",
    population,
    dated: "held_on",
    of: {
      words: "reviews held whose record has fallen due",
      whenNone: "none held",
      where: `${held} and record_due_on <= as_at`,
    },
    counts: { words: "record completed within its timescale", where: "record_completed_on <= record_due_on" },
    excludes: ["reviews held so lately that the record is not yet due"],
    better: "higher",
    breakdowns: ["officer"],
    discloses: "service",
    timescales: ["review-record"],
    source: [spec("7"), guidance("366")],
    examples: [
      {
        given: {
          held_on: "2025-03-03",
          record_due_on: "2025-03-24",
          record_completed_on: "2025-03-24",
          as_at: "2025-12-31",
        },
        expect: "counts",
        because: "the last day is within time",
      },
      {
        given: {
          held_on: "2025-03-03",
          record_due_on: "2025-03-24",
          record_completed_on: "2025-03-25",
          as_at: "2025-12-31",
        },
        expect: "does not count",
        because: "a day late",
      },
      {
        given: { held_on: "2025-03-03", record_due_on: "2025-03-24", record_completed_on: null, as_at: "2025-12-31" },
        expect: "does not count",
        because: "never completed",
      },
      {
        given: { held_on: null, record_due_on: "2025-03-24", as_at: "2025-12-31" },
        expect: "left out",
        because: "not held",
      },
      {
        given: { held_on: "2025-12-20", record_due_on: "2026-01-15", record_completed_on: null, as_at: "2025-12-31" },
        expect: "left out",
        because: "not yet due",
      },
    ],
  }),
  proportion("review-views-heard", {
    needs: ["child", ["looked_after_review.participation", "looked_after_review.views_heard"]],
    title: "Children whose views were heard",
    asks: "Were the child's views heard at the review, in person or otherwise?",
    population,
    dated: "held_on",
    of: {
      words: "reviews held of children aged 4 or over",
      whenNone: "none held",
      where: `${held} and age_held >= 4 and participation is distinct from 'PN0'`,
    },
    counts: {
      words: "views conveyed (PN1, PN2, PN3, PN5, PN6), or recorded as heard where there is no participation code",
      where:
        "case when participation is null then views_heard else participation in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') end",
    },
    notRecorded: {
      words: "reviews with neither a participation code nor yes or no",
      where: "participation is null and views_heard is null",
    },
    excludes: ["children under 4 on the day, and reviews coded PN0"],
    better: "higher",
    breakdowns: ["age-band", "sex", "disability", "placement"],
    distributions: ["participation"],
    discloses: "child",
    owed: guidance("369"),
    source: [spec("7"), guidance("369")],
    examples: [
      {
        given: { held_on: "2025-03-10", age_held: 4, participation: "PN1" },
        expect: "counts",
        because: "spoke for themselves on the fourth birthday",
      },
      {
        given: { held_on: "2025-03-10", age_held: 9, participation: "PN4" },
        expect: "does not count",
        because: "there, but conveyed nothing",
      },
      {
        given: { held_on: "2025-03-10", age_held: 9, participation: "PN7", views_heard: true },
        expect: "does not count",
        because: "the code comes before yes or no",
      },
      {
        given: { held_on: "2025-03-10", age_held: 9, participation: null, views_heard: true },
        expect: "counts",
        because: "no code, recorded as heard",
      },
      { given: { held_on: "2025-03-10", age_held: 9 }, expect: "not recorded", because: "missing is not no" },
      {
        given: { held_on: "2025-03-10", age_held: 4, participation: "PN0" },
        expect: "left out",
        because: "coded as under 4",
      },
      { given: { held_on: "2025-03-10", age_held: 3, participation: "PN1" }, expect: "left out", because: "under 4" },
      ...["PN2", "PN3", "PN5", "PN6"].map(
        (participation): Example => ({
          given: { held_on: "2025-03-10", age_held: 9, participation },
          expect: "counts",
          because: "conveyed, by themselves or through somebody",
        }),
      ),
      {
        given: { held_on: "2025-03-10", age_held: 9, views_heard: false },
        expect: "does not count",
        because: "no code, not heard",
      },
      { given: { held_on: null, age_held: 9, participation: "PN1" }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("review-views-heard-under-4", {
    ...added,
    needs: ["child", "looked_after_review.views_heard"],
    title: "Views of children under four conveyed",
    asks: "Were the views of those too young to speak for themselves brought to their review?",
    population,
    dated: "held_on",
    of: {
      words: "reviews held of children under 4 on the day",
      whenNone: "none held",
      where: `${held} and age_held < 4`,
    },
    counts: { words: "recorded as heard, by whatever means", where: "views_heard" },
    notRecorded: { words: "reviews for which neither yes nor no was recorded", where: "views_heard is null" },
    better: "higher",
    breakdowns: ["sex"],
    discloses: "child",
    partOf: "review-views-heard",
    source: [guidance("170"), spec("7")],
    examples: [
      ...yesNo("views_heard", { age_held: 3 }),
      {
        given: { held_on: "2025-03-10", age_held: 4, views_heard: true },
        expect: "left out",
        because: "four on the day",
      },
      { given: { held_on: null, age_held: 3, views_heard: true }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("review-child-present", {
    needs: ["child", ["looked_after_review.participation", "looked_after_review.child_present"]],
    title: "Young people present",
    asks: "Was the young person there?",
    population,
    dated: "held_on",
    of: {
      words: "reviews held of children aged 10 or over on the day",
      whenNone: "none held",
      where: `${held} and age_held >= 10`,
    },
    counts: {
      words: "the child was there (PN1 to PN4), or recorded as present where there is no participation code",
      where:
        "case when participation is null then child_present else participation in ('PN1', 'PN2', 'PN3', 'PN4') end",
    },
    notRecorded: {
      words: "reviews with neither a participation code nor yes or no",
      where: "participation is null and child_present is null",
    },
    better: "higher",
    breakdowns: ["age-band", "sex", "placement"],
    discloses: "child",
    source: [spec("7"), guidance("366")],
    examples: [
      {
        given: { held_on: "2025-03-10", age_held: 10, participation: "PN4" },
        expect: "counts",
        because: "there, on the tenth birthday",
      },
      {
        given: { held_on: "2025-03-10", age_held: 12, participation: "PN5" },
        expect: "does not count",
        because: "spoke through an advocate, not there",
      },
      {
        given: { held_on: "2025-03-10", age_held: 12, child_present: true },
        expect: "counts",
        because: "no code, recorded as present",
      },
      { given: { held_on: "2025-03-10", age_held: 12 }, expect: "not recorded", because: "missing is not no" },
      {
        given: { held_on: "2025-03-10", age_held: 9, participation: "PN1" },
        expect: "left out",
        because: "under 10",
      },
      ...["PN1", "PN2", "PN3"].map(
        (participation): Example => ({
          given: { held_on: "2025-03-10", age_held: 12, participation },
          expect: "counts",
          because: "there, whoever spoke",
        }),
      ),
      {
        given: { held_on: "2025-03-10", age_held: 12, child_present: false },
        expect: "does not count",
        because: "no code, absent",
      },
      { given: { held_on: null, age_held: 12, participation: "PN1" }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("review-venue-chosen", {
    needs: ["looked_after_review.venue_chosen_by_child"],
    title: "Held where the child chose",
    asks: "Was the review held where the child chose?",
    population,
    dated: "held_on",
    of: {
      words: "reviews held where a choice applied",
      whenNone: "none held",
      where: `${held} and venue_chosen_by_child is distinct from 'X'`,
    },
    counts: { words: "the child chose the venue", where: "venue_chosen_by_child = 'Y'" },
    notRecorded: { words: "reviews for which it was not recorded", where: "venue_chosen_by_child is null" },
    excludes: ["reviews where no choice applied"],
    better: "higher",
    breakdowns: ["age-band"],
    discloses: "child",
    source: [spec("7")],
    examples: [
      { given: { held_on: "2025-03-10", venue_chosen_by_child: "Y" }, expect: "counts", because: "chosen" },
      {
        given: { held_on: "2025-03-10", venue_chosen_by_child: "N" },
        expect: "does not count",
        because: "not chosen",
      },
      {
        given: { held_on: "2025-03-10", venue_chosen_by_child: "X" },
        expect: "left out",
        because: "no choice applied",
      },
      { given: { held_on: "2025-03-10", venue_chosen_by_child: null }, expect: "not recorded", because: "blank" },
      { given: { held_on: null, venue_chosen_by_child: "Y" }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("review-complaints-information", {
    ...answer("complaints_information_given"),
    title: "Everyone told how to complain",
    asks: "Was everyone at the review told how to complain?",
    counts: { words: "all relevant participants were told how to complain", where: "complaints_information_given" },
    breakdowns: ["officer"],
    discloses: "service",
    source: [spec("7")],
    examples: answerExamples("complaints_information_given"),
  }),
  proportion("review-lead-worker-present", {
    ...answer("lead_worker_present"),
    title: "Lead worker present",
    asks: "Was the child's lead worker at the review?",
    counts: { words: "the lead worker was there", where: "lead_worker_present" },
    breakdowns: ["officer"],
    discloses: "service",
    owed: guidance("366"),
    source: [guidance("366")],
    examples: answerExamples("lead_worker_present"),
  }),
  count("review-participation", {
    needs: ["looked_after_review.participation"],
    title: "How children took part",
    asks: "In what way did children take part in their reviews?",
    population,
    dated: "held_on",
    of: { ...heldReviews, where: held },
    unit: "reviews",
    better: "none",
    breakdowns: ["participation", "age-band"],
    discloses: "child",
    source: [spec("7"), guidance("366"), guidance("369")],
    examples: [
      { given: { held_on: "2025-03-10", participation: "PN2" }, expect: "counts", because: "it was held" },
      { given: { held_on: null, participation: null }, expect: "left out", because: "it was not held" },
    ],
  }),
];
