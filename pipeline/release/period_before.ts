/** Finds the period that a figure is compared with: the same period a year before or, for pooled years, the span before. */
import { isPooled } from "./codes.ts";
import type { Figures } from "./figures.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "./format.ts";

export function periodBefore(figures: Figures, { id }: Pick<CatalogueMeasure, "id">, latest: Value): Value | undefined {
  const kind = latest.period_kind;
  if (isPooled(kind)) return figures.series(id, kind).findLast(({ period_end }) => period_end < latest.period_end);
  const before = yearBefore(kind, latest.period);
  return before ? figures.at(id, kind, before) : undefined;
}

/** `2025-Q4` → `2024-Q4`, `2025` → `2024`; undefined for kinds that have no year before of their own */
export function yearBefore(kind: PeriodKind, period: string): string | undefined {
  if (!["month", "quarter", "year", "year_to_march", "academic_year"].includes(kind)) return undefined;
  const [year, before] = [Number(period.slice(0, 4)), Number(period.slice(0, 4)) - 1];
  if (period.includes("/")) return `${before}/${String(year % 100).padStart(2, "0")}`;
  return `${before}${period.slice(4)}`;
}
