/**
 * Makes the page of a chapter: its measures at a glance, the tables that show several of them side by side, then a section for each
 * measure. Each part decides from the measures themselves whether it belongs on the page, so that a chapter needs no code of its own.
 */

import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { Html, html } from "../../pipeline/words/html.ts";
import { attentionOf } from "../attention.ts";
import { sparkline } from "../charts/sparkline.ts";
import { agencyMatrix } from "../components/agency_matrix.ts";
import { commentaryLine } from "../components/commentary_box.ts";
import { dataRead, dataReadTables } from "../components/data_read.ts";
import { dataTable } from "../components/data_table.ts";
import { deathNotice } from "../components/death_review.ts";
import { dutyGrid } from "../components/duty_grid.ts";
import { figureCell } from "../components/figure_cell.ts";
import { frameworkLink } from "../components/framework_tables.ts";
import { gapsBeside } from "../components/gaps_beside.ts";
import { measureSection } from "../components/measure_section.ts";
import { oneTable } from "../components/one_table.ts";
import { reportLinks } from "../components/report_links.ts";
import { soFarLine } from "../components/so_far.ts";
import { signalTag, targetTag } from "../components/status_tags.ts";
import { stockAndFlow } from "../components/stock_and_flow.ts";
import { isDrawable } from "../components/trend_figure.ts";
import { viewsBeside } from "../components/views_beside.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { inPeriod } from "../words/in_period.ts";
import { isSlow } from "../words/signal_words.ts";

type Of = (site: Site, chapter: CatalogueChapter) => Html | null;
const first: readonly Of[] = [deathNotice];
const aboutTheData =
  (part: (site: Site) => Html | null): Of =>
  (site, { group }) =>
    group === "about the data" ? part(site) : null;
const early: readonly Of[] = [frameworkLink, aboutTheData(dataRead)];
const before: readonly Of[] = [closed(agencyMatrix), stockAndFlow, gapsBeside, closed(viewsBeside), closed(dutyGrid)];
const late: readonly Of[] = [closedParts(aboutTheData(dataReadTables)), reportLinks];

/** A table of many rows, folded under its own heading: a chapter is four screens, and paints as soon as its sentences are there. */
function closed(part: Of): Of {
  return (site, chapter) => {
    const made = part(site, chapter);
    return made === null ? null : new Html(foldedUnderHeading(made.text));
  };
}

/** Each part of it under its own heading. */
function closedParts(parts: Of): Of {
  return (site, chapter) => {
    const made = parts(site, chapter);
    return made === null
      ? null
      : new Html(
          made.text
            .split(/(?=<h2>)/)
            .map(foldedUnderHeading)
            .join(""),
        );
  };
}

function foldedUnderHeading(text: string): string {
  const heading = text.match(/<h2[^>]*>.*?<\/h2>/s)?.[0];
  return heading === undefined
    ? text
    : `<details class="together"><summary>${heading}</summary>\n<div class="folded">${text.replace(heading, "")}</div></details>`;
}

export function chapterPage(site: Site, chapter: CatalogueChapter): Page {
  const parts = (of: readonly Of[]) => of.map((part) => part(site, chapter));
  return {
    path: chapter.id,
    title: chapter.title,
    body: html`<h1>${chapter.title}</h1>
${parts(first)}
<p class="lead">${chapter.intro}</p>
${parts(early)}
${chapter.table.length > 0 ? oneTable(site, chapter) : byMeasure(site, chapter, parts(before))}
${parts(late)}`,
  };
}

/** A gap is read on the axis of all gaps. */
const isLine = (trend: Trend): boolean => trend.measure.kind !== "gap" && isDrawable(trend);

/** Beside its figure, so that none is read as another period's. */
const when = (trend: Trend): Html | null =>
  trend.latest && trend.measure.supplied ? html` <span class="quiet">${inPeriod(trend)}</span>` : null;

/** At a glance, then side by side, then a section for each measure. */
function byMeasure(site: Site, chapter: CatalogueChapter, together: readonly (Html | null)[]): Html {
  const measures = site.inChapter(chapter.id);
  const trends = measures.map(site.trend);
  const judged = trends.some((trend) => trend.judged !== "few" || isSlow(trend) || !trend.measure.supplied);
  const drawn = trends.some(isLine);
  const isProvisional = trends.some(({ latest }) => latest?.value.status === "provisional");
  const { cards, more } = attentionOf(site);
  const needed = new Set([...cards, ...more].flatMap((card) => card.map(({ trend }) => trend.measure.id)));
  const targets = measures.some(({ target }) => target !== null);
  const glance = dataTable({
    id: "glance",
    cards: true,
    labels: false,
    name: "brief",
    caption: `At a glance: the latest settled figure of each measure${isProvisional ? ", or where none is settled the latest" : ""}${targets ? "" : ". No target is set for any of them"}${judged ? "" : ". None has enough points for a chart to judge"}`,
    columns: [
      "Measure",
      "Latest",
      ...(drawn ? ["Over time"] : []),
      ...(judged ? ["Status"] : []),
      ...(targets ? ["Target"] : []),
    ],
    rows: trends.map((trend) => {
      const { measure } = trend;
      return {
        cells: [
          html`<a href="#${measure.id}">${measure.title}</a>`,
          html`${figureCell(measure, trend.latest?.value)}${when(trend)}${soFarLine(trend)}`,
          ...(drawn ? [isLine(trend) ? sparkline(trend) : ""] : []),
          ...(judged ? [signalTag(trend)] : []),
          ...(targets ? [targetTag(trend)] : []),
        ],
      };
    }),
  });
  return html`${glance}
${together}
<h2>Measure by measure</h2>
<p class="quiet">Choose a measure to open its chart and its figures. Those that need attention are open already. ${commentaryLine(site, trends)}</p>
${trends.map((trend) => measureSection(site, trend, "", needed.has(trend.measure.id)))}`;
}
