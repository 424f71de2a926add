/**
 * How the latest figure stands to the same period a year before. Two points are not a trend, so the earlier figure is
 * given and the direction named with its interval, and never called better or worse: that is for the chart's rules.
 */
import { isPooled } from "../release/codes.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../release/format.ts";
import { changeOf } from "../statistics/year_change.ts";
import { figureWords } from "./figure_words.ts";
import { onOrIn } from "./period_phrase.ts";

/** `2025-Q4` → `2024-Q4`, `2025` → `2024`; undefined for kinds that have no year before of their own */
export function yearBefore(kind: PeriodKind, period: string): string | undefined {
  if (!["month", "quarter", "year", "year_to_march", "academic_year"].includes(kind)) return undefined;
  const [year, before] = [Number(period.slice(0, 4)), Number(period.slice(0, 4)) - 1];
  if (period.includes("/")) return `${before}/${String(year % 100).padStart(2, "0")}`;
  return `${before}${period.slice(4)}`;
}

export function changeWords(measure: CatalogueMeasure, now: Value, before: Value | undefined): string {
  if (!before) return `nothing to compare with ${isPooled(now.period_kind) ? "before" : "a year before"}`;
  const when = onOrIn(measure, before);
  const [is, was] = [figureWords(measure, now), figureWords(measure, before)];
  const comparable = [is, was].every(({ state }) => state === "figure" || state === "zero");
  if (!comparable || now.value === null || before.value === null) return `${was.plain} ${when}`;
  const { size, sure } = changeOf(measure, now, before);
  // the interval, where there is one, stands after the comparison
  return `${size === null ? "the same as" : `${size} than`} ${when}${sure === "" ? "" : ` (${sure})`}: ${was.plain}`;
}
