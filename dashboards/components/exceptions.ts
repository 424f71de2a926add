/**
 * What calls for attention: what is worse than chance explains, what misses its target, what is late or missing. A list says
 * how many there are and shows the first few; the rest are folded under it, never left out.
 */
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { counted } from "../words/counted.ts";
import { figureWords } from "../words/figure_words.ts";
import { onOrIn } from "../words/period_phrase.ts";
import { targetLine, targetState, targetWords } from "../words/target_words.ts";
import { folded } from "./folded.ts";

interface Exception {
  readonly title: string;
  readonly none: string;
  readonly items: readonly Html[];
  /** what is counted, where an item holds several */
  readonly many: number;
}

const shown = 6;

export function exceptions(site: Site, trends: readonly Trend[]): Html {
  const concern = trends.filter(({ latest }) => latest?.signal === "concern");
  const missed = trends.filter(({ measure, latest }) => targetState(measure, latest?.value) === "missed");
  const lists: Exception[] = [
    {
      title: "Worse than chance explains",
      none: "No measure: none gives a signal of concern in its latest period.",
      items: concern.map((trend) => item(trend, withFigure(trend))),
      many: concern.length,
    },
    {
      title: "Misses its target",
      none: "No measure misses its target in the latest period.",
      items: [...missed]
        .sort((a, b) => Number(consistently(b)) - Number(consistently(a)))
        .map((trend) =>
          item(
            trend,
            `${withFigure(trend)}; target ${targetLine(trend.measure)}${consistently(trend) ? "; missed consistently" : ""}`,
          ),
        ),
      many: missed.length,
    },
    lateOrMissing(site, trends),
  ];
  return html`<div class="exceptions">${lists.map(section)}</div>`;
}

function section({ title, none, items, many }: Exception): Html {
  const [open, rest] = [items.slice(0, shown), items.slice(shown)];
  const list = (of: readonly Html[]) => html`<ul>${of.map((one) => html`<li>${one}</li>`)}</ul>`;
  return html`<section class="exception${many === 0 ? " exception-none" : ""}"><h3>${title} <span class="how-many">${many}</span></h3>
${many === 0 ? html`<p class="quiet">${none}</p>` : list(open)}
${rest.length > 0 ? folded(`The other ${rest.length}`, list(rest)) : null}</section>`;
}

const item = ({ measure: { id, title } }: Trend, words: string): Html =>
  html`<a href="#row-${id}">${title}</a>: ${words}`;

const withFigure = ({ measure, latest }: Trend): string =>
  `${figureWords(measure, latest?.value).plain} ${latest ? onOrIn(measure, latest.value) : ""}`;

const consistently = ({ measure, latest, chart }: Trend): boolean =>
  /consistently/.test(targetWords(measure, latest?.value, chart).words);

/** an extract that was not supplied is said once, with how many measures wait for it */
function lateOrMissing(site: Site, trends: readonly Trend[]): Exception {
  const missing = trends.filter(({ measure }) => !measure.supplied);
  const groups = new Map<string, Trend[]>();
  for (const trend of missing) {
    const name = missingWords(site, trend);
    groups.set(name, [...(groups.get(name) ?? []), trend]);
  }
  const late = trends.filter((trend) => trend.measure.supplied && isLate(trends, trend));
  return {
    title: "Late or not supplied",
    none: "Nothing is late: every measure has a figure for the latest period.",
    items: [
      ...[...groups].map(
        ([name, of]) =>
          html`${name} not supplied: ${counted(of.length, "measure has", "measures have")} no figures${of.length <= 3 ? html` (${of.map(({ measure: { id, title } }, i) => html`${i > 0 ? ", " : ""}<a href="#row-${id}">${title}</a>`)})` : null}`,
      ),
      ...late.map((trend) => item(trend, lateWords(trend))),
    ],
    many: missing.length + late.length,
  };
}

/** the extracts that a measure needs and that are not there, or else the columns */
export function missingWords({ quality }: Site, { measure: { needs } }: Trend): string {
  const lacking = quality.extracts.filter(
    ({ extract, supplied }) =>
      !supplied && needs.some((need) => need.split("|").every((one) => one.split(".")[0] === extract)),
  );
  if (lacking.length > 0) return lacking.map(({ title }) => title).join(" and ");
  return needs.length > 0 ? `One of ${needs.join(", ")}` : "What it needs was";
}

const lateWords = ({ measure, latest }: Trend): string =>
  latest ? `last figure ${onOrIn(measure, latest.value)}` : "no finished period yet";

/** a series that ends before the others of its kind */
function isLate(trends: readonly Trend[], { kind, latest }: Trend): boolean {
  if (!latest) return true;
  return trends.some(
    (other) => other.kind === kind && (other.latest?.value.period_end ?? "") > latest.value.period_end,
  );
}
