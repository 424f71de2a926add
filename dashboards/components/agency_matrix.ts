/**
 * Makes the table of agencies × measures of conferences: what each agency sent, when, and whether it attended. Each row is an agency and
 * each column a measure of the chapter that declares it, for the latest whole year, since a quarter is too small for most.
 */

import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { capital, lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { asShare } from "../as_share.ts";
import { bar } from "../charts/bar.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

export function agencyMatrix(site: Site, { id: chapter }: CatalogueChapter): Html | null {
  const found = site.inChapter(chapter).flatMap((measure) => {
    const breakdown = measure.matrix?.rows === "agencies" ? measure.matrix.by : undefined;
    const latest = site.figures.latest(measure.id, "year");
    return breakdown && latest && measure.supplied ? [{ measure, breakdown, latest }] : [];
  });
  if (found.length < 2) return null;
  // the breakdown that most share needs no word; one that differs stands last, and its head stays as short as theirs
  const shared = (id: string) => found.filter(({ breakdown }) => breakdown === id).length;
  const usual = found.map(({ breakdown }) => breakdown).reduce((most, id) => (shared(id) > shared(most) ? id : most));
  const columns = found.toSorted((a, b) => Number(a.breakdown !== usual) - Number(b.breakdown !== usual));
  const agencies = new Map<string, string>();
  for (const { measure, breakdown } of columns) {
    for (const { id, label } of site.figures.categories(measure.id, breakdown)) agencies.set(id, capital(label));
  }
  const cell = (category: string, { measure: own, breakdown, latest }: (typeof columns)[number]) => {
    const measure = asShare(own, breakdown);
    const value = site.figures.at(measure.id, "year", latest.period, breakdown, category);
    if (!value) return html`<span class="quiet">–</span>`;
    const { state } = figureWords(measure, value);
    const share = kindOf(measure).scale === "percent" && isShown(state) ? value.value : null;
    return html`${figureCell(measure, value)}${share === null ? null : bar({ value: share, full: 100 })}`;
  };
  const rows = [...agencies].flatMap(([id, label]) => {
    const known = columns.some((column) =>
      site.figures.at(column.measure.id, "year", column.latest.period, column.breakdown, id),
    );
    return known ? [{ cells: [label, ...columns.map((column) => cell(id, column))] }] : [];
  });
  const by = ({ breakdown }: (typeof columns)[number]) =>
    breakdown === usual ? "" : `, by ${lower(site.figures.breakdown(breakdown)?.title ?? "")}`;
  const { measure, latest } = columns[0]!;
  return html`<h2>Agency by agency</h2>
<p>Each row is an agency; each cell has its percentage and the numbers behind it. Some agencies are involved in far fewer conferences than others, so read the counts before comparing. A dash means that the measure does not apply to that agency, or counts nothing of it${columns.some(({ measure }) => measure.protected !== null) ? ", or that it is shown together with another, or not shown, because few are in it" : ""}.</p>
${dataTable({
  id: "agencies",
  cards: true,
  caption: `What each agency sent and whether it attended, ${onOrIn(measure, latest)}`,
  columns: ["Agency", ...columns.map(({ measure: { title } }) => title)],
  rows,
})}
<p class="quiet">Definitions: ${columns.map(
    (column, i) =>
      html`${i > 0 ? "; " : ""}<a href="definitions/${column.measure.id}.html">${column.measure.title}</a>${by(column)}`,
  )}.</p>`;
}
