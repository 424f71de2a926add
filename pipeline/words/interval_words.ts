/** The 95 % interval of a figure: `66% to 88%`; nothing where there is none, or where a percentage may not be shown. */
import type { CatalogueMeasure, Value } from "../release/format.ts";
import { figureInterval, intervalWordsOf } from "../statistics/figure_interval.ts";
import { figureWords } from "./figure_words.ts";

export function intervalWords(measure: CatalogueMeasure, value: Value): string {
  const { state } = figureWords(measure, value);
  if (!(state === "figure" || state === "zero")) return "";
  const interval = figureInterval(measure, value);
  return interval === null ? "" : intervalWordsOf(measure, interval);
}
