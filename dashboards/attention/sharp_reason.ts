/** Sharp change of what no chart can judge or see: the latest settled year against the year before, by an exact test. */
import type { Value } from "../../pipeline/release/format.ts";
import { isSettled } from "../../pipeline/statistics/settled.ts";
import { sharpChange } from "../../pipeline/statistics/sharp_change.ts";
import { isWorse } from "../../pipeline/statistics/slow_change.ts";
import { figureWords } from "../../pipeline/words/figure_words.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import { singleYears, type Trend } from "../trend.ts";
import type { Reason } from "./reason.ts";
import { listedChance } from "./thresholds.ts";

const noChart = ({ chart, judged }: Trend): boolean => chart.kind === "run" || judged === "unseen";

/** two years next to each other, the later first; undefined where there are none to compare */
function twoYears(years: readonly Value[]): readonly [now: Value, before: Value] | undefined {
  const [before, now] = years.slice(-2);
  return now && before && before.value !== null && now.value !== null ? [now, before] : undefined;
}

const settledYears = (site: Site, { measure }: Trend): readonly Value[] =>
  singleYears(site.figures, measure).filter(isSettled);

export function sharpReason(site: Site, trend: Trend): Reason | null {
  const words = noChart(trend) ? sharpWords(trend, settledYears(site, trend)) : null;
  return words === null ? null : { kind: "sharp", words };
}

/** the change from the last but one of these years to the last, where it is sharp and for the worse */
export function sharpWords({ measure }: Trend, years: readonly Value[]): string | null {
  const two = twoYears(years);
  const change = two && sharpChange(measure, ...two);
  if (!two || !change || change.p >= listedChance || !isWorse(change.direction, measure.better)) return null;
  const said = (value: Value) => `${figureWords(measure, value).plain} ${onOrIn(measure, value)}`;
  return `Sharp change: ${said(two[0])}, after ${said(two[1])}`;
}

/** half of what is looked for lies in the worse direction */
export function chanceOfSharp(site: Site, trend: Trend): number {
  const two = noChart(trend) ? twoYears(settledYears(site, trend)) : undefined;
  return two && sharpChange(trend.measure, ...two) ? listedChance / 2 : 0;
}
