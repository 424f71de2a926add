/**
 * Draws a gap: at the left both groups on a scale of 0 to 100 % with a bar between them, at the right the difference
 * with its 95 % interval about the line of no gap. Each period has a row, with the latest lowest. Two small pictures that are beside
 * each other on a wide page and under each other on a narrow one, so that each is drawn once.
 */

import * as Plot from "@observablehq/plot";
import { svg } from "../../pipeline/charts/svg.ts";
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { bothGroups, signedPoints } from "../../pipeline/figures/gap.ts";
import { intervalWords } from "../../pipeline/figures/interval.ts";
import { percentWords } from "../../pipeline/statistics/share.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn, periodTick } from "../../pipeline/words/period_phrase.ts";
import type { Trend } from "../trend.ts";

interface Row {
  readonly label: string;
  readonly ours: number;
  readonly peers: number;
  readonly oursWords: string;
  readonly peersWords: string;
  readonly gap: number;
  readonly gapWords: string;
  readonly lower: number | null;
  readonly upper: number | null;
  /** the whole in words, for the picture's name */
  readonly groupsSaid: string;
  readonly gapSaid: string;
}

const shown = 6;
const rowHeight = 46;
const box = { width: 324, marginLeft: 72, marginRight: 22, marginTop: 12, marginBottom: 30 } as const;
const blue = "#12436d";
const grey = "#505a5f";
const type = { className: "type", fontSize: 12, fill: "#0b0c0c" } as const;

/** the periods whose difference may be drawn, oldest first */
export const gapRows = ({ measure, points }: Trend): readonly Row[] =>
  points.slice(-shown).flatMap(({ value }) => {
    const { state, main, beside } = figureWords(measure, value);
    const both = isShown(state) ? bothGroups(value) : null;
    if (both === null) return [];
    const [[n, of], [peers, all]] = [both.own, both.peers];
    const interval = intervalWords(measure, value);
    return [
      {
        label: periodTick(value),
        ours: (100 * n) / of,
        peers: (100 * peers) / all,
        oursWords: percentWords(n, of),
        peersWords: percentWords(peers, all),
        gap: both.points,
        gapWords: signedPoints(both.points),
        lower: value.lower,
        upper: value.upper,
        groupsSaid: `${onOrIn(measure, value)} ${beside} of their peers`,
        gapSaid: `${onOrIn(measure, value)} ${main}${interval ? `, and could well be anywhere from ${interval}` : ", and no interval can be given"}`,
      },
    ];
  });

export function gapChart(trend: Trend): Html {
  const rows = gapRows(trend);
  const { id, title } = trend.measure;
  const said = (of: (row: Row) => string) => `${rows.map(of).join("; ")}.`;
  const pictures = [
    groups(rows, `${id}-groups`, `${title}, both groups: ${said(({ groupsSaid }) => groupsSaid)}`),
    differences(rows, `${id}-gap`, `${title}, the difference: ${said(({ gapSaid }) => gapSaid)}`),
  ];
  return html`<div class="gap-charts"><div><p class="gap-key"><span class="gap-own">● In care, or care leavers</span> <span class="gap-peers">■ Their peers</span></p>${pictures[0]}</div><div><p class="gap-key">${trend.measure.independent ? "Difference in points, with its interval" : "Difference in points"}</p>${pictures[1]}</div></div>`;
}

const place = (_: Row, i: number): number => i;

/** a circle and a square, so that readers can distinguish the groups without colour */
function groups(rows: readonly Row[], id: string, alt: string): Html {
  const ticks = [0, 50, 100];
  const marks: Plot.Markish[] = [
    ...grid(ticks, (tick) => `${tick}%`),
    Plot.link(rows, {
      ...{ x1: "ours", x2: "peers", y1: place, y2: place },
      ...{ className: "between", stroke: "#c5cace", strokeWidth: 8 },
    }),
    Plot.dot(rows, { x: "peers", y: place, r: 5.5, symbol: "square", className: "special", fill: grey }),
    Plot.dot(rows, { x: "ours", y: place, r: 6, className: "dots", fill: blue }),
    Plot.text(rows, { ...type, x: "ours", y: place, dy: -14, fontWeight: 700, fill: blue, text: "oursWords" }),
    Plot.text(rows, { ...type, x: "peers", y: place, dy: 15, fill: grey, text: "peersWords" }),
  ];
  return picture(rows, marks, [0, 100], { id, alt });
}

function differences(rows: readonly Row[], id: string, alt: string): Html {
  const far = Math.max(10, ...rows.flatMap(({ gap, lower, upper }) => [gap, lower ?? 0, upper ?? 0].map(Math.abs)));
  const end = [10, 20, 40, 50, 80].find((one) => one >= far) ?? 100;
  const signed = (tick: number) => (tick === 0 ? "no gap" : `${tick < 0 ? "−" : "+"}${Math.abs(tick)}`);
  const known = rows.map((row, i) => ({ ...row, i })).filter(({ lower }) => lower !== null);
  const marks: Plot.Markish[] = [
    ...grid([-end, 0, end], signed),
    Plot.ruleX([0], { className: "axis", stroke: "#0b0c0c" }),
    Plot.link(known, {
      ...{ x1: "lower", x2: "upper", y1: "i", y2: "i" },
      ...{ className: "line", stroke: blue, strokeWidth: 2 },
    }),
    Plot.dot(rows, { x: "gap", y: place, r: 5.5, symbol: "diamond", className: "special", fill: blue }),
    Plot.text(rows, { ...type, x: "gap", y: place, dy: -14, fontWeight: 700, text: "gapWords" }),
  ];
  return picture(rows, marks, [-end, end], { id, alt });
}

const grid = (ticks: readonly number[], words: (tick: number) => string): Plot.Markish[] => [
  Plot.ruleX(ticks, { className: "grid", stroke: "#d0d4d8" }),
  Plot.text(ticks, { ...type, x: (tick: number) => tick, frameAnchor: "bottom", dy: 18, text: words }),
];

function picture(
  rows: readonly Row[],
  marks: readonly Plot.Markish[],
  domain: readonly [number, number],
  { id, alt }: { readonly id: string; readonly alt: string },
): Html {
  const periods = Plot.text(rows, { ...type, frameAnchor: "left", y: place, dx: -8, textAnchor: "end", text: "label" });
  return svg(
    {
      ...box,
      height: box.marginTop + box.marginBottom + rows.length * rowHeight,
      x: { domain: [...domain], axis: null },
      y: { domain: [-0.5, rows.length - 0.5], reverse: true, axis: null },
      symbol: { legend: false },
      marks: [...marks, periods],
    },
    { id, alt, name: "chart gap" },
  );
}
