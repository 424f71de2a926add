/**
 * A chapter: its measures at a glance, the pictures that lay several of them side by side (agencies, stock and flow),
 * then a section a measure.
 */
import { agencyMatrix } from "../components/agency_matrix.ts";
import { dataTable } from "../components/data_table.ts";
import { figureCell } from "../components/figure_cell.ts";
import { measureSection } from "../components/measure_section.ts";
import { signalTag, targetTag } from "../components/status_tags.ts";
import { stockAndFlow } from "../components/stock_and_flow.ts";
import { html } from "../html.ts";
import type { Page, Site } from "../site.ts";
import { onOrIn } from "../words/period_phrase.ts";

export function chapterPage(site: Site, chapter: { id: string; title: string; intro: string }): Page {
  const measures = site.inChapter(chapter.id);
  const glance = dataTable({
    id: "glance",
    cards: true,
    name: "brief",
    caption: "At a glance: the latest figure of each measure",
    columns: ["Measure", "Latest", "When", "Status", "Target"],
    rows: measures.map((measure) => {
      const trend = site.trend(measure);
      return {
        cells: [
          html`<a href="#${measure.id}">${measure.title}</a>`,
          figureCell(measure, trend.latest?.value),
          trend.latest && measure.supplied ? onOrIn(measure, trend.latest.value) : "–",
          signalTag(trend),
          targetTag(trend),
        ],
      };
    }),
  });
  return {
    path: chapter.id,
    title: chapter.title,
    body: html`<h1>${chapter.title}</h1>
<p class="lead">${chapter.intro}</p>
${glance}
${agencyMatrix(site, chapter.id)}
${stockAndFlow(site, chapter.id)}
<h2>Measure by measure</h2>
${measures.map((measure) => measureSection(site, site.trend(measure), ""))}`,
  };
}
