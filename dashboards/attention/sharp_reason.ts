/** Finds a sharp change where no chart can judge or see one: an exact test compares the latest settled year with the year before. */
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

/** The change in words, where it is sharp and for the worse; else null. */
export function sharpWords({ measure }: Trend, change: YearChange | null): string | null {
  if (change === null || change.p >= listedChance || !isWorse(change.direction, measure.better)) return null;
  const said = (value: Value) => `${figureWords(measure, value).plain} ${onOrIn(measure, value)}`;
  return `${said(change.last)}, after ${said(change.first)}`;
}

/** The chance of a false entry: half of the changes looked for are for the worse. */
export const chanceOfSharp = ({ sharp }: Trend): number => (sharp === null ? 0 : listedChance / 2);
