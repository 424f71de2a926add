/**
 * The form in which others publish what a measure counts: a variant of the measure, made of six switches. The measure stays as the
 * documents ask for it; the comparison is with the form, and ours stands beside it. The switches:
 *
 * 1. children on a series of short breaks are left out, which every measure does already (`short_breaks.ts`);
 * 2. what was not recorded is in the denominator, and does not count;
 * 3. children are counted, and not meetings or spells;
 * 4. only those looked after for the twelve months to 31 March;
 * 5. care leavers of 19 to 21, with some care after 16;
 * 6. the year to 31 March or the academic year, rounded as it is published.
 */
import type { Example } from "../example.ts";
import { type Asked, type Benchmark, type Measure, neverMissing } from "../measure.ts";

export interface Form {
  /** counts the form; its id is the measure's own, and its benchmark says what still differs */
  readonly measure: Measure;
  /** to how many places others publish it */
  readonly decimals: number;
}

/** What a form says for itself; all else is the measure's. */
export interface Says {
  readonly decimals: number;
  readonly benchmark: Benchmark;
  readonly examples: readonly Example[];
  readonly of?: Asked;
  readonly counts?: Measure["counts"];
  /** 2: what was not recorded does not count */
  readonly unknownIsNo?: true;
}

/** A comparison of the same, and why it is one. */
export const same = (because: string): Benchmark => ({ comparability: "same", words: because, because });
/** A comparison that comes close, and what still differs. */
export const close = (words: string): Benchmark => ({ comparability: "close", words });

/** What a form counts in the one kind of period in which it is published, and by nothing else. */
export function published(measure: Measure, decimals: number): Form {
  const { partOf, matrix, beside, changedBy, owed, earlier, allows, ...rest } = measure;
  const period = measure.periods.includes("year_to_march") ? "year_to_march" : "academic_year";
  return {
    decimals,
    measure: {
      ...rest,
      examples: withShortBreaks(measure),
      periods: [period],
      breakdowns: [],
      distributions: [],
      coarsen: [],
      needs: measure.needs,
    },
  };
}

/** The form of a measure of the same kind over the same rows. */
export function formOf(measure: Measure, says: Says): Form {
  const { decimals, unknownIsNo, of = measure.of, ...rest } = says;
  // of what is only counted both are one condition
  const counts = says.counts ?? (measure.kind === "count" || measure.kind === "rate" ? of : measure.counts);
  const no = unknownIsNo && {
    notRecorded: neverMissing,
    of: { ...of, words: `${of.words}, with those for whom it was not recorded` },
  };
  return published({ ...measure, ...rest, of, counts, ...no }, decimals);
}

/** Switch 1 has its example wherever it is made. */
function withShortBreaks({ of, examples }: Measure): readonly Example[] {
  const said = examples.some(({ given }) => given.some(([column]) => column === "short_breaks"));
  const inQuestion = examples.find(({ expect }) => expect !== "left out");
  if (said || inQuestion === undefined || !of.where.includes("short_breaks")) return examples;
  return [
    ...examples,
    {
      given: [...inQuestion.given, ["short_breaks", "true"]],
      expect: "left out",
      because: "on a series of short breaks",
    },
  ];
}
