/**
 * Children on a series of short breaks (legal status V3 or V4 of the looked-after return). In law they are looked after, but
 * England's published figures leave them out, and what is asked for a child in care (a health assessment, an education plan,
 * thirteen weeks that make a care leaver) is not asked for them (Care Planning, Placement and Case Review (England)
 * Regulations 2010, regulation 48). So every measure over a population that knows of them leaves them out, unless it is
 * named here. Jersey's own legal statuses know no series of short breaks.
 */
import type { Chapter, Measure } from "./measure.ts";
import { type PopulationId, populationOf } from "./populations.ts";

/** Populations with a column `short_breaks`. */
export const populationsThatKnow: readonly PopulationId[] = [
  "looked-after review",
  "child looked after on a date",
  "placement of a looked-after child",
  "support of a looked-after child",
  "period of care",
  "attainment",
  "school term",
  "school year",
  "health check",
  "care leaver on a date",
];

/** Measures that count them too, and populations all of whose measures do, each with why. */
export const countedAllTheSame: Readonly<Record<string, string>> = {
  "looked-after review":
    "a review on record is judged by its own timescale; a review that is not on record is not made up",
  "looked-after-by-legal-status": "each legal status is shown separately, so theirs can be read and left out",
};

/** The day from which they are left out. */
const since = "2026-11-26";
const change = {
  where: "short_breaks is not true",
  excludes: "children on a series of short breaks (legal status V3 or V4), whom England does not count either",
  changed: "children on a series of short breaks were counted, whom England leaves out",
};

/** The chapters with every measure that leaves out short breaks saying so, and what it was before. */
export const leavingOutShortBreaks = (chapters: readonly Chapter[]): readonly Chapter[] =>
  chapters.map((chapter) => ({
    ...chapter,
    measures: chapter.measures.map((measure) => (leavesOut(measure) ? without(measure) : measure)),
  }));

const leavesOut = ({ id, population }: Measure): boolean =>
  populationsThatKnow.includes(population) &&
  countedAllTheSame[id] === undefined &&
  countedAllTheSame[population] === undefined;

function without(measure: Measure): Measure {
  const { of, excludes, version, examples, earlier = [] } = measure;
  const inQuestion = examples.find((example) => example.expect !== "left out")!;
  const now: Measure = {
    ...measure,
    of: { ...of, where: of.where === "true" ? change.where : `(${of.where}) and ${change.where}` },
    excludes: [...excludes, change.excludes],
    examples: [
      ...examples,
      {
        given: [...inQuestion.given, ["short_breaks", "true"]],
        expect: "left out",
        because: "on a series of short breaks",
      },
    ],
  };
  // a measure that came later never counted them
  if (measure.since > since) return now;
  const before = { version, since: measure.since, of, excludes, changed: change.changed };
  // one that changed otherwise on the same day has said so itself, but for what is left out here
  return measure.since === since
    ? { ...now, earlier: earlier.map((one, place) => (place === earlier.length - 1 ? { of, excludes, ...one } : one)) }
    : { ...now, version: version + 1, since, earlier: [...earlier, before] };
}

/** What a population's model is called, for those who hold this list against the models. */
export const modelsThatKnow = (): string[] => populationsThatKnow.map((id) => populationOf(id).model);
