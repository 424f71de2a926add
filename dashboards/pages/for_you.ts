/**
 * Makes the page for children and young people: what they should have, how many of them do, and what came of what they said. In the second
 * person and in plain words; each figure is the same cell as elsewhere. Where to turn if something is wrong stands before the figures.
 */
import type { FigureWords } from "../../pipeline/figures/kind.ts";
import { forYouLists, type Headline } from "../../pipeline/release/headline.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrInSoFar } from "../../pipeline/words/period_phrase.ts";
import { dots } from "../components/dots.ts";
import { headlineFigure } from "../headline_figure.ts";
import type { Page, Site } from "../site.ts";

export function forYouPage(site: Site): Page {
  const { headlines, you_said } = site.catalogue;
  const group = (list: (typeof forYouLists)[number]): Html | null => {
    const items = headlines.filter((each) => each.list === list).flatMap((each) => item(site, each) ?? []);
    if (items.length === 0) return null;
    return html`<h2>${capital(list)}</h2>
<ul class="ent">${items}</ul>`;
  };
  return {
    path: "for-you",
    title: "For you",
    body: html`<div class="for-you"><h1>What you should have, and how many of you do</h1>
<p class="lede">This page is for children in care, and for young people who have left care. These things are yours by law, or because someone promised them. Each dot is one of you, or one review, plan, check or school term. A ring means: no, or not yet. The dots say how many, and never who. Newer numbers come when all records are in.</p>
<div class="box"><p><strong>Is something here not right for you?</strong> Tell your reviewing officer, your adviser, or someone you trust. You can also complain. They must tell you how, and nobody may be angry with you for it.</p></div>
${forYouLists.map(group)}
<h2>What you said, and what came of it</h2>
${
  you_said.length === 0
    ? html`<p>Nothing is written here yet.</p>`
    : html`<ul class="came">${you_said.map(
        ({ said, came_of_it, when, sample }) =>
          html`<li><p><strong>You said:</strong> “${said}”</p><p>${came_of_it}</p><p class="small">${capital(when)}${sample ? ". Made up, like the numbers" : ""}</p></li>`,
      )}</ul>`
}</div>`,
  };
}

/** Why there is no number, where there is none. */
function unsaid({ state, main, beside }: FigureWords, whose: string): Html | null {
  if (state !== "hidden") return beside === "" ? null : html`<p class="now">${beside}</p>`;
  const told = main.includes(" of ") ? whose : capital(beside);
  return html`<p class="now">${told === "" ? "" : `${told}. `}We cannot say more, or somebody could be picked out.</p>`;
}

function item(site: Site, headline: Headline): Html | null {
  const found = headlineFigure(site, headline);
  if (found === undefined) return null;
  const { measure, value, words } = found;
  const { numerator, denominator } = value;
  const should = html`<p><strong>${headline.label}</strong></p>`;
  const more = html`<p class="small"><a href="definitions/${measure.id}.html">How we count this<span class="visually-hidden">: ${headline.label}</span></a></p>`;
  if (numerator === null || denominator === null)
    return html`<li>${should}<p class="count">${capital(words.main)}</p>${unsaid(words, `${headline.words}, ${onOrInSoFar(measure, value)}`)}${more}</li>`;
  const not = denominator - numerator;
  const rest = not === 0 ? "Nobody was left out." : `${countWords(not)}: no, or not yet.`;
  // that nobody wrote it down is neither
  const unknown = value.not_recorded ? ` Of ${countWords(value.not_recorded)} more nothing was written down.` : "";
  return html`<li>${should}<p class="count">${countWords(numerator)} of ${countWords(denominator)}</p><p class="now">${headline.words}, ${onOrInSoFar(measure, value)}. ${rest}${unknown}</p>${dots(numerator, denominator)}${more}</li>`;
}
