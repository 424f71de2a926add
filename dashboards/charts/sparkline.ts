/**
 * Draws a trend as small as a word: what could be chance as a band, the line, its gaps and the latest point. It has a scale of its own, so
 * that it shows shape and not size: the figure stands beside it. It has no text, so no text is too small. There are hundreds on a page, so
 * each is as short as it can be: whole halves of a pixel, and every colour and width in the stylesheet.
 */

import { escapeHtml, Html } from "../../pipeline/words/html.ts";
import type { Trend } from "../trend.ts";
import { altText } from "./alt_text.ts";
import { drawn } from "./drawn.ts";
import type { DrawnPoint } from "./drawn_point.ts";
import { type Place, steps, unbroken } from "./steps.ts";
import { drawnAs } from "./ways_to_draw.ts";

/** in halves of a pixel, with a margin for the latest point */
const [width, height, margin] = [264, 72, 8];

/** `id` of its description; without one it is hidden from screen readers, for whom the same row says what it shows. */
export function sparkline(trend: Trend, id?: string): Html {
  const points = drawn(trend);
  const strokes = drawnAs(trend.chart).strokes(points);
  const heights = [
    ...points.flatMap(({ y, lower, upper }) => [y, lower, upper]),
    ...strokes.flatMap(({ points }) => points.map(({ y }) => y)),
  ].filter((each) => each !== null);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const across = (width - 2 * margin) / Math.max(1, points.length - 1);
  // a level line lies in the middle
  const up = (y: number) => (high === low ? 0.5 : (y - low) / (high - low)) * (height - 2 * margin);
  const place = (x: number, y: number): Place => [Math.round(margin + x * across), Math.round(height - margin - up(y))];
  const placed = (points: readonly { readonly x: number; readonly y: number | null }[]) =>
    steps(unbroken(points).map((part) => part.map(({ x, y }) => place(x, y))));
  const path = (name: string, d: string) => (d === "" ? "" : `<path class="${name}" d="${d}"/>`);
  const last = points.at(-1);
  const [x, y] = last && last.y !== null ? place(last.x, last.y) : [];
  const named =
    id === undefined
      ? ['aria-hidden="true"', ""]
      : [`role="img" aria-labelledby="${id}"`, `<title id="${id}">${escapeHtml(altText(trend))}</title>`];
  return new Html(
    [
      `<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}" ${named[0]}>${named[1]}`,
      path("band", bandOf(points, place)),
      path("centre", placed(points.map(({ x, centre }) => ({ x, y: centre })))),
      ...strokes.map(({ points, isOpen }) => path(isOpen ? "line open" : "line", placed(points))),
      x === undefined ? "" : `<circle class="dots${last?.provisional ? " hollow" : ""}" cx="${x}" cy="${y}" r="6.5"/>`,
      "</svg>",
    ].join(""),
  );
}

/** Along the upper limit and back along the lower one, wherever there are limits. */
function bandOf(points: readonly DrawnPoint[], place: (x: number, y: number) => Place): string {
  const parts = unbroken(points.map((point) => ({ ...point, y: point.lower === null ? null : point.upper })));
  return parts
    .map((part) => [
      ...part.map(({ x, y }) => place(x, y)),
      ...part.toReversed().map(({ x, lower }) => place(x, lower ?? 0)),
    ])
    .map((line) => `${steps([line])}z`)
    .join("");
}
