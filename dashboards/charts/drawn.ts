/**
 * The points of a trend as a chart draws them. A figure that may not be shown as a percentage, or is not there, has no
 * height (the line breaks) and a letter at the foot instead: the key in "How to read this" explains each. On a g chart a
 * point stands for a wait, and a period without an event has no height.
 */

import type { FigureState } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { Trend } from "../trend.ts";
import type { DrawnPoint } from "./drawn_point.ts";
import { drawnAs } from "./ways_to_draw.ts";

export const letters: Partial<Record<FigureState, string>> = {
  few: "f",
  none: "n",
  hidden: "h",
  "not-supplied": "x",
  "not-applicable": "z",
  missing: "–",
};

/** looked at once: the charts, their words and their notes ask for the same points */
const known = new WeakMap<Trend, readonly DrawnPoint[]>();

export function drawn(trend: Trend): readonly DrawnPoint[] {
  const points = known.get(trend) ?? drawnPoints(trend);
  known.set(trend, points);
  return points;
}

function drawnPoints({ measure, points, chart }: Trend): readonly DrawnPoint[] {
  return points.map(({ value, ...point }, x) => {
    const { state } = figureWords(measure, value);
    const letter = letters[state] ?? "";
    const height = drawnAs(chart).height({ value, ...point });
    return {
      ...point,
      x,
      y: letter ? null : height,
      state,
      letter,
      period: value.period,
      provisional: value.status === "provisional",
    };
  });
}
