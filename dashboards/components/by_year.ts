/** The trend drawn by year, because a slow change shows in the years and not in the latest quarters. */
import { isSettled } from "../../pipeline/statistics/settled.ts";
import type { Trend } from "../trend.ts";

export function byYear(trend: Trend): Trend {
  const { years } = trend;
  const [first] = years;
  if (!first) return trend;
  const points = years.map((value) => ({
    ...{ value, centre: null, lower: null, upper: null, signal: "" as const, reason: "" },
  }));
  const settled = points.findLast(({ value }) => isSettled(value));
  return {
    ...{ ...trend, kind: first.period_kind, points, latest: settled, soFar: undefined, judged: "untested" },
    chart: { ...trend.chart, kind: "run" },
  };
}
