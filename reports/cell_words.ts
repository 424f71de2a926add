/** The figure of one cell of a table. */
import { figureWords } from "../pipeline/figures/figure_words.ts";
import { intervalWords } from "../pipeline/figures/interval.ts";
import type { CatalogueMeasure, Value } from "../pipeline/release/format.ts";

/** The figure of a whole with its interval and what was not recorded; undefined where there is none. */
export function cellWords(measure: CatalogueMeasure, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  const interval = intervalWords(measure, value);
  const missing = value.not_recorded ? `; ${value.not_recorded} not recorded` : "";
  return `${shown(measure, value)}${interval ? ` (${interval})` : ""}${missing}`;
}

/** A count is written alone, because its row says what was counted; any other figure is written with the numbers behind it. */
export function shown(measure: CatalogueMeasure, value: Value): string {
  const { main, plain } = figureWords(measure, value);
  return measure.kind === "count" ? main : plain;
}
