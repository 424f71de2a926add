/**
 * Makes the page on the child's voice, by the four parts that being heard has (Lundy, 2007): a space to speak in, a voice, an audience, and
 * influence. Each line is a measure that hears a child, with its latest figure; below them the child's own view beside the professional's.
 */
import { type Headline, voiceLists } from "../../pipeline/release/headline.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrInSoFar } from "../../pipeline/words/period_phrase.ts";
import { dataTable } from "../components/data_table.ts";
import { figureCell } from "../components/figure_cell.ts";
import { viewsBeside } from "../components/views_beside.ts";
import { headlineFigure } from "../headline_figure.ts";
import type { Page, Site } from "../site.ts";

const about: Readonly<Record<(typeof voiceLists)[number], string>> = {
  space: "Do children have a safe place and a chance to say what they think?",
  voice: "Are they helped to say it, whatever their age?",
  audience: "Does somebody who can decide listen to them?",
  influence: "Does it change anything, and are they told what it changed?",
};

export const childsVoicePage = (site: Site): Page => ({
  path: "childs-voice",
  title: "Child’s voice",
  body: html`<h1>Are children heard?</h1>
<p class="lead">Being heard takes four things: a space to speak in, a voice, someone who listens, and influence on what is decided. Each line below is something that is counted. What no extract holds, such as who was helped by an advocate, can’t be.</p>
${voiceLists.map((list) => part(site, list))}
${site.chapters.map((chapter) => viewsBeside(site, chapter))}`,
});

function part(site: Site, list: (typeof voiceLists)[number]): Html {
  const lines = site.catalogue.headlines.filter((each) => each.list === list);
  return html`<h2>${capital(list)}</h2>
<p>${about[list]}</p>
${dataTable({
  id: list,
  cards: true,
  labels: false,
  name: "brief",
  caption: html`<span class="visually-hidden">${capital(list)}: what is counted, and the latest figure</span>`,
  columns: ["What is counted", "Latest", "When"],
  rows: lines.flatMap((line) => row(site, line) ?? []),
  empty: "Nothing of it is counted.",
})}`;
}

function row(site: Site, headline: Headline) {
  const found = headlineFigure(site, headline);
  if (found === undefined) return null;
  const { measure, value } = found;
  return {
    cells: [
      html`<a href="definitions/${measure.id}.html">${headline.words}</a>`,
      html`${figureCell(measure, value)}`,
      onOrInSoFar(measure, value),
    ],
  };
}
