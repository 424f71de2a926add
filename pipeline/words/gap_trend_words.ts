/**
 * Says whether our own group's share rises or falls over single years. No single year is a verdict, but five or more can show a trend
 * (Statistics, gap: Cochran–Armitage from five periods). The sentence is shown beside the pooled years, never instead of them.
 */

import type { SentenceMeasure } from "../figures/kind.ts";
import type { SeriesPoint } from "../release/point.ts";
import { effectOf } from "../statistics/effect_of.ts";
import { periodKindOf, periodWords } from "../statistics/period_words.ts";
import { proportionTrend } from "../statistics/proportion_trend.ts";
import { isSettled } from "../statistics/settled.ts";

/** What is taken for more than chance: one in twenty. */
const rare = 0.05;

/** The sentence; blank where fewer than five years have anyone, all or none count, or what is counted is not independent. */
export function gapTrendWords(measure: SentenceMeasure, all: readonly SeriesPoint[]): string {
  const years = all.filter(isSettled);
  if (measure.kind !== "gap" || measure.independent === false) return "";
  // a year not known keeps its place on the line
  const shares = years.map(({ numerator, denominator }) =>
    numerator === null || denominator === null ? ([0, 0] as const) : ([numerator, denominator] as const),
  );
  const trend = proportionTrend(shares, effectOf(measure));
  const known = years.filter(({ denominator }) => denominator);
  const [first, last] = [known[0], known.at(-1)];
  if (trend === null || first === undefined || last === undefined) return "";
  const when = ({ period, period_end }: SeriesPoint) => periodWords(periodKindOf(period, period_end), period);
  const over = `Year by year, from ${when(first)} to ${when(last)}`;
  if (trend.p >= rare || trend.direction === 0)
    return `${over}, it is not clear whether the percentage among ${measure.noun} has risen or fallen.`;
  const way = trend.direction === 1 ? "risen" : "fallen";
  return `${over}, the percentage among ${measure.noun} has ${way} more steadily than chance would explain. That is a sign of real change, not proof, and says nothing of their peers.`;
}
