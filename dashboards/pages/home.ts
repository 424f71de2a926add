/**
 * Makes Home, which a Board member reads in ten minutes: the worst, the best and what is not known in three sentences; at most seven cards
 * that need a decision; what is owed, what is better, what young people say and what can't be said; the outcomes that the Board chose; and the
 * chapters. Each storey answers a question, so that a reader can stop at any of them. Of deaths it says only where their page is.
 */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { isDeath } from "../../pipeline/release/figures.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { message } from "../../pipeline/words/message.ts";
import { onOrIn, periodBeside, periodTick } from "../../pipeline/words/period_phrase.ts";
import { type Better, betterOf } from "../attention/better.ts";
import { missedOf, owedAt } from "../attention/concerned.ts";
import { isUncharted, isUnjudged } from "../attention/unjudged.ts";
import { type Attention, attentionOf } from "../attention.ts";
import { decisionCard, described } from "../components/decision_card.ts";
import { icon } from "../components/icon.ts";
import { headlineFigure } from "../headline_figure.ts";
import { qualityPath } from "../quality_page.ts";
import { datesOf } from "../shell.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";

export function homePage(site: Site): Page {
  const trends = site.chapters.flatMap(({ id }) => site.inChapter(id).map(site.trend));
  const attention = attentionOf(site);
  // what needs a decision, or looks worse so far, is not called better in the same breath
  const decided = new Set([
    ...attention.cards.flatMap((card) => card.map(({ trend }) => trend)),
    ...attention.watch.flatMap(({ trends }) => trends),
  ]);
  const better = betterOf(
    site,
    trends.filter((trend) => !decided.has(trend)),
  );
  return {
    path: "index",
    title: "Home",
    isShort: true,
    saysDates: true,
    body: html`<div class="home">
<div class="lede-grid"><div><h1>${worst(site, attention)}</h1>
<p class="lede">${best(better)}${notKnown(trends)}</p></div>
<dl>${datesOf(site)}</dl></div>
<section aria-labelledby="decide"><h2 id="decide">Needs a decision</h2>
<ul class="deck">${attention.cards.map((card) => decisionCard(site, card))}${whyThese(attention)}</ul></section>
<div class="four">${owed(site, attention)}${goodNews(better)}${youngPeople(site)}${cannotSay(site, trends, attention)}</div>
${outcomes(site)}
${chapters(site, attention)}
</div>`,
  };
}

function worst(site: Site, { cards }: Attention): string {
  const first = cards[0]?.[0];
  if (first === undefined) return "Nothing needs a decision";
  const { measure, value } = described(site, first);
  return told(measure, value);
}

/** The message with the counts behind it, where it does not give them itself. */
function told(measure: CatalogueMeasure, value: Parameters<typeof message>[1]): string {
  const said = message(measure, value);
  const { beside } = figureWords(measure, value);
  const has = said.includes(" of ") || said.startsWith("All ");
  return measure.kind === "proportion" && beside.includes(" of ") && !has ? `${said} (${beside})` : said;
}

const best = ([first]: readonly Better[]): string =>
  first === undefined ? "" : `${told(first.trend.measure, first.value)}${how(first)}. `;

function how({ trend, why }: Better): string {
  if (why === "signal") return ", better than chance explains";
  // by its periods: of a figure that took a year to settle, “a year ago” is two years ago
  if (why === "sharp" && trend.sharp !== null)
    return `, far better in ${periodTick(trend.sharp.last)} than in ${periodTick(trend.sharp.first)}`;
  return why === "slow"
    ? `, ${trend.slow !== null && trend.slow.direction > 0 ? "rising" : "falling"} from year to year`
    : "";
}

function notKnown(trends: readonly Trend[]): string {
  const many = trends.filter(isUnjudged).length;
  return `Of ${counted(trends.length, "measure")}, ${countWords(many)} can’t be judged yet: too few children, or too few years.`;
}

function whyThese({ cards, more, expected }: Attention): Html {
  const often = expected > 0 ? Math.max(1, Math.round(1 / expected)) : null;
  const chance =
    often === null ? "" : ` Had nothing changed, chance would bring about one card in ${counted(often, "release")}.`;
  const none =
    cards.length === 0
      ? "No duty is missed, no chart gives a signal for the worse, and no target is clearly missed. "
      : "";
  return html`<li class="card card-note"><p>${none}<strong>Why these.</strong> Owed first, then by how many are concerned.${chance}</p>
<p>${more.length > 0 ? html`<a href="measures.html">${countWords(more.length)} more</a>. ` : null}Hollow point: provisional. <a href="how-to-read.html#attention">How to read this</a></p></li>`;
}

const mostLines = 3;

/** What is owed and on no card. That it was missed is said before the names, which tell what should have been: “5 on a full timetable”
 * would be read as five who are. */
function owed(site: Site, attention: Attention): Html {
  const missed = attention.owed.flatMap(([entry]) => {
    const at = entry && owedAt(site, entry.trend);
    const many = entry && at ? missedOf(entry.trend.measure, at) : null;
    if (entry === undefined || at === undefined || !many) return [];
    const { measure } = entry.trend;
    return { many, of: at.denominator, measure, in: onOrIn(measure, at), when: periodBeside(measure, at) };
  });
  const shown = missed.slice(0, mostLines);
  // the period is said of all at once, or of each where they differ
  const together = new Set(shown.map((each) => each.in)).size === 1 ? shown[0] : undefined;
  const lines = shown.map(({ many, of, measure, when }) => {
    const small = [of === null ? "" : `of ${countWords(of)}`, together ? "" : when].filter(Boolean).join(", ");
    return html`<li><b>${countWords(many)}</b> <span><a href="definitions/${measure.id}.html">${measure.title}</a> <span class="small">${small}</span></span></li>`;
  });
  const rest = missed.length - shown.length;
  const more = rest > 0 ? html` · <a href="measures.html#owed">${rest} more</a>` : null;
  return html`<section><h2>Owed, and not done</h2>${lines.length === 0 ? html`<p>Nothing besides what is above.</p>` : html`<p class="small">${together ? `Missed ${together.in}` : "How many missed it"}${more}</p><ul class="owed">${lines}</ul>`}</section>`;
}

function goodNews(better: readonly Better[]): Html {
  const line = ({ trend, value, why }: Better) =>
    html`<li><span class="better">${icon(why === "all done" ? "done" : "better")}</span><span><a href="definitions/${trend.measure.id}.html">${told(trend.measure, value)}</a> <span class="small">${periodBeside(trend.measure, value)}</span></span></li>`;
  return html`<section><h2>Better, or all done</h2>${better.length === 0 ? html`<p>Nothing is clearly better, as far as so few can show.</p>` : html`<ul class="lines">${better.map(line)}</ul>`}</section>`;
}

function youngPeople(site: Site): Html | null {
  const said = site.catalogue.headlines.filter(({ list }) => list === "young people say");
  const found = said.flatMap((headline) => {
    const figure = headlineFigure(site, headline);
    return figure === undefined
      ? []
      : { ...figure, asked: headline.words, when: periodBeside(figure.measure, figure.value) };
  });
  if (said.length === 0) return null;
  // asked of all at once, as a rule: said of each only where it differs
  const periods = new Set(found.map(({ when }) => when));
  const lines = found.map(
    ({ words, asked, when }) =>
      html`<li><b>${words.main}</b> <span>${asked} <span class="small">${[words.beside, periods.size > 1 && when].filter(Boolean).join(", ")}</span></span></li>`,
  );
  const [when] = periods.size === 1 ? periods : [];
  return html`<section><h2>Young people say${when === undefined ? null : html` <span class="small">${when}</span>`}</h2>${lines.length === 0 ? html`<p>What they were asked was not supplied, or too few answered.</p>` : html`<ul class="owed say">${lines}</ul>`}</section>`;
}

function cannotSay(site: Site, trends: readonly Trend[], { watch }: Attention): Html {
  const unjudged = trends.filter(isUnjudged).length;
  const provisional = trends.filter(
    ({ soFar, latest }) => soFar !== undefined || latest?.value.status === "provisional",
  ).length;
  const missing = site.catalogue.dictionary.filter(({ supplied }) => !supplied).length;
  const aside = site.quality?.extracts.reduce((sum, one) => sum + one.set_aside, 0);
  return html`<section><h2>What can’t be said</h2><ul class="lines">
<li><a href="measures.html#not-judged">${counted(unjudged, "measure")} not judged</a></li>
<li><a href="measures.html#provisional">${counted(provisional, "figure")} provisional</a></li>
${watch.length === 0 ? null : html`<li><a href="measures.html#provisional">${counted(watch.length, "looks", "look")} worse so far</a></li>\n`}${aside === undefined ? null : html`<li><a href="${qualityPath(site)}.html">${counted(aside, "row")} set aside</a></li>`}
<li>${missing === 0 ? "No extract is missing" : html`<a href="${qualityPath(site)}.html">${counted(missing, "extract")} not supplied</a>`}</li></ul></section>`;
}

function outcomes(site: Site): Html | null {
  const chosen = site.catalogue.headlines.filter(({ list }) => list === "outcomes");
  const items = chosen.flatMap((headline) => {
    const found = headlineFigure(site, headline);
    if (found === undefined) return [];
    const { main, beside, state } = found.words;
    return html`<li><a href="definitions/${found.measure.id}.html">${headline.label}</a> <b${state === "hidden" ? html` class="in-words"` : null}>${main}</b> <span>${headline.words}</span> <span class="of">${beside}</span> <span>${periodBeside(found.measure, found.value)}</span></li>`;
  });
  if (items.length === 0) return null;
  return html`<section class="outs"><h2>${counted(items.length, "headline outcome")}</h2><ul>${items}</ul></section>`;
}

function chapters(site: Site, { cards, more, owed }: Attention): Html {
  const within = (entries: Attention["cards"], chapter: string) =>
    entries.filter((entry) => entry.some(({ trend }) => trend.measure.chapter === chapter)).length;
  const state = (chapter: string): Html => {
    const own = site.inChapter(chapter);
    if (own.some((measure) => isDeath(site.catalogue, measure))) return html`<span>notice</span>`;
    const many = within([...cards, ...more], chapter);
    const missed = within(owed, chapter);
    if (many > 0) return html`<span class="n2">${many} to decide</span>`;
    if (own.every(({ supplied }) => !supplied)) return html`<span>no data</span>`;
    // what was owed and not done is not as it should be, however usual it is
    if (missed > 0) return html`<span>${missed} owed, not done</span>`;
    const gaps = own.filter((measure) => site.trend(measure).target === "gap").length;
    if (gaps > 0) return html`<span>${counted(gaps, "clear gap")}</span>`;
    // nothing found where nothing can be seen is no reassurance: it is said how many have a chart that would show something
    const seen = own.filter((measure) => !isUncharted(site.trend(measure))).length;
    if (seen === 0) return html`<span>not judged</span>`;
    return html`<span>${seen === own.length ? "no signal" : `${seen} of ${own.length} judged`}</span>`;
  };
  return html`<section class="bottom"><h2 id="chapters">${counted(site.chapters.length, "chapter")}</h2>
<ul class="chap">${site.chapters.map(({ id, short }) => html`<li><a href="${id}.html">${short}</a> ${state(id)}</li>`)}</ul></section>`;
}
