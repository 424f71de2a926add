/** A change over years in words: from what to what, and that chance would seldom bring it. Blank where it could be chance. */
import type { CatalogueMeasure } from "../release/format.ts";
import { amountWords } from "./amount.ts";
import { periodKindOf, periodWords } from "./period_words.ts";
import type { SeriesPoint } from "./series_point.ts";
import { ofWords, percentWords, smallestDenominator } from "./share.ts";
import { type SlowChange, slowChance } from "./slow_change.ts";

type SlowMeasure = Pick<CatalogueMeasure, "kind" | "unit">;

/** "It has fallen over the years, from 86% (19 of 22) in 2016 to 57% (24 of 42) in 2024: …" */
export function slowChangeWords(measure: SlowMeasure, { p, direction, first, last }: SlowChange): string {
  if (p >= slowChance || direction === 0 || measure.kind === "gap") return "";
  return `Over the years it has ${direction === 1 ? "risen" : "fallen"}, ${fromTo(measure, first, last)}, more steadily than chance would explain.`;
}

/** "from 86% (19 of 22) in 2016 to 57% (24 of 42) in 2024" */
export const fromTo = (measure: SlowMeasure, first: SeriesPoint, last: SeriesPoint): string =>
  `from ${figure(measure, first)} in ${year(first)} to ${figure(measure, last)} in ${year(last)}`;

const year = ({ period, period_end }: SeriesPoint): string => periodWords(periodKindOf(period, period_end), period);

function figure({ kind, unit }: SlowMeasure, { value, numerator, denominator }: SeriesPoint): string {
  if (kind === "proportion" && numerator !== null && denominator)
    return denominator < smallestDenominator
      ? ofWords(numerator, denominator)
      : `${percentWords(numerator, denominator)} (${ofWords(numerator, denominator)})`;
  return value === null ? "no figure" : amountWords(value, unit);
}
