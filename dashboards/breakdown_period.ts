/**
 * Finds the period for which a breakdown of a measure is shown: the latest whole year (or, for pooled years, the latest span) in which
 * the breakdown counted anything; for a measure without years, the latest of the periods drawn.
 */

import { figureWords } from "../pipeline/figures/figure_words.ts";
import type { Figures } from "../pipeline/release/figures.ts";
import type { PeriodKind, Value } from "../pipeline/release/format.ts";
import { periodBefore } from "../pipeline/release/period_before.ts";
import type { Trend } from "./trend.ts";

/** undefined where the breakdown has nothing to show */
export function breakdownPeriod(figures: Figures, { measure, kind }: Trend, breakdown: string): Value | undefined {
  const safe = measure.protected?.breakdowns.find((each) => each.breakdown === breakdown);
  const usual: readonly PeriodKind[] = kind === "quarter" ? ["year", "quarter"] : [kind];
  const kinds = safe === undefined ? usual : [...usual, safe.period_kind];
  const shown = (value: Value) => figures.rows(measure.id, value.period_kind, value.period, breakdown).length > 0;
  for (const one of kinds) {
    const found = figures.series(measure.id, one).findLast(shown);
    if (found) return found;
  }
  return undefined;
}

/** The periods shown beside it: the period before, and (for a flow) the latest quarter, where the breakdown has figures that say something of them */
export function otherPeriods(figures: Figures, { measure }: Trend, latest: Value, breakdown: string): Value[] {
  const before = periodBefore(figures, measure, latest);
  const quarter =
    measure.moment === "flow" && latest.period_kind === "year" ? figures.latest(measure.id, "quarter") : undefined;
  const wanted = [before ? { value: before, most: 1 } : null, quarter ? { value: quarter, most: 0.5 } : null];
  return wanted.flatMap((one) => {
    if (!one) return [];
    const rows = figures.rows(measure.id, one.value.period_kind, one.value.period, breakdown);
    const few = rows.filter(({ value }) => ["few", "none"].includes(figureWords(measure, value).state));
    return rows.length > 0 && few.length <= rows.length * one.most ? [one.value] : [];
  });
}
