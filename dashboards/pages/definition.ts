/** Makes the page of one measure, at its permanent address: its definition, and its figures for every kind of period. */

import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { comparableWords } from "../../pipeline/words/comparator_words.ts";
import { code, type Html, html, type Part } from "../../pipeline/words/html.ts";
import { kindHeading } from "../../pipeline/words/kind_words.ts";
import { settledWords } from "../../pipeline/words/settled_words.ts";
import { breakdownTable } from "../components/breakdown_table.ts";
import { commentaryBox } from "../components/commentary_box.ts";
import { comparators, comparatorTable } from "../components/comparators.ts";
import { dataTable } from "../components/data_table.ts";
import { betterWords, clauseWords, definitionList, targetFull } from "../components/definition_list.ts";
import { downloadLinks } from "../components/download_links.ts";
import { folded } from "../components/folded.ts";
import { breakdownId, notSupplied } from "../components/measure_section.ts";
import { periodTable } from "../components/period_table.ts";
import { publishedBefore } from "../components/published_before.ts";
import { revisionTable } from "../components/revision_table.ts";
import { statusTags } from "../components/status_tags.ts";
import { trendFigure } from "../components/trend_figure.ts";
import { copyLink } from "../scripts.ts";
import { otherKinds } from "../shown_figures.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { inPeriod } from "../words/in_period.ts";
import { underTitle } from "../words/under_title.ts";

export function definitionPage(site: Site, measure: CatalogueMeasure): Page {
  const trend = site.trend(measure);
  const chapter = site.chapters.find(({ id }) => id === measure.chapter);
  const table = `figures-${trend.kind}`;
  const rest = otherKinds(site, trend);
  return {
    path: `definitions/${measure.id}`,
    title: measure.title,
    body: html`<p class="crumb"><a href="../${measure.chapter}.html#${measure.id}">${chapter?.title ?? measure.chapter}</a> · <a href="index.html">All definitions</a></p>
<h1>${measure.title}</h1>
<p class="asks">${measure.asks}</p>
<p class="status">${underTitle(trend)}</p>
<div class="hero">
<div class="hero-side">
${heroFigure(trend)}
${statusTags(trend)}
${commentaryBox(site, trend)}
${downloadLinks(site, measure)}
</div>
<div class="evidence">
${measure.supplied ? trendFigure(site, trend, table) : html`<p class="no-chart">${notSupplied(trend)}</p>`}
${comparators(site, measure)}
</div>
</div>
${breakdowns(site, measure)}
<h2>How it is counted</h2>
${definitionList(lines(measure))}
<div class="not-printed"><h2>Figures</h2>
${measure.supplied ? html`<h3>${kindHeading(trend.kind)}</h3>${periodTable(site, { trend, kind: trend.kind, id: table })}` : html`<p>None: ${notSupplied(trend)}</p>`}
${measure.supplied ? rest.map((kind) => html`<h3>${kindHeading(kind)}</h3>${periodTable(site, { trend, kind, id: `figures-${kind}` })}`) : null}
${revisionTable(site, measure)}
${comparatorTable(site, measure)}
${publishedBefore(site, measure)}
<h2>For analysts</h2>
<h3>The conditions, as run</h3>
<p>These are the conditions exactly as the database ran them, over the rows that the model below gives.</p>
${definitionList(sql(measure))}
${folded("The model, in SQL", html`<pre class="sql" tabindex="0">${code(site.catalogue.models.find(({ model }) => model === measure.sql.model)?.sql.trim() ?? "")}</pre>`)}
${examples(measure)}
${theirForm(site, measure)}
${history(measure)}
</div>
<script src="../${copyLink.name}" defer></script>`,
  };
}

/** The figure described, large, with the numbers behind it and its period. */
function heroFigure(trend: Trend): Html | null {
  const { measure, latest } = trend;
  if (!measure.supplied || latest === undefined) return null;
  const { main, beside } = figureWords(measure, latest.value);
  return html`<p class="big">${main} <small>${beside === "" ? "" : `${beside}, `}${inPeriod(trend)}</small></p>`;
}

function lines(measure: CatalogueMeasure): readonly (readonly [string, Part])[] {
  const { timescales, owed, cluster } = measure;
  return [
    ["Of", measure.of],
    ["Counts", measure.counts],
    ["Not recorded", measure.notRecorded],
    ...(measure.heldTo === null ? [] : [["For", measure.heldTo] as const]),
    ["Leaves out", measure.excludes.join("; ") || "nothing else"],
    ["Unit", `${measure.unit}, ${measure.moment === "stock" ? "on the last day of the period" : "within the period"}`],
    ["Direction", betterWords(measure)],
    ["Timescale", timescales.map(timescaleWords).join("; ") || "None applies"],
    ...(owed ? [["Owed", `in every case, by ${clauseWords([owed])}`] as const] : []),
    ["Target", targetFull(measure)],
    ["Comparison", comparableWords(measure)],
    ["How sure", kindOf(measure).chance(measure)],
    ...(cluster && cluster.effect > 1
      ? [
          [
            "Rows that share an answer",
            `${cluster.words}: figures vary ${countWords(cluster.effect)} times as much as if they did not, and the interval and the limits allow for it`,
          ] as const,
        ]
      : []),
    ["Settled", settledWords(measure)],
    ["Source", clauseWords(measure.source)],
    ["Owner", measure.owner],
    ["Version", `${measure.version}, since ${dateWords(measure.since)}`],
    ["Address", html`<code>definitions/${measure.id}.html</code>, which does not change`],
  ];
}

const timescaleWords = ({ words, source, countable }: CatalogueMeasure["timescales"][number]): string =>
  `${words} (${source})${countable ? "" : "; it cannot be counted, because we have no calendar of this authority's working days"}`;

/** Says what was changed, by version; nothing where the first version is still in force. */
function history({ title, version, since, history: earlier }: CatalogueMeasure): Html | null {
  if (earlier.length === 0) return null;
  const until = (at: number) => earlier[at + 1]?.since ?? since;
  return html`<h3>Earlier versions</h3>
<p>Each figure carries the version of the definition that made it. An earlier release can be made again with the definition of its time.</p>
${dataTable({
  id: "versions",
  caption: `${title}: versions of the definition`,
  columns: ["Version", "In force", "What changed after it"],
  rows: [
    ...earlier.map((one, at) => ({
      cells: [`${one.version}`, `${dateWords(one.since)} until ${dateWords(until(at))}`, one.changed],
    })),
    { cells: [`${version}`, `since ${dateWords(since)}`, "in force"] },
  ],
})}`;
}

const sql = ({ kind, sql: { of, counts, dated, adds } }: CatalogueMeasure): readonly (readonly [string, Part])[] =>
  Object.entries({
    Of: of,
    Counts: counts,
    "Dated by": dated,
    [kind === "duration" ? "Length" : "Added up"]: adds,
  })
    .filter(([, condition]) => condition)
    .map(([term, condition]) => [term, code(condition)] as const);

/** The form that is compared, whole: it is a query too, and no sentence. */
function theirForm({ figures }: Site, { id }: CatalogueMeasure): Html | null {
  const form = figures.release.likeForLike.forms.find((each) => each.id === id);
  if (form === undefined) return null;
  const said = [
    ["Of", form.of],
    ["Counts", form.counts],
    ["Not recorded", form.notRecorded],
    ["Comparison", comparableWords(form)],
  ] as const;
  return html`<h3 id="their-form">The form in which others publish it</h3>
<p>For the comparison it is counted once more, as they count it. What the page shows stays what the service is asked for.</p>
${definitionList(said)}
<p>The conditions of the form, as run:</p>
${definitionList(sql(form))}
${folded("Its worked examples", exampleTable(form, "form-examples"))}`;
}

function examples(measure: CatalogueMeasure): Html | null {
  if (measure.examples.length === 0) return null;
  return html`<h3>Worked examples</h3>
<p>These are made-up rows, each with what the measure makes of it. They are tests: no release can be made while one fails.</p>
${exampleTable(measure, "examples")}`;
}

function exampleTable({ title, examples: rows }: CatalogueMeasure, id: string): Html {
  const given = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).map(
      ([name, value], i) =>
        html`${i > 0 ? html`<br>` : null}${code(name)}: ${value === null ? "blank" : String(value)}`,
    );
  return html`${dataTable({
    id,
    caption: `${title}: worked examples`,
    columns: ["Given", "Expect", "Because"],
    rows: rows.map(({ given: record, expect, because }) => ({ cells: [given(record), expect, because] })),
  })}`;
}

function breakdowns(site: Site, measure: CatalogueMeasure): Html | null {
  const trend = site.trend(measure);
  const tables = site.breakdownsOf(measure).flatMap((id) => breakdownTable(site, trend, id, breakdownId(id)) ?? []);
  if (tables.length === 0) return null;
  return html`<h2>By category</h2>
<div class="pairs">${tables.map((table) => html`<div>${table}</div>\n`)}</div>`;
}
