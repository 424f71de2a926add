/** The figure of a headline: the same cell that is shown elsewhere, of the period in which its measure is described. */
import { figureWords } from "../pipeline/figures/figure_words.ts";
import type { Headline } from "../pipeline/release/headline.ts";
import { breakdownPeriod } from "./breakdown_period.ts";
import type { Site } from "./site.ts";

/** undefined where there is none */
export function headlineFigure(site: Site, { measure: id, breakdown, category }: Headline) {
  const measure = site.figures.measure(id);
  if (measure === undefined) return undefined;
  const trend = site.trend(measure);
  const period = breakdown === "" ? trend.latest?.value : breakdownPeriod(site.figures, trend, breakdown);
  const value =
    period && breakdown !== "" ? site.figures.at(id, period.period_kind, period.period, breakdown, category) : period;
  return value === undefined ? undefined : { measure, value, words: figureWords(measure, value) };
}
