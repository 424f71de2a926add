/** The hard words of a page, with what each means, folded at its end. */
import { type Html, html } from "../../pipeline/words/html.ts";
import { type Term, termsIn } from "../words/glossary.ts";

export const wordList = (terms: readonly Term[]): Html =>
  html`<dl class="words">${terms.map(({ term, means }) => html`<div><dt>${term}</dt><dd>${means}</dd></div>\n`)}</dl>`;

/** Null where the page has none. */
export function wordsBox(body: Html): Html | null {
  const terms = termsIn(body.text);
  return terms.length === 0
    ? null
    : html`\n<details class="words-box"><summary>Words on this page</summary>${wordList(terms)}</details>`;
}
