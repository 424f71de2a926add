/**
 * The XmR chart of NHS *Making Data Count*, to the point as NHSRplotthedots draws it: limits at the mean ± 2.66 times the
 * average moving range. Only for large and steady figures; on small counts it cries wolf (Statistics), so `chart.ts` uses
 * it for nothing of Jersey's size.
 */
import { type ControlPoint, sideOf } from "./control_point.ts";
import { StatisticsError } from "./statistics_error.ts";

/** limits lie so many average moving ranges from the mean: 3 standard deviations of a normal process */
export const limitFactor = 2.66;
/** and points beyond two thirds of that are close to a limit */
export const closeFactor = (limitFactor * 2) / 3;
/** moving ranges beyond this many times their average are left out of it, once */
export const screenFactor = 3.267;

export interface XmrOptions {
  /** indexes (0-based) at which the limits start afresh: named, dated, explained changes only */
  readonly rebaseAt?: readonly number[];
  /** only the first so many points of each group make its limits; all where not given */
  readonly fixAfter?: number;
  /** leave out moving ranges that are themselves outliers; true where not given */
  readonly screenOutliers?: boolean;
}

/** One control point (the values' unit) for each value; null for a value that is null. A moving range needs two values
 * side by side. Throws StatisticsError where a value is no number. */
export function xmr(values: readonly (number | null)[], options: XmrOptions = {}): (ControlPoint | null)[] {
  if (values.some((value) => value !== null && !Number.isFinite(value)))
    throw new StatisticsError("a point of a chart is a number");
  const starts = [0, ...(options.rebaseAt ?? []), values.length];
  return starts.slice(1).flatMap((end, group) => xmrGroup(values.slice(starts[group], end), group, options));
}

function xmrGroup(
  values: readonly (number | null)[],
  group: number,
  { fixAfter, screenOutliers = true }: XmrOptions,
): (ControlPoint | null)[] {
  const making = values.slice(0, fixAfter);
  const known = making.filter((value) => value !== null);
  const ranges = making.flatMap((value, i) => {
    const before = i === 0 ? null : making[i - 1]!;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  const centre = mean(known);
  const screen = screenFactor * mean(ranges);
  const range = mean(screenOutliers ? ranges.filter((each) => each <= screen) : ranges);
  const [lower, upper] = [centre - limitFactor * range, centre + limitFactor * range];
  const [nearLower, nearUpper] = [centre - closeFactor * range, centre + closeFactor * range];
  return values.map((value) => {
    if (value === null) return null;
    const outside = value > upper || value < lower;
    const close = !outside && (value > nearUpper || value < nearLower);
    return { value, centre, lower, upper, side: sideOf(value - centre), outside, close, group };
  });
}

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
