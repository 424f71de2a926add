/**
 * What others published beside our own figure, in words: who, what, for which year, how comparable and from where. It is
 * a place to start asking questions: nothing is called better or worse.
 */

import { figureWords } from "../figures/figure_words.ts";
import { type Others, othersOf } from "../release/beside_others.ts";
import { comparedAs } from "../release/compared_as.ts";
import type { Figures } from "../release/figures.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import { amountWords, countWords, numberWords } from "../statistics/amount.ts";
import { periodWords } from "../statistics/period_words.ts";
import { round } from "../statistics/round.ts";

export interface Comparison {
  /** `the year to 31 March 2025` */
  readonly when: string;
  /** `England 81%`, and what a set of areas published */
  readonly others: readonly string[];
  /** our own figure of the same period: `79% · 41 of 52` */
  readonly own: string;
  readonly sources: readonly string[];
  /** how alike they are counted */
  readonly comparable: string;
}

/** what the Open Government Licence asks to be said wherever such figures are shown */
export const licence = "Contains public sector information licensed under the Open Government Licence v3.0.";

export const publishedWords = (measure: CatalogueMeasure, value: number | null): string => {
  if (value === null) return "not published";
  // a score has no unit that a reader would say
  return measure.kind === "score" ? numberWords(value, measure.unit) : amountWords(value, measure.unit);
};

/** `93%`, and of counts never half a child: between two that were published lies no one number. */
export function middleWords(measure: CatalogueMeasure, middle: number): string {
  if (measure.kind !== "count" || Number.isInteger(middle)) return publishedWords(measure, middle);
  return `between ${countWords(Math.floor(middle))} and ${publishedWords(measure, Math.ceil(middle))}`;
}

/** `Close: England counts …`, `The same way of counting: …` */
export const comparableWords = ({ benchmark }: CatalogueMeasure): string =>
  `${{ same: "Counted the same way", close: "Close, not the same", none: "Not comparable" }[benchmark.comparability]}: ${benchmark.words}`;

/** one comparison a period, the latest first; none where nobody has published the measure, or what they count is another thing */
export function comparisons(measure: CatalogueMeasure, figures: Figures): readonly Comparison[] {
  return othersOf(figures.release.catalogue, measure.id).flatMap((others) => {
    const { as, values } = comparedAs(figures, measure, others.period_kind);
    if (as.benchmark.comparability === "none") return [];
    return {
      when: periodWords(others.period_kind, others.period),
      others: othersWords(as, others),
      own: figureWords(
        as,
        values.find(({ period }) => period === others.period),
      ).plain,
      sources: others.sources,
      comparable: comparableWords(as),
    };
  });
}

/** `half of 151 authorities lie between 53 and 90`; blank where it is not known, and of numbers of places of other sizes */
export function spreadWords({ kind, unit }: CatalogueMeasure, { spread }: Others): string {
  if (spread === undefined || kind === "count") return "";
  const of = (value: number) => (kind === "rate" ? numberWords(round(value, 1), unit) : amountWords(value, unit));
  return `half of ${countWords(spread.authorities)} in England lie between ${of(spread.quartile_1)} and ${of(spread.quartile_3)}`;
}

/** By which way is better where one is. */
export function quarterWords({ better }: CatalogueMeasure, quarter: "" | "lowest" | "highest"): string {
  if (quarter === "") return "";
  const end = better === "none" ? quarter : (quarter === "highest") === (better === "higher") ? "best" : "worst";
  return `in the ${end} quarter of England’s authorities`;
}

/** `England 81%`, `authorities like Jersey in size and age 84% in the middle (65% to 95%; 7 of 8 published)` */
export function othersWords(measure: CatalogueMeasure, { country, set }: Others): readonly string[] {
  const words = (value: number | null) => publishedWords(measure, value);
  const whole = country === undefined ? [] : [`${country.name} ${words(country.value)}`];
  if (set === null) return whole;
  const { members, shown, middle } = set;
  const of = publishedCount(shown, members.length);
  const values = members.flatMap(({ value }) => value ?? []);
  const together =
    middle === null
      ? `too few to tell (${of})`
      : `${middleWords(measure, middle)} in the middle (${words(values[0]!)} to ${words(values.at(-1)!)}; ${of})`;
  return [...whole, `authorities ${set.set.title} ${together}`];
}

/** How many published theirs, never as "n of m": those are figures of ours. */
export const publishedCount = (shown: number, all: number): string =>
  shown === all ? `all ${countWords(all)} published` : `${countWords(shown)} published, ${countWords(all - shown)} not`;
