/** What the charts with limits must answer: each kind is one module, and `chart.ts` makes any of them. */
import type { SeriesPoint } from "../release/point.ts";
import type { ChartMeasure } from "./control_chart.ts";
import type { ControlPoint } from "./control_point.ts";
import type { Alarming } from "./false_alarm.ts";
import type { Power } from "./power.ts";

export interface ChartWithLimits {
  readonly kind: "p" | "u" | "xmr";
  /** what a point of its limits is multiplied by to be in the measure's unit */
  readonly scale: 1 | 100;
  /** how much of the variance that rows share its limits allow for: `effect`, or 1 where they follow from the figures themselves */
  effect(measure: ChartMeasure): number;
  /** what it is, with PERIODS for the periods that its line is made from */
  words(measure: ChartMeasure, points: readonly SeriesPoint[]): string;
  /** one for each point; centre and limits are of the settled ones */
  control(points: readonly SeriesPoint[], effect: number): readonly (ControlPoint | null)[];
  /** what its share of false alarms follows */
  alarming(points: readonly SeriesPoint[], known: readonly ControlPoint[], effect: number): Alarming;
  /** what it can see at the size its points usually have; null where that isn't asked */
  power(measure: ChartMeasure, points: readonly SeriesPoint[], centre: number): Power | null;
  /** the chance (0 to 1) that with no change at all the latest point shows for the worse; 0 where neither direction is worse */
  alarmAtLatest(measure: ChartMeasure, points: readonly SeriesPoint[], centre: number): number;
}
