/**
 * Draws a measure over time as a line: each figure of its table over its point, with its 95% interval where it has one, and the target. A
 * provisional point is hollow and the line to it broken, as on the dashboards. What the table gives no percentage for is a gap.
 */
import * as Plot from "@observablehq/plot";
import { axisSteps, endsOf } from "../../pipeline/charts/axis.ts";
import { svg } from "../../pipeline/charts/svg.ts";
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { intervalOf } from "../../pipeline/figures/interval.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { onOrIn, periodTick } from "../../pipeline/words/period_phrase.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import { cellWords } from "../cell_words.ts";
import type { Chart } from "../document.ts";
import { type MeasureRow, rowTitle } from "../measure_rows.ts";

interface Point {
  readonly x: number;
  /** null where the table gives no percentage */
  readonly y: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly label: string;
  readonly isProvisional: boolean;
}

const box = { width: 640, height: 240, marginLeft: 46, marginTop: 22, marginBottom: 28 } as const;
/** at the right, with and without the label of a target */
const besides = { target: 96, none: 18 } as const;
const [blue, ink, grey] = ["#12436d", "#0b0c0c", "#505a5f"];
const type = { className: "type", fontSize: 13, fill: ink } as const;
/** of fewer the table says as much */
export const fewest = 5;

/** `id`: unique in the report. Null where fewer than five periods have a figure to draw. */
export function trendChart({ measure, values }: MeasureRow, id: string): Omit<Chart, "number" | "caption"> | null {
  const points = values.map((value, x) => pointOf(measure, value, x));
  if (points.filter(({ y }) => y !== null).length < fewest) return null;
  const { target } = measure;
  const isShare = kindOf(measure).scale === "percent";
  const heights = points.flatMap(({ y, lower, upper }) => [y ?? 0, lower ?? 0, upper ?? 0]);
  const steps = axisSteps(kindOf(measure).scale, [...heights, ...(target === null ? [] : [target.value])]);
  const [bottom, top] = endsOf(steps);
  const said = values.map((value) => `${cellWords(measure, value)} ${onOrIn(measure, value)}`).join("; ");
  const alt = `${rowTitle(measure)}, by period: ${said}. ${target === null ? "No target set" : `Target ${targetLine(measure)}`}.`;
  const drawn = points.filter(({ y }) => y !== null);
  const picture = svg(
    {
      ...{ ...box, marginRight: target === null ? besides.none : besides.target },
      x: { domain: [left, points.length - 1 + 0.4], axis: null },
      y: { domain: [bottom, top], axis: null },
      marks: [
        Plot.gridY(steps, { className: "grid", stroke: "#d0d4d8", strokeOpacity: 1 }),
        Plot.text(steps, {
          ...{ ...type, x: left, y: (step: number) => step, dx: -6, textAnchor: "end" },
          text: (step: number) => `${countWords(step)}${isShare ? "%" : ""}`,
        }),
        Plot.ruleY(target === null ? [] : [target.value], { className: "target", stroke: ink, strokeWidth: 1.25 }),
        Plot.text(target === null ? [] : [`Target ${targetLine(measure)}`], {
          ...{ ...type, frameAnchor: "right", textAnchor: "start", dx: 6 },
          ...{ y: () => target!.value, text: (words: string) => words },
        }),
        Plot.link(
          drawn.filter(({ lower }) => lower !== null),
          { ...{ x1: "x", x2: "x", y1: "lower", y2: "upper" }, className: "interval", stroke: grey, strokeWidth: 1.5 },
        ),
        ...linesOf(points),
        Plot.dot(drawn, {
          ...{ x: "x", y: "y", r: 4.5, className: "dots", stroke: blue, strokeWidth: 2 },
          fill: ({ isProvisional }: Point) => (isProvisional ? "#fff" : blue),
        }),
        Plot.text(drawn, {
          ...{ ...type, x: "x", y: ({ y, upper }: Point) => upper ?? y, dy: -11, text: "label" },
          ...{ stroke: "#fff", strokeWidth: 4 },
        }),
        Plot.text(ticksOf(values), { ...type, x: "x", y: bottom, dy: 16, text: "label" }),
      ],
    },
    { id, alt, name: "chart trend" },
  );
  const isBetween = drawn.some(({ lower }) => lower !== null);
  const note = [
    `${kindOf(measure).axis(measure)}${isBetween ? ", with its 95% interval: it could well be anywhere along the upright line" : ""}`,
    "A hollow point is provisional",
    ...(drawn.length < points.length ? ["Where the table gives no percentage, none is drawn"] : []),
  ].join(". ");
  return { picture, width: box.width, height: box.height, alt, note };
}

const left = -0.4;

function pointOf(measure: MeasureRow["measure"], value: Value, x: number): Point {
  const { state, main } = figureWords(measure, value);
  const isProvisional = value.status === "provisional";
  const interval = isShown(state) ? intervalOf(measure, value) : null;
  return {
    ...{ x, y: isShown(state) ? value.value : null, isProvisional, label: main },
    ...{ lower: interval?.lower ?? null, upper: interval?.upper ?? null },
  };
}

/** A line through what is settled, and a broken one from there on: late records may still move where it leads. */
function linesOf(points: readonly Point[]): Plot.Markish[] {
  const line = { className: "line", stroke: blue, strokeWidth: 2, x: "x" } as const;
  const first = points.findIndex(({ isProvisional }) => isProvisional);
  const open = first === -1 ? [] : points.slice(Math.max(0, first - 1));
  return [
    Plot.line(points, { ...line, y: ({ isProvisional, y }: Point) => (isProvisional ? null : y) }),
    Plot.line(open, { ...line, y: "y", strokeDasharray: "3 3" }),
  ];
}

/** The year under its first quarter or month; else each period. */
const ticksOf = (values: readonly Value[]): { readonly x: number; readonly label: string }[] =>
  values.flatMap((value, x) =>
    (value.period_kind === "quarter" && !value.period.endsWith("-Q1")) ||
    (value.period_kind === "month" && !value.period.endsWith("-01"))
      ? []
      : { x, label: periodTick(value) },
  );
