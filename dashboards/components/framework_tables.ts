/**
 * Shows the outcomes framework (guidance, paragraphs 304 to 306) with the latest figure of each indicator: once by area and once
 * by wellbeing indicator. It is shown with the gaps, and only with indicators whose measure is in the release.
 */
import type { FrameworkRow } from "../../pipeline/release/format.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";
import { signalTag, targetTag } from "./status_tags.ts";

export function frameworkTables(site: Site, { id: chapter }: CatalogueChapter): Html | null {
  const rows = site.catalogue.framework.filter(({ measure }) => site.figures.measure(measure));
  if (rows.length === 0 || !site.inChapter(chapter).some(({ kind }) => kind === "gap")) return null;
  return html`<h2 id="framework">The outcomes framework</h2>
<p>This is what corporate parents want for children in care and care leavers, with the figures that show how far it has come true. The Board keeps the framework, in a file beside this software.</p>
<h3>By area</h3>
${dataTable({
  id: "framework-by-area",
  cards: true,
  name: "framework",
  caption: "Outcomes framework by area: the latest figure of each indicator",
  columns: ["Area", "Outcome", "Indicator", "Latest", "Status"],
  rows: ordered(rows, ({ area }) => area).map((row) => ({
    cells: [
      capital(row.area),
      html`${row.strategic_outcome}<br><span class="quiet">${row.intermediate_outcome}</span>`,
      ...indicatorCells(site, row),
    ],
  })),
})}
<h3>By wellbeing indicator</h3>
${dataTable({
  id: "framework-by-wellbeing",
  cards: true,
  name: "framework",
  caption: "Outcomes framework by wellbeing indicator: the latest figure of each indicator",
  columns: ["Wellbeing indicator", "Service area", "Indicator", "Latest", "Status"],
  rows: ordered(rows, ({ wellbeing_indicator }) => wellbeing_indicator).map((row) => ({
    cells: [capital(row.wellbeing_indicator), capital(row.service_area), ...indicatorCells(site, row)],
  })),
})}`;
}

/** rows of the same kind together, kinds in the order in which they first come */
function ordered(rows: readonly FrameworkRow[], of: (row: FrameworkRow) => string): readonly FrameworkRow[] {
  return [...new Set(rows.map(of))].flatMap((one) => rows.filter((row) => of(row) === one));
}

/** the latest figure of a category, of a year where there is one, and nothing of a trend: it is that of the whole */
function categoryCells(site: Site, { indicator, measure: id, breakdown, category }: FrameworkRow): Part[] {
  const measure = site.figures.measure(id)!;
  const series = (["year", "quarter"] as const)
    .map((kind) => site.figures.series(id, kind, breakdown, category))
    .find(({ length }) => length > 0);
  const latest = series?.at(-1);
  return [
    html`<a href="${measure.chapter}.html#${id}">${capital(indicator)}</a>`,
    html`${figureCell(measure, latest)}${latest ? html`<br><span class="quiet">${onOrIn(measure, latest)}</span>` : null}`,
    html`<span class="quiet">not judged by itself</span>`,
  ];
}

function indicatorCells(site: Site, row: FrameworkRow): Part[] {
  if (row.category !== "") return categoryCells(site, row);
  const { indicator, measure: id } = row;
  const measure = site.figures.measure(id)!;
  const trend = site.trend(measure);
  const when =
    trend.latest && measure.supplied
      ? html`<br><span class="quiet">${onOrIn(measure, trend.latest.value)}</span>`
      : null;
  return [
    html`<a href="${measure.chapter}.html#${id}">${capital(indicator)}</a>`,
    html`${figureCell(measure, trend.latest?.value)}${when}`,
    html`${signalTag(trend)}${measure.target ? html`<br>${targetTag(trend)}` : null}`,
  ];
}
