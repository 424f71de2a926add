/**
 * Which chart a measure's series is drawn on, its limits and its signals: the one way in for every page, report and alt
 * text. A proportion stands on a p chart and a flow of counts on a u chart, both with exact limits, since XmR cries wolf
 * on small counts; a count so rare that most periods have none on a g chart of the periods between
 * (`chart_of_waits.ts`); XmR only where figures are large and steady. A stock (a count or a share of it) and a duration
 * are run charts about the median without limits or signals: much the same children are counted each time, so limits
 * would mislead, and a median of days has no distribution to take them from. Below 13 points nothing is judged
 * (Statistics, signals over time). Centre and limits are of the latest 24 points, settled ones only; a provisional point is
 * drawn between the limits and given no signal. A chart also says how likely it is to find a change that matters.
 */
import type { SeriesPoint } from "../release/point.ts";
import { type Assurance, assuranceOf } from "./assurance.ts";
import { chartOfWaits } from "./chart_of_waits.ts";
import {
  type Chart,
  type ChartMeasure,
  type ChartPoint,
  drawnPoints,
  fewestPoints,
  type Made,
} from "./control_chart.ts";
import type { ControlPoint } from "./control_point.ts";
import { effectOf } from "./effect_of.ts";
import { falseAlarmsIn100, falseAlarmWords } from "./false_alarm.ts";
import { alarmAtLatest } from "./latest_alarm.ts";
import { median } from "./median.ts";
import { pChart } from "./p_chart.ts";
import { dateWords, overWords, periodNoun } from "./period_words.ts";
import { countPower, type Power, powerWords, seesEnough, sharePower, usualOf } from "./power.ts";
import { isSettled, spokenOf } from "./settled.ts";
import { reasonOf, signalOf } from "./signals.ts";
import { specialCauses } from "./spc_rules.ts";
import { uChart } from "./u_chart.ts";
import { isRare } from "./wait_chart.ts";
import { xmr } from "./xmr.ts";

/** XmR from these on: every denominator (or count) at least so large, the largest at most so many times the smallest. */
const large = { proportion: 500, count: 100, spread: 1.5 } as const;

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
  const latest = parts.at(-1)!;
  const said = changes.map(({ from, why }) => `The line and its limits start afresh on ${dateWords(from)}: ${why}`);
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
      `Run chart: too few points to judge a trend (${known.length} of the ${fewestPoints} needed).`,
      "Run chart: too few points to judge a trend.",
    );
  }
  const counts = measure.kind === "proportion" || measure.kind === "count";
  if (measure.moment === "stock" || !counts || measure.independent === false) {
    const words = "Run chart: the line is the middle value (median). It has no limits and no signals.";
    return runChart(points, words, words);
  }
  const effect = effectOf(measure);
  const values = points.map(({ value }) => value);
  const settled = points.filter(isSettled);
  if (isLargeAndSteady(known, measure.kind === "proportion"))
    return judged(measure, points, "xmr", xmr(values, { fixAfter: settled.length }));
  if (measure.kind === "count")
    return judged(measure, points, "u", uChart(values, { effect, base: settled.map(({ value }) => value) }));
  return judged(measure, points, "p", pChart(points.map(shareOf), { effect, base: settled.map(shareOf) }));
}

const chartWords = {
  p: "p chart: the line is the share over PERIODS together; the limits are exact for the number in each period.",
  u: "u chart: the line is the average of PERIODS; the limits are exact for events that come one by one. Brothers and sisters who come together make false alarms likelier.",
  xmr: "XmR chart: the line is the average of PERIODS; the limits follow from the change from one period to the next.",
} as const;
/** where it is known how much rows hang together, the limits reckon with it */
const clusteredWords = {
  p: "p chart: the line is the share over PERIODS together; the limits are exact for the number in each period, and wider because rows share an answer (CLUSTER).",
  u: "u chart: the line is the average of PERIODS; the limits are wider than for events that come one by one, because rows come together (CLUSTER).",
} as const;

/** below a mean of about 0.7 no count lies below the line (`wait_chart.ts`) */
const blind = "With so few it can show a rise, but hardly ever a fall.";

function judged(
  measure: ChartMeasure,
  points: readonly SeriesPoint[],
  kind: "p" | "u" | "xmr",
  control: readonly (ControlPoint | null)[],
): Made {
  const scale = kind === "p" ? 100 : 1;
  // late records still move a provisional point, so that no rule looks at it
  const settled = control.map((point, i) => (isSettled(points[i]!) ? point : null));
  const causes = specialCauses(settled);
  const known = settled.filter((point) => point !== null);
  const centre = known[0] ? known[0].centre * scale : null;
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
  const effect = kind === "xmr" ? 1 : effectOf(measure);
  const like = kind === "xmr" ? kind : { variance: meanVariance(points, known, kind) * effect };
  const power = powerOf(measure, points, known, kind);
  const template = effect > 1 && kind !== "xmr" ? clusteredWords[kind] : chartWords[kind];
  const about = [
    template.replace("CLUSTER", measure.cluster?.words ?? ""),
    kind === "u" && isRare(points.map(({ value }) => value)) && blind,
  ]
    .filter(Boolean)
    .join(" ");
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
    alarm: alarmAtLatest(kind, {
      ...known.at(-1)!,
      better: measure.better,
      effect,
      trials: trialsOf(points).at(-1) ?? 0,
    }),
  };
}

/** How many points in a row up to this one lie on its side of the centre. */
function runUpTo(control: readonly (ControlPoint | null)[], at: number): number {
  const side = control[at]?.side ?? 0;
  let run = 0;
  while (side !== 0 && control[at - run]?.side === side) run++;
  return run;
}

/** The denominators of the settled points that have a share. */
const trialsOf = (points: readonly SeriesPoint[]): readonly number[] =>
  points.flatMap((point) => (isSettled(point) && point.value !== null && point.denominator ? [point.denominator] : []));

/** What the chart can see at the size its points usually have; XmR stands only where figures are large. */
function powerOf(
  measure: ChartMeasure,
  points: readonly SeriesPoint[],
  known: readonly ControlPoint[],
  kind: "p" | "u" | "xmr",
): Power | null {
  const centre = known[0]?.centre;
  if (kind === "xmr" || centre === undefined) return null;
  const effect = effectOf(measure);
  if (kind === "u") return countPower(centre, measure.better, effect);
  return sharePower(centre, Math.floor(median(trialsOf(points).slice(-usualOf)) ?? 0), measure.better, effect);
}

/** Whether a chart that shows no signal has thereby said anything. */
export const sees = ({ power }: Pick<Chart, "power">): boolean => power === null || seesEnough(power);

/** The limits as they stand at the latest settled point, held against the target. */
function promised(
  { better, target }: ChartMeasure,
  drawn: readonly ChartPoint[],
  points: readonly SeriesPoint[],
): Assurance {
  const latest = drawn.findLast(({ lower }, i) => lower !== null && isSettled(points[i]!));
  if (latest === undefined) return "";
  return assuranceOf(better, target?.value ?? null, { lower: latest.lower!, upper: latest.upper! });
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

const shareOf = ({ numerator, denominator, value }: SeriesPoint) =>
  value === null || numerator === null || denominator === null ? null : { numerator, denominator };

function isLargeAndSteady(known: readonly SeriesPoint[], proportion: boolean): boolean {
  const sizes = known.map(({ denominator, value }) => (proportion ? (denominator ?? 0) : value!));
  const least = Math.min(...sizes);
  return least >= (proportion ? large.proportion : large.count) && Math.max(...sizes) <= least * large.spread;
}

function meanVariance(points: readonly SeriesPoint[], known: readonly ControlPoint[], kind: "p" | "u"): number {
  const centre = known[0]?.centre ?? 0;
  if (kind === "u") return centre;
  const trials = trialsOf(points).reduce((sum, each) => sum + each, 0);
  return (trials / known.length) * centre * (1 - centre);
}
