/** The words of a year: laid out with prompts and what the last one asked, and reviewed until nothing is open, each line by hand. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newWords, reviewWords } from "../../pipeline/commands/report_words.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { buildReport } from "../../reports/build_report.ts";
import { cdop } from "../../reports/cdop/report.ts";
import { readDecisions } from "../../reports/decisions.ts";
import { coveredOf } from "../../reports/edition.ts";
import { laidOut } from "../../reports/lay_out.ts";
import { reviewOf } from "../../reports/review.ts";
import { smallRelease } from "./small_release.ts";

let release: Release;
beforeAll(async () => {
  release = await smallRelease();
});

const [year, last] = [coveredOf("2025")!, coveredOf("2024")!];
let root = "";
const folder = (of: { name: string }) => join(root, "cdop", of.name);
const write = (of: { name: string }, file: string, text: string) => {
  mkdirSync(folder(of), { recursive: true });
  writeFileSync(join(folder(of), file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "quorate-words-"));
});

describe("laid out", () => {
  test("has a file for each section with its prompt, and last year's actions, each on one line", () => {
    write(last, "learning.md", "Words.\n\n- Talk about safer\n  sleeping.\n- Ask hospitals.\n\nMore.\n");
    const files = laidOut(cdop, year, folder(last));
    expect(files.map(({ name }) => name)).toEqual(cdop.sections.map(({ id }) => `${id}.md`));
    const earlier = files.find(({ name }) => name === "earlier.md")!.content;
    expect(earlier).toContain("- From 2024: Talk about safer sleeping.\n- From 2024: Ask hospitals.\n");
    expect(earlier).toMatch(/^---\nprompt: "Take each earlier/);
    expect(files[0]!.content).not.toContain("From 2024");
  });

  test("by the command into a folder, where it writes over nothing", () => {
    const printed: string[] = [];
    const context = { folder: root, print: (line: string) => printed.push(line) } as never;
    newWords(context, { name: "cdop", year: "2025", words: "mine" });
    expect(readdirSync(join(root, "mine/cdop/2025"))).toHaveLength(cdop.sections.length);
    expect(() => newWords(context, { name: "cdop", year: "2025", words: "mine" })).toThrow(
      /there is a file of that name/,
    );
    expect(() => newWords(context, { name: "parent", year: "2025", words: "mine" })).toThrow(/--body/);
    expect(() => reviewWords(context, { name: "cdop", year: "2024", words: "mine", release: undefined })).toThrow(
      /there are no words there yet/,
    );
  });
});

describe("reviewed", () => {
  const review = () => reviewOf(cdop, year, release, folder(year), folder(last));

  test("nothing written is every prompt unanswered", () =>
    expect(review()).toMatchObject({ unanswered: cdop.sections.map(({ title }) => title), hits: [], problems: [] }));

  test("each hit stands with its reason until somebody decides, and a figure typed by hand is never decided on", () => {
    write(year, "learning.md", "What was learnt of this child and 3 others.");
    const before = review();
    expect(before.hits.map(({ text }) => text)).toEqual(["this child", "3"]);
    expect(before.problems).toHaveLength(2);
    const decided = {
      section: "learning",
      words: "this child",
      why: "it speaks of every child",
      by: "the chair",
      on: "2026-01-09",
    };
    write(year, "decisions.json", JSON.stringify([decided, { ...decided, words: "3" }, { ...decided, words: "gone" }]));
    const after = review();
    expect(after.problems.map(({ what }) => what)).toEqual([expect.stringContaining("typed by hand")]);
    expect(after.hits.find(({ text }) => text === "this child")?.decided).toBe(
      "the chair, 2026-01-09: it speaks of every child",
    );
    expect(after.idle).toEqual(["learning: “3”", "learning: “gone”"]);
  });

  test("decisions that can't be read decide nothing", () => {
    write(year, "decisions.json", "{");
    expect(readDecisions(folder(year)).problems[0]?.what).toContain("not JSON");
    write(
      year,
      "decisions.json",
      JSON.stringify([{ section: "learning", words: "x", why: "short", by: "me", on: "soon" }]),
    );
    expect(readDecisions(folder(year))).toMatchObject({ decisions: [], problems: [{ place: "decisions.json" }] });
  });

  test("words of last year are told, and figures that are others than in the last review", () => {
    const text = "It reviewed {{ deaths-reviewed 2021-2025 }}.";
    write(last, "analysis.md", `---\nsample: true\n---\n${text}`);
    write(year, "analysis.md", text);
    const first = review();
    expect(first.stale).toEqual(["What was learnt about causes"]);
    expect(first.changed).toEqual([]);
    const [key] = Object.keys(first.drafted);
    expect(key).toBe("analysis: deaths-reviewed 2021-2025");
    write(year, "drafted.json", JSON.stringify({ [key!]: "99 deaths" }));
    expect(review().changed).toEqual([
      expect.objectContaining({ name: "deaths-reviewed 2021-2025", was: "99 deaths", is: first.drafted[key!] }),
    ]);
    expect(readFileSync(join(folder(year), "drafted.json"), "utf8")).toContain("99 deaths");
  });
});

describe("a day that must be known", () => {
  test("is said as not filled until it is, and is never guessed", () => {
    mkdirSync(folder(year), { recursive: true });
    const built = () => buildReport(cdop, { covered: year }, release, folder(year));
    expect(built().missingDays).toEqual(["Families told first"]);
    expect(built().document.provenance).toContainEqual(["Families told first", "not filled yet"]);
    write(year, "days.json", '{ "families-told": "2026-02-02" }');
    expect(built().missingDays).toEqual([]);
    expect(built().document.provenance).toContainEqual(["Families told first", "2 February 2026"]);
    for (const wrong of ["{", '{ "families-told": "soon" }', '{ "someday": "2026-02-02" }']) {
      write(year, "days.json", wrong);
      expect(built).toThrow(/days\.json/);
    }
  });
});
