/** What helps a reader to find: the list of a page's parts, its hard words, the day of publication and whom to ask. */
import { describe, expect, test } from "vitest";
import { withContents } from "../../dashboards/contents.ts";
import { aToZPage } from "../../dashboards/pages/a_to_z.ts";
import { homePage } from "../../dashboards/pages/home.ts";
import { footer } from "../../dashboards/shell.ts";
import { type Site, siteOf } from "../../dashboards/site.ts";
import { glossary, termsIn } from "../../dashboards/words/glossary.ts";
import { Html } from "../../pipeline/words/html.ts";
import { fixtureRelease } from "./fixture.ts";

const site = siteOf(fixtureRelease, undefined, new Map());

describe("the parts of a long page", () => {
  const page = (...parts: string[]) =>
    new Html(`<h1>A</h1><p id="safe">b</p>${parts.map((one) => `<h2>${one}</h2>`).join("")}`);
  test("four have a list before the first and addresses of their own, none taken twice", () => {
    const { text } = withContents(page("Safe", "How <b>it</b> is counted", "Safe", "End"));
    expect(text.indexOf("<nav")).toBeLessThan(text.indexOf("<h2"));
    expect([...text.matchAll(/href="(#[^"]+)"/g)].map(([, to]) => to)).toEqual([
      "#safe-2",
      "#how-it-is-counted",
      "#safe-3",
      "#end",
    ]);
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(text.split(`id="${id}"`)).toHaveLength(2);
  });
  test("three are seen without one", () => expect(withContents(page("a", "b", "c")).text).not.toContain("<nav"));
});

describe("hard words", () => {
  test("a word is explained where it stands, in whatever number, and not where it is part of another or of a picture", () => {
    const found = (text: string) => termsIn(text).map(({ term }) => term);
    expect(found("<p>Two pathway plans, and the Quorate meeting.</p>")).toEqual(["pathway plan", "quorate"]);
    expect(found("<p>stopgap</p><svg><title>median</title></svg>")).toEqual([]);
  });
  test("each is explained once, in at most 130 characters, and not by itself", () => {
    expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length);
    for (const { term, means } of glossary) {
      expect(means.length, term).toBeLessThanOrEqual(130);
      expect(means.toLowerCase(), term).not.toContain(term.toLowerCase());
    }
  });
});

test("every measure stands once from A to Z", () => {
  const { text } = aToZPage(site).body;
  for (const { id } of fixtureRelease.catalogue.measures.filter(({ chapter }) =>
    site.chapters.some((one) => one.id === chapter),
  ))
    expect(text.split(`definitions/${id}.html`), id).toHaveLength(2);
});

describe("the day of publication", () => {
  const footOf = (site: Site) => footer(site, aToZPage(site)).text;
  const foot = (beside: Parameters<typeof siteOf>[3]) => footOf(siteOf(fixtureRelease, undefined, new Map(), beside));
  test("is the day that was given, on Home and at the foot of each page", () => {
    expect(foot({ published: "2026-01-19" })).toContain("<dt>Published</dt><dd>19 January 2026</dd>");
    const published = siteOf(fixtureRelease, undefined, new Map(), { published: "2026-01-19" });
    const home = homePage(published);
    // at the head of Home, and so not once more at its foot
    expect(`${home.body.text}${footer(published, home).text}`.split("19 January 2026")).toHaveLength(2);
  });
  test("is not made up", () => expect(foot({})).toContain("day not recorded"));
  test("of a draft is not there yet", () => {
    const draft = { ...fixtureRelease, catalogue: { ...fixtureRelease.catalogue, draft: true } };
    expect(footOf(siteOf(draft, undefined, new Map()))).toContain("not yet: this is a draft");
  });
  test("whom to ask is said where the settings name them", () => {
    expect(foot({ contact: "the data team, data@example.org" })).toContain("the data team, data@example.org");
    expect(foot({})).not.toContain("Questions to");
  });
});
