/** The XmR chart of figures that are large and steady, whose limits are worked out from how they change from one period to the next. */
import type { SeriesPoint } from "../release/point.ts";
import type { ChartWithLimits } from "./chart_with_limits.ts";
import type { ChartMeasure } from "./control_chart.ts";
import { alarmOfContinuous } from "./latest_alarm.ts";
import { isSettled } from "./settled.ts";
import { xmr } from "./xmr.ts";

/** from these on: every denominator (or count) at least so large, the largest at most so many times the smallest */
const large = { proportion: 500, count: 100, spread: 1.5 } as const;

export function isLargeAndSteady({ kind }: ChartMeasure, known: readonly SeriesPoint[]): boolean {
  const share = kind === "proportion";
  const sizes = known.map(({ denominator, value }) => (share ? denominator : value) ?? 0);
  const least = Math.min(...sizes);
  return least >= (share ? large.proportion : large.count) && Math.max(...sizes) <= least * large.spread;
}

export const chartOfLargeFigures: ChartWithLimits = {
  kind: "xmr",
  scale: 1,
  effect: () => 1,
  words: () =>
    "The line is the average of PERIODS; the limits, of an XmR chart, are worked out from how much the figure changes from one period to the next.",
  control: (points) =>
    xmr(
      points.map(({ value }) => value),
      { fixAfter: points.filter(isSettled).length },
    ),
  alarming: () => "xmr",
  power: () => null,
  alarmAtLatest: ({ better }) => (better === "none" ? 0 : alarmOfContinuous),
};
