/** Makes the list of authorities published together: whose figures, to which date, how many measures, and a link to each. */
import type { Catalogue } from "../../pipeline/release/format.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { madeFrom, syntheticMark } from "../../pipeline/words/release_words.ts";
import type { FilledPage } from "../build_pages.ts";
import { dataTable } from "../components/data_table.ts";
import { nextUpdate, skipAndMarks } from "../shell.ts";

const title = "Safeguarding measures";

export function authoritiesPage(catalogues: readonly Catalogue[]): FilledPage {
  const madeUp = catalogues.filter(({ synthetic }) => synthetic).length;
  const [first] = catalogues;
  if (first === undefined) throw new Error("a list of no authority");
  const { profile, draft } = first;
  // the mark above the page is for all of them; where only some are made up, their own rows say so
  const mark = skipAndMarks({ profile, draft, synthetic: madeUp === catalogues.length });
  const body = html`<h1>${title}</h1>
<p class="lead">${catalogues.length} authorities. Each has its own pages, with figures made from its own extracts.</p>
${dataTable({
  id: "authorities",
  caption: "The authorities, and what their pages are made from",
  cards: true,
  columns: ["Authority", "Data up to", "Measures", "Made from", "Next update", "Definitions"],
  numbers: [2],
  rows: catalogues.map((each) => ({ id: `authority-${each.authority.code}`, cells: cells(each, madeUp) })),
})}`;
  return {
    path: "index",
    title,
    header: html`${mark}
<div class="top"><div class="wrap"><p class="brand"><a href="index.html" aria-current="page">Quorate <span>${title}</span></a></p></div></div>`
      .text,
    content: body.text,
    footer: html`<p class="quiet">These pages show totals only: no row is about one child.</p>`.text,
  };

  function cells(catalogue: Catalogue, madeUp: number): (Html | string)[] {
    const { authority, as_at, measures, synthetic } = catalogue;
    const alone = synthetic && madeUp < catalogues.length;
    return [
      html`<a href="${authority.code}/index.html">${authority.name}</a>${alone ? html`<br><strong>${syntheticMark}.</strong>` : null}`,
      html`${dateWords(as_at)}`,
      html`${measures.length}`,
      html`${madeFrom(catalogue)}`,
      html`${nextUpdate(as_at)}`,
      html`<a href="${authority.code}/definitions/index.html">Definitions<span class="visually-hidden"> of ${authority.name}</span></a>`,
    ];
  }
}
