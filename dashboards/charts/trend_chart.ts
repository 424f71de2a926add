/**
 * Draws a measure over time: line and points, the limits of chance as a band, the centre and the target as labelled lines. Shares run
 * from 0 to 100 %; counts, rates and days from zero; a difference of scores may be below zero. The waits of a g chart are stems instead
 * of a line, one for each period with an event, with a hollow point for a wait that is not over. A provisional point is hollow too, and
 * its label says "so far". Points in a row that break a rule are bracketed and said once. Each chart is drawn twice, for a wide and a narrow page, so that type is never under 12 px; the stylesheet
 * shows one of them and hides the other from everybody.
 */

import * as Plot from "@observablehq/plot";
import { axisSteps, endsOf } from "../../pipeline/charts/axis.ts";
import { svg } from "../../pipeline/charts/svg.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { countWords, numberWords } from "../../pipeline/statistics/amount.ts";
import { publishedWords } from "../../pipeline/words/comparator_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { periodTick } from "../../pipeline/words/period_phrase.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import type { Trend } from "../trend.ts";
import { altText } from "./alt_text.ts";
import { drawn } from "./drawn.ts";
import type { DrawnPoint } from "./drawn_point.ts";
import { type Run, runsOf } from "./runs.ts";
import { apart } from "./side_labels.ts";
import { drawnAs } from "./ways_to_draw.ts";

const sizes = {
  wide: { width: 680, height: 264, marginLeft: 46, marginRight: 104, marginTop: 18, marginBottom: 32, fontSize: 13 },
  narrow: { width: 320, height: 228, marginLeft: 40, marginRight: 18, marginTop: 22, marginBottom: 30, fontSize: 12 },
} as const;
type Size = keyof typeof sizes;

const ink = "#0b0c0c";
const blue = "#12436d";
const grey = "#505a5f";
const violet = "#6a4690";
const special = {
  concern: { symbol: "diamond", fill: "#b8460e" },
  improvement: { symbol: "star", fill: "#00625f" },
  higher: { symbol: "triangle", fill: blue },
  lower: { symbol: "triangle", fill: blue },
} as const;
type SpecialSignal = keyof typeof special;
/** Marked by itself: of those in a bracket only what lies beyond a limit. */
const specialOf = (points: readonly DrawnPoint[], runs: readonly Run[]): ReadonlySet<DrawnPoint> =>
  new Set(
    points.filter(
      ({ x, y, signal, rule }) =>
        y !== null && signal in special && (rule === "outside" || !runs.some(({ from, to }) => from <= x && x <= to)),
    ),
  );

/** Charts already drawn: the same chart is on the chapter's page and on the definition's. */
const drawnOnce = new WeakMap<Trend, Html>();

export function trendChart(trend: Trend): Html {
  const known = drawnOnce.get(trend);
  if (known) return known;
  const alt = altText(trend);
  const { id } = trend.measure;
  const chart = html`${draw(trend, "wide", `${id}-wide`, alt)}${draw(trend, "narrow", `${id}-narrow`, alt)}`;
  drawnOnce.set(trend, chart);
  return chart;
}

function draw(trend: Trend, size: Size, id: string, alt: string): Html {
  const { fontSize, ...usual } = sizes[size];
  const points = drawn(trend);
  const box = size === "wide" ? { ...usual, marginRight: roomFor(labelsOf(trend, points)) } : usual;
  const target = goalOf(trend)?.value;
  const runs = runsOf(trend, points);
  const marked = specialOf(points, runs);
  const plain = points.filter((point) => point.y !== null && !marked.has(point));
  const radius = size === "wide" ? 3.5 : 2.75;
  const { country } = trend;
  const heights = points.flatMap(({ y, upper }) => [y ?? 0, upper ?? 0]);
  const steps = axisSteps(kindOf(trend.measure).scale, [
    ...(target === undefined ? [] : [target]),
    ...(country ? [country.value] : []),
    ...heights,
  ]);
  const domain = endsOf(steps);
  const share = kindOf(trend.measure).scale === "percent";
  const type = { className: "type", fontSize, fill: ink };
  const marks: Plot.Markish[] = [
    Plot.gridY(steps, { className: "grid", stroke: "#d0d4d8", strokeOpacity: 1 }),
    Plot.text(steps, {
      ...{ ...type, x: left, y: (step: number) => step, dx: -6, textAnchor: "end" },
      text: (step: number) => `${countWords(step)}${share ? "%" : ""}`,
    }),
    Plot.areaY(points, { x: "x", y1: "lower", y2: "upper", className: "band", fill: "#d3e0ec", fillOpacity: 1 }),
    Plot.line(points, { x: "x", y: "centre", className: "centre", stroke: grey, strokeDasharray: "2 3" }),
    Plot.ruleY(target === undefined ? [] : [target], { className: "target", stroke: ink, strokeWidth: 1.25 }),
    Plot.ruleY([0], { className: "axis", stroke: ink }),
    // another place's is a mark at the edge, and no line: it is of one year
    Plot.link(country ? [{ from: points.length - 1.4, to: points.length - 0.6, y: country.value }] : [], {
      ...{ x1: "from", x2: "to", y1: "y", y2: "y", className: "elsewhere", stroke: violet, strokeWidth: 3 },
    }),
    ...drawnAs(trend.chart)
      .strokes(points)
      .map(({ points, isOpen }) =>
        Plot.line(points, {
          ...{ x: "x", y: "y", className: "line", stroke: blue, strokeWidth: 2 },
          ...(isOpen ? { strokeDasharray: "3 3" } : {}),
        }),
      ),
    discs(
      plain.filter((point) => !isHollow(point)),
      radius,
    ),
    Plot.dot(plain.filter(isHollow), { x: "x", y: "y", r: radius, className: "dots", stroke: blue, fill: "#fff" }),
    ...runs.flatMap((run) => bracket(run, points, { size, domain, type })),
    Plot.dot([...marked], {
      ...{ x: "x", y: "y", r: 6, className: "special", stroke: "#fff", strokeWidth: 1 },
      symbol: ({ signal }: DrawnPoint) => special[signal as SpecialSignal].symbol,
      // the one triangle there is points up
      rotate: ({ signal }: DrawnPoint) => (signal === "lower" ? 180 : 0),
      fill: ({ signal }: DrawnPoint) => special[signal as SpecialSignal].fill,
    }),
    Plot.text(
      points.filter(({ letter }) => letter),
      { ...type, x: "x", y: domain[0], dy: -9, text: "letter", fill: grey },
    ),
    Plot.text(ticks(trend, size), { ...type, x: "x", y: domain[0], dy: 16, text: "label" }),
    ...(size === "wide" ? labelsBeside(trend, points, domain, type) : labelsWithin(trend, points, domain, type)),
  ];
  const scales = {
    x: { domain: [left, Math.max(1, points.length - 1) + 0.4], axis: null },
    y: { domain: [...domain], axis: null },
  };
  return svg({ ...box, ...scales, symbol: { legend: false }, marks }, { id, alt, name: `chart ${size}` });
}

const left = -0.4;

const isHollow = ({ stillWaiting, provisional }: DrawnPoint): boolean => stillWaiting === true || provisional;

/** Filled points as one line that goes nowhere, with round ends, since there are twenty in every chart: a circle for each was a fifth of a page. */
const discs =
  (points: readonly DrawnPoint[], radius: number): Plot.RenderFunction =>
  (_index, { x, y }, _values, _dimensions, { document }) => {
    if (points.length === 0) return null;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const attributes = {
      ...{ class: "dots", stroke: blue, "stroke-width": 2 * radius + edge, "stroke-linecap": "round" },
      d: points.map((point) => `M${x!(point.x)},${y!(point.y)}h0`).join(""),
    };
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, String(value));
    return path;
  };

/** the line round a point */
const edge = 1.5;

type Domain = readonly [bottom: number, top: number];
type Type = { readonly className: string; readonly fontSize: number; readonly fill: string };

interface ValueLabel {
  readonly text: string;
  readonly value: number;
  readonly strong: boolean;
}

/** What the line is held to: its target or, without one, the duty that leaves nobody out. */
function goalOf({ measure }: Trend): { readonly text: string; readonly value: number } | null {
  if (measure.target !== null) return { text: `Target ${targetLine(measure)}`, value: measure.target.value };
  const isShare = measure.kind === "proportion" && measure.better === "higher";
  return measure.owed !== null && isShare ? { text: "Duty: every one", value: 100 } : null;
}

/** A run as a bracket over its points, or under them, with what it is; on a narrow page there is no room for that. */
function bracket(
  { from, to, signal, isHigh, words }: Run,
  points: readonly DrawnPoint[],
  { size, domain: [bottom, top], type }: { readonly size: Size; readonly domain: Domain; readonly type: Type },
): Plot.Markish[] {
  const { height, marginTop, marginBottom } = sizes[size];
  const pixel = (top - bottom) / (height - marginTop - marginBottom);
  const away = isHigh ? 1 : -1;
  const inside = points.slice(from, to + 1).flatMap(({ y }) => y ?? []);
  const far = isHigh ? Math.max(...inside) : Math.min(...inside);
  // never off the chart: there it stands at its edge
  const y = isHigh ? Math.min(top, far + 12 * pixel) : Math.max(bottom + 16 * pixel, far - 12 * pixel);
  const foot = y - away * 5 * pixel;
  const corners = [
    [from, foot],
    [from, y],
    [to, y],
    [to, foot],
  ] as const;
  const { fill } = special[signal as SpecialSignal];
  const middle = (from + to) / 2;
  // at the ends of the chart the words reach inwards
  const textAnchor = middle < points.length / 4 ? "start" : middle > (3 * points.length) / 4 ? "end" : "middle";
  const x = textAnchor === "start" ? from : textAnchor === "end" ? to : middle;
  return [
    Plot.line(corners, { className: "run", stroke: fill, strokeWidth: 1.5 }),
    ...(size === "wide"
      ? [
          Plot.text([words], {
            ...type,
            x,
            y,
            dy: away * -9,
            textAnchor,
            fill,
            stroke: "#fff",
            strokeWidth: 4,
            text: (each: string) => each,
          }),
        ]
      : []),
  ];
}

/** target or duty, average and latest, each at its value */
function labelsOf(trend: Trend, points: readonly DrawnPoint[]): readonly ValueLabel[] {
  const goal = goalOf(trend);
  const last = points.at(-1);
  const labels: ValueLabel[] = [];
  if (goal) labels.push({ ...goal, strong: false });
  if (trend.country !== null) {
    const { name, value } = trend.country;
    const { kind, unit } = trend.measure;
    const words = kind === "rate" || kind === "score" ? numberWords(value, unit) : publishedWords(trend.measure, value);
    labels.push({ text: `${name} ${words}`, value, strong: false });
  }
  if (last?.centre != null)
    labels.push({ text: trend.chart.kind === "run" ? "Median" : "Average", value: last.centre, strong: false });
  if (last?.y != null) labels.push({ text: drawnAs(trend.chart).label(trend, last), value: last.y, strong: true });
  return labels;
}

/** how wide a letter of a label is at most, and what lies between a label and the chart */
const letterWidth = 8;
const besideChart = 10;

/** The margin in which the longest label has room, in pixels. */
const roomFor = (labels: readonly ValueLabel[]): number =>
  Math.max(sizes.wide.marginRight, ...labels.map(({ text }) => besideChart + text.length * letterWidth));

/** the labels at the right, moved apart where they would overlap */
function labelsBeside(trend: Trend, points: readonly DrawnPoint[], domain: Domain, type: Type): Plot.Markish[] {
  const { height, marginTop, marginBottom } = sizes.wide;
  const foot = height - marginBottom;
  const [bottom, top] = domain;
  const at = (y: number) => foot - ((y - bottom) / (top - bottom)) * (foot - marginTop);
  const labels = labelsOf(trend, points).map(({ text, value, strong }) => ({ text, at: at(value), strong }));
  return apart(labels, foot).map((label) =>
    Plot.text([label], {
      ...{ ...type, frameAnchor: "right", textAnchor: "start", dx: 6, fontWeight: label.strong ? 700 : 400 },
      y: () => bottom + ((foot - label.at) / (foot - marginTop)) * (top - bottom),
      ...{ dy: label.moved, text: "text" },
    }),
  );
}

/** on a narrow page the target's label lies on its line and the latest figure over its point */
function labelsWithin(trend: Trend, points: readonly DrawnPoint[], [bottom, top]: Domain, type: Type): Plot.Markish[] {
  const goal = goalOf(trend);
  const last = points.at(-1);
  const halo = { stroke: "#fff", strokeWidth: 4 };
  const marks: Plot.Markish[] = [];
  if (goal) {
    const text = () => goal.text;
    marks.push(Plot.text([goal.value], { ...type, ...halo, frameAnchor: "left", y: goal.value, dy: -8, dx: 2, text }));
  }
  if (last && last.y !== null) {
    const before = points[last.x - 1]?.y ?? 0;
    const part = (last.y - bottom) / (top - bottom);
    const dy = part > 0.9 || (last.y < before && part > 0.15) ? 16 : -13;
    // there is no room for "so far": the point is hollow, and the note says why
    const text = () => drawnAs(trend.chart).label(trend, { ...last, provisional: false });
    marks.push(
      Plot.text([last], { ...type, ...halo, x: "x", y: "y", dy, dx: 4, fontWeight: 700, textAnchor: "end", text }),
    );
  }
  return marks;
}

/** the year under its first quarter; else each period, as many as there is room for, the last always */
function ticks({ points, kind }: Trend, size: Size): { x: number; label: string }[] {
  const all = points.map(({ value }, x) => ({ x, label: periodTick(value), period: value.period }));
  if (kind === "quarter") return all.filter(({ period }) => period.endsWith("-Q1"));
  if (kind === "month") return all.filter(({ period }) => period.endsWith("-01"));
  const each = Math.ceil(all.length / (size === "wide" ? 10 : 5));
  return all.filter(({ x }) => (all.length - 1 - x) % each === 0);
}
