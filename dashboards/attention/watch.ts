/**
 * What a provisional figure shows so far: beyond its chart's limit for the worse, or sharply down on a year before where no
 * chart can judge. It is no reason for a card, since late records still move it; but whoever keeps the records should look.
 */
import { isDeath } from "../../pipeline/release/figures.ts";
import { figureWords } from "../../pipeline/words/figure_words.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { sharpWords } from "./sharp_reason.ts";

export interface Watched {
  readonly trend: Trend;
  readonly words: string;
}

export const watched = (site: Site, trends: readonly Trend[]): readonly Watched[] =>
  trends.flatMap((trend) => {
    const { measure } = trend;
    if (!measure.supplied || measure.better === "none" || isDeath(site.catalogue, measure)) return [];
    const words = beyondLimit(trend) ?? sharpWords(trend, trend.sharpSoFar);
    return words === null ? [] : [{ trend, words }];
  });

function beyondLimit({ measure, soFar, chart }: Trend): string | null {
  if (!soFar || chart.kind === "run" || soFar.lower === null || soFar.upper === null) return null;
  const { numerator, denominator, value: given } = soFar.value;
  if (given === null) return null;
  // from the counts: a limit is a count too, and a rounded share could fall beside it
  const value =
    measure.kind === "proportion" && numerator !== null && denominator ? (100 * numerator) / denominator : given;
  const beyond = measure.better === "higher" ? value < soFar.lower - 1e-9 : value > soFar.upper + 1e-9;
  if (!beyond) return null;
  return `${figureWords(measure, soFar.value).plain} so far ${onOrIn(measure, soFar.value)}, ${measure.better === "higher" ? "below the lower" : "above the upper"} limit`;
}
