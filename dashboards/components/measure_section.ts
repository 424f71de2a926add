/**
 * One measure on its chapter's page: the status sentence first, so that it is read even with nothing else; the chart and
 * its tables; and beside them the definition, the target and what its owner says.
 */
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { shownPoints, type Trend } from "../trend.ts";
import { kindWords } from "../words/kind_words.ts";
import { breakdownTable, lower } from "./breakdown_table.ts";
import { commentaryBox } from "./commentary_box.ts";
import { definitionLines, definitionList } from "./definition_list.ts";
import { folded } from "./folded.ts";
import { periodTable } from "./period_table.ts";
import { statusTags } from "./status_tags.ts";
import { trendFigure } from "./trend_figure.ts";

const yearsShown = 5;

/** `root`: the way from the page to the site's root */
export function measureSection(site: Site, trend: Trend, root: string): Html {
  const { measure } = trend;
  const table = `${measure.id}-${trend.kind}`;
  return html`<section class="measure" id="${measure.id}">
<h3>${measure.title}</h3>
<p class="asks">${measure.asks}</p>
<p class="status">${trend.sentence}</p>
${statusTags(trend)}
<div class="beside">
<div class="evidence">
${measure.supplied ? evidence(site, trend, table) : html`<p class="no-chart">${notSupplied(trend)}</p>`}
</div>
<div class="about">
${definitionList(definitionLines(measure))}
<ul class="links">
<li><a href="${root}definitions/${measure.id}.html">Full definition and all figures<span class="visually-hidden">: ${measure.title}</span></a></li>
<li><a href="${root}data/${measure.id}.csv">Download the figures (CSV)<span class="visually-hidden">: ${measure.title}</span></a></li>
<li><a href="#glance">All measures of this chapter</a></li>
</ul>
${commentaryBox(site, trend)}
</div>
</div>
</section>`;
}

export const notSupplied = ({ measure }: Trend): string =>
  `No figures: ${measure.needs.length > 0 ? `the extract ${measure.needs.join(" and ")} was` : "an extract it needs was"} not supplied.`;

function evidence(site: Site, trend: Trend, table: string): Html {
  const { measure, kind } = trend;
  const series = periodTable(site, { trend, kind, most: shownPoints, id: table });
  const years = kind !== "year" && site.figures.has(measure.id, "year");
  return html`${trendFigure(site, trend, table)}
${years ? periodTable(site, { trend, kind: "year", most: yearsShown, id: `${measure.id}-year` }) : null}
${years ? folded(`By ${kindWords(kind).one.toLowerCase()}, as drawn`, series) : series}
${breakdownsFolded(site, trend)}`;
}

export function breakdownsFolded(site: Site, trend: Trend): Html {
  const { measure } = trend;
  const parts = measure.breakdowns.map((breakdown) => {
    const table = breakdownTable(site, trend, breakdown, `${measure.id}-by-${breakdown}`.replace(/\W+/g, "-"));
    return table ? folded(`By ${lower(site.figures.breakdown(breakdown)!.title)}`, table) : null;
  });
  return html`${parts}`;
}
