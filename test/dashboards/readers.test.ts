/** What readers stumbled over once, so that nobody does again: the same words twice, a page that leads nowhere, a name that says the opposite. */
import { expect, test } from "vitest";
import { isUncharted, isUnjudged } from "../../dashboards/attention/unjudged.ts";
import { attentionOf } from "../../dashboards/attention.ts";
import { chapterPage } from "../../dashboards/pages/chapter.ts";
import { definitionPage } from "../../dashboards/pages/definition.ts";
import { homePage } from "../../dashboards/pages/home.ts";
import { howToReadPage } from "../../dashboards/pages/how_to_read.ts";
import { measuresPage } from "../../dashboards/pages/measures.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { findingsFile } from "../../dashboards/release_file.ts";
import { navigation } from "../../dashboards/shell.ts";
import { type Site, siteOf } from "../../dashboards/site.ts";
import { underTitle } from "../../dashboards/words/under_title.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";

const site = siteOf(fixtureRelease, undefined, new Map());
const measures = site.chapters.flatMap(({ id }) => site.inChapter(id));

test("a sentence under its title does not say the title again, and keeps everything else", () => {
  for (const measure of measures) {
    const trend = site.trend(measure);
    const under = underTitle(trend);
    expect(under).not.toMatch(new RegExp(`^${measure.title.replaceAll(/\W/g, "\\$&")}:`));
    expect(under).toMatch(/^[A-Z0-9−-].+\.$/s);
    expect(trend.sentence.toLowerCase()).toBe(`${measure.title}: ${under}`.toLowerCase());
    expect(definitionPage(site, measure).body.text).toContain('<p class="status">');
  }
  for (const chapter of site.chapters) {
    const said = chapterPage(site, chapter).body.text.matchAll(/<h3>([^<]*)<\/h3> <span class="status">([^<]*)/g);
    for (const [, title = "", sentence = ""] of said) expect(sentence.startsWith(`${title}:`)).toBe(false);
  }
});

test("what is owed and missed says so before the name of what should have been", () => {
  // nearly all is owed in every case
  const measures = fixtureCatalogue.measures.map((measure) => ({
    ...measure,
    owed: measure.owed ?? ({ document: "G", clause: "360" } as const),
  }));
  const release = judged({ ...fixtureRelease, catalogue: { ...fixtureCatalogue, measures } });
  const home = homePage(siteOf(release, undefined, new Map())).body.text;
  const owed = home.slice(home.indexOf("Owed, and not done"), home.indexOf("Better, or all done"));
  expect(owed).toContain('<ul class="owed">');
  expect(owed.search(/How many missed it|Missed (in|on) /)).toBeLessThan(owed.indexOf('<ul class="owed">'));
  // a number of decisions is never a bare number, on a phone neither
  expect(home).not.toMatch(/<span class="n2">\d+<span class="opt">/);
});

test("a table of spans says what its signs mean where it has any, and not where it has none", () => {
  for (const chapter of site.chapters.filter(({ table }) => table.length > 0)) {
    const [, table = "", after = ""] =
      /<table([\s\S]*)<\/table>([\s\S]*)/.exec(chapterPage(site, chapter).body.text) ?? [];
    expect(after.includes("A dash:")).toBe(table.includes("<div>–</div>"));
    expect(after.includes("“All but fewer than five”")).toBe(table.includes("all but fewer than five"));
  }
});

test("the panel is told of deaths alone: no cards, no empty page for young people, and no number before it chooses to read", () => {
  const { catalogue } = fixtureRelease;
  const measures = catalogue.measures.filter(({ discloses }) => discloses === "death");
  const panel = siteOf(
    { ...fixtureRelease, catalogue: { ...catalogue, profile: "panel", measures } },
    undefined,
    new Map(),
  );
  const pages = pagesOf(panel);
  const paths = pages.map(({ path }) => path);
  expect(paths.filter((path) => ["for-you", "childs-voice"].includes(path))).toEqual([]);
  const home = pages.find(({ path }) => path === "index")?.body.text ?? "";
  // Explore leads to the chapters of Home
  expect(home).toContain(`id="chapters"`);
  expect(home).toContain('href="deaths.html"');
  expect(home).not.toMatch(/decision|class="card|better,|not judged|\d+ deaths|\d%/);
  const led = navigation(panel).flatMap(({ links }) => links.map(({ path }) => path));
  expect(led.filter((path) => !paths.includes(path))).toEqual([]);
});

test("Home's number of measures not judged is the one on the page that it leads to, with their names", () => {
  const trends = measures.map(site.trend);
  const none = trends.filter(isUnjudged);
  expect(homePage(site).body.text).toContain(`href="measures.html#not-judged">${none.length} measures not judged`);
  const page = measuresPage(site).body.text;
  const [, said = "", names = ""] = /<p id="not-judged">(.*?)<\/p>\s*(<details>[\s\S]*?<\/details>)/.exec(page) ?? [];
  expect(said).toContain(`of ${none.length} measures nothing can be judged yet`);
  expect(said).toContain(`No chart can judge ${trends.filter(isUncharted).length} measures`);
  expect(names.match(/<a /g)).toHaveLength(none.length);
});

test("Home says how many provisional figures look worse so far, and leads to them", () => {
  const { watch } = attentionOf(site);
  const said = /href="measures.html#provisional">(\d+) looks? worse so far/.exec(homePage(site).body.text)?.[1];
  expect(said ?? "0").toBe(String(watch.length));
  expect(measuresPage(site).body.text).toContain('id="provisional"');
});

test("a chapter read as one table names its measures where there is no figure of any yet", () => {
  const none = siteOf(
    { ...fixtureRelease, values: fixtureRelease.values.filter(({ measure_id }) => !measure_id.startsWith("death")) },
    undefined,
    new Map(),
  );
  const chapter = none.chapters.find(({ table }) => table.length > 0);
  const page = chapter && chapterPage(none, chapter).body.text;
  expect(page).toContain("There is no figure yet");
  for (const { id } of none.inChapter(chapter?.id ?? ""))
    expect(page).toContain(`<li id="${id}"><a href="definitions/${id}.html">`);
});

test("words are explained once on the page that explains them all", () => {
  const page = howToReadPage(site);
  expect(page.explainsWords).toBe(true);
  expect(page.body.text.match(/<dl class="words">/g)).toHaveLength(1);
});

test("there is one page about the data, with its measures and the list of findings where readers are told of rows", () => {
  const pages = (site: Site) => pagesOf(site).filter(({ path }) => path === "data-quality");
  const findings = findingsFile(site);
  expect(findings).toMatch(/^release\/.+\/findings\.csv$/);
  expect(pages(site)).toHaveLength(1);
  expect(pages(site)[0]?.body.text).toContain(`href="${findings}"`);
  for (const { id } of site.inChapter("data-quality")) expect(pages(site)[0]?.body.text).toContain(`id="${id}"`);
  const untold = siteOf({ ...fixtureRelease, quality: null }, undefined, new Map());
  expect(findingsFile(untold)).toBeNull();
  expect(pages(untold)[0]?.body.text).not.toContain("findings");
});
