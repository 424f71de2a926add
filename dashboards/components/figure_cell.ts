/** A figure inside a table: the headline, and beside it what it is made of. */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { type Html, html } from "../html.ts";
import { type FigureOf, figureWords } from "../words/figure_words.ts";

export function figureCell(measure: CatalogueMeasure, figure: FigureOf | undefined): Html {
  const { state, main, beside } = figureWords(measure, figure);
  const note = beside
    ? html` <span class="of">${state === "figure" || state === "zero" ? "· " : ""}${beside}</span>`
    : null;
  return html`<span class="figure figure-${state}"><span class="main">${main}</span>${note}</span>`;
}
