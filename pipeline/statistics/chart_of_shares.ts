/** The p chart of a series of shares, with exact limits for the number in each period. */
import type { SeriesPoint } from "../release/point.ts";
import type { ChartWithLimits } from "./chart_with_limits.ts";
import { effectOf } from "./effect_of.ts";
import { alarmOfShare } from "./latest_alarm.ts";
import { median } from "./median.ts";
import { pChart, type Share } from "./p_chart.ts";
import { sharePower, usualOf } from "./power.ts";
import { isSettled } from "./settled.ts";

export const chartOfShares: ChartWithLimits = {
  kind: "p",
  scale: 100,
  effect: effectOf,
  words: (measure) =>
    effectOf(measure) > 1
      ? `The line is the percentage over PERIODS together; the limits, of a p chart, are exact for the number in each period, and wider because rows share an answer (${measure.cluster?.words}).`
      : "The line is the percentage over PERIODS together; the limits, of a p chart, are exact for the number in each period.",
  control: (points, effect) => pChart(points.map(shareOf), { effect, base: points.filter(isSettled).map(shareOf) }),
  alarming(points, known, effect) {
    const centre = known[0]?.centre ?? 0;
    const trials = trialsOf(points).reduce((sum, each) => sum + each, 0);
    return { variance: (trials / known.length) * centre * (1 - centre) * effect };
  },
  power: (measure, points, centre) =>
    sharePower(centre, Math.floor(median(trialsOf(points).slice(-usualOf)) ?? 0), measure.better, effectOf(measure)),
  alarmAtLatest: (measure, points, centre) =>
    alarmOfShare({ centre, better: measure.better, effect: effectOf(measure), trials: trialsOf(points).at(-1) ?? 0 }),
};

const shareOf = ({ numerator, denominator, value }: SeriesPoint): Share =>
  value === null || numerator === null || denominator === null ? null : { numerator, denominator };

/** The denominators of the settled points that have a share. */
const trialsOf = (points: readonly SeriesPoint[]): readonly number[] =>
  points.flatMap((point) => (isSettled(point) && point.value !== null && point.denominator ? [point.denominator] : []));
