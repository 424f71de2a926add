/** Makes the data dictionary: what each extract must hold, for those who write extracts and correct the records. */

import { code, html } from "../../pipeline/words/html.ts";
import { dataTable } from "../components/data_table.ts";
import { folded } from "../components/folded.ts";
import type { Page, Site } from "../site.ts";

export function dictionaryPage(site: Site): Page {
  return {
    path: "dictionary",
    title: "Data dictionary",
    body: html`<h1>Data dictionary</h1>
<p class="lead">This is what each extract must hold. A file with a column that is not listed here is refused as a whole. An extract may be left out: the measures that need it will say so.</p>
${site.catalogue.dictionary.map(({ extract, title, grain, key, columns }) =>
  folded(
    html`${title}: ${code(extract)}`,
    html`<p>One row is ${grain}. It is identified by ${key.map((column, at) => html`${at > 0 ? ", " : ""}${code(column)}`)}.</p>
${dataTable({
  id: `dictionary-${extract}`,
  cards: true,
  caption: `${title}: columns`,
  columns: ["Column", "Needed", "What it is", "What it holds"],
  rows: columns.map(({ column, required, words, holds }) => ({
    cells: [code(column), required ? "needed" : "may be blank", words, holds],
  })),
})}`,
  ),
)}`,
  };
}
