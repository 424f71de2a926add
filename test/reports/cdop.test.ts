/** The child death overview panel's report: the five parts, figures by name, and words that can't be published refused. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { reachesBack } from "../../pipeline/commands/made_reports.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { buildReport } from "../../reports/build_report.ts";
import { cdop } from "../../reports/cdop/report.ts";
import { coveredOf } from "../../reports/edition.ts";
import { NamedFigures } from "../../reports/named_figure.ts";
import { reportHtml } from "../../reports/render/html.ts";
import { ReportRefused } from "../../reports/report_refused.ts";
import { readWords } from "../../reports/words.ts";
import { smallRelease } from "./small_release.ts";

let release: Release;
beforeAll(async () => {
  release = await smallRelease();
});

const folderOf = (words: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-words-"));
  for (const [section, text] of Object.entries(words)) writeFileSync(join(folder, `${section}.md`), text);
  return folder;
};
const reading = () => ({ figures: new NamedFigures(release), rare: [], isDecided: () => false });
const problemsOf = (text: string) =>
  readWords("x.md", text, reading()).problems.map(({ place, what }) => `${place}: ${what}`);
const saidOf = (text: string) =>
  readWords("x.md", text, reading())
    .blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : []))
    .map((run) => run.text)
    .join("");

describe("figures by name", () => {
  test.each([
    ["{{ deaths-notified 2023 }}", "6 deaths"],
    ["{{ deaths-notified 2021-2025 }}", "12 deaths"],
    ["{{ deaths-notified 2022 }}", "no deaths"],
    ["{{ deaths-awaiting 2025 }}", "1 death"],
    ["{{ death-modifiable 2021-2025 }}", "6 of 11 (55%)"],
    ["{{ death-category 2021-2025 death-category=9 }}", "6 deaths"],
    ["{{ recommendations-complete 2025 }}", "1 of 1"],
  ])("%s is %s", (name, words) => expect(saidOf(name)).toBe(words));

  test.each([
    ["{{ deaths-notified 1999 }}", "has no figure in the release"],
    ["{{ deaths-imagined 2025 }}", "does not name a measure in the release"],
    ["{{ deaths-notified }}", "is not the name of a figure"],
    ["{{ death-category 2021-2025 death-category=11 }}", "has no figure in the release"],
  ])("%s is refused, with its line", (name, why) => {
    expect(problemsOf(`First.\n\nThen ${name}.`)).toEqual([expect.stringContaining(`x.md, line 3: ${name} ${why}`)]);
  });
});

describe("words", () => {
  test.each(["There were 12 deaths.", "About 4.5 of them.", "It rose by 20%.", "12", "Twelve meetings were held."])(
    "a number typed by hand is refused: %s",
    (text) => expect(problemsOf(text)).toEqual([expect.stringContaining("typed by hand")]),
  );

  test.each([
    "In 2025, and from 2021 to 2025.",
    "On 31 March 2025 the panel met.",
    "Paragraph 521 and Article 30, section 7.",
  ])("years, days and paragraphs are no figures: %s", (text) => expect(problemsOf(text)).toEqual([]));

  test.each([
    ["A 3-year-old child died.", "an age"],
    ["A child aged three.", "an age"],
    ["The family lived in St Helier.", "a parish"],
    ["A pupil of Beaulieu School.", "a school or hospital by name"],
  ])("what could tell who a child was is refused: %s", (text, what) =>
    expect(problemsOf(text)).toContainEqual(expect.stringContaining(what)),
  );

  test("headings, tables, links and code cannot stand in them", () => {
    expect(problemsOf("# A heading")).toHaveLength(1);
    expect(problemsOf("[a link](x)")).not.toEqual([]);
    expect(problemsOf("`code`")).not.toEqual([]);
    expect(problemsOf("<b>raw</b>")).toEqual([]);
    expect(saidOf("<b>raw</b>")).toBe("<b>raw</b>");
  });

  test("front matter moves the lines on", () =>
    expect(problemsOf("---\nsample: true\n---\n42")).toEqual([expect.stringContaining("line 4")]));
});

describe("the report", () => {
  test("has the five parts of paragraph 521, and prompts where words are missing", () => {
    const { document, unwritten } = buildReport(cdop, { covered: coveredOf("2025")! }, release, folderOf({}));
    expect(document.sections.filter(({ clause }) => clause.startsWith("Guidance, paragraph 521: "))).toHaveLength(5);
    expect(unwritten).toEqual(cdop.sections.map(({ title }) => title));
  });

  test("a theme of fewer than three is named and not counted", () => {
    const { document } = buildReport(cdop, { covered: coveredOf("2025")! }, release, folderOf({}));
    const text = JSON.stringify(document);
    expect(text).toContain('"Unsafe sleeping","3"');
    const changes = document.sections.find(({ id }) => id === "changes")!;
    expect(JSON.stringify(changes)).toContain('["Found, in fewer than 3 each","Some"]');
  });

  test("what was not found at all is not said to have been found", () => {
    const values = release.values.map((value) =>
      value.breakdown === "formal-impact" || value.category === "some" ? { ...value, numerator: 0, value: 0 } : value,
    );
    const { document } = buildReport(cdop, { covered: coveredOf("2025")! }, { ...release, values }, folderOf({}));
    expect(JSON.stringify(document.sections.find(({ id }) => id === "changes"))).not.toContain("Found, in fewer");
  });

  test("no rate of fewer than ten deaths, and one of fewer than twenty says so", () => {
    const [before, rate] = release.values.filter(({ measure_id }) => measure_id === "death-rate");
    expect(before).toMatchObject({ period: "2016-2020", numerator: 0, value: null });
    expect(rate).toMatchObject({ numerator: 12, denominator: 10_000, value: 120, symbol: "u" });
    // exact at any number: by Byar's approximation the lower end would be 61.9
    expect(rate).toMatchObject({ lower: 62, upper: 209.6 });
    expect(
      JSON.stringify(buildReport(cdop, { covered: coveredOf("2025")! }, release, folderOf({})).document),
    ).toContain("of low reliability");
  });

  test("the islands stand together", () => {
    expect(release.values.some(({ breakdown }) => breakdown === "island")).toBe(false);
    expect(release.catalogue.breakdowns.map(({ id }) => id)).not.toContain("island");
  });

  test("one wrong word refuses it whole, every problem told", () => {
    const words = folderOf({ analysis: "There were 12.", learning: "{{ nothing 2025 }}" });
    const refused = () => buildReport(cdop, { covered: coveredOf("2025")! }, release, words);
    expect(refused).toThrow(ReportRefused);
    expect(refused).toThrow(/analysis\.md, line 1[\s\S]*learning\.md, line 1/);
  });

  test("sample words never stand beside real figures", () => {
    const words = folderOf({ analysis: "---\nsample: true\n---\nSample." });
    expect(JSON.stringify(buildReport(cdop, { covered: coveredOf("2025")! }, release, words))).toContain(
      "These words are a sample",
    );
    const real = { ...release, catalogue: { ...release.catalogue, synthetic: false } };
    expect(() => buildReport(cdop, { covered: coveredOf("2025")! }, real, words)).toThrow(/sample words/);
  });

  test("a year the release does not reach is refused", () =>
    expect(() => buildReport(cdop, { covered: coveredOf("2026")! }, release, folderOf({}))).toThrow(
      /no figures for 2026/,
    ));

  test("made-up figures of fewer years than its tables put together get none, rather than a refused publication", () => {
    const without = { ...release, values: release.values.filter(({ period }) => period !== "2021-2025") };
    expect([reachesBack(cdop, coveredOf("2025")!, release), reachesBack(cdop, coveredOf("2025")!, without)]).toEqual([
      true,
      false,
    ]);
  });

  test("as a page: marked, in English, headings in order, tables with captions and scopes, nothing fetched", () => {
    const { document: made } = buildReport(
      cdop,
      { covered: coveredOf("2025")! },
      release,
      folderOf({ analysis: "Only **themes**, no cases." }),
    );
    const page = reportHtml(made, "report.css");
    const { document } = new JSDOM(page).window;
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.body.textContent).toContain("Not for publication");
    const levels = [...document.querySelectorAll("h1, h2, h3")].map((heading) => Number(heading.tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 1)).toBeLessThanOrEqual(1);
    for (const table of document.querySelectorAll("table")) {
      expect(table.querySelector("caption")?.textContent).not.toBe("");
      expect(table.querySelectorAll("th:not([scope])")).toHaveLength(0);
    }
    expect(document.querySelectorAll("script, img, iframe, style")).toHaveLength(0);
    expect(page).not.toMatch(/https?:/);
    for (const link of document.querySelectorAll("a[href^='#']"))
      expect(document.querySelector(link.getAttribute("href")!)).not.toBeNull();
    expect(document.querySelector("strong")).not.toBeNull();
  });
});
