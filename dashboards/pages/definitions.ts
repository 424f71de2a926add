/** Makes the list of every measure by chapter, with its question and a link to its page. */

import { html } from "../../pipeline/words/html.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import { dataTable } from "../components/data_table.ts";
import { betterWords, clauseWords } from "../components/definition_list.ts";
import type { Page, Site } from "../site.ts";

export function definitionsPage(site: Site): Page {
  return {
    path: "definitions/index",
    title: "Definitions",
    body: html`<h1>Definitions</h1>
<p class="lead">Each measure has its own page, at an address that does not change. The page gives the question it answers, what it covers and what it counts, its timescale, target and source, worked examples, and all its figures.</p>
${site.chapters.map(
  ({ id, title }) => html`<h2>${title}</h2>
${dataTable({
  id: `definitions-${id}`,
  cards: true,
  caption: `${title}: measures and the questions they answer`,
  columns: ["Measure", "Question", "Direction", "Target", "Source"],
  rows: site.inChapter(id).map((measure) => ({
    cells: [
      html`<a href="${measure.id}.html">${measure.title}</a>`,
      measure.asks,
      betterWords(measure),
      targetLine(measure),
      clauseWords(measure.source),
    ],
  })),
})}`,
)}`,
  };
}
