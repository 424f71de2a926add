/** Corporate parents: the grid of what is missed, a page and a file for each body, and the framework they answer for. */
import { describe, expect, test } from "vitest";
import { bodiesOf } from "../../dashboards/corporate_parents.ts";
import { dutiesCsv } from "../../dashboards/csv.ts";
import { chapterPage } from "../../dashboards/pages/chapter.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { navigation } from "../../dashboards/shell.ts";
import { siteOf } from "../../dashboards/site.ts";
import { bodyMessage } from "../../dashboards/words/body_words.ts";
import { codeList } from "../../pipeline/contracts/code_lists.ts";
import type { DutyRow, Release } from "../../pipeline/release/format.ts";
import { fixtureRelease } from "./fixture.ts";

const site = (changed: Partial<Release> = {}) => siteOf({ ...fixtureRelease, ...changed }, undefined, new Map());
const row = (corporate_parent: string, duty: string, due_on: string | null, done_on: string | null): DutyRow => ({
  ...{ corporate_parent, duty, due_on, done_on },
});
const duties = [
  row("police", "plan reviewed", "2025-03-31", "2025-03-31"),
  row("police", "plan reviewed", "2024-03-31", null),
  row("police", "children consulted", "2025-05-31", null),
  row("schools", "plan reviewed", "2025-03-31", "2025-04-02"),
  row("schools", "children consulted", "2025-05-31", "2025-05-30"),
  row("housing", "plan reviewed", null, null),
  row("housing", "children consulted", null, null),
  row("probation", "plan reviewed", "2025-03-31", "2025-03-01"),
  row("probation", "children consulted", "2025-05-31", "2025-05-31"),
];
const made = site({ duties });
const pageOf = (path: string, of = made): string => pagesOf(of).find((page) => page.path === path)?.body.text ?? "";
const chapter = (of: typeof made) => chapterPage(of, of.chapters.find(({ id }) => id === "outcomes")!).body.text;
const wordsOf = (markup: string) =>
  markup
    .replace(/<title>[^<]*<\/title>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("the grid", () => {
  const grid = /<table id="duties"[\s\S]*?<\/table>/.exec(chapter(made))?.[0] ?? "";

  test("what is missed most comes first, in rows and in columns", () => {
    expect([...grid.matchAll(/<a href="bodies\/([^"]+)\.html">/g)].map(([, slug]) => slug)).toEqual([
      "housing",
      "police",
      "schools",
      "probation",
    ]);
    expect([...grid.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
      ...["Corporate parent", "Children consulted", "Plan reviewed", "In all"],
    ]);
  });

  test("every sign has a name with the duty, how it stands and the days", () => {
    expect([...grid.matchAll(/role="img" aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "Children consulted: nothing on record",
      "Plan reviewed: nothing on record",
      "Children consulted: not done, due 31 May 2025",
      "Plan reviewed: done, due 31 Mar 2025, done 31 Mar 2025",
      "Children consulted: done, due 31 May 2025, done 30 May 2025",
      "Plan reviewed: done late, due 31 Mar 2025, done 2 Apr 2025",
      "Children consulted: done, due 31 May 2025, done 31 May 2025",
      "Plan reviewed: done, due 31 Mar 2025, done 1 Mar 2025",
    ]);
  });

  test("each row ends in words, and the last counts each duty", () => {
    expect(
      [...grid.matchAll(/<tr[^>]*>(?:(?!<\/tr>)[\s\S])*<\/td><\/tr>/g)].map(([line]) =>
        wordsOf(line.slice(line.lastIndexOf("<td"))),
      ),
    ).toEqual([...["2 of 2 not done", "1 of 2 not done", "1 late", "all in time"], "3 of 8"]);
    expect(wordsOf(/<tfoot[\s\S]*<\/tfoot>/.exec(grid)![0])).toBe("Not done, of 4 1 2 2 1 3 of 8");
  });

  test("a key says what each sign means and how many there are", () => {
    const key = /<ul class="signs">[\s\S]*?<\/ul>/.exec(chapter(made))![0];
    expect(wordsOf(key)).toBe("done by the day it was due: 4 done after that day: 1 not done: 1 nothing on record: 2");
    expect(chapter(made)).toContain("<h2>3 of 8 duties were not done, “children consulted” most often</h2>");
  });

  test("its parts say what they are, since a phone lays them out anew", () => {
    for (const tag of ["table", "thead", "tbody", "tfoot", "tr", "th", "td"])
      for (const [found] of grid.matchAll(new RegExp(`<${tag}[ >][^>]*`, "g"))) expect(found).toContain(" role=");
  });

  test("where nobody is told of bodies, a sentence says whom it is for, and there is no page and no file of one", () => {
    const none = site({ duties: [] });
    expect(chapter(none)).toContain("What each body did, and when, is shown to the Board.");
    expect(chapter(none)).not.toContain('<table id="duties"');
    expect(bodiesOf(none)).toEqual([]);
    expect(pagesOf(none).filter(({ path }) => path.startsWith("bodies/"))).toEqual([]);
  });

  test("a name from a release cannot become markup", () => {
    const bad = site({ duties: [row("<b>Police</b>", '"><i>plan</i>', "2025-03-31", null)] });
    for (const text of [chapter(bad), pageOf("bodies/b-police-b", bad)]) {
      expect(text).toContain("&lt;b&gt;Police&lt;/b&gt;");
      expect(text).not.toMatch(/<b>Police|<i>plan/);
    }
  });
});

describe("a page for each body", () => {
  test("its title is the message", () => {
    expect(bodiesOf(made).map(bodyMessage)).toEqual([
      "Housing: nothing on record",
      "Police: 1 of 2 duties not done",
      "Schools: all 2 duties done, 1 of them late",
      "Probation: all 2 duties done in time",
    ]);
    expect(pageOf("bodies/police")).toContain("<h1>Police: 1 of 2 duties not done</h1>");
    expect(pageOf("bodies/police")).toContain("Not done as last due: children consulted.");
  });

  test("everything on record stands latest first, and nothing on record is said", () => {
    const record = /<table id="record"[\s\S]*?<\/table>/.exec(pageOf("bodies/police"))![0];
    expect(
      [...record.matchAll(/<tr role="row"><th scope="row"[\s\S]*?<\/tr>/g)].map(([line]) => wordsOf(line)),
    ).toEqual([
      "Children consulted 31 May 2025 – Not done",
      "Plan reviewed 31 Mar 2025 31 Mar 2025 Done",
      "Plan reviewed 31 Mar 2024 – Not done",
    ]);
    const owed = wordsOf(/<table id="owed"[\s\S]*?<\/table>/.exec(pageOf("bodies/police"))![0]);
    expect(owed).toContain("Plan reviewed Done Due 31 Mar 2025, done 31 Mar 2025 1 of 2 in time");
    expect(wordsOf(pageOf("bodies/housing"))).toContain("Nothing is on record of any of its 2 duties");
  });

  test("no outcome is assigned to it, since the framework names no body", () => {
    expect(pageOf("bodies/police")).toContain("does not yet name which body answers for which outcome");
    expect(pageOf("bodies/police")).toContain(
      '<a href="../framework.html#area-opportunity">Opportunity</a>: 1 indicator',
    );
  });

  test("its file holds what is on record of it, each row marked", () => {
    const police = bodiesOf(made).find(({ name }) => name === "police")!;
    expect(police.csv).toBe("data/bodies/police.csv");
    expect(dutiesCsv(police.rows, made.catalogue)).toBe(
      [
        "corporate_parent,duty,due_on,done_on,marking",
        "police,children consulted,2025-05-31,,restricted synthetic",
        "police,plan reviewed,2025-03-31,2025-03-31,restricted synthetic",
        "police,plan reviewed,2024-03-31,,restricted synthetic",
        "",
      ].join("\r\n"),
    );
  });

  test("addresses are made from names, and no two are alike", () => {
    const paths = (...names: string[]) =>
      bodiesOf(site({ duties: names.map((name) => row(name, "plan reviewed", null, null)) })).map(({ path }) => path);
    expect(paths("Mont à l’Abbé School", "one of the authority's own (1)", "one of the authority's own (2)")).toEqual([
      "bodies/mont-a-labbe-school",
      "bodies/one-of-the-authoritys-own-1",
      "bodies/one-of-the-authoritys-own-2",
    ]);
    const alike = paths("St. John", "St John", "Ж");
    expect(new Set(alike).size).toBe(3);
    expect(paths("Ж", "St John", "St. John")).toEqual(alike);
    const listed = codeList("corporate_parent").map(({ label }) => label);
    expect(paths(...listed).filter((path) => /-[0-9a-f]{6}$/.test(path))).toEqual([]);
  });
});

describe("the outcomes framework", () => {
  const text = pageOf("framework");

  test("by area: outcomes, indicator and latest figure, and an area without an indicator says so", () => {
    const care = wordsOf(/<table id="framework-care"[\s\S]*?<\/table>/.exec(text)![0]);
    expect(care).toMatch(/Children are heard Views shape the plan Views heard .*\d+ of \d+/);
    expect(text).toMatch(/<h3 id="area-love">Love<\/h3>\s*<p>– No indicator yet.<\/p>/);
  });

  test("every wellbeing indicator meets every service area, and an empty field is seen to be empty", () => {
    const matrix = /<table id="framework-matrix"[\s\S]*?<\/table>/.exec(text)![0];
    expect(matrix.match(/<td /g)).toHaveLength(3 * 4);
    expect(matrix.match(/>–</g)).toHaveLength(3 * 4 - 2);
    expect(matrix).toMatch(
      /Respected<[\s\S]*data-head="Identity"><div><ul><li><a href="definitions\/review-views-heard.html">/,
    );
    expect(text).toContain("<h1>Outcomes framework: 2 indicators, and 10 of 12 fields still empty</h1>");
  });

  test("it is reached from the chapters of gaps and duties and from the navigation, where it can be shown", () => {
    expect(chapter(made)).toContain('<a href="framework.html">');
    const paths = (of: typeof made) => navigation(of).flatMap(({ links }) => links.map(({ path }) => path));
    expect(paths(made)).toContain("framework");
    const none = site({ catalogue: { ...fixtureRelease.catalogue, framework: [] } });
    expect(paths(none)).not.toContain("framework");
    expect(pagesOf(none).some(({ path }) => path === "framework")).toBe(false);
    expect(chapter(none)).not.toContain("framework");
    expect(pageOf("bodies/police", none)).not.toContain("framework");
  });
});
