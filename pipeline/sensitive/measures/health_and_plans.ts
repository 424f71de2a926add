/** Health (guidance, paragraphs 333 to 336), plans (324 to 341) and wellbeing as the child and the professional see it (356). */

import { carePlans } from "./care_plans.ts";
import { given } from "./example.ts";
import { changed, chapter, field, guidance, proportion, score } from "./measure.ts";
import { wellbeingViews } from "./wellbeing_views.ts";

const owner = "Designated nurse for looked-after children";
const check = { population: "health check", discloses: "child", owner, source: [guidance("333")] } as const;

/** A kind of check done by the day it was due. */
const dueExamples = (kind: string) =>
  given(
    "kind looked_after due_on completed_on as_at",
    "sdq true 2025-03-10 2025-03-10 2025-12-31 → left out: another kind of check",
    `${kind} true 2026-01-10 . 2025-12-31 → left out: not yet due`,
    `${kind} true 2025-03-10 2025-03-10 2025-12-31 → counts: the last day is within time`,
    `${kind} true 2025-03-10 2025-03-11 2025-12-31 → does not count: a day late`,
    `${kind} true 2025-03-10 . 2025-12-31 → does not count: never done is late, not missing`,
    `${kind} false 2025-03-10 2025-03-10 2025-12-31 → left out: not looked after on the day`,
  );

export const healthAndPlans = chapter({
  id: "health-and-plans",
  title: "Health and plans",
  short: "Health and plans",
  group: "care and outcomes",
  intro:
    "Whether looked-after children are well, have a plan that covers their whole life, and are asked how they feel.",
  measures: [
    proportion("health-assessment-on-time", {
      ...check,
      title: "Health assessments on time",
      says: "health assessments on time",
      asks: "Was each looked-after child's health assessed by the day it was due?",
      dated: "due_on",
      of: {
        words: "initial and review health assessments of looked-after children that fell due",
        whenNone: "none fell due",
        where: "kind in ('initial_assessment', 'review_assessment') and looked_after and due_on <= as_at",
      },
      counts: { words: "done by that day", where: "completed_on <= due_on" },
      better: "higher",
      breakdowns: ["health-kind", "age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts children looked after for twelve months whose assessments were done by the end of the year, late or not; here each assessment that fell due, including first ones, and done by its due date",
      },
      examples: [
        ...dueExamples("initial_assessment"),
        ...given(
          "kind              looked_after due_on     completed_on as_at",
          "review_assessment true         2025-03-10 2025-03-10   2025-12-31 → counts: a review assessment on its last day",
        ),
      ],
    }),
    proportion("dental-on-time", {
      ...check,
      title: "Dental checks on time",
      says: "dental checks were on time",
      asks: "Did each looked-after child see a dentist by the day it was due?",
      dated: "due_on",
      of: {
        words: "dental checks of looked-after children that fell due",
        whenNone: "none fell due",
        where: "kind = 'dental' and looked_after and due_on <= as_at",
      },
      counts: { words: "done by that day", where: "completed_on <= due_on" },
      better: "higher",
      breakdowns: ["age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts children looked after for twelve months who saw a dentist at any time in the year; here each check that fell due and done by its due date",
      },
      source: [guidance("333"), field("England's return of looked-after children")],
      examples: dueExamples("dental"),
    }),
    proportion("immunised", {
      ...check,
      title: "Immunisations given",
      says: "immunisations were given",
      asks: "Have looked-after children had the immunisations that fell due?",
      dated: "due_on",
      of: {
        words:
          "immunisations of looked-after children that fell due, once the extra time to give them late has run out",
        noun: "immunisations of looked-after children that fell due",
        whenNone: "none fell due",
        where: "kind = 'immunisation' and looked_after",
      },
      allows: { timescale: "immunisation-late", until: "late_until" },
      counts: {
        words: "given on the day, before it, or within that time after it",
        where: "completed_on <= late_until",
      },
      excludes: ["immunisations due so recently that they may still be given"],
      better: "higher",
      breakdowns: ["age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts children looked after for twelve months with nothing outstanding; here each immunisation that fell due",
      },
      ...changed({
        of: {
          words: "immunisations of looked-after children that fell due",
          whenNone: "none fell due",
          where: "kind = 'immunisation' and looked_after and due_on <= as_at",
        },
        timescales: [],
        excludes: [],
        counts: { words: "given, on the day or later", where: "completed_on is not null" },
        changed:
          "one given long after it was due raised the figure of its period in each later release, so that the latest always looked worse",
      }),
      source: [guidance("333"), field("England's return of looked-after children")],
      examples: given(
        "kind         looked_after due_on     late_until as_at      completed_on",
        "immunisation true         2025-03-10 2025-06-10 2025-12-31 2025-05-10   → counts: given within the extra time",
        "immunisation true         2025-03-10 2025-06-10 2025-12-31 2025-06-11   → does not count: too late to count",
        "immunisation true         2025-03-10 2025-06-10 2025-12-31 .            → does not count: not given",
        "immunisation true         2025-11-10 2026-02-10 2025-12-31 -            → left out: it may still be given",
        "dental       true         2025-03-10 2025-06-10 2025-12-31 2025-03-10   → left out: dental",
        "immunisation false        2025-03-10 2025-06-10 2025-12-31 2025-03-10   → left out: not looked after on the day",
      ),
    }),
    proportion("sdq-completed", {
      moment: "stock",
      title: "Strengths and difficulties questionnaire",
      says: "filled in the questionnaire",
      asks: "Was each child asked how they are, in the last twelve months?",
      population: "support of a looked-after child",
      needs: ["health", "child"],
      dated: "month_end",
      of: {
        words: "looked-after children aged 4 to 16 on the last day of the period",
        noun: "looked-after children aged 4 to 16",
        where: "age between 4 and 16",
      },
      counts: { words: "a questionnaire was completed in the twelve months", where: "questionnaire_12_months" },
      better: "higher",
      breakdowns: ["age-band", "sex", "placement"],
      discloses: "child",
      owner,
      benchmark: {
        comparability: "close",
        words:
          "England: aged 5 to 16 and looked after for twelve months; here aged 4 to 16, however long they have been looked after",
      },
      source: [guidance("336")],
      examples: given(
        "age questionnaire_12_months",
        "4   true                    → counts: completed, on the fourth birthday",
        "16  false                   → does not count: none within the year",
        "17  false                   → left out: seventeen",
      ),
    }),
    score("sdq-score", {
      ...check,
      title: "Score of the questionnaire",
      says: "on the questionnaire",
      asks: "How great are looked-after children's difficulties, on a scale from 0 to 40?",
      needs: ["health.score"],
      dated: "completed_on",
      of: {
        words: "questionnaires of looked-after children completed in the period",
        noun: "questionnaires of looked-after children completed",
        where: "kind = 'sdq' and looked_after and completed_on is not null",
      },
      scores: "score",
      notRecorded: { words: "questionnaires without a score", where: "score is null" },
      better: "lower",
      breakdowns: ["age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts one score for each child aged 5 to 16 looked after for twelve months; here every questionnaire counts",
      },
      source: [guidance("336")],
      examples: given(
        "kind   looked_after completed_on score",
        "sdq    true         2025-03-10   14    → counts: a score of 14",
        "sdq    true         2025-03-10   .     → not recorded: without a score it says nothing",
        "dental true         2025-03-10   14    → left out: dental",
        "sdq    false        2025-03-10   14    → left out: not looked after on the day",
        "sdq    true         .            14    → left out: not completed",
      ),
    }),
    proportion("sdq-concern-referred", {
      ...check,
      title: "Children of concern who were referred",
      says: "of concern were referred",
      asks: "When the questionnaire gave cause for concern, was the child referred?",
      needs: ["health.referral"],
      dated: "completed_on",
      of: {
        words: "questionnaires of looked-after children that gave cause for concern",
        where: "kind = 'sdq' and looked_after and completed_on is not null and is_concern",
      },
      counts: { words: "the child was referred to a service", where: "referral <> 'none'" },
      notRecorded: { words: "questionnaires for which it was not recorded", where: "referral is null" },
      better: "higher",
      breakdowns: ["age-band"],
      distributions: ["referral"],
      source: [guidance("336")],
      examples: given(
        "kind   looked_after completed_on is_concern referral",
        "sdq    true         2025-03-10   true       camhs    → counts: referred",
        "sdq    true         2025-03-10   true       none     → does not count: not referred",
        "sdq    true         2025-03-10   true       .        → not recorded: missing is not no",
        "sdq    true         2025-03-10   false      camhs    → left out: no cause for concern",
        "dental true         2025-03-10   true       camhs    → left out: another kind of check",
        "sdq    false        2025-03-10   true       camhs    → left out: not looked after on the day",
        "sdq    true         .            true       camhs    → left out: not completed",
      ),
    }),
    ...carePlans,
    ...wellbeingViews,
  ],
});
