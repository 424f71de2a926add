/** What changed since the last release: new periods, restated figures old → new, measures that came or went. */

import type { Value } from "../../pipeline/release/format.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { periodHead } from "../../pipeline/words/period_phrase.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { type Comparison, compareReleases } from "../compare.ts";
import { dataTable } from "../components/data_table.ts";
import { figureCell } from "../components/figure_cell.ts";
import type { Page, Site } from "../site.ts";

export function changesPage(site: Site): Page {
  return {
    path: "changes",
    title: "What changed",
    body: html`<h1>What changed since the last release</h1>
${site.previous ? changes(releaseName(site.previous.catalogue), compareReleases(site.previous, site.figures.release)) : html`<p class="lead">No earlier release was given to compare this one with, so we cannot say what changed.</p>`}`,
  };
}

function changes(name: string, { appeared, vanished, fresh, restated, restatedInBreakdowns }: Comparison): Html {
  return html`<p class="lead">Compared with release ${name}: ${counted(fresh.length, "measure has a new period", "measures have new periods")}, ${counted(restated.length, "figure was restated", "figures were restated")}, ${counted(appeared.length, "measure is new", "measures are new")} and ${counted(vanished.length, "is gone", "are gone")}.</p>
<h2>Restated figures</h2>
<p>These figures were in the last release and are different now, with the reason as far as the figures tell it.${restatedInBreakdowns > 0 ? ` Besides those listed, ${counted(restatedInBreakdowns, "figure by category differs", "figures by category differ")}.` : ""}</p>
${dataTable({
  id: "restated",
  caption: "Figures restated, old and new",
  columns: ["Measure", "Period", "Was", "Is", "Why"],
  rows: restated.map(({ measure, before, now, redefined }) => ({
    cells: [
      html`<a href="definitions/${measure.id}.html">${measure.title}</a>`,
      periodHead(measure, now),
      figureCell(measure, before),
      figureCell(measure, now),
      why(before, now, redefined),
    ],
  })),
  empty: "None: every figure in the last release is unchanged.",
})}
<h2>New periods</h2>
${dataTable({
  id: "fresh",
  caption: "Periods the last release did not have",
  columns: ["Measure", "Periods"],
  rows: fresh.map(({ measure, values }) => ({
    cells: [
      html`<a href="definitions/${measure.id}.html">${measure.title}</a>`,
      values.map((value, i) => html`${i > 0 ? "; " : ""}${periodHead(measure, value)}`),
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
})}`;
}

/** What the two figures tell of why they differ: what happened to the records is known to whoever keeps them. */
function why(before: Value, now: Value, redefined: boolean): string {
  if (redefined)
    return `counted by version ${now.definition_version} of its definition, before by ${before.definition_version}`;
  if (before.symbol === "c" || now.symbol === "c") return "what may be shown has changed";
  return before.status === "provisional" ? "records that came late" : "a record came very late or was corrected";
}
