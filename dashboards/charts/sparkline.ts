/** Draws a trend as small as a word, for Home: the line, its gaps and the latest point. It has no text, so no text is too small. */

import * as Plot from "@observablehq/plot";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { Html } from "../../pipeline/words/html.ts";
import type { Trend } from "../trend.ts";
import { altText } from "./alt_text.ts";
import { axisSteps, endsOf } from "./axis.ts";
import { drawn } from "./drawn.ts";
import { svg } from "./svg.ts";
import { drawnAs } from "./ways_to_draw.ts";

export function sparkline(trend: Trend, id: string): Html {
  const points = drawn(trend);
  const last = points.at(-1);
  const steps = axisSteps(
    kindOf(trend.measure).scale,
    points.map(({ y }) => y ?? 0),
  );
  return svg(
    {
      width: 132,
      height: 36,
      margin: 4,
      x: { axis: null, domain: [0, Math.max(1, points.length - 1)] },
      y: { axis: null, domain: [...endsOf(steps)] },
      marks: [
        Plot.ruleY([0], { className: "axis", stroke: "#767676" }),
        trend.measure.target && Plot.ruleY([trend.measure.target.value], { className: "target", stroke: "#505a5f" }),
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
    { id, alt: altText(trend), name: "spark" },
  );
}
