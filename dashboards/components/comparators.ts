/** Shows figures that others have published beside our own for the same year: one line in a chapter, all years on the measure's page. */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { comparableWords, comparisons, licence } from "../../pipeline/words/comparator_words.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";

export const comparisonsOf = ({ catalogue, figures }: Site, measure: CatalogueMeasure) =>
  comparisons(measure, catalogue.published, figures);

/** the latest year */
export function comparators(site: Site, measure: CatalogueMeasure): Html | null {
  const [latest] = comparisonsOf(site, measure);
  if (!latest) return null;
  return html`<div class="comparators"><p><strong>Elsewhere</strong>, in ${latest.when}: ${latest.others.join(" · ")}. ${site.catalogue.authority.name} in that year: ${latest.own}. ${comparableWords(measure)}.</p>
<p class="quiet">${licence} Source: ${latest.sources.join("; ")}.</p></div>`;
}

/** every year, as a table */
export function comparatorTable(site: Site, measure: CatalogueMeasure): Html | null {
  const all = comparisonsOf(site, measure);
  if (all.length === 0) return null;
  return html`<h2>Figures published elsewhere</h2>
<p>${comparableWords(measure)}. Places differ in more than how they work, so this is a place to start asking questions, not a league table.</p>
<div class="comparators">${dataTable({
    id: "comparators",
    cards: true,
    caption: `${measure.title}: here, and as published elsewhere`,
    columns: ["Period", site.catalogue.authority.name, "Elsewhere"],
    rows: all.map(({ when, own, others }) => ({ cells: [capital(when), own, others.join(" · ")] })),
  })}
<p class="quiet">${licence} Source: ${[...new Set(all.flatMap(({ sources }) => sources))].join("; ")}.</p></div>`;
}
