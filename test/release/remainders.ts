/** What is left of wholes when all their parts in print are taken from them: where a part is not told, it is that part. */
import type { Value } from "../../pipeline/release/format.ts";

export interface Remainder {
  readonly measure: string;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** of each whole that has parts by the breakdown */
export function remaindersOf(values: readonly Value[], breakdown: string): Remainder[] {
  const placeOf = ({ measure_id, period_kind, period }: Value) => `${measure_id} ${period_kind} ${period}`;
  const parts = new Map<string, Value[]>();
  for (const value of values)
    if (value.breakdown === breakdown) parts.set(placeOf(value), [...(parts.get(placeOf(value)) ?? []), value]);
  return values.flatMap((whole) => {
    const own = whole.breakdown === "all" ? parts.get(placeOf(whole)) : undefined;
    if (own === undefined) return [];
    const left = (of: "numerator" | "denominator") =>
      own.reduce((rest, part) => rest - (part[of] ?? 0), whole[of] ?? 0);
    return [
      {
        measure: whole.measure_id,
        period: whole.period,
        numerator: left("numerator"),
        denominator: left("denominator"),
      },
    ];
  });
}
