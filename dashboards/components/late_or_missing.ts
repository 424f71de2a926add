/**
 * Lists what is late or was not supplied: measures without a figure, or without one as recent as the others of their kind. The list
 * shows the first few; the rest are folded under it, never left out.
 */

import { counted } from "../../pipeline/words/counted.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { folded } from "./folded.ts";

const shown = 6;

const item = ({ measure: { id, title } }: Trend, words: string): Html =>
  html`<a href="#row-${id}">${title}</a>: ${words}`;

/** an extract that was not supplied is said once, with how many measures wait for it */
export function lateOrMissing(site: Site, trends: readonly Trend[]): Html {
  const missing = trends.filter(({ measure }) => !measure.supplied);
  const groups = new Map<string, Trend[]>();
  for (const trend of missing) {
    const name = missingWords(site, trend);
    groups.set(name, [...(groups.get(name) ?? []), trend]);
  }
  const late = trends.filter((trend) => trend.measure.supplied && isLate(trends, trend));
  const items = [
    ...[...groups].map(
      ([name, of]) =>
        html`${name} not supplied: ${counted(of.length, "measure has", "measures have")} no figures${of.length <= 3 ? html` (${of.map(({ measure: { id, title } }, i) => html`${i > 0 ? ", " : ""}<a href="#row-${id}">${title}</a>`)})` : null}`,
    ),
    ...late.map((trend) => item(trend, lateWords(trend))),
  ];
  const many = missing.length + late.length;
  const list = (of: readonly Html[]) => html`<ul>${of.map((one) => html`<li>${one}</li>`)}</ul>`;
  const [open, others] = [items.slice(0, shown), items.slice(shown)];
  return html`<section class="exception${many === 0 ? " exception-none" : ""}"><h3>Late or not supplied <span class="how-many">${many}</span></h3>
${many === 0 ? html`<p class="quiet">Nothing is late: every measure has a figure for the latest period.</p>` : list(open)}
${others.length > 0 ? folded(`The other ${others.length}`, list(others)) : null}</section>`;
}

/** the extracts that a measure needs and that are not there, or else the columns */
export function missingWords({ catalogue }: Site, { measure: { needs } }: Trend): string {
  const lacking = catalogue.dictionary.filter(
    ({ extract, supplied }) => !supplied && needs.some((need) => need.every((one) => one.split(".")[0] === extract)),
  );
  if (lacking.length > 0) return lacking.map(({ title }) => title).join(" and ");
  return needs.length > 0 ? `One of ${needs.join(", ")}` : "Other data";
}

const lateWords = ({ measure, latest }: Trend): string =>
  latest ? `last figure ${onOrIn(measure, latest.value)}` : "no finished period yet";

/** a series that ends before the others of its kind, provisional figures and all */
function isLate(trends: readonly Trend[], { kind, points }: Trend): boolean {
  const end = ({ points: of }: Pick<Trend, "points">) => of.at(-1)?.value.period_end ?? "";
  if (points.length === 0) return true;
  return trends.some((other) => other.kind === kind && end(other) > end({ points }));
}
