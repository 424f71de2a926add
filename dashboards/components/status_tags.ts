/** Shows what the chart's rules and the target say about a measure, as two tags: each has a shape and always words. */
import { type Html, html } from "../../pipeline/words/html.ts";
import { targetWords } from "../../pipeline/words/target_words.ts";
import type { Trend } from "../trend.ts";
import { trendSignal } from "../words/signal_words.ts";

const tag = (style: string, shape: string, words: string): Html =>
  html`<span class="tag tag-${style}"><span aria-hidden="true">${shape} </span>${words}</span>`;

export function signalTag(trend: Trend): Html {
  if (!trend.measure.supplied) return tag("few", "–", "Not supplied");
  const { style, shape, words } = trendSignal(trend);
  return tag(style, shape, words);
}

export function targetTag({ measure, latest, chart, target }: Trend): Html {
  const { shape, words } = targetWords(target, measure, latest?.value, chart);
  return tag(target, shape, words);
}

export const statusTags = (trend: Trend): Html => html`<p class="tags">${signalTag(trend)} ${targetTag(trend)}</p>`;
