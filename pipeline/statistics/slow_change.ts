/**
 * Tests for slow change: whether a measure rises or falls over single years, which a control chart cannot see, since it is drawn about
 * the mean of the very points that drift. From five settled years on; the test follows from what is counted: Cochran–Armitage
 * for a share of things that come and go, a Poisson trend for a number of events, and Mann–Kendall, by order alone, for
 * medians, means, rates, gaps and whatever is counted on a day or is not independent (Statistics, slow change).
 */

import type { CatalogueMeasure } from "../release/format.ts";
import type { SeriesPoint } from "../release/point.ts";
import { countTrend } from "./count_trend.ts";
import { effectOf } from "./effect_of.ts";
import { orderTrend } from "./kendall.ts";
import { proportionTrend } from "./proportion_trend.ts";
import { isSettled } from "./settled.ts";

export type SlowMeasure = Pick<CatalogueMeasure, "kind" | "moment" | "better"> &
  Partial<Pick<CatalogueMeasure, "independent" | "cluster" | "rebases">>;

export interface SlowChange {
  readonly test: "shares" | "counts" | "order";
  /** the chance of so strong a trend, either way, where there is none */
  readonly p: number;
  readonly direction: -1 | 0 | 1;
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
}

/** Taken for more than chance on a measure's own page: one in a hundred, since there are many measures to look at. */
export const slowChance = 0.01;

/** The trend of settled years in order of time; null where fewer than five are known. Only years since the last rebase. */
export function slowChange(measure: SlowMeasure, years: readonly SeriesPoint[]): SlowChange | null {
  const since = measure.rebases?.at(-1)?.from ?? "";
  const settled = years.filter((year) => isSettled(year) && year.period_end >= since);
  const known = settled.filter(({ value, numerator }) => value !== null || numerator !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const flow = measure.moment === "flow" && measure.independent !== false;
  if (measure.kind === "proportion" && flow) {
    // a year not known keeps its place on the line
    const shares = settled.map(({ numerator, denominator }) =>
      numerator === null || denominator === null ? ([0, 0] as const) : ([numerator, denominator] as const),
    );
    return said("shares", proportionTrend(shares, effectOf(measure)));
  }
  if (measure.kind === "count" && flow)
    return said(
      "counts",
      countTrend(
        settled.map(({ value }) => value),
        effectOf(measure),
      ),
    );
  return said("order", orderTrend(settled.map(({ value }) => value)));

  function said(test: SlowChange["test"], found: Pick<SlowChange, "p" | "direction"> | null): SlowChange | null {
    return found && { test, p: found.p, direction: found.direction, first: first!, last: last! };
  }
}

/** Whether a change lies in the worse direction of a measure that has one. */
export const isWorse = (direction: number, better: CatalogueMeasure["better"]): boolean =>
  better !== "none" && direction !== 0 && direction > 0 === (better === "lower");
