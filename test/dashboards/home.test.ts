/** Home, as a Board member reads it: what it says first, how much it shows, and what it never shows. Expected words are by hand. */
import { describe, expect, test } from "vitest";
import { reasonKinds } from "../../dashboards/attention/reason.ts";
import { longestReason, reasonPhrase } from "../../dashboards/attention/reason_phrase.ts";
import { attentionOf } from "../../dashboards/attention.ts";
import { homePage } from "../../dashboards/pages/home.ts";
import { siteOf } from "../../dashboards/site.ts";
import { longestMessage, message } from "../../pipeline/words/message.ts";
import { fixtureRelease } from "./fixture.ts";

const site = siteOf(fixtureRelease, undefined, new Map());
const text = (html: string): string =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
const home = homePage(site).body.text;

describe("Home", () => {
  test("opens with the worst, the best and what is not known", () => {
    const opening = home.slice(home.indexOf("<h1>"), home.indexOf("</p>"));
    expect(opening).toMatch(/<h1>[^<]{5,80}<\/h1>/);
    expect(text(opening)).toMatch(/Of \d+ measures, \d+ can’t be judged yet/);
  });

  test("has at most seven cards, each with message, figure and one reason, and a last that says how they were chosen", () => {
    const cards = home.match(/<li class="card">.*?<\/li>/gs) ?? [];
    expect(cards.length).toBe(Math.min(7, attentionOf(site).cards.length));
    for (const card of cards) {
      expect(card.match(/<h3>/g)).toHaveLength(1);
      expect(card.match(/class="why worse"/g)).toHaveLength(1);
      expect(text(card)).not.toMatch(/undefined|null|NaN/);
    }
    expect(home.match(/card-note/g)).toHaveLength(1);
  });

  test("says nothing about deaths but where their page is, with a notice", () => {
    const lines = home.match(/<li><a href="deaths.html">.*?<\/li>/g) ?? [];
    expect(lines.map(text)).toEqual([expect.stringMatching(/notice/)]);
    expect(text(home.replace(lines[0] ?? "", ""))).not.toMatch(/\bdeaths?\b/i);
  });

  test("where nothing can be judged, that is no reassurance", () => {
    expect(text(home)).toMatch(/not judged/);
  });
});

test("no message and no reason is longer than its place", () => {
  for (const { id } of site.catalogue.chapters)
    for (const measure of site.inChapter(id)) {
      const trend = site.trend(measure);
      if (measure.says !== "") expect(message(measure, trend.latest?.value).length).toBeLessThanOrEqual(longestMessage);
      for (const kind of reasonKinds)
        expect(reasonPhrase({ kind, words: "" }, trend).length, `${measure.id} ${kind}`).toBeLessThanOrEqual(
          longestReason,
        );
    }
});
