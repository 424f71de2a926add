/** What changed since the last release: new periods, restated figures old → new, measures that came or went. */

import { type Comparison, compareReleases } from "../../pipeline/release/compare.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { freshPeriods } from "../../pipeline/words/fresh_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { periodHead } from "../../pipeline/words/period_phrase.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { restatedWords } from "../../pipeline/words/restated_words.ts";
import { dataTable } from "../components/data_table.ts";
import { figureCell } from "../components/figure_cell.ts";
import { folded } from "../components/folded.ts";
import { movesTable } from "../components/revision_table.ts";
import type { Page, Site } from "../site.ts";

export function changesPage(site: Site): Page {
  return {
    path: "changes",
    title: "What changed",
    body: html`<h1>What changed since the last release</h1>
${site.previous ? changes(releaseName(site.previous.catalogue), compareReleases(site.previous, site.figures.release)) : html`<p class="lead">No earlier release was given to compare this one with, so we cannot say what changed.</p>`}
<h2>How far first figures move</h2>
${movesTable(site)}`,
  };
}

function changes(name: string, comparison: Comparison): Html {
  const { appeared, vanished, fresh, restated, restatedInBreakdowns, setAside } = comparison;
  return html`<p class="lead">Compared with release ${name}: ${counted(fresh.length, "measure has a new period", "measures have new periods")}, ${counted(restated.length, "figure was restated", "figures were restated")}, ${counted(appeared.length, "measure is new", "measures are new")} and ${counted(vanished.length, "is gone", "are gone")}.</p>
<h2>Restated figures</h2>
<p>These figures were in the last release and are different now, with the reason as far as the figures tell it.${restatedInBreakdowns > 0 ? ` Besides those listed, ${counted(restatedInBreakdowns, "figure by category differs", "figures by category differ")}.` : ""}</p>
${dataTable({
  id: "restated",
  cards: true,
  caption: "Figures restated, old and new",
  columns: ["Measure", "Period", "Was", "Is", "Why"],
  rows: restated.map((one) => ({
    cells: [
      html`<a href="definitions/${one.measure.id}.html">${one.measure.title}</a>`,
      periodHead(one.measure, one.now),
      figureCell(one.measure, one.before),
      figureCell(one.measure, one.now),
      restatedWords(one),
    ],
  })),
  empty: "None: every figure in the last release is unchanged.",
})}
<h2>New periods</h2>
${dataTable({
  id: "fresh",
  caption: "Periods the last release did not have",
  columns: ["Periods", "Measures"],
  rows: freshPeriods(fresh).map(({ words, measures }) => ({
    cells: [
      words,
      folded(
        counted(measures.length, "measure"),
        html`<ul>${measures.map(({ id, title }) => html`<li><a href="definitions/${id}.html">${title}</a></li>`)}</ul>`,
      ),
    ],
  })),
  empty: "None.",
})}
<h2>Measures that came or went</h2>
${dataTable({
  id: "measures",
  caption: "Measures that are new or gone",
  columns: ["Measure", "What happened"],
  rows: [
    ...appeared.map(({ id, title }) => ({
      cells: [html`<a href="definitions/${id}.html">${title}</a>`, "new in this release"],
    })),
    ...vanished.map(({ title }) => ({ cells: [title, "in the last release, not in this one"] })),
  ],
  empty: "None.",
})}
${aside(setAside)}`;
}

/** Rows that could not be used; nothing where readers are not told of rows. */
const aside = (setAside: Comparison["setAside"]): Html | null =>
  setAside.length === 0
    ? null
    : html`<h2>Rows set aside</h2>
${dataTable({
  id: "set-aside",
  caption: "Rows that could not be used, by extract; the page on data quality says why",
  columns: ["Extract", "Before", "Now"],
  numbers: [1, 2],
  rows: setAside.map(({ title, before, now }) => ({ cells: [title, countWords(before), countWords(now)] })),
})}`;
