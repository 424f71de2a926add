/** Counts how many a measure affects: those missed at its latest settled point, or over a year for things that come and go. */
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { isSettled } from "../../pipeline/statistics/settled.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";

/** How many of one figure did not get what they should; null where the figure doesn't say. */
export function missedOf({ kind, better }: CatalogueMeasure, value: Value): number | null {
  const { numerator, denominator } = value;
  if (kind === "proportion" || kind === "gap") {
    if (numerator === null || denominator === null || better === "none") return null;
    return better === "higher" ? denominator - numerator : numerator;
  }
  if (kind === "count") return better === "lower" ? value.value : null;
  return kind === "score" ? denominator : numerator;
}

/** The latest settled point of a series. */
export const latestSettled = (values: readonly Value[]): Value | undefined => values.findLast(isSettled);

/** The settled point at which what is owed is counted: the latest quarter for a register, else the point that the page describes. */
export function owedAt(site: Site, { measure, latest }: Trend): Value | undefined {
  const quarter = measure.moment === "stock" ? latestSettled(site.figures.series(measure.id, "quarter")) : undefined;
  const value = quarter ?? latest?.value;
  return value && isSettled(value) ? value : undefined;
}

export function concerned(site: Site, trend: Trend): number {
  const { measure } = trend;
  const at = owedAt(site, trend);
  if (at === undefined) return 0;
  const quarters =
    measure.moment === "flow" ? site.figures.series(measure.id, "quarter").filter(isSettled).slice(-4) : [];
  const over = at.period_kind === "quarter" && quarters.length > 0 ? quarters : [at];
  return over.reduce((sum, value) => sum + (missedOf(measure, value) ?? 0), 0);
}
