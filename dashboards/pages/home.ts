/**
 * Home: one row a measure on one page. What calls for attention stands first: what is worse than chance explains, what
 * misses its target, what is late or missing; then every measure by chapter.
 */

import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { sparkline } from "../charts/sparkline.ts";
import { dataTable } from "../components/data_table.ts";
import { figureCell } from "../components/figure_cell.ts";
import { signalTag, targetTag } from "../components/status_tags.ts";
import { type Html, html } from "../html.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { changeWords, yearBefore } from "../words/change_words.ts";
import { figureWords } from "../words/figure_words.ts";
import { onOrIn } from "../words/period_phrase.ts";
import { targetLine, targetState, targetWords } from "../words/target_words.ts";

export function homePage(site: Site): Page {
  const trends = site.chapters.flatMap(({ id }) => site.inChapter(id).map(site.trend));
  const { catalogue } = site;
  return {
    path: "index",
    title: "Home",
    body: html`<h1>How the service is doing</h1>
<p class="lead">${trends.length} measures for ${catalogue.authority.name}, with data through ${dateWords(catalogue.as_at)}. Each row gives the latest figure and what it is made of. A single figure that moved is not a trend: the status says what the chart's rules say. <a href="how-to-read.html">How to read this</a>.</p>
<h2>What needs attention first</h2>
<div class="exceptions">${exceptions(trends)}</div>
${site.chapters.map(
  ({ id, title }) => html`<section class="chapter-rows"><h2><a href="${id}.html">${title}</a></h2>
${rows(site, id, title)}</section>`,
)}`,
  };
}

interface Exception {
  readonly title: string;
  readonly none: string;
  readonly trends: readonly Trend[];
  readonly words: (trend: Trend) => string;
}

function exceptions(trends: readonly Trend[]): Html[] {
  const withFigure = ({ measure, latest }: Trend) =>
    `${figureWords(measure, latest?.value).plain} ${latest ? onOrIn(measure, latest.value) : ""}`;
  const missed = trends.filter(({ measure, latest }) => targetState(measure, latest?.value) === "missed");
  const lists: Exception[] = [
    {
      title: "Worse than chance explains",
      none: "No measure: none gives a signal of concern in its latest period.",
      trends: trends.filter(({ latest }) => latest?.signal === "concern"),
      words: withFigure,
    },
    {
      title: "Misses its target",
      none: "No measure misses its target in the latest period.",
      trends: [...missed].sort((a, b) => Number(consistently(b)) - Number(consistently(a))),
      words: (trend) =>
        `${withFigure(trend)}; target ${targetLine(trend.measure)}${consistently(trend) ? "; missed consistently" : ""}`,
    },
    {
      title: "Late or not supplied",
      none: "Nothing is late: every measure has a figure for the latest period.",
      trends: trends.filter((trend) => late(trends, trend)),
      words: ({ measure, latest }) =>
        !measure.supplied || !latest ? "not supplied" : `last figure ${onOrIn(measure, latest.value)}`,
    },
  ];
  return lists.map(
    ({
      title,
      none,
      trends: found,
      words,
    }) => html`<section class="exception${found.length === 0 ? " exception-none" : ""}"><h3>${title} <span class="how-many">${found.length}</span></h3>
${
  found.length === 0
    ? html`<p class="quiet">${none}</p>`
    : html`<ul>${found.map((trend) => html`<li><a href="#row-${trend.measure.id}">${trend.measure.title}</a>: ${words(trend)}</li>`)}</ul>`
}</section>`,
  );
}

const consistently = ({ measure, latest, chart }: Trend): boolean =>
  /consistently/.test(targetWords(measure, latest?.value, chart).words);

/** no extract, or a series that ends before the others of its kind */
function late(trends: readonly Trend[], { measure, kind, latest }: Trend): boolean {
  if (!measure.supplied || !latest) return true;
  return trends.some(
    (other) => other.kind === kind && (other.latest?.value.period_end ?? "") > latest.value.period_end,
  );
}

function rows(site: Site, chapter: string, title: string): Html {
  return dataTable({
    id: `rows-${chapter}`,
    cards: true,
    name: "compact",
    caption: html`<span class="visually-hidden">${title}: one row a measure</span>`,
    columns: ["Measure", "Over time", "Latest", "Target", "Status", "A year before"],
    rows: site.inChapter(chapter).map((measure) => {
      const trend = site.trend(measure);
      return { id: `row-${measure.id}`, cells: cells(site, trend) };
    }),
  });
}

function cells(site: Site, trend: Trend): Html[] {
  const { measure, kind, latest } = trend;
  const before = latest ? yearBefore(kind, latest.value.period) : undefined;
  const then = before ? site.figures.at(measure.id, kind, before) : undefined;
  return [
    html`<a href="${measure.chapter}.html#${measure.id}">${measure.title}</a>`,
    measure.supplied && latest ? sparkline(trend, `spark-${measure.id}`) : html`<span class="quiet">no chart</span>`,
    html`${figureCell(measure, latest?.value)}${latest && measure.supplied ? html`<br><span class="quiet">${onOrIn(measure, latest.value)}</span>` : null}`,
    html`${targetLine(measure)}`,
    html`${signalTag(trend)}${measure.target ? html`<br>${targetTag(trend)}` : null}`,
    html`${latest && measure.supplied ? changeWords(measure, latest.value, then) : "–"}`,
  ];
}
