/** Shows a figure inside a table: the headline, with the numbers behind it beside it. */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import type { FigurePoint } from "../../pipeline/release/point.ts";
import { type Html, html } from "../../pipeline/words/html.ts";

export function figureCell(measure: CatalogueMeasure, figure: FigurePoint | undefined): Html {
  const { state, main, beside, plain } = figureWords(measure, figure);
  const dot = plain.includes(" · ") ? html`<span class="dot">· </span>` : null;
  // why there is no percentage is an aside, what a number is of is not
  const isAside = state === "few" || state === "none";
  const note = beside ? html` ${dot}<span class="of">${isAside ? `(${beside})` : beside}</span>` : null;
  return html`<span class="figure figure-${state}"><span class="main">${main}</span>${note}</span>`;
}
