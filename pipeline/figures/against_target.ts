/** Compares a figure with its measure's target, in one place for the sentence, the tag and the list. */

import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";
import { absenceOf } from "./figure.ts";
import type { TargetMeasure, TargetState } from "./kind.ts";
import { kindOf } from "./kinds.ts";

/** `no-target` where none is set. */
export function againstTarget(
  measure: TargetMeasure & Pick<CatalogueMeasure, "target">,
  point: FigurePoint | undefined,
): TargetState | "no-target" {
  if (measure.target === null) return "no-target";
  if (point === undefined || absenceOf(point) !== null) return "unknown";
  return kindOf(measure).against(measure, measure.target.value, point);
}
