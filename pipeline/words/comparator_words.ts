/**
 * What others published beside our own figure, in words: who, what, for which year, how comparable and from where. It is
 * a place to start asking questions: nothing is called better or worse.
 */

import { figureWords } from "../figures/figure_words.ts";
import type { Figures } from "../release/figures.ts";
import type { CatalogueMeasure, PublishedFigure } from "../release/format.ts";
import { amountWords } from "../statistics/amount.ts";
import { periodWords } from "../statistics/period_words.ts";

export interface Comparison {
  /** `the year to 31 March 2025` */
  readonly when: string;
  /** `England 81%`, `Isle of Wight not published` */
  readonly others: readonly string[];
  /** our own figure of the same period: `79% · 41 of 52` */
  readonly own: string;
  readonly sources: readonly string[];
}

/** what the Open Government Licence asks to be said wherever such figures are shown */
export const licence = "Contains public sector information licensed under the Open Government Licence v3.0.";

export const publishedWords = (measure: CatalogueMeasure, value: number | null): string => {
  if (value === null) return "not published";
  return amountWords(value, measure.unit);
};

/** `Close: England counts …`, `The same way of counting: …` */
export const comparableWords = ({ benchmark }: CatalogueMeasure): string =>
  `${{ same: "Counted the same way", close: "Close, not the same", none: "Not comparable" }[benchmark.comparability]}: ${benchmark.words}`;

/** one comparison a period, the latest first; none where nobody has published the measure */
export function comparisons(
  measure: CatalogueMeasure,
  published: readonly PublishedFigure[],
  figures: Figures,
): readonly Comparison[] {
  const own = published.filter(({ measure_id }) => measure_id === measure.id);
  const periods = [...new Map(own.map((one) => [`${one.period_kind} ${one.period}`, one])).values()];
  return periods
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .map(({ period_kind, period }) => {
      const at = own.filter((one) => one.period_kind === period_kind && one.period === period);
      return {
        when: periodWords(period_kind, period),
        others: at.map(({ comparator, value }) => `${comparator} ${publishedWords(measure, value)}`),
        own: figureWords(measure, figures.at(measure.id, period_kind, period)).plain,
        sources: [...new Set(at.map(({ source }) => source))],
      };
    });
}
