/**
 * Draws a trend as small as a word: what could be chance as a band, the line, its gaps and the latest point. It has a scale of its own, so
 * that it shows shape and not size: the figure stands beside it. It has no text, so no text is too small.
 */

import * as Plot from "@observablehq/plot";
import { svg } from "../../pipeline/charts/svg.ts";
import type { Html } from "../../pipeline/words/html.ts";
import type { Trend } from "../trend.ts";
import { altText } from "./alt_text.ts";
import { drawn } from "./drawn.ts";
import { drawnAs } from "./ways_to_draw.ts";

/** `id` of its description; without one it is hidden from screen readers, for whom the same row says what it shows. */
export function sparkline(trend: Trend, id?: string): Html {
  const points = drawn(trend);
  const last = points.at(-1);
  const heights = points.flatMap(({ y, lower, upper }) => [y, lower, upper].filter((each) => each !== null));
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  // a level line lies in the middle
  const room = low === high ? 1 : 0;
  return svg(
    {
      width: 132,
      height: 36,
      margin: 4,
      x: { axis: null, domain: [0, Math.max(1, points.length - 1)] },
      y: { axis: null, domain: [low - room, high + room] },
      marks: [
        Plot.areaY(points, { x: "x", y1: "lower", y2: "upper", className: "band", fill: "#d3e0ec", fillOpacity: 1 }),
        Plot.line(points, { x: "x", y: "centre", className: "centre", stroke: "#505a5f", strokeDasharray: "2 3" }),
        ...drawnAs(trend.chart).marks(points, 1.75),
        last && last.y !== null
          ? Plot.dot([last], {
              x: "x",
              y: "y",
              r: 3.25,
              className: "dots",
              fill: last.provisional ? "#fff" : "#12436d",
              stroke: "#12436d",
            })
          : null,
      ],
    },
    id === undefined ? { name: "spark" } : { id, alt: altText(trend), name: "spark" },
  );
}
