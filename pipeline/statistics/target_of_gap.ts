/**
 * What may be said of a target of no gap. It is never met, since no figures show that there is no difference at all, and never
 * missed by a hair: where the gap is clearly for the worse, a gap is likely; otherwise it can't be told.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import { effectOf } from "./figure_interval.ts";
import { type GapGrade, gapGrade } from "./gap_grade.ts";
import type { SeriesPoint } from "./series_point.ts";
import { smallestDenominator } from "./share.ts";

type GapMeasure = Pick<CatalogueMeasure, "better"> & Partial<Pick<CatalogueMeasure, "independent" | "cluster">>;
type GapPoint = Pick<SeriesPoint, "numerator" | "denominator" | "peer_numerator" | "peer_denominator">;

export type NoGap = "likely" | "none to close" | "unclear";

export function noGap(measure: GapMeasure, point: GapPoint): NoGap {
  const grade = gradeOf(measure, point);
  if (grade === null || grade.sure !== "clearly") return "unclear";
  return (grade.direction === 1) === (measure.better === "lower") ? "likely" : "none to close";
}

/** The grade of a released gap; null of few, of what hangs together, and without peers. */
export function gradeOf(measure: GapMeasure, point: GapPoint): GapGrade | null {
  const { numerator, denominator, peer_numerator, peer_denominator } = point;
  if (measure.independent === false || numerator === null || denominator === null) return null;
  if (denominator < smallestDenominator || peer_numerator == null || !peer_denominator) return null;
  const gap = { own: [numerator, denominator], peers: [peer_numerator, peer_denominator] } as const;
  return gapGrade(gap, { own: effectOf(measure) });
}
