/** Shows the provisional figure that comes after the one described, marked as provisional and without a verdict. */

import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Trend } from "../trend.ts";

/** nothing where there is none, or it has no figure */
export function soFarLine({ measure, soFar }: Trend): Html | null {
  if (!soFar || !measure.supplied) return null;
  const { state, plain } = figureWords(measure, soFar.value);
  if (!["figure", "zero", "few"].includes(state)) return null;
  return html`<br><span class="quiet so-far">${plain} so far ${onOrIn(measure, soFar.value)}, provisional</span>`;
}
