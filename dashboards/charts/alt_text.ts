/** What a trend chart shows, for those who can't see it: made from the same figures that are drawn. */
import type { Trend, TrendPoint } from "../trend.ts";
import { countWords, figureWords } from "../words/figure_words.ts";
import { kindWords } from "../words/kind_words.ts";
import { onOrIn, periodHead } from "../words/period_phrase.ts";
import { signalWords } from "../words/signal_words.ts";
import { targetLine } from "../words/target_words.ts";

export function altText(trend: Trend): string {
  const { measure, points, latest, judged } = trend;
  const first = points[0];
  if (!first || !latest) return `${measure.title}: no figures.`;
  const words = ({ value }: TrendPoint) => figureWords(measure, value).plain;
  const shown = points.filter(({ value }) => ["figure", "zero"].includes(figureWords(measure, value).state));
  const sorted = [...shown].sort((a, b) => a.value.value! - b.value.value!);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const parts = [
    `${measure.title}, ${points.length} ${kindWords(trend.kind).many}, ${periodHead(measure, first.value)} to ${periodHead(measure, latest.value)}`,
    low && high
      ? `lowest ${words(low)} ${onOrIn(measure, low.value)}, highest ${words(high)} ${onOrIn(measure, high.value)}`
      : "no point is large enough to draw",
    `latest ${words(latest)}`,
    `${signalWords(latest.signal, judged).words.toLowerCase()}`,
    measure.target ? `target ${targetLine(measure)}` : "no target set",
  ];
  const gaps = points.length - shown.length;
  if (gaps > 0) parts.push(`${countWords(gaps)} not drawn, as the table says`);
  return `${parts.join("; ")}.`;
}
