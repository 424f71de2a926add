/**
 * Finds the period for which a breakdown of a measure is shown: the latest whole year (or, for pooled years, the latest span) in which
 * the breakdown counted anything; for a measure without years, the latest of the periods drawn.
 */

import type { Figures } from "../pipeline/release/figures.ts";
import type { PeriodKind, Value } from "../pipeline/release/format.ts";
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
