/** The u chart of a series of counts, with exact limits for events that happen one at a time. */
import type { ChartWithLimits } from "./chart_with_limits.ts";
import { effectOf } from "./effect_of.ts";
import { alarmOfCount } from "./latest_alarm.ts";
import { countPower } from "./power.ts";
import { isSettled } from "./settled.ts";
import { uChart } from "./u_chart.ts";
import { isRare } from "./wait_chart.ts";

/** below a mean of about 0.7 no count lies below the line (`wait_chart.ts`) */
const blind = " With so few, it can show a rise but hardly ever a fall.";

export const chartOfCounts: ChartWithLimits = {
  kind: "u",
  scale: 1,
  effect: effectOf,
  words(measure, points) {
    const about =
      effectOf(measure) > 1
        ? `The line is the average of PERIODS; the limits, of a u chart, are wider than for events that happen one at a time, because some happen together (${measure.cluster?.words}).`
        : "The line is the average of PERIODS; the limits, of a u chart, are exact for events that happen one at a time. Brothers and sisters who arrive together make false alarms more likely.";
    return isRare(points.map(({ value }) => value)) ? `${about}${blind}` : about;
  },
  control: (points, effect) =>
    uChart(
      points.map(({ value }) => value),
      { effect, base: points.filter(isSettled).map(({ value }) => value) },
    ),
  alarming: (_, known, effect) => ({ variance: (known[0]?.centre ?? 0) * effect }),
  power: (measure, _, centre) => countPower(centre, measure.better, effectOf(measure)),
  alarmAtLatest: (measure, _, centre) => alarmOfCount({ centre, better: measure.better, effect: effectOf(measure) }),
};
