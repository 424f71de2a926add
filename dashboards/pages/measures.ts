/**
 * Makes the page of all measures: everything that needs attention, by one rule for every release, with its whole reason; how many measures
 * of each chapter have which status; then every measure by chapter, one row each.
 */

import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import { isUncharted, isUnjudged } from "../attention/unjudged.ts";
import { sparkline } from "../charts/sparkline.ts";
import { attentionList } from "../components/attention_list.ts";
import { comparisonsOf } from "../components/comparators.ts";
import { dataTable } from "../components/data_table.ts";
import { openDataLink, workbookLink } from "../components/download_links.ts";
import { figureCell } from "../components/figure_cell.ts";
import { folded } from "../components/folded.ts";
import { signalCounts } from "../components/signal_counts.ts";
import { soFarLine } from "../components/so_far.ts";
import { signalTag, targetTag } from "../components/status_tags.ts";
import { isDrawable } from "../components/trend_figure.ts";
import { find } from "../scripts.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { inPeriod } from "../words/in_period.ts";

export function measuresPage(site: Site): Page {
  const trends = site.chapters.flatMap(({ id }) => site.inChapter(id).map(site.trend));
  const { catalogue } = site;
  return {
    path: "measures",
    title: "All measures",
    body: html`<h1>All measures</h1>
<p class="lead">${trends.length} measures for ${catalogue.authority.name}, with data up to ${dateWords(catalogue.as_at)}. Each row gives the latest settled figure and the numbers behind it. One figure that has changed is not a trend: the status says whether the chart’s rules show a change. ${provisional(site)} <a href="how-to-read.html">How to read this</a>.</p>
${allInOne(site)}
<h2>What needs attention first</h2>
${attentionList(site, trends)}
<h2>Chapter by chapter</h2>
${signalCounts(site)}
${notJudged(trends)}
<p>${targets(trends)} ${site.chapters.length > 1 ? "The figures follow, one row for each measure." : ""}</p>
${site.chapters.map(
  ({ id, title }) => html`<section class="chapter-rows" id="rows-of-${id}"><h2><a href="${id}.html">${title}</a></h2>
${rows(site, id, title)}</section>`,
)}
${sources(site)}
<script src="${find.name}" defer></script>`,
  };
}

/** The table tells of charts: how many of those that no chart judges are judged by their years, and which by neither, as Home counts them. */
function notJudged(trends: readonly Trend[]): Html | null {
  const uncharted = trends.filter(isUncharted);
  const none = uncharted.filter(isUnjudged);
  if (uncharted.length === 0) return null;
  const byYears = uncharted.length - none.length;
  const links = none.map(
    ({ measure: { id, title } }, i) => html`${i > 0 ? "; " : ""}<a href="definitions/${id}.html">${title}</a>`,
  );
  return html`<p id="not-judged">The table says what charts show. No chart can judge ${counted(uncharted.length, "measure")}; of these, ${byYears === 0 ? "none is" : counted(byYears, "is", "are")} judged by ${byYears === 1 ? "its" : "their"} years instead${none.length === 0 ? "" : `, and of ${counted(none.length, "measure")} nothing can be judged yet: too few children, or too few years`}.</p>
${none.length === 0 ? null : folded(counted(none.length, "measure that can’t be judged", "measures that can’t be judged"), html`<p>${links}.</p>`)}`;
}

/** The workbook of all measures, where one was made, and the same figures as open data, where readers are given them. */
function allInOne(site: Site): Html | null {
  const links = [workbookLink(site, ""), openDataLink(site, "")].filter((link) => link !== null);
  return links.length === 0 ? null : html`<ul class="links">${links}</ul>`;
}

/** Says what is provisional; the same for every measure where too few submissions are kept to say more. */
function provisional({ catalogue }: Site): string {
  const [first] = catalogue.measures;
  if (!first) return "";
  return catalogue.measures.every(({ settles }) => settles.usual === null)
    ? "The latest quarter is provisional, because fewer than four submissions are kept."
    : "Figures that late records may still change are provisional; each measure says for how long.";
}

/** Says once how many measures have a target, rather than in every row. */
function targets(trends: readonly Trend[]): string {
  const set = trends.filter(({ measure }) => measure.target !== null).length;
  if (set === 0) return "No target is set for any measure.";
  return `A target is set for ${set} of ${trends.length} measures; where a row names none, no target is set.`;
}

/** Says once, for all rows, where the figures of others come from. */
function sources(site: Site): Html | null {
  const all = site.catalogue.measures.flatMap((measure) => comparisonsOf(site, measure)[0]?.sources ?? []);
  if (all.length === 0) return null;
  return html`<p class="quiet comparators">Figures published elsewhere: ${[...new Set(all)].join("; ")}.</p>`;
}

function rows(site: Site, chapter: string, title: string): Html {
  return dataTable({
    id: `rows-${chapter}`,
    cards: true,
    labels: false,
    name: "compact",
    caption: html`<span class="visually-hidden">${title}: one row for each measure</span>`,
    columns: ["Measure", "Over time", "Latest", "Status", "To compare"],
    rows: site.inChapter(chapter).map((measure) => {
      const trend = site.trend(measure);
      return { id: `row-${measure.id}`, cells: cells(site, trend) };
    }),
  });
}

function cells(site: Site, trend: Trend): Html[] {
  const { measure, latest, change } = trend;
  const shown = measure.supplied && latest !== undefined;
  const target = measure.target
    ? html`<br>${targetTag(trend)}<br><span class="quiet">Target: ${targetLine(measure)}</span>`
    : null;
  return [
    html`<a href="${measure.chapter}.html#${measure.id}">${measure.title}</a>`,
    shown && isDrawable(trend) ? sparkline(trend) : html`<span class="quiet">no chart</span>`,
    html`${figureCell(measure, latest?.value)}${shown ? html`<br><span class="quiet">${inPeriod(trend)}</span>` : null}${soFarLine(trend)}`,
    html`${signalTag(trend)}${target}`,
    html`${shown ? change : "–"}${elsewhere(site, trend)}`,
  ];
}

function elsewhere(site: Site, { measure }: Trend): Html | null {
  const [latest] = comparisonsOf(site, measure);
  if (!latest) return null;
  return html`<br><span class="elsewhere"><strong>Elsewhere</strong>, in ${latest.when}: ${latest.others.join(" · ")}. Here in that year: ${latest.own}. ${latest.comparable}.</span>`;
}
