/** How a figure was known at one time and another: what late and corrected records did to it. */
import { median } from "../statistics/median.ts";

/** A figure of a quarter, as the records of one submission gave it by the definitions of today. */
export interface KnownAt {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** ISO: the submission's as-at date */
  readonly as_at: string;
}

export interface Revision {
  readonly measure_id: string;
  /** `2025-Q3` */
  readonly period: string;
  /** in the order of the submissions, two or more: the first figure, and what became of it */
  readonly known: readonly KnownAt[];
}

/** How far the first figures of a measure's quarters have moved by now. */
export interface Moves {
  readonly measure_id: string;
  readonly quarters: number;
  /** of how many the figure is another now */
  readonly moved: number;
  /** in the measure's unit; of all quarters, those that did not move included */
  readonly median: number;
  readonly largest: { readonly period: string; readonly size: number };
}

/** One for each measure, those that move the most first. */
export function movesOf(revisions: readonly Revision[]): Moves[] {
  const byMeasure = new Map<string, { period: string; size: number }[]>();
  for (const { measure_id, period, known } of revisions) {
    const [first, last] = [known[0]?.value, known.at(-1)?.value];
    if (first == null || last == null) continue;
    byMeasure.set(measure_id, [...(byMeasure.get(measure_id) ?? []), { period, size: Math.abs(last - first) }]);
  }
  return [...byMeasure]
    .map(([measure_id, quarters]) => ({
      measure_id,
      quarters: quarters.length,
      moved: quarters.filter(({ size }) => size > 0).length,
      median: median(quarters.map(({ size }) => size))!,
      largest: quarters.reduce((most, each) => (each.size > most.size ? each : most)),
    }))
    .sort((a, b) => b.moved / b.quarters - a.moved / a.quarters || b.moved - a.moved);
}
