/** Measures of looked-after children in the form of England's return of looked-after children (SSDA903) and of what schools report. */
import { type Example, given } from "../example.ts";
import { type Measure, proportion } from "../measure.ts";
import { close, type Form, formOf, published, same } from "./form.ts";

const whole = { decimals: 0 } as const;
const longTerm = "looked after for the twelve months to 31 March";

/** By measure: the form in which it is published. */
export const lookedAfterForms: Readonly<Record<string, (measure: Measure) => Form>> = {
  "looked-after-number": (measure) =>
    formOf(measure, {
      ...whole,
      benchmark: same(
        "children looked after on 31 March, each once, without those on a series of short breaks, as England counts them",
      ),
      examples: given(
        "month_end  short_breaks",
        "2025-03-31 false        → counts: looked after on 31 March",
        "2025-03-31 true         → left out: on a series of short breaks",
      ),
    }),
  "looked-after-rate": (measure) =>
    formOf(measure, {
      ...whole,
      benchmark: same(
        "children looked after on 31 March for every ten thousand of the mid-year estimate before, in whole numbers, as England gives it",
      ),
      examples: given(
        "month_end  short_breaks",
        "2025-03-31 false        → counts: looked after on 31 March",
        "2025-03-31 true         → left out: on a series of short breaks",
      ),
    }),
  "looked-after-started": (measure) =>
    formOf(measure, {
      ...whole,
      of: {
        words: "children who began to be looked after in the year, each at the first start",
        noun: "children who began to be looked after",
        where: `(${measure.of.where}) and first_in_year`,
      },
      benchmark: same("each child once in the year to 31 March, at the first start, as England counts them"),
      examples: given(
        "began_on   start_recorded first_in_year",
        "2024-05-10 true           true          → counts: the first start of the year",
        "2025-02-10 true           false         → left out: began for the second time that year",
        "2024-05-10 false          true          → left out: when it began is not known",
      ),
    }),
  "looked-after-ceased": (measure) =>
    formOf(measure, {
      ...whole,
      of: {
        words: "children who ceased to be looked after in the year, each at the last end",
        noun: "children who ceased to be looked after",
        where: "last_in_year and short_breaks is not true",
      },
      benchmark: same("each child once in the year to 31 March, at the last end, as England counts them"),
      examples: given(
        "ended_on   last_in_year",
        "2025-02-10 true         → counts: the last end of the year",
        "2024-05-10 false        → left out: ended once more in the year",
        ".          false        → left out: still looked after",
      ),
    }),
  "looked-after-placements-3plus": (measure) =>
    formOf(measure, {
      ...whole,
      counts: {
        words: "three or more placements of a day or more in the year, without temporary ones",
        where: "placements_returned >= 3",
      },
      benchmark: same(
        "placements by the rules of England's return: of a day or more, temporary codes left out, the one open on 1 April counted",
      ),
      examples: given(
        "placements_returned placements_12_months",
        "3                   3                    → counts: three placements",
        "2                   5                    → does not count: three of the five were temporary or shorter than a day",
      ),
    }),
  "looked-after-placement-2-years": (measure) =>
    formOf(measure, {
      ...whole,
      counts: {
        words: "in the same placement for two years or more, or placed for adoption from it",
        where: "joined_24_months",
      },
      benchmark: same(
        "children under 16 looked after for two and a half years, a placement for adoption joined to the one before, as England does",
      ),
      examples: given(
        "age looked_after_30_months placed_24_months joined_24_months",
        "15  true                   false            true             → counts: placed for adoption from a home of two years",
        "15  true                   false            false            → does not count: moved within two years",
        "16  true                   true             true             → left out: sixteen on the day",
        "15  false                  true             true             → left out: not yet looked after for two and a half years",
      ),
    }),
  "looked-after-off-island": (measure) =>
    formOf(measure, {
      ...whole,
      unknownIsNo: true,
      benchmark: close(
        "England counts more than 20 miles from home and outside the authority, with unknown distances in the denominator; off an island of nine miles is both, and it is counted so here",
      ),
      examples: given(
        "location",
        "OFF      → counts: off the island",
        "ON       → does not count: on the island",
        ".        → does not count: an unknown distance stays in the denominator",
      ),
    }),
  "looked-after-unaccompanied": (measure) =>
    formOf(measure, {
      ...whole,
      unknownIsNo: true,
      benchmark: same("children marked as unaccompanied, of all looked after on 31 March, as England counts them"),
      examples: given(
        "unaccompanied",
        "true          → counts: recorded as yes",
        "false         → does not count: recorded as no",
        ".             → does not count: who is not marked is not one",
      ),
    }),
  "health-assessment-on-time": (measure) => checked(measure, "health_assessments_12_months", "health assessments"),
  "dental-on-time": (measure) => checked(measure, "dental_12_months", "a dental check"),
  immunised: (measure) => immunised(measure),
  "sdq-completed": (measure) =>
    formOf(measure, {
      ...whole,
      of: {
        words: `children aged 5 to 16 ${longTerm}`,
        noun: `children aged 5 to 16 ${longTerm}`,
        where: "age between 5 and 16 and looked_after_12_months and short_breaks is not true",
      },
      benchmark: same(
        "children aged 5 to 16 who were looked after for the twelve months to 31 March, as England has it",
      ),
      examples: given(
        "age looked_after_12_months questionnaire_12_months",
        "5   true                   true                    → counts: five, and asked",
        "16  true                   false                   → does not count: not asked",
        "4   true                   true                    → left out: four",
        "9   false                  true                    → left out: came into care within the year",
      ),
    }),
  "sdq-score": (measure) =>
    formOf(onTheDay(measure), {
      decimals: 1,
      of: {
        words: `children aged 5 to 16 ${longTerm}, each with the latest score of the year`,
        noun: `children aged 5 to 16 ${longTerm}`,
        where:
          "age between 5 and 16 and looked_after_12_months and questionnaire_12_months and short_breaks is not true",
      },
      benchmark: same(
        "the latest score of each child aged 5 to 16 who was looked after for twelve months, as England has it",
      ),
      examples: given(
        "age looked_after_12_months questionnaire_12_months questionnaire_score",
        "9   true                   true                    14 → counts: a score of 14",
        "9   true                   true                    .  → not recorded: without a score it says nothing",
        "4   true                   true                    14 → left out: four",
        "9   false                  true                    14 → left out: came into care within the year",
        "9   true                   false                   14 → left out: asked more than a year ago",
      ),
    }),
  "education-attendance": ({ title, says = "", asks, source, owner, needs }) =>
    published(
      proportion("education-attendance", {
        ...{ title, says, asks, source, owner, needs, better: "higher", breakdowns: [], discloses: "child" },
        independent: false,
        periods: ["academic_year"],
        population: "school year",
        dated: "year_end",
        of: {
          words: `half-day sessions of the year of children ${longTerm}`,
          noun: "half-day sessions",
          where: "looked_after_12_months and short_breaks is not true",
        },
        counts: { words: "sessions attended", where: "true" },
        notRecorded: { words: "children who have a term without its sessions", where: "sessions_possible is null" },
        adds: { counts: "sessions_possible - sessions_absent", of: "sessions_possible" },
        benchmark: close("England: pupils of state schools aged 5 to 15; 100 less the absence that is published"),
        examples: given(
          "looked_after_12_months sessions_possible sessions_absent",
          "true                   300               12 → counts: 288 of 300 sessions are added up",
          "true                   .                 .  → not recorded: of how many is not known",
          "false                  300               12 → left out: not looked after for the whole year",
        ),
      }),
      1,
    ),
  "gap-ks2-expected": ofSchools,
  "gap-ks4-english-maths": ofSchools,
  "gap-absence": ofSchools,
  "gap-persistent-absence": ofSchools,
  "gap-suspension": ofSchools,
};

/** Switch 4 alone: every example of the measure, of a child looked after for the year, and one of a child who was not. */
function ofSchools(measure: Measure): Form {
  const { of, examples } = measure;
  const inQuestion = examples.find(({ expect }) => expect !== "left out")!;
  const forYear = (example: Example, is: boolean): Example => ({
    ...example,
    given: [...example.given, ["looked_after_12_months", String(is)]],
  });
  return formOf(measure, {
    decimals: 1,
    of: { words: `${of.words}, ${longTerm}`, where: `(${of.where}) and looked_after_12_months` },
    benchmark: close(
      "England: pupils of state schools aged 5 to 15; the gap is worked out by us from what is published of both groups",
    ),
    examples: [
      ...examples.map((example) => forYear(example, true)),
      { ...forYear(inQuestion, false), expect: "left out", because: "not looked after for the whole twelve months" },
    ],
  });
}

/** Checks of the year by the child, where the measure counts each check that fell due. */
function onTheDay(measure: Measure): Measure {
  const { length, ...rest } = measure;
  const scores = measure.adds && { adds: { ...measure.adds, counts: "questionnaire_score" } };
  const notRecorded = measure.adds
    ? { words: "children whose questionnaire has no score", where: "questionnaire_score is null" }
    : measure.notRecorded;
  return {
    ...{ ...rest, ...scores, notRecorded },
    population: "support of a looked-after child",
    dated: "month_end",
    moment: "stock",
    timescales: [],
    excludes: ["children on a series of short breaks (legal status V3 or V4)"],
  };
}

const of = (words: string) => ({
  ...{ words: `children ${longTerm}${words}`, noun: `children ${longTerm}` },
  where: "looked_after_12_months and short_breaks is not true",
});

function checked(measure: Measure, column: "health_assessments_12_months" | "dental_12_months", what: string): Form {
  return formOf(onTheDay(measure), {
    ...whole,
    of: of(""),
    counts: { words: `had ${what} in the year`, where: column },
    benchmark: close(
      `children with ${what} on record in the year; England asks whether what each child should have had was done`,
    ),
    examples: given(
      `looked_after_12_months ${column}`,
      "true true → counts: done in the year, late or not",
      "true false → does not count: not done",
      "false true → left out: came into care within the year",
    ),
  });
}

function immunised(measure: Measure): Form {
  return formOf(onTheDay(measure), {
    ...whole,
    of: of(" of whom an immunisation is on record"),
    counts: { words: "none that was due is outstanding", where: "immunisations_up_to_date" },
    benchmark: close(
      "children with nothing outstanding; England counts what was due before care too, here it is what the extract holds",
    ),
    examples: given(
      "looked_after_12_months immunisations_up_to_date",
      "true  true  → counts: nothing is outstanding",
      "true  false → does not count: one was due and is not given",
      "false true  → left out: came into care within the year",
    ),
  });
}
