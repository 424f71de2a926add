/**
 * Care leavers and their personal advisers (guidance, paragraphs 383 to 399). A care leaver is whom the Glossary says:
 * 16 up to 25, looked after for 13 weeks or more from the age of 14, in one spell or several; those still looked after at
 * 16 and 17 are included and can be distinguished.
 */
import { onDate, recorded, underTwentyTwo } from "./care_leaver_rows.ts";
import { given } from "./example.ts";
import { added, changed, chapter, count, guidance, proportion } from "./measure.ts";
import { personalAdvisers } from "./personal_advisers.ts";
import { answered } from "./yes_no_examples.ts";

const leavers = { words: "care leavers on the last day of the period", noun: "care leavers", where: "true" };
const leaverBreakdowns = ["leaver-age", "sex", "care-now"] as const;

export const careLeavers = chapter({
  id: "care-leavers",
  title: "Care leavers",
  short: "Care leavers",
  group: "care and outcomes",
  intro: "Who has left care or is about to, whether someone is there for them, and how they are living.",
  measures: [
    count("care-leavers-number", {
      ...onDate,
      title: "Care leavers",
      asks: "How many young people are care leavers, as the Glossary of the guidance defines them?",
      unit: "young people",
      of: leavers,
      excludes: ["days in care before the submission begins are not known, so the oldest may be missing"],
      better: "none",
      breakdowns: leaverBreakdowns,
      source: [guidance("Glossary"), guidance("383")],
      benchmark: {
        comparability: "none",
        words:
          "England counts those who turned 19, 20 or 21 in the year with some care after 16; here all from 16 to 24",
      },
      examples: given("month_end", "2025-12-31 → counts: a care leaver on that day"),
    }),
    ...personalAdvisers,
    proportion("care-leaver-contact-12-months", {
      ...onDate,
      title: "Contact within twelve months",
      says: "had contact in the year",
      asks: "Was the service in contact with each care leaver in the last twelve months?",
      needs: ["care_leaver.last_contact_on"],
      of: {
        words:
          "care leavers no longer looked after on the last day of the period: all under 22, from 22 those who asked for an adviser or have one",
        noun: "care leavers no longer looked after: all under 22",
        where: "care_now = 'left' and (age < 22 or adviser_requested or adviser_allocated_on <= month_end)",
      },
      ...changed({
        of: {
          words: "care leavers no longer looked after on the last day of the period",
          noun: "care leavers no longer looked after",
          where: "care_now = 'left'",
        },
        changed: "those of 22 to 24 who never asked for an adviser were counted as without contact",
      }),
      counts: { words: "the last contact is within the timescale", where: "contact_until >= month_end" },
      notRecorded: {
        words: "care leavers about whom nothing was recorded in the twelve months",
        where: "has_snapshot is distinct from true",
      },
      better: "higher",
      breakdowns: ["leaver-age", "sex"],
      timescales: ["adviser-contact"],
      owed: guidance("398"),
      source: [guidance("398")],
      examples: given(
        "month_end age care_now has_snapshot adviser_requested adviser_allocated_on contact_until",
        "2025-12-31 19 left true - - 2025-12-31 → counts: twelve months to the day",
        "2025-12-31 19 left true - - 2025-12-30 → does not count: a day more than twelve months ago",
        "2025-12-31 19 left true - - . → does not count: a snapshot without a contact says that there was none",
        "2025-12-31 23 left true true - 2025-12-31 → counts: twenty-three, and asked for an adviser",
        "2025-12-31 23 left true - 2024-01-08 2025-12-31 → counts: twenty-three, and has an adviser",
        "2025-12-31 22 left true false - . → left out: twenty-two, and asked for none",
        "2025-12-31 19 left . - - - → not recorded: no snapshot",
        "2025-12-31 19 looked-after true - - 2025-12-31 → left out: still looked after",
      ),
    }),
    proportion("care-leaver-in-touch", {
      ...onDate,
      title: "In touch",
      says: "care leavers are in touch",
      asks: "Is the service in touch with each care leaver?",
      needs: ["care_leaver.in_touch"],
      of: {
        words: "care leavers no longer looked after, except those who no longer need the service",
        noun: "care leavers no longer looked after",
        where: "care_now = 'left' and in_touch is distinct from 'not_required'",
      },
      counts: { words: "in touch", where: "in_touch = 'Y'" },
      notRecorded: recorded("in_touch", "whether they are in touch"),
      excludes: ["those who no longer need the service"],
      better: "higher",
      breakdowns: ["leaver-age", "sex"],
      benchmark: {
        comparability: "none",
        words:
          "England publishes those aged 19 to 21 it is not in touch with, and counts those who refuse separately; here those of every age who are in touch",
      },
      source: [guidance("397"), guidance("389")],
      examples: given(
        "care_now     in_touch",
        "left         Y            → counts: in touch",
        "left         refused      → does not count: refuses contact",
        "left         .            → not recorded: missing is not no",
        "left         not_required → left out: needs it no longer",
        "looked-after Y            → left out: still looked after",
      ),
    }),
    proportion("care-leaver-eet", {
      ...onDate,
      title: "In education, employment or training",
      says: "are in work or study",
      asks: "Are care leavers in education, employment or training?",
      needs: ["care_leaver.activity"],
      of: {
        words: "care leavers aged 19 to 21 on the last day of the period",
        noun: "care leavers aged 19 to 21",
        where: "age between 19 and 21",
      },
      counts: { words: "in education, employment or training, full or part time", where: "activity[1] in ('F', 'P')" },
      notRecorded: recorded("activity", "the activity"),
      better: "higher",
      breakdowns: ["sex"],
      distributions: ["activity"],
      benchmark: {
        comparability: "close",
        words:
          "England keeps those whose activity is not known in the denominator and asks around the birthday; here they are counted separately, and the latest answer counts",
      },
      source: [guidance("334")],
      examples: given(
        "age activity",
        "19  P5       → counts: part time counts",
        "21  F2       → counts: full time, twenty-one on the day",
        "19  G6       → does not count: in none",
        "19  .        → not recorded: missing is not no",
        "18  F2       → left out: eighteen",
      ),
    }),
    proportion("care-leaver-suitable-accommodation", {
      ...onDate,
      title: "In suitable accommodation",
      says: "live somewhere suitable",
      asks: "Do care leavers live somewhere suitable?",
      needs: ["care_leaver.suitable"],
      of: {
        words: "care leavers aged 19 to 21 on the last day of the period",
        noun: "care leavers aged 19 to 21",
        where: "age between 19 and 21",
      },
      counts: { words: "the accommodation is suitable", where: "suitable" },
      notRecorded: recorded("suitable", "whether it is suitable"),
      better: "higher",
      breakdowns: ["sex"],
      distributions: ["accommodation"],
      benchmark: {
        comparability: "close",
        words:
          "England keeps those it is not in touch with in the denominator and asks around the birthday; here those not recorded are counted separately",
      },
      source: [guidance("332")],
      examples: answered("age suitable", "19", "22 true → left out: twenty-two on the day"),
    }),
    proportion("care-leaver-staying-put", {
      ...onDate,
      title: "Staying put",
      says: "stay with former carers",
      asks: "Do young people stay with their former foster carers after 18?",
      needs: ["care_leaver.staying_put"],
      of: {
        words: "care leavers aged 18 to 20, no longer looked after, on the last day of the period",
        noun: "care leavers aged 18 to 20",
        where: "age between 18 and 20 and care_now = 'left'",
      },
      counts: { words: "stays with former foster carers", where: "staying_put" },
      notRecorded: recorded("staying_put", "whether they stay"),
      better: "none",
      breakdowns: ["sex"],
      benchmark: {
        comparability: "none",
        words:
          "England counts only those aged 19 or 20 who were in foster care when they turned 18; here every care leaver aged 18 to 20",
      },
      source: [guidance("331"), guidance("325")],
      examples: answered(
        "age care_now staying_put",
        "18 left",
        "21 left true → left out: twenty-one",
        "18 looked-after true → left out: looked after",
      ),
    }),
    proportion("pathway-plan-in-place", {
      ...onDate,
      ...added,
      title: "Pathway plan in force",
      says: "have a pathway plan",
      asks: "Does each care leaver have a pathway plan?",
      needs: ["care_plan"],
      of: underTwentyTwo,
      counts: { words: "a pathway plan is in force", where: "pathway_plan" },
      excludes: ["a plan that nobody recorded counts as not in place"],
      better: "higher",
      breakdowns: ["sex"],
      owed: guidance("323"),
      source: [guidance("323"), guidance("325")],
      examples: given(
        "age care_now     pathway_plan",
        "16  left         true         → counts: in force",
        "21  left         false        → does not count: none in force",
        "22  left         true         → left out: twenty-two on the day",
        "17  looked-after true         → left out: looked after",
      ),
    }),
    proportion("pathway-plan-reviewed-on-time", {
      ...onDate,
      title: "Pathway plan reviewed in time",
      says: "pathway plans reviewed",
      asks: "Was each care leaver's pathway plan reviewed within six months?",
      needs: ["care_leaver.pathway_plan_reviewed_on"],
      of: underTwentyTwo,
      ...changed({
        of: {
          words: "care leavers aged 18 to 21, no longer looked after, on the last day of the period",
          noun: "care leavers aged 18 to 21",
          where: "age between 18 and 21 and care_now = 'left'",
        },
        changed: "young people of 16 and 17 who had left care were left out",
      }),
      counts: { words: "the next review is not yet overdue", where: "pathway_until >= month_end" },
      notRecorded: {
        words: "care leavers about whom nothing was recorded in the twelve months",
        where: "has_snapshot is distinct from true",
      },
      better: "higher",
      breakdowns: ["sex"],
      timescales: ["pathway-plan"],
      source: [guidance("344"), guidance("392")],
      examples: given(
        "month_end  age care_now     has_snapshot pathway_until",
        "2025-12-31 19  left         true         2025-12-31    → counts: due on the day is not overdue",
        "2025-12-31 19  left         true         .             → does not count: never reviewed",
        "2025-12-31 19  left         true         2025-12-30    → does not count: overdue since yesterday",
        "-          16  left         false        -             → not recorded: no snapshot",
        "2025-12-31 22  left         true         2025-12-31    → left out: twenty-two on the day",
        "2025-12-31 17  looked-after true         2025-12-31    → left out: still looked after",
      ),
    }),
  ],
});
