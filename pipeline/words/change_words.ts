/**
 * Compares the latest figure with that of the same period a year before. Two points are not a trend, so the earlier figure is given
 * and the direction named with its interval, but never called better or worse: only the chart's rules decide that.
 */
import { isShown } from "../figures/figure.ts";
import { figureWords } from "../figures/figure_words.ts";
import { kindOf } from "../figures/kinds.ts";
import { isPooled } from "../release/codes.ts";
import type { CatalogueMeasure, Value } from "../release/format.ts";
import { onOrIn } from "./period_phrase.ts";

/** The same without the figure before, for a table in which it stands beside: over years together with how many times as many it is. */
export function changeAlone(measure: CatalogueMeasure, now: Value, before: Value | undefined): string {
  if (before === undefined) return "";
  if (![now, before].every((each) => isShown(figureWords(measure, each).state))) return "";
  const { size, sure, times = "" } = kindOf(measure).change(measure, now, before);
  if (size === null) return "the same";
  const besides = isPooled(now.period_kind) && times !== "" ? times : sure;
  return besides === "" ? size : `${size} (${besides})`;
}

export function changeWords(measure: CatalogueMeasure, now: Value, before: Value | undefined): string {
  if (!before) return `nothing to compare with ${isPooled(now.period_kind) ? "before" : "a year before"}`;
  const when = onOrIn(measure, before);
  const [is, was] = [figureWords(measure, now), figureWords(measure, before)];
  if (!isShown(is.state) || !isShown(was.state)) return `${was.plain} ${when}`;
  const { size, sure } = kindOf(measure).change(measure, now, before);
  // the interval, where there is one, comes after the comparison
  return `${size === null ? "the same as" : `${size} than`} ${when}${sure === "" ? "" : ` (${sure})`}: ${was.plain}`;
}
