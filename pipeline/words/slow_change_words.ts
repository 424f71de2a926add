/** Says how a measure has changed over years, from what to what. Blank where the change could be chance. */
import { kindOf } from "../figures/kinds.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import type { SeriesPoint } from "../release/point.ts";
import { periodKindOf, periodWords } from "../statistics/period_words.ts";
import { type SlowChange, slowChance } from "../statistics/slow_change.ts";

type SlowMeasure = Pick<CatalogueMeasure, "kind" | "unit">;

/** "It has fallen over the years, from 86% (19 of 22) in 2016 to 57% (24 of 42) in 2024: …" */
export function slowChangeWords(measure: SlowMeasure, { p, direction, first, last }: SlowChange): string {
  const years = fromTo(measure, first, last);
  if (p >= slowChance || direction === 0 || years === null) return "";
  return `Over the years it has ${direction === 1 ? "risen" : "fallen"}, ${years}, more steadily than chance would explain.`;
}

/** "from 86% (19 of 22) in 2016 to 57% (24 of 42) in 2024"; null for kinds that are not described this way */
export function fromTo(measure: SlowMeasure, first: SeriesPoint, last: SeriesPoint): string | null {
  const [from, to] = [first, last].map((point) => kindOf(measure).inYear(measure, point));
  return from && to ? `from ${from} in ${year(first)} to ${to} in ${year(last)}` : null;
}

const year = ({ period, period_end }: SeriesPoint): string => periodWords(periodKindOf(period, period_end), period);
