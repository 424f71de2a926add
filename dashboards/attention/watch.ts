/**
 * Finds provisional figures that look worse so far: beyond their chart's limit, or sharply worse than the year before where no chart
 * can judge. They do not get a card, since late records may still change them; but whoever keeps the records should look.
 */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { isDeath } from "../../pipeline/release/figures.ts";
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

function beyondLimit({ measure, soFar, beyondSoFar }: Trend): string | null {
  if (!soFar || beyondSoFar !== (measure.better === "higher" ? "below" : "above")) return null;
  return `${figureWords(measure, soFar.value).plain} so far ${onOrIn(measure, soFar.value)}, ${beyondSoFar === "below" ? "below the lower" : "above the upper"} limit`;
}
