/**
 * Draws how far from the average an authority of a size may lie, with ours at its size: limits that allow for chance and for how much
 * authorities differ. Only of measures whose authorities differ little more than chance explains.
 */
import * as Plot from "@observablehq/plot";
import { svg } from "../../pipeline/charts/svg.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { PublishedFunnel } from "../../pipeline/release/published.ts";
import { countWords, numberWords } from "../../pipeline/statistics/amount.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { BesideOthers } from "../trend.ts";

const box = { width: 324, height: 180, marginLeft: 40, marginRight: 24, marginTop: 12, marginBottom: 34 } as const;
const [blue, violet, ink] = ["#12436d", "#6b3d8f", "#0b0c0c"];
const type = { className: "type", fontSize: 12, fill: ink } as const;
const sizes = [5, 20, 100, 400];

export function funnelChart({ as, own, funnel }: BesideOthers, published: PublishedFunnel): Html | null {
  if (funnel === null || own.value === null) return null;
  const { n, lower, upper } = funnel.own;
  const limits = `${numberWords(lower, as.unit)}% to ${numberWords(upper, as.unit)}%`;
  const within = own.value >= lower && own.value <= upper;
  const said = `Ours, ${figureWords(as, own).plain}, lies ${within ? "within" : "outside"} the limits for a place of that size, ${limits}`;
  const points = [...funnel.sizes, funnel.own].sort((a, b) => a.n - b.n);
  const [smallest, largest] = [points[0]!.n, points.at(-1)!.n];
  const marks: Plot.Markish[] = [
    Plot.gridY([0, 50, 100], { className: "grid", stroke: "#d0d4d8", strokeOpacity: 1 }),
    Plot.text([0, 50, 100], {
      ...{ ...type, x: smallest, y: (tick: number) => tick, dx: -6, textAnchor: "end" },
      text: (tick: number) => `${tick}%`,
    }),
    Plot.areaY(points, { x: "n", y1: "lower", y2: "upper", className: "band", fill: "#e6dff0", fillOpacity: 1 }),
    Plot.ruleY([published.average], { className: "elsewhere", stroke: violet, strokeWidth: 2 }),
    Plot.dot([{ n, value: own.value }], {
      x: "n",
      y: "value",
      r: 6,
      symbol: "diamond",
      className: "special",
      fill: blue,
    }),
    Plot.text(
      sizes.filter((size) => size >= smallest && size <= largest),
      { ...type, x: (size: number) => size, frameAnchor: "bottom", dy: 16, text: (size: number) => countWords(size) },
    ),
    Plot.text(["how many it is of"], { ...type, frameAnchor: "bottom", dy: 30, text: (words: string) => words }),
  ];
  const picture = svg(
    {
      ...box,
      x: { type: "log", domain: [smallest, largest], axis: null },
      y: { domain: [0, 100], axis: null },
      symbol: { legend: false },
      marks,
    },
    {
      id: `${as.id}-funnel`,
      alt: `${as.title}: a funnel of ${countWords(published.authorities)} authorities. ${said}.`,
      name: "chart funnel",
    },
  );
  return html`<div class="years-beside"><p class="gap-key">${said}. The limits are wider than chance alone would make them, since authorities differ ${countWords(Math.round(published.phi))} times as much as by chance.</p>${picture}</div>`;
}
