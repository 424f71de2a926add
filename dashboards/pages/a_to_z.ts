/** Every measure by its name, for whoever knows what it is called and not which chapter it stands in. */
import { html } from "../../pipeline/words/html.ts";
import type { Page, Site } from "../site.ts";

export function aToZPage(site: Site): Page {
  const measures = site.chapters
    .flatMap(({ id, short }) => site.inChapter(id).map(({ id, title }) => ({ id, title, short })))
    .sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
  const letters = [...new Set(measures.map(({ title }) => title[0]!.toUpperCase()))];
  return {
    path: "a-to-z",
    title: "A to Z",
    body: html`<h1>Measures from A to Z</h1>
<p class="lead">Each leads to the page of the measure, with all its figures and how it is counted. <a href="measures.html">All measures</a> has them by chapter, with the latest figure of each.</p>
${letters.map(
  (letter) => html`<h2 id="${letter}">${letter}</h2>
<ul class="a-to-z">${measures
    .filter(({ title }) => title[0]!.toUpperCase() === letter)
    .map(
      ({ id, title, short }) =>
        html`<li><a href="definitions/${id}.html">${title}</a> <span class="quiet">${short}</span></li>\n`,
    )}</ul>`,
)}`,
  };
}
