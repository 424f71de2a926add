/**
 * Makes Home for the panel, which is told of nothing but deaths. Nothing is a card, better or worse there, and no number meets whoever opens it:
 * it says what is here and leads to it, so that each can choose when to read on.
 */
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { html } from "../../pipeline/words/html.ts";
import { reportLinks } from "../components/report_links.ts";
import { qualityPath } from "../quality_page.ts";
import type { Page, Site } from "../site.ts";

export function panelHomePage(site: Site): Page {
  const { catalogue, chapters, quality } = site;
  const aside = quality?.extracts.reduce((sum, one) => sum + one.set_aside, 0) ?? 0;
  const missing = catalogue.dictionary.filter(({ supplied }) => !supplied).length;
  return {
    path: "index",
    title: "Home",
    isShort: true,
    body: html`<h1>Deaths of children, for the panel alone</h1>
<p class="lead">This publication tells of the deaths of children and of nothing else. No number of children stands on this page: choose when, and with whom, you read on.</p>
<p>Data up to ${dateWords(catalogue.as_at)}. Nothing is judged by a chart or compared as better or worse, since there are too few, and each was a child.</p>
<h2 id="chapters">What is here</h2>
<ul>${chapters.map(({ id, title }) => html`<li><a href="${id}.html">${title}</a>: two spans of years side by side, in numbers and words</li>`)}
<li><a href="measures.html">All measures</a>, each with its figures by year and how it is counted</li>
<li><a href="how-to-read.html">How to read this</a></li></ul>
${chapters.map((chapter) => reportLinks(site, chapter))}
<h2>What can’t be said</h2>
<ul><li>${missing === 0 ? "No extract is missing." : html`<a href="${qualityPath(site)}.html">${counted(missing, "extract")} not supplied</a>.`}</li>
${aside === 0 ? null : html`<li><a href="${qualityPath(site)}.html">${counted(aside, "row")} of all extracts set aside</a>.</li>\n`}<li>The latest years are provisional: a death is notified in one year and often reviewed in another.</li></ul>`,
  };
}
