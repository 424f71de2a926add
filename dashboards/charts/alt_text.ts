/** Describes a trend chart for those who can't see it, from the same figures that are drawn. */
import { publishedWords } from "../../pipeline/words/comparator_words.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import { periodHead } from "../../pipeline/words/period_phrase.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import type { Trend } from "../trend.ts";
import { trendSignal } from "../words/signal_words.ts";
import { drawn } from "./drawn.ts";
import { runsOf } from "./runs.ts";
import { drawnAs } from "./ways_to_draw.ts";

export function altText(trend: Trend): string {
  const { measure, points, latest } = trend;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || !latest) return `${measure.title}: no figures.`;
  const said = drawnAs(trend.chart).alt(trend, latest);
  const parts = [
    `${measure.title}, ${points.length} ${kindWords(trend.kind).many}, ${periodHead(measure, first.value)} to ${periodHead(measure, last.value)}`,
    ...said.shown,
    ...said.latest,
    ...runsOf(trend, drawn(trend)).map(
      ({ from, words }) => `from ${periodHead(measure, points[from]!.value)} ${words}`,
    ),
    trendSignal(trend).words.toLowerCase(),
    ...(trend.country
      ? [`published last for ${trend.country.name} ${publishedWords(measure, trend.country.value)}`]
      : []),
    measure.target ? `target ${targetLine(measure)}` : "no target set",
  ];
  return `${parts.join("; ")}.`;
}
