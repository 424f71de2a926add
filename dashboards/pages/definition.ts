/** One measure at its permanent address: everything that is known of it, and all its figures by year and quarter. */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { breakdownTable } from "../components/breakdown_table.ts";
import { commentaryBox } from "../components/commentary_box.ts";
import { dataTable } from "../components/data_table.ts";
import { betterWords, clauseWords, definitionList, targetFull } from "../components/definition_list.ts";
import { folded } from "../components/folded.ts";
import { notSupplied } from "../components/measure_section.ts";
import { periodTable } from "../components/period_table.ts";
import { statusTags } from "../components/status_tags.ts";
import { trendFigure } from "../components/trend_figure.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page, Site } from "../site.ts";
import { kindWords } from "../words/kind_words.ts";

export function definitionPage(site: Site, measure: CatalogueMeasure): Page {
  const trend = site.trend(measure);
  const chapter = site.chapters.find(({ id }) => id === measure.chapter);
  const table = `figures-${trend.kind}`;
  const rest = (["year", "quarter"] as const).filter(
    (kind) => kind !== trend.kind && site.figures.has(measure.id, kind),
  );
  return {
    path: `definitions/${measure.id}`,
    title: measure.title,
    body: html`<p class="crumb"><a href="index.html">Definitions</a> · <a href="../${measure.chapter}.html#${measure.id}">${chapter?.title ?? measure.chapter}</a></p>
<h1>${measure.title}</h1>
<p class="asks">${measure.asks}</p>
<p class="status">${trend.sentence}</p>
${statusTags(trend)}
<div class="beside">
<div class="evidence">
${measure.supplied ? trendFigure(site, trend, table) : html`<p class="no-chart">${notSupplied(trend)}</p>`}
</div>
<div class="about">
${commentaryBox(site, trend)}
<ul class="links"><li><a href="../data/${measure.id}.csv">Download every figure of this measure (CSV)</a></li></ul>
</div>
</div>
<h2>Definition</h2>
${definitionList(lines(measure))}
<h3>As it ran</h3>
<p>The conditions, as the database ran them over the rows that the model below gives.</p>
${definitionList(sql(measure))}
${folded("The model, in SQL", html`<pre class="sql" tabindex="0"><code>${measure.sql.population.trim()}</code></pre>`)}
${examples(measure)}
<h2>Figures</h2>
${measure.supplied ? html`<h3>By ${kindWords(trend.kind).one.toLowerCase()}</h3>${periodTable(site, { trend, kind: trend.kind, id: table })}` : null}
${measure.supplied ? rest.map((kind) => html`<h3>By ${kindWords(kind).one.toLowerCase()}</h3>${periodTable(site, { trend, kind, id: `figures-${kind}` })}`) : null}
${breakdowns(site, measure)}`,
  };
}

function lines(measure: CatalogueMeasure): readonly (readonly [string, Part])[] {
  const { timescale, benchmark } = measure;
  return [
    ["Of", measure.of],
    ["Counts", measure.counts],
    ["Not recorded", measure.notRecorded],
    ["Leaves out", measure.excludes.join("; ") || "nothing further"],
    ["Unit", `${measure.unit}, ${measure.moment === "stock" ? "on the last day of the period" : "within the period"}`],
    ["Direction", betterWords(measure)],
    ["Timescale", timescale ? `${timescale.words} (${timescale.source})` : "None applies"],
    ["Target", targetFull(measure)],
    ["Comparison", `${comparable[benchmark.comparability]}: ${benchmark.words}`],
    ["Source", clauseWords(measure.source)],
    ["Owner", measure.owner],
    ["Version", `${measure.version}, since ${dateWords(measure.since)}`],
    ["Address", html`<code>definitions/${measure.id}.html</code>, which does not change`],
  ];
}

const comparable = { same: "Measured the same way elsewhere", close: "Close, not the same", none: "Not comparable" };

const sql = ({ sql: { of, counts, dated } }: CatalogueMeasure): readonly (readonly [string, Part])[] =>
  Object.entries({ Of: of, Counts: counts, "Falls in the period of": dated })
    .filter(([, condition]) => condition)
    .map(([term, condition]) => [term, html`<code>${condition}</code>`] as const);

function examples({ title, examples: rows }: CatalogueMeasure): Html | null {
  if (rows.length === 0) return null;
  const given = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).map(
      ([name, value], i) =>
        html`${i > 0 ? html`<br>` : null}<code>${name}</code>: ${value === null ? "blank" : String(value)}`,
    );
  return html`<h3>Worked examples</h3>
<p>Made-up rows, and what the measure makes of each. They are tests: a release can't be made while one fails.</p>
${dataTable({
  id: "examples",
  caption: `${title}: worked examples`,
  columns: ["Given", "Expect", "Because"],
  rows: rows.map(({ given: record, expect, because }) => ({ cells: [given(record), expect, because] })),
})}`;
}

function breakdowns(site: Site, measure: CatalogueMeasure): Html | null {
  const tables = measure.breakdowns.flatMap((id) => {
    const table = breakdownTable(site, site.trend(measure), id, `by-${id}`.replace(/\W+/g, "-"));
    return table ? [table] : [];
  });
  return tables.length > 0 ? html`<h3>By category</h3>${tables}` : null;
}
