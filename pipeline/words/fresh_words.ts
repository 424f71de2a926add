/** Lists new periods once for all measures that have the same, since most measures have the latest quarter and year. */
import type { Comparison } from "../release/compare.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import { periodHead } from "./period_phrase.ts";

export interface FreshPeriods {
  /** "Oct to Dec 2025 (provisional); 2025 (provisional)" */
  readonly words: string;
  readonly measures: readonly CatalogueMeasure[];
}

/** Those that most measures have first. */
export function freshPeriods(fresh: Comparison["fresh"]): FreshPeriods[] {
  const byWords = new Map<string, CatalogueMeasure[]>();
  for (const { measure, values } of fresh) {
    // a number on a day is the same for the quarter and the year that end with it
    const words = [...new Set(values.map((value) => periodHead(measure, value)))].join("; ");
    byWords.set(words, [...(byWords.get(words) ?? []), measure]);
  }
  return [...byWords]
    .map(([words, measures]) => ({ words, measures }))
    .sort((a, b) => b.measures.length - a.measures.length);
}
