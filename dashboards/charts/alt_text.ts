/** What a trend chart shows, for those who can't see it: made from the same figures that are drawn. */

import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import { onOrIn, periodHead } from "../../pipeline/words/period_phrase.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import type { Trend, TrendPoint } from "../trend.ts";
import { signalWords } from "../words/signal_words.ts";
import { waitWords } from "../words/wait_words.ts";

export function altText(trend: Trend): string {
  const { measure, points, latest, judged } = trend;
  const first = points[0];
  if (!first || !latest) return `${measure.title}: no figures.`;
  if (trend.chart.kind === "g") return altTextOfWaits(trend, first, latest);
  const words = ({ value }: TrendPoint) => figureWords(measure, value).plain;
  const shown = points.filter(({ value }) => isShown(figureWords(measure, value).state));
  const sorted = [...shown].sort((a, b) => (a.value.value ?? 0) - (b.value.value ?? 0));
  const [low, high] = [sorted[0], sorted.at(-1)];
  const parts = [
    `${measure.title}, ${points.length} ${kindWords(trend.kind).many}, ${periodHead(measure, first.value)} to ${periodHead(measure, (points.at(-1) ?? first).value)}`,
    low && high
      ? `lowest ${words(low)} ${onOrIn(measure, low.value)}, highest ${words(high)} ${onOrIn(measure, high.value)}`
      : "no point is large enough to draw",
    `latest settled ${words(latest)} ${onOrIn(measure, latest.value)}`,
    ...(trend.soFar ? [`provisional, so far ${words(trend.soFar)} ${onOrIn(measure, trend.soFar.value)}`] : []),
    `${signalWords(latest.signal, judged).words.toLowerCase()}`,
    measure.target ? `target ${targetLine(measure)}` : "no target set",
  ];
  const gaps = points.length - shown.length;
  if (gaps > 0) parts.push(`${countWords(gaps)} not drawn, as the table says`);
  return `${parts.join("; ")}.`;
}

/** of a g chart: what is drawn is how long it had been since the one before */
function altTextOfWaits(trend: Trend, first: TrendPoint, latest: TrendPoint): string {
  const { measure, points, judged, kind } = trend;
  const { one, many } = kindWords(kind);
  const ended = points.filter(({ wait, stillWaiting }) => wait != null && !stillWaiting);
  const sorted = [...ended].sort((a, b) => (a.wait ?? 0) - (b.wait ?? 0));
  const [short, long] = [sorted[0], sorted.at(-1)];
  const words = (point: TrendPoint) => `${waitWords(trend, point)}, ended ${onOrIn(measure, point.value)}`;
  const parts = [
    `${measure.title}, ${points.length} ${many}, ${periodHead(measure, first.value)} to ${periodHead(measure, latest.value)}`,
    `for each ${lower(one)} with any, the ${many} since the one before`,
    short && long ? `shortest ${words(short)}, longest ${words(long)}` : `no ${lower(one)} with one before it`,
    `latest ${figureWords(measure, latest.value).plain}${latest.stillWaiting && latest.wait != null ? `, ${waitWords(trend, latest)}` : ""}`,
    `${signalWords(latest.signal, judged).words.toLowerCase()}`,
    measure.target ? `target ${targetLine(measure)}` : "no target set",
  ];
  return `${parts.join("; ")}.`;
}
