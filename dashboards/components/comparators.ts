/** Shows figures that others have published beside our own for the same year: one line in a chapter, all years on the measure's page. */
import { type Others, othersOf } from "../../pipeline/release/beside_others.ts";
import { comparedAs } from "../../pipeline/release/compared_as.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import {
  comparableWords,
  comparisons,
  publishedWords,
  quarterWords,
  spreadWords,
} from "../../pipeline/words/comparator_words.ts";
import { capital, lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn, periodShort } from "../../pipeline/words/period_phrase.ts";
import { funnelChart } from "../charts/funnel_chart.ts";
import { yearsBeside } from "../charts/years_beside.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { othersStrip } from "./others_strip.ts";

export const comparisonsOf = ({ figures }: Site, measure: CatalogueMeasure) => comparisons(measure, figures);

/** What of ours stands beside theirs. */
const comparedOf = ({ catalogue, figures }: Site, measure: CatalogueMeasure) =>
  comparedAs(figures, measure, othersOf(catalogue, measure.id)[0]?.period_kind ?? "year_to_march");

/** the latest year */
export function comparators(site: Site, measure: CatalogueMeasure): Html | null {
  const [latest] = comparisonsOf(site, measure);
  if (!latest) return null;
  return html`<div class="comparators"><p><strong>Elsewhere</strong>, in ${latest.when}: ${latest.others.join(" · ")}. ${site.catalogue.authority.name} in that year: ${latest.own}. ${latest.comparable}.</p>
<p class="quiet">Source: ${latest.sources.join("; ")}.</p></div>`;
}

/** the latest on one line, and every year as a table */
export function comparatorTable(site: Site, measure: CatalogueMeasure): Html | null {
  const all = comparisonsOf(site, measure);
  const [latest] = othersOf(site.catalogue, measure.id);
  if (all.length === 0 || latest === undefined) return null;
  const { besideOthers } = site.trend(measure);
  const compared = comparedOf(site, measure);
  const { as, isForm } = compared;
  const own = besideOthers?.own;
  const spread = spreadWords(as, latest);
  const quarter = quarterWords(as, besideOthers?.quarter ?? "");
  return html`<h2>Figures published elsewhere</h2>
<p>${isForm ? html`Counted here once more in the form in which others publish it: ${as.of}${as.counts === as.of ? null : html`; counted: ${as.counts}`}. ` : null}${comparableWords(as)}. Places differ in more than how they work, so this is a place to start asking questions, not a league table${html`: <a href="../benchmarks.html#beside-${measure.id}">beside all others</a>`}.</p>
<div class="comparators">
<p class="strip-head">◆ ${site.catalogue.authority.name}${own ? ` ${onOrIn(as, own)}` : ""} · ○ ${latest.country?.name ?? "England"} · | each authority ${latest.set?.set.title ?? ""}, ${lower(periodShort(latest))}${besideOthers?.verdict ? `: ${besideOthers.verdict}` : ""}${spread === "" ? null : ` · shaded: ${spread}`}${quarter === "" ? null : html` · <strong>${quarter}</strong>`}</p>
${othersStrip(as, besideOthers, latest)}
${members(as, latest)}
${yearsBeside(compared, othersOf(site.catalogue, measure.id), site.catalogue.authority.name)}
${besideOthers && latest.funnel ? funnelChart(besideOthers, latest.funnel) : null}
${dataTable({
  id: "comparators",
  cards: true,
  caption: `${measure.title}: here, and as published elsewhere`,
  columns: ["Period", site.catalogue.authority.name, "Elsewhere"],
  rows: all.map(({ when, own, others }) => ({ cells: [capital(when), own, others.join(" · ")] })),
})}
<p class="quiet">Source: ${[...new Set(all.flatMap(({ sources }) => sources))].join("; ")}.</p></div>`;
}

/** Each by its name, from the lowest: those that published nothing are named too. */
function members(measure: CatalogueMeasure, { set }: Others): Html | null {
  if (set === null) return null;
  const named = set.members.map(({ name, value }) => `${name} ${publishedWords(measure, value)}`);
  const mean = set.mean === null ? "" : ` Their mean is ${meanWords(measure, set.mean)}.`;
  return html`<p class="also">${named.join(" · ")}.${mean} ${set.set.why}.</p>`;
}

/** Of counts a whole number: nobody is half a child. */
const meanWords = (measure: CatalogueMeasure, mean: number): string =>
  measure.kind === "count" && !Number.isInteger(mean)
    ? `about ${publishedWords(measure, Math.round(mean))}`
    : publishedWords(measure, mean);
