/**
 * What a way of drawing must answer, so that charts of figures and charts of waits can be drawn and described. Each way is one module
 * (`ways_to_draw.ts` says which).
 */
import type { Trend, TrendPoint } from "../trend.ts";
import type { DrawnPoint } from "./drawn_point.ts";

/** Points joined by a line, which breaks where one has no height. */
export interface Stroke {
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  /** what it leads to is not known for good yet: drawn dashed */
  readonly isOpen: boolean;
}

export interface DrawnAs {
  /** the height of a point; null where it has none */
  height(point: TrendPoint): number | null;
  /** the figures themselves, without their dots */
  strokes(points: readonly DrawnPoint[]): readonly Stroke[];
  /** what the chart's axis counts */
  axis(trend: Trend): string;
  /** the label of the latest point */
  label(trend: Trend, point: DrawnPoint): string;
  /** for those who don't see it: what is drawn and which are the lowest and the highest, and what the latest is */
  alt(trend: Trend, latest: TrendPoint): { readonly shown: readonly string[]; readonly latest: readonly string[] };
  /** the head of a column with what is drawn, where that is not the figure */
  readonly column: ((trend: Trend) => string) | null;
}
