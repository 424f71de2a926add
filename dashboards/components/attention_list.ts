/**
 * Shows what needs attention first, as cards: the figure, how it has changed over time, and why it is here. Under the cards it lists
 * what else is owed but not done, what provisional figures show so far, how many entries chance alone would add, and what is late.
 */

import { countWords } from "../../pipeline/statistics/amount.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { missedOf, owedAt } from "../attention/concerned.ts";
import { expectedWords } from "../attention/expected_words.ts";
import type { Reason } from "../attention/reason.ts";
import { type Attention, attentionOf, type Card, type Entry } from "../attention.ts";
import { sparkline } from "../charts/sparkline.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { inPeriod } from "../words/in_period.ts";
import { byYear } from "./by_year.ts";
import { figureCell } from "./figure_cell.ts";
import { folded } from "./folded.ts";
import { lateOrMissing } from "./late_or_missing.ts";
import { isDrawable } from "./trend_figure.ts";

const openOwed = 6;

export function attentionList(site: Site, trends: readonly Trend[]): Html {
  const attention = attentionOf(site);
  const { cards, more } = attention;
  return html`${
    cards.length > 0
      ? html`<ol class="attention">${cards.map((card) => cardItem(site, card))}</ol>`
      : html`<p>No settled figure needs attention: no duty is missed, no chart gives a signal for the worse, and no target is clearly missed.</p>`
  }
${more.length > 0 ? folded(`${countWords(more.length)} more`, html`<ol class="attention">${more.map((card) => cardItem(site, card))}</ol>`) : null}
<p class="quiet">${expectedWords(attention)} <a href="how-to-read.html#attention">How the list is made</a>.</p>
<div class="exceptions">${owedList(attention)}${watchList(attention)}${lateOrMissing(site, trends)}</div>`;
}

function cardItem(site: Site, card: Card): Html {
  const [first, ...others] = card;
  const { trend } = first!;
  const drawn = card.some(({ reasons }) => reasons.some(({ kind }) => kind === "slow")) ? byYear(trend) : trend;
  return html`<li class="attention-card"><h3>${named(trend)}</h3>
<p class="attention-figure">${missedFigure(site, first!) ?? html`${figureCell(trend.measure, trend.latest?.value)} <span class="quiet">${inPeriod(trend)}</span>`}</p>
${isDrawable(drawn) ? sparkline(drawn, `attention-${trend.measure.id}`) : null}
${why(first!)}
${others.length > 0 ? html`<p class="quiet">With it:</p>\n<ul class="quiet">${others.map((entry) => html`<li>${named(entry.trend)}: ${inShort(entry, first!)}</li>`)}</ul>` : null}</li>`;
}

/** The number missed, for what is owed: that is counted in people, not as a percentage. */
function missedFigure(site: Site, { trend, reasons }: Entry): Html | null {
  const at = reasons[0]?.kind === "owed" ? owedAt(site, trend) : undefined;
  const missed = at && missedOf(trend.measure, at);
  if (!at || !missed) return null;
  const of = at.denominator === null ? "" : `of ${countWords(at.denominator)} `;
  return html`<span class="main">${countWords(missed)}</span> <span class="quiet">${of}missed ${onOrIn(trend.measure, at)}</span>`;
}

/** Of what stands with another: how many were missed, and when only where that is another day or period; else its reasons. */
function inShort({ reasons }: Entry, first: Entry): string {
  const [only, ...more] = reasons;
  if (only?.missed === undefined || more.length > 0) return reasons.map(brief).join("; ");
  const { of, when, over } = only.missed;
  return `${of} missed${when === first.reasons[0]?.missed?.when ? "" : ` ${when}`}${over}`;
}

const why = ({ reasons }: Entry): Html =>
  html`<ul class="why">${reasons.map(({ words }) => html`<li>${words}.</li>`)}</ul>`;

const named = ({ measure: { id, title } }: Trend): Html => html`<a href="#row-${id}">${title}</a>`;

function owedList({ owed }: Attention): Html {
  const items = owed.map(
    (card) =>
      html`<li>${card.map(({ trend, reasons }, i) => html`${i > 0 ? "; " : ""}${named(trend)}: ${brief(reasons[0]!)}`)}</li>`,
  );
  return section(
    "owed",
    "Owed but not done",
    items,
    "Nothing else: everything else that is owed in every case was done.",
  );
}

/** The reason without its clause, which is given on the measure's own page. */
const brief = (reason: Reason): string => reason.brief ?? reason.words;

function watchList({ watch }: Attention): Html {
  const items = watch.map(
    ({ trends, words }) =>
      html`<li>${trends.map((trend, i) => html`${i > 0 ? "; " : ""}${named(trend)}: ${words[i]}`)}</li>`,
  );
  return section(
    "provisional",
    "Provisional, so far",
    items,
    "None: no provisional figure is beyond what chance explains.",
    html`<p class="quiet">Late records may still change these, so they do not get a card; whoever keeps the records should look at them.</p>`,
  );
}

function section(id: string, title: string, items: readonly Html[], none: string, note: Html | null = null): Html {
  const [open, rest] = [items.slice(0, openOwed), items.slice(openOwed)];
  return html`<section id="${id}" class="exception${items.length === 0 ? " exception-none" : ""}"><h3>${title} <span class="how-many">${items.length}</span></h3>
${items.length === 0 ? html`<p class="quiet">${none}</p>` : html`${note}<ul>${open}</ul>`}
${rest.length > 0 ? folded(`The other ${rest.length}`, html`<ul>${rest}</ul>`) : null}</section>`;
}
