/** What the dashboards promise and no other test of theirs holds: titles, keys, bars, commentary, initials, and Explore's own files. */
import { tableFromIPC } from "apache-arrow";
import { describe, expect, test } from "vitest";
import { bar } from "../../dashboards/charts/bar.ts";
import type { Commentary } from "../../dashboards/commentary.ts";
import { commentaryBox, commentaryLine } from "../../dashboards/components/commentary_box.ts";
import { isDrawable, trendFigure } from "../../dashboards/components/trend_figure.ts";
import { exploreArrow, explored } from "../../dashboards/explore_data.ts";
import { howToReadPage } from "../../dashboards/pages/how_to_read.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { siteOf } from "../../dashboards/site.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { measures as declared } from "../../pipeline/sensitive/measures/catalogue.ts";
import { fixtureRelease } from "./fixture.ts";

const site = siteOf(fixtureRelease, undefined, new Map());
const measures = site.chapters.flatMap(({ id }) => site.inChapter(id));
const words = (markup: string): string => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

test("a chart's title says what it shows, and under it stand figure, measure, place and periods", () => {
  const drawn = measures.map(site.trend).filter((trend) => trend.measure.supplied && isDrawable(trend));
  expect(drawn.length).toBeGreaterThan(10);
  for (const trend of drawn) {
    const { text } = trendFigure(site, trend, "t");
    const [, message = "", subtitle = ""] =
      /<strong class="message">(.*?)<\/strong><span class="subtitle">(.*?)<\/span>/.exec(text) ?? [];
    expect(message.length).toBeGreaterThan(10);
    const parts = subtitle.split(" · ");
    expect([trend.measure.id, parts.length >= 3, parts.at(-2)]).toEqual([
      trend.measure.id,
      true,
      fixtureRelease.catalogue.authority.name,
    ]);
    expect(parts.at(-1)).toMatch(/(quarters|years|spans|periods|together).*, .+ to .+/);
  }
});

test("a bar begins at zero, is as long as its share, and its interval lies where it is", () => {
  const { text } = bar({ value: 25, full: 100, interval: [10, 40] });
  expect(text).toMatch(/<rect class="length" width="25%"/);
  expect(text).not.toMatch(/<rect class="length"[^>]* x=/);
  expect(text).toMatch(/x1="10%" x2="40%"/);
  expect(bar({ value: 3, full: 12 }).text).toMatch(/<rect class="length" width="25%"/);
});

test("zero, none, few, hidden, not supplied and not yet due look different, and the key has each of them", () => {
  const key = howToReadPage(site).body.text.slice(0, howToReadPage(site).body.text.indexOf("Percentages</h2>"));
  for (const sign of ["none fell due", "not shown", "not supplied", "not applicable", "no figure", "no row at all"])
    expect(words(key)).toContain(sign);
  const share = measures.find(({ kind }) => kind === "proportion")!;
  const point = { value: null, numerator: null, denominator: null, symbol: "" as const };
  const said = [
    { ...point, value: 0, numerator: 0, denominator: 20 },
    { ...point, numerator: 0, denominator: 0, symbol: "z" as const },
    { ...point, value: 75, numerator: 3, denominator: 4 },
    { ...point, symbol: "c" as const },
    { ...point, symbol: "x" as const },
    undefined,
  ].map((each) => figureWords(share, each));
  expect(new Set(said.map(({ plain }) => plain)).size).toBe(said.length);
  expect(new Set(said.map(({ state }) => state)).size).toBe(said.length);
});

describe("a commentary", () => {
  const [measure] = site.inChapter("looked-after-reviews");
  const trend = site.trend(measure!);
  const after = trend.latest?.value.period_end ?? "";
  const of = (date: string): Commentary => ({ owner: "The team", date, paragraphs: ["Why."], sample: false });
  const withOne = (date: string) => siteOf(fixtureRelease, undefined, new Map([[measure!.id, of(date)]]));

  test("older than the period shown says so, and a newer one does not", () => {
    expect(words(commentaryBox(withOne("2019-01-01"), trend)!.text)).toContain("Older than the period shown");
    expect(words(commentaryBox(withOne(after), trend)!.text)).not.toContain("Older");
  });
  test("names its owner and its day", () =>
    expect(words(commentaryBox(withOne("2026-01-19"), trend)!.text)).toMatch(/The team.*Why\..*19 January 2026/));
  test("that is missing is said once for a chapter, with how many are", () => {
    expect(commentaryBox(site, trend)).toBeNull();
    const trends = site.inChapter("looked-after-reviews").map(site.trend);
    expect(commentaryLine(site, trends)).toBe("No commentary was supplied for any of these measures.");
    expect(commentaryLine(withOne(after), trends)).toContain(`${trends.length - 1} measure`);
  });
});

test("no initials stand unexplained in what is read", () => {
  const known = /^(CSV|SQL|AA)$/;
  const found = pagesOf(site)
    .filter(({ path }) => path !== "dictionary")
    .flatMap(({ path, body }) =>
      [...words(body.text.replaceAll(/<(pre|code|svg)[\s\S]*?<\/\1>/g, " ")).matchAll(/\b[A-Z]{2,}\b/g)].map(
        ([initials]) => `${path}: ${initials}`,
      ),
    );
  expect(found.filter((each) => !known.test(each.split(": ")[1] ?? ""))).toEqual([]);
});

test("no measure is named, asked for or sourced in initials", () => {
  // the form's own name, and a label of a code list
  const known = /\b(LAC 7|AV)\b/g;
  for (const { id, title, asks, says, source } of declared.map((each) => ({ says: "", ...each }))) {
    const said = [title, asks, says, ...source.map(({ clause }) => clause.replaceAll(/\(\w+\)/g, ""))].join(" ");
    expect([id, ...(said.replaceAll(known, "").match(/\b[A-Z]{2,}[a-z]?\b/g) ?? [])]).toEqual([id]);
  }
});

test("what Explore draws is what the release gives, number for number, and nothing that it hides", () => {
  const numbers = ["numerator", "denominator", "value"] as const;
  for (const measure of explored(site)) {
    const given = new Set(
      fixtureRelease.values
        .filter(({ measure_id }) => measure_id === measure.id)
        .map((value) => `${value.period} ${value.numerator} ${value.denominator}`),
    );
    for (const row of tableFromIPC(exploreArrow(site, measure)).toArray()) {
      const { period, numerator, denominator, value, words: said } = row.toJSON();
      if (numbers.every((name) => row[name] === null)) continue;
      expect([measure.id, given.has(`${period} ${numerator} ${denominator}`)]).toEqual([measure.id, true]);
      if (/not shown|fewer than/.test(said)) expect([measure.id, value]).toEqual([measure.id, null]);
    }
  }
});
