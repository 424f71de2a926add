/**
 * Draws the percentages of a table of measures on one scale from 0 to 100%, each with its 95% interval: of each measure the same periods
 * as in the table, the latest in blue and a provisional one hollow, as on the dashboards. What the table gives no percentage for is not
 * drawn.
 */
import * as Plot from "@observablehq/plot";
import { svg } from "../../pipeline/charts/svg.ts";
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { intervalOf, intervalWords } from "../../pipeline/figures/interval.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { onOrIn, periodLine } from "../../pipeline/words/period_phrase.ts";
import type { Chart } from "../document.ts";
import { type MeasureRow, rowTitle } from "../measure_rows.ts";

interface Point {
  readonly label: string;
  readonly share: number;
  readonly words: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly said: string;
  readonly color: string;
  readonly isProvisional: boolean;
}

interface Row {
  readonly title: string;
  readonly points: readonly Point[];
}

const box = { width: 640, marginLeft: 144, marginRight: 124, marginTop: 4, marginBottom: 28 } as const;
const lineHeight = 22;
const [blue, ink, grey] = ["#12436d", "#0b0c0c", "#505a5f"];
const type = { className: "type", fontSize: 13, fill: ink } as const;
const note =
  "A dot is a percentage, and the line through it its 95% interval: it could well be anywhere along it. A hollow dot is provisional. Where the table gives no percentage, none is drawn";
/** fewer can be read in the table as fast */
const fewest = 2;

/** `id`: unique in the report. Null where fewer than two measures have a percentage. */
export function sharesChart(measures: readonly MeasureRow[], id: string): Omit<Chart, "number" | "caption"> | null {
  const rows = measures.map(rowOf).filter(({ points }) => points.length > 0);
  if (rows.length < fewest) return null;
  const lines = rows.flatMap(({ title, points }) => [
    { title, point: null },
    ...points.map((point) => ({ title: "", point })),
  ]);
  const titles = lines.flatMap(({ title }, y) => (title === "" ? [] : { title, y }));
  const points = lines.flatMap(({ point }, y) => (point === null ? [] : { ...point, y }));
  const height = box.marginTop + box.marginBottom + lines.length * lineHeight;
  const alt = rows.map(({ title, points }) => `${title}: ${points.map(({ said }) => said).join("; ")}.`).join(" ");
  const picture = svg(
    {
      ...{ ...box, height, symbol: { legend: false } },
      x: { domain: [0, 100], axis: null },
      y: { domain: [-0.5, lines.length - 0.5], reverse: true, axis: null },
      marks: [...scale(titles, lines.length), ...drawn(points), ...written(titles, points)],
    },
    { id, alt, name: "chart shares" },
  );
  return { picture, width: box.width, height, alt, note };
}

function rowOf({ measure, values }: MeasureRow): Row {
  const points = values.flatMap((value): Point[] => {
    const { state, plain } = figureWords(measure, value);
    const { numerator, denominator } = value;
    if (measure.kind !== "proportion" || !isShown(state) || numerator === null || denominator === null) return [];
    const interval = intervalOf(measure, value);
    const between = intervalWords(measure, value);
    return [
      {
        label: `${periodLine(value)}${value.status === "provisional" ? " so far" : ""}`,
        share: (100 * numerator) / denominator,
        words: plain,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        said: `${kindOf(measure).inReport(measure, value)} ${onOrIn(measure, value)}${between === "" ? "" : `, and could well be anywhere from ${between}`}`,
        color: value === values.at(-1) ? blue : grey,
        isProvisional: value.status === "provisional",
      },
    ];
  });
  return { title: rowTitle(measure), points };
}

interface Title {
  readonly title: string;
  readonly y: number;
}
type Placed = Point & { readonly y: number };

/** The steps stand behind the points of each measure and stop under its title. */
function scale(titles: readonly Title[], lines: number): Plot.Markish[] {
  const steps = [0, 25, 50, 75, 100];
  const parts = titles.flatMap(({ y }, at) =>
    steps.map((step) => ({ step, from: y + 0.5, to: (titles[at + 1]?.y ?? lines) - 0.5 })),
  );
  return [
    Plot.ruleX(parts, { x: "step", y1: "from", y2: "to", className: "grid", stroke: "#d0d4d8" }),
    Plot.text(steps, {
      ...{ ...type, x: (step: number) => step, y: lines - 0.5, dy: 14 },
      text: (step: number) => `${step}%`,
    }),
  ];
}

const drawn = (points: readonly Placed[]): Plot.Markish[] => [
  Plot.link(
    points.filter(({ lower }) => lower !== null),
    { ...{ x1: "lower", x2: "upper", y1: "y", y2: "y" }, className: "interval", stroke: "color", strokeWidth: 2 },
  ),
  Plot.dot(points, {
    ...{ x: "share", y: "y", r: 5.5, className: "dots", stroke: "color", strokeWidth: 2 },
    fill: ({ isProvisional, color }: Placed) => (isProvisional ? "#fff" : color),
  }),
];

const written = (titles: readonly Title[], points: readonly Placed[]) => [
  Plot.text(titles, {
    ...{ ...type, frameAnchor: "left" as const, textAnchor: "start" as const, dx: -box.marginLeft + 2, y: "y" },
    ...{ fontWeight: 700, text: "title" },
  }),
  Plot.text(points, {
    ...{
      ...type,
      fill: grey,
      frameAnchor: "left" as const,
      textAnchor: "end" as const,
      dx: -10,
      y: "y",
      text: "label",
    },
  }),
  Plot.text(points, {
    ...{ ...type, frameAnchor: "right" as const, textAnchor: "start" as const, dx: 12, y: "y", text: "words" },
  }),
];
