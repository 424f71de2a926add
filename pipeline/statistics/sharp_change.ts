/**
 * Tests for sharp change where no chart can judge: one year against the year before, by an exact test. Shares by Fisher's, counts by
 * how likely so many of both years together are to have fallen in the one (a binomial of a half). Where rows share an
 * answer no exact test fits: then the chi-squared test with its variance widened stands, unless the exact one is the more
 * careful (Statistics, sharp change).
 */

import type { CatalogueMeasure } from "../release/format.ts";
import type { SeriesPoint } from "../release/point.ts";
import { effectOf } from "./effect_of.ts";
import { binomialTest, fisherTest } from "./exact_tests.ts";
import { chanceBeyond } from "./two_sided.ts";

type SharpMeasure = Pick<CatalogueMeasure, "kind"> & Partial<Pick<CatalogueMeasure, "independent" | "cluster">>;

export interface SharpChange {
  /** the chance of so large a difference, either way, where there is none */
  readonly p: number;
  readonly direction: -1 | 0 | 1;
}

/** The change from `before` to `now`; null where there is no exact test: other kinds, what is not independent, nothing known. */
export function sharpChange(measure: SharpMeasure, now: SeriesPoint, before: SeriesPoint): SharpChange | null {
  if (measure.independent === false) return null;
  const effect = effectOf(measure);
  if (measure.kind === "proportion") {
    const [x1, n1, x2, n2] = [now.numerator, now.denominator, before.numerator, before.denominator];
    if (x1 === null || x2 === null || !n1 || !n2) return null;
    const share = (x1 + x2) / (n1 + n2);
    const variance = share * (1 - share) * (1 / n1 + 1 / n2) * effect;
    const exact = fisherTest([x1, n1], [x2, n2]);
    const p =
      effect === 1 || variance === 0 ? exact : Math.max(exact, chanceBeyond((x1 / n1 - x2 / n2) ** 2 / variance));
    return { p, direction: sign(x1 * n2 - x2 * n1) };
  }
  if (measure.kind === "count" && now.value !== null && before.value !== null) {
    const all = now.value + before.value;
    const exact = binomialTest(now.value, all, 0.5);
    const p =
      effect === 1 || all === 0
        ? exact
        : Math.max(exact, chanceBeyond((now.value - before.value) ** 2 / (all * effect)));
    return { p, direction: sign(now.value - before.value) };
  }
  return null;
}

const sign = (difference: number): -1 | 0 | 1 => (difference > 0 ? 1 : difference < 0 ? -1 : 0);
