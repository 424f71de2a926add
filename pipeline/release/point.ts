/** The figure that a release holds for one period of a measure, with what its series needs. */
import type { Value } from "./format.ts";

type Besides =
  | "not_recorded"
  | "lower"
  | "upper"
  | "quartile_1"
  | "quartile_3"
  | "peer_numerator"
  | "peer_denominator"
  | "few";

/** What of a value its figure is read from. What is left out is not there; `status`: settled where left out. */
export type FigurePoint = Pick<Value, "numerator" | "denominator" | "value" | "symbol"> & {
  readonly [Each in Besides]?: Value[Each];
} & Partial<Pick<Value, "period_start" | "status" | "category">>;

/** One period of a series. A hidden or missing point has no figures and says why by its symbol. */
export type SeriesPoint = FigurePoint & Pick<Value, "period" | "period_end">;
