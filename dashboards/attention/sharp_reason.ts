/** Sharp change of what no chart can judge or see: the latest settled year against the year before, by an exact test. */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { isWorse } from "../../pipeline/statistics/slow_change.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Trend, YearChange } from "../trend.ts";
import type { Reason } from "./reason.ts";
import { listedChance } from "./thresholds.ts";

export function sharpReason(trend: Trend): Reason | null {
  const words = sharpWords(trend, trend.sharp);
  return words === null ? null : { kind: "sharp", words: `Sharp change: ${words}` };
}

/** the change in words, where it is sharp and for the worse */
export function sharpWords({ measure }: Trend, change: YearChange | null): string | null {
  if (change === null || change.p >= listedChance || !isWorse(change.direction, measure.better)) return null;
  const said = (value: Value) => `${figureWords(measure, value).plain} ${onOrIn(measure, value)}`;
  return `${said(change.last)}, after ${said(change.first)}`;
}

/** half of what is looked for lies in the worse direction */
export const chanceOfSharp = ({ sharp }: Trend): number => (sharp === null ? 0 : listedChance / 2);
