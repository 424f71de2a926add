/** A point of a trend as a chart draws it. */
import type { FigureState } from "../../pipeline/figures/figure.ts";
import type { TrendPoint } from "../trend.ts";

export interface DrawnPoint extends Omit<TrendPoint, "value"> {
  readonly x: number;
  readonly y: number | null;
  readonly state: FigureState;
  readonly letter: string;
  readonly period: string;
  /** late records may still move it: drawn hollow */
  readonly provisional: boolean;
}
