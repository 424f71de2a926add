/**
 * A card of Home: its message, the figure with the numbers behind it, how it has gone, one reason, and what its owner says. Whoever wants
 * to know more follows its head.
 */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { profiles } from "../../pipeline/release/profiles.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { message } from "../../pipeline/words/message.ts";
import { periodBeside } from "../../pipeline/words/period_phrase.ts";
import { owedAt } from "../attention/concerned.ts";
import type { ReasonKind } from "../attention/reason.ts";
import { reasonPhrase } from "../attention/reason_phrase.ts";
import type { Card, Entry } from "../attention.ts";
import { sparkline } from "../charts/sparkline.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { byYear } from "./by_year.ts";
import { type Icon, icon } from "./icon.ts";
import { isDrawable } from "./trend_figure.ts";

const longestQuote = 28;

export function decisionCard(site: Site, [first, ...others]: Card): Html {
  if (first === undefined) return html``;
  const { trend } = first;
  const { measure, value } = described(site, first);
  const [reason] = first.reasons;
  return html`<li class="card"><h3><a href="definitions/${trend.measure.id}.html">${message(measure, value)}</a></h3>
${figure(first, measure, value)}
${reason ? html`<p class="why worse">${icon(signs[reason.kind](trend))} <span>${reasonPhrase(reason, trend)}</span></p>` : null}
${meta(said(site, trend), others)}</li>`;
}

/** What its owner says, and how many more there are like it; nothing where there is neither. */
function meta(owner: Html | null, [next, ...rest]: readonly Entry[]): Html | null {
  const like = next && html`<a href="measures.html#row-${next.trend.measure.id}">${rest.length + 1} like it</a>`;
  if (owner === null && like === undefined) return null;
  return html`<p class="meta">${owner}${owner !== null && like ? " · " : null}${like ?? null}</p>`;
}

/** The figure that its reason rests on, and as what it is counted: beside others as they count it, of a slow change its last year. */
export function described(
  site: Site,
  { trend, reasons }: Entry,
): { measure: CatalogueMeasure; value: Value | undefined } {
  const { measure, slow, besideOthers, latest } = trend;
  switch (reasons[0]?.kind) {
    case "owed":
      return { measure, value: owedAt(site, trend) ?? latest?.value };
    case "slow":
      return { measure, value: slow?.last ?? latest?.value };
    case "peers":
      return { measure: besideOthers?.as ?? measure, value: besideOthers?.own ?? latest?.value };
    default:
      return { measure, value: latest?.value };
  }
}

const signs: Readonly<Record<ReasonKind, (trend: Trend) => Icon>> = {
  owed: () => "owed",
  signal: () => "worse",
  slow: ({ slow }) => (slow !== null && slow.direction > 0 ? "rising" : "falling"),
  sharp: () => "worse",
  target: () => "missed",
  peers: () => "peers",
};

/** The figure, small how it has gone, and beneath them what they are of: the numbers and the period of the one, the years of the other. */
function figure({ trend, reasons }: Entry, measure: CatalogueMeasure, value: Value | undefined): Html {
  const { main, beside } = figureWords(measure, value);
  const of = [beside, value && periodBeside(measure, value)].filter(Boolean).join(", ");
  const drawn = reasons.some(({ kind }) => kind === "slow") ? byYear(trend) : trend;
  const [first, last] = [drawn.points[0], drawn.points.at(-1)];
  const year = (day: string) => day.slice(0, 4);
  const [spark, years] =
    isDrawable(drawn) && first && last
      ? [
          sparkline(drawn, `card-${trend.measure.id}`),
          html`<span class="years" aria-hidden="true">${year(first.value.period_end)}–${year(last.value.period_end)}</span>`,
        ]
      : [null, null];
  return html`<div class="fig"><p class="big">${main}</p>${spark}</div>
<p class="small of">${of} ${years}</p>`;
}

/** The first words of the owner's commentary; of readers who are given none, the owner. */
function said(site: Site, { measure }: Trend): Html | null {
  if (!profiles[site.catalogue.profile].showsCommentary) return html`${measure.owner}`;
  const [paragraph] = site.commentary.get(measure.id)?.paragraphs ?? [];
  if (paragraph === undefined) return null;
  const words =
    paragraph.length > longestQuote ? `${paragraph.slice(0, paragraph.lastIndexOf(" ", longestQuote))} …` : paragraph;
  return html`${measure.owner}: “${words}”`;
}
