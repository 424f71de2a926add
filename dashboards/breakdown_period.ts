/**
 * The period that a breakdown of a measure is shown for: the latest whole year (or, where its years are pooled, the
 * latest span of them) in which anything was counted by it; of a measure without one, the latest of the periods drawn.
 */

import type { Figures } from "../pipeline/release/figures.ts";
import type { PeriodKind, Value } from "../pipeline/release/format.ts";
import type { Trend } from "./trend.ts";

/** undefined where the breakdown has nothing to show */
export function breakdownPeriod(figures: Figures, { measure, kind }: Trend, breakdown: string): Value | undefined {
  const kinds: readonly PeriodKind[] = kind === "quarter" ? ["year", "quarter"] : [kind];
  const shown = (value: Value) => figures.rows(measure.id, value.period_kind, value.period, breakdown).length > 0;
  for (const one of kinds) {
    const found = figures.series(measure.id, one).findLast(shown);
    if (found) return found;
  }
  return undefined;
}
