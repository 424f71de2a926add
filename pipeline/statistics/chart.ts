/**
 * Chooses the chart of a measure's series, with its limits and signals, for every page, report and alt text. A proportion has a p
 * chart and a flow of counts a u chart, both with exact limits, since XmR raises false alarms on small counts. A count so rare that
 * most periods have none has a g chart of the periods between (`chart_of_waits.ts`). XmR is used only where figures are large and
 * steady. A stock (a count or a share of it) and a duration have a run chart about the median, without limits or signals: many of the
 * same children are counted each time, so limits would mislead, and a median of days has no distribution to take them from. With
 * fewer than 13 points nothing is judged (Statistics, signals over time). Centre and limits come from the latest 24 points, settled
 * ones only; a provisional point is drawn between the limits and gets no signal. A chart also says how likely it is to find a change
 * that matters.
 */
import type { SeriesPoint } from "../release/point.ts";
import { type Assurance, assuranceOf } from "./assurance.ts";
import { chartOfCounts } from "./chart_of_counts.ts";
import { chartOfLargeFigures, isLargeAndSteady } from "./chart_of_large_figures.ts";
import { chartOfShares } from "./chart_of_shares.ts";
import { chartOfWaits } from "./chart_of_waits.ts";
import type { ChartWithLimits } from "./chart_with_limits.ts";
import {
  type Chart,
  type ChartMeasure,
  type ChartPoint,
  drawnPoints,
  fewestPoints,
  type Made,
} from "./control_chart.ts";
import type { ControlPoint } from "./control_point.ts";
import { falseAlarmsIn100, falseAlarmWords } from "./false_alarm.ts";
import { median } from "./median.ts";
import { dateWords, overWords, periodNoun } from "./period_words.ts";
import { powerWords, seesEnough } from "./power.ts";
import { isSettled, spokenOf } from "./settled.ts";
import { reasonOf, signalOf } from "./signals.ts";
import { specialCauses } from "./spc_rules.ts";

/** The chart of a series in order of time, gaps included; one chart point for each series point, of which only the latest
 * 24 (of a g chart all) are judged. */
export function chartFor(measure: ChartMeasure, points: readonly SeriesPoint[]): Chart {
  const spoken = spokenOf(points);
  return { ...rebased(measure, points), spoken: spoken === undefined ? -1 : points.indexOf(spoken) };
}

function rebased(measure: ChartMeasure, points: readonly SeriesPoint[]): Made {
  const changes = (measure.rebases ?? []).flatMap(({ from, why }) => {
    const at = points.findIndex(({ period_end }) => period_end >= from);
    return at > 0 ? [{ at, from, why }] : [];
  });
  const last = changes.at(-1);
  if (last === undefined) return chartOfWaits(measure, points) ?? oneChart(measure, points);
  const starts = [0, ...new Set(changes.map(({ at }) => at)), points.length];
  const parts = starts.slice(1).map((end, i) => oneChart(measure, points.slice(starts[i], end)));
  const latest = parts.at(-1) ?? oneChart(measure, []);
  const said = changes.map(({ from, why }) => `The line and its limits start again on ${dateWords(from)}: ${why}`);
  return {
    ...latest,
    words: [latest.words, ...said].join(" "),
    points: parts.flatMap((part) => part.points),
    from: last.at + latest.from,
  };
}

/** The chart of a series, or of the part of one between two rebases: of its latest points. */
function oneChart(measure: ChartMeasure, all: readonly SeriesPoint[]): Made {
  const from = Math.max(0, all.length - drawnPoints);
  const chart = drawnChart(measure, all.slice(from));
  const before = all.slice(0, from).map(() => ({ ...notJudged, centre: null }));
  return { ...chart, from, points: [...before, ...chart.points] };
}

const notJudged = { lower: null, upper: null, signal: "", reason: "" } as const;

function drawnChart(measure: ChartMeasure, points: readonly SeriesPoint[]): Made {
  const known = points.filter((point) => isSettled(point) && point.value !== null);
  if (known.length < fewestPoints) {
    return runChart(
      points,
      `Too few points for a chart to judge (${known.length} of the ${fewestPoints} needed).`,
      "Too few points for a chart to judge.",
    );
  }
  const kind = kindFor(measure, known);
  if (kind !== null) return judged(measure, points, kind);
  const words = "The line is the middle value (median). A run chart has no limits and no signals.";
  return runChart(points, words, words);
}

/** The chart with limits that fits figures of this kind and size; null where none does. */
function kindFor(measure: ChartMeasure, known: readonly SeriesPoint[]): ChartWithLimits | null {
  if (measure.moment === "stock" || measure.independent === false) return null;
  if (measure.kind !== "proportion" && measure.kind !== "count") return null;
  if (isLargeAndSteady(measure, known)) return chartOfLargeFigures;
  return measure.kind === "count" ? chartOfCounts : chartOfShares;
}

function judged(measure: ChartMeasure, points: readonly SeriesPoint[], chart: ChartWithLimits): Made {
  const { kind, scale } = chart;
  const effect = chart.effect(measure);
  const control = chart.control(points, effect);
  // late records still move a provisional point, so that no rule looks at it
  const settled = points.map((point, i) => (isSettled(point) ? (control[i] ?? null) : null));
  const causes = specialCauses(settled);
  const known = settled.filter((point) => point !== null);
  const middle = known[0]?.centre;
  const centre = middle === undefined ? null : middle * scale;
  const within = (value: number) =>
    measure.kind === "proportion" ? Math.min(100, Math.max(0, value * scale)) : Math.max(0, value * scale);
  const drawn = control.map((point, i): ChartPoint => {
    if (point === null) return { ...notJudged, centre };
    const limits = { centre, lower: within(point.lower), upper: within(point.upper) };
    if (settled[i] === null) return { ...notJudged, ...limits };
    const cause = causes[i] ?? null;
    return {
      ...limits,
      run: runUpTo(settled, i),
      ...(cause && { rule: cause.rule }),
      signal: cause === null ? "common_cause" : signalOf(cause.direction, measure.better),
      reason: cause === null ? "" : reasonOf(cause),
    };
  });
  const like = chart.alarming(points, known, effect);
  const power = middle === undefined ? null : chart.power(measure, points, middle);
  const about = chart.words(measure, points);
  return {
    kind,
    from: 0,
    about: about.replace("PERIODS", "the periods drawn"),
    words: [
      about.replace("PERIODS", overWords(points.filter(isSettled))),
      powerWords(power, points[0] && periodNoun(points[0])),
      falseAlarmWords(like, known.length),
    ]
      .filter(Boolean)
      .join(" "),
    falseAlarms: falseAlarmsIn100(like, known.length),
    points: drawn,
    assurance: promised(measure, drawn, points),
    power,
    alarm: middle === undefined ? 0 : chart.alarmAtLatest(measure, points, middle),
  };
}

/** How many points in a row up to this one lie on its side of the centre. */
function runUpTo(control: readonly (ControlPoint | null)[], at: number): number {
  const side = control[at]?.side ?? 0;
  let run = 0;
  while (side !== 0 && control[at - run]?.side === side) run++;
  return run;
}

/** Whether a chart that shows no signal has thereby said anything. */
export const sees = ({ power }: Pick<Chart, "power">): boolean => power === null || seesEnough(power);

/** Compares the limits at the latest settled point with the target. */
function promised(
  { better, target }: ChartMeasure,
  drawn: readonly ChartPoint[],
  points: readonly SeriesPoint[],
): Assurance {
  const latest = drawn
    .filter((_, i) => points[i] !== undefined && isSettled(points[i]))
    .flatMap(({ lower, upper }) => (lower === null || upper === null ? [] : [{ lower, upper }]))
    .at(-1);
  return latest === undefined ? "" : assuranceOf(better, target?.value ?? null, latest);
}

function runChart(points: readonly SeriesPoint[], words: string, about: string): Made {
  const settled = points.some(isSettled) ? points.filter(isSettled) : points;
  const centre = median(settled.flatMap(({ value }) => (value === null ? [] : [value])));
  return {
    kind: "run",
    from: 0,
    words,
    about,
    falseAlarms: null,
    points: points.map(() => ({ ...notJudged, centre })),
    assurance: "",
    power: null,
    alarm: 0,
  };
}
