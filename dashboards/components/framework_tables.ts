/**
 * Shows the outcomes framework (guidance, paragraphs 304 to 306) with the latest figure of each indicator: by area, and as a matrix of
 * wellbeing indicators × service areas, in which a field with no indicator is seen to be empty. Only indicators whose measure is in the
 * release are shown. All of it is for a page at the site's root.
 */
import type { FrameworkRow } from "../../pipeline/release/format.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { slugOf } from "../../pipeline/words/slug.ts";
import { chapterOfDuties } from "../corporate_parents.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";
import { signalTag, targetTag } from "./status_tags.ts";

export const frameworkRows = ({ catalogue, figures }: Site): readonly FrameworkRow[] =>
  catalogue.framework.filter(({ measure }) => figures.measure(measure));

/** Leads to the framework from the chapters of gaps and of duties; nothing where no indicator can be shown. */
export function frameworkLink(site: Site, { id }: CatalogueChapter): Html | null {
  const isOf = chapterOfDuties(site)?.id === id || site.inChapter(id).some(({ kind }) => kind === "gap");
  if (!isOf || frameworkRows(site).length === 0) return null;
  return html`<p>What corporate parents want for children, and how far it has come true: <a href="framework.html">the outcomes framework</a>.</p>`;
}

export interface Area {
  readonly area: string;
  /** its place on the framework's page */
  readonly id: string;
  readonly rows: readonly FrameworkRow[];
}

/** Every area there is, also one of which the framework says nothing. */
export function areasOf(site: Site): readonly Area[] {
  const all = frameworkRows(site);
  return site.catalogue.framework_axes.areas.map((area) => ({
    area,
    id: `area-${slugOf(area)}`,
    rows: all.filter((row) => row.area === area),
  }));
}

export const byArea = (site: Site): readonly Html[] =>
  areasOf(site).map(
    ({ area, id, rows }) => html`<h3 id="${id}">${capital(area)}</h3>
${dataTable({
  id: `framework-${slugOf(area)}`,
  cards: true,
  name: "framework",
  caption: html`<span class="visually-hidden">${capital(area)}: ${counted(rows.length, "indicator")}, each with its latest figure</span>`,
  empty: "– No indicator yet.",
  columns: ["Outcome", "Indicator", "Latest", "Status"],
  rows: rows.map((row) => ({
    cells: [
      html`${row.strategic_outcome}<br><span class="quiet">${row.intermediate_outcome}</span>`,
      ...indicatorCells(site, row),
    ],
  })),
})}`,
  );

/** Wellbeing indicators × service areas, the indicators in each field. */
export function frameworkMatrix(site: Site): Html {
  const { wellbeing_indicators, service_areas } = site.catalogue.framework_axes;
  const field = (wellbeing: string, service: string): Html => {
    const found = frameworkRows(site).filter(
      (row) => row.wellbeing_indicator === wellbeing && row.service_area === service,
    );
    if (found.length === 0)
      return html`<span class="none"><span aria-hidden="true">–</span><span class="visually-hidden">empty</span></span>`;
    return html`<ul>${found.map(({ indicator, measure }) => html`<li><a href="definitions/${measure}.html">${capital(indicator)}</a></li>`)}</ul>`;
  };
  return dataTable({
    id: "framework-matrix",
    cards: true,
    name: "fields",
    caption: "Outcomes framework by wellbeing indicator and service area: the indicators in each field",
    columns: ["Wellbeing indicator", ...service_areas.map(capital)],
    rows: wellbeing_indicators.map((wellbeing) => ({
      cells: [capital(wellbeing), ...service_areas.map((service) => field(wellbeing, service))],
    })),
  });
}

/** How many fields of the matrix have no indicator, and of how many: `52 of 64`. */
export function emptyFields(site: Site): string {
  const { wellbeing_indicators, service_areas } = site.catalogue.framework_axes;
  const filled = new Set(frameworkRows(site).map((row) => `${row.wellbeing_indicator}\n${row.service_area}`));
  const all = wellbeing_indicators.length * service_areas.length;
  return `${countWords(all - filled.size)} of ${countWords(all)}`;
}

/** the latest figure of a category, of a year where there is one, and nothing of a trend: it is that of the whole */
function categoryCells(site: Site, { indicator, measure: id, breakdown, category }: FrameworkRow): Part[] {
  const measure = site.figures.measure(id)!;
  const series = (["year", "quarter"] as const)
    .map((kind) => site.figures.series(id, kind, breakdown, category))
    .find(({ length }) => length > 0);
  const latest = series?.at(-1);
  return [
    html`<a href="definitions/${id}.html">${capital(indicator)}</a>`,
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
    html`<a href="definitions/${id}.html">${capital(indicator)}</a>`,
    html`${figureCell(measure, trend.latest?.value)}${when}`,
    html`${signalTag(trend)}${measure.target ? html`<br>${targetTag(trend)}` : null}`,
  ];
}
