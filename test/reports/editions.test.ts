/** What a report covers, of whom, and that every declaration names measures and breakdowns that there are, with sample words that pass. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { wordsFolder } from "../../pipeline/commands/made_reports.ts";
import { breakdowns } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { coveredBefore, coveredOf, coveredWords, editionName, latestCovered } from "../../reports/edition.ts";
import { bodyOf, isSample } from "../../reports/front_matter.ts";
import { identityIn } from "../../reports/guard/identity.ts";
import { reports } from "../../reports/index.ts";

describe("what is covered", () => {
  test("a year or a quarter, and nothing else", () => {
    expect(coveredOf("2025")).toEqual({ kind: "year", name: "2025", year: 2025, end: "2025-12-31" });
    expect(coveredOf("2025-Q1")).toMatchObject({ kind: "quarter", end: "2025-03-31" });
    for (const wrong of ["25", "2025-Q5", "2025-12", ""]) expect(coveredOf(wrong)).toBeUndefined();
  });
  test("the one before, and the last whole one up to a day", () => {
    expect(coveredBefore(coveredOf("2025-Q1")!).name).toBe("2024-Q4");
    expect(coveredBefore(coveredOf("2025")!).name).toBe("2024");
    expect(latestCovered("quarter", "2025-12-31").name).toBe("2025-Q4");
    expect(latestCovered("quarter", "2025-12-30").name).toBe("2025-Q3");
    expect(latestCovered("year", "2025-09-30").name).toBe("2024");
    expect(latestCovered("year", "2025-12-31").name).toBe("2025");
  });
  test("is said in words, and names the files", () => {
    expect(coveredWords(coveredOf("2025-Q4")!)).toBe("October to December 2025");
    const [first] = reports;
    expect(editionName(first!, { covered: coveredOf("2025")!, body: "Health & care" })).toBe(
      `${first!.id}-2025-health-care`,
    );
  });
});

test("a body's words are its own: no other body's report is made of them", () => {
  const parent = reports.find(({ each }) => each === "body")!;
  const covered = coveredOf("2025")!;
  const folders = ["Jersey Sport", "Health and Care Jersey", undefined].map((body) =>
    wordsFolder(parent, body === undefined ? { covered } : { covered, body }, "words"),
  );
  expect(folders.map((folder) => folder.replaceAll("\\", "/"))).toEqual([
    `words/${parent.id}/2025/jersey-sport`,
    `words/${parent.id}/2025/health-and-care-jersey`,
    `words/${parent.id}/2025`,
  ]);
});

describe.each(reports)("$id", ({ id, sections, told, every, fewest }) => {
  const tables = sections.flatMap((section) => section.tables);
  test("names measures and breakdowns that there are", () => {
    const known = new Set(measures.map((measure) => measure.id));
    const named = tables.flatMap((table) =>
      table.table === "measures" || table.table === "beside"
        ? table.measures
        : table.table === "categories"
          ? [table.measure]
          : [],
    );
    expect([told, ...named].filter((measure) => !known.has(measure))).toEqual([]);
    const by = tables.flatMap((table) => (table.table === "categories" ? [table] : []));
    const has = ({ measure: wanted, breakdown }: (typeof by)[number]) =>
      measures.some(
        (measure) =>
          measure.id === wanted && [...measure.breakdowns, ...measure.distributions].some((each) => each === breakdown),
      );
    expect(by.filter((table) => !has(table))).toEqual([]);
    expect(by.filter(({ breakdown }) => !breakdowns.some((each) => each.id === breakdown))).toEqual([]);
  });
  test("has a section once, with a prompt and the clause it answers, and carries over what it asked of somebody", () => {
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
    for (const { prompt, clause } of sections) {
      expect(prompt.length).toBeGreaterThan(40);
      expect(clause).toMatch(/^(Guidance|Specification), /);
    }
    const carried = sections.flatMap(({ carriesOver }) => carriesOver ?? []);
    expect(carried).toHaveLength(1);
    expect(sections.map((section) => section.id)).toContain(carried[0]);
  });
  test("ships sample words that say they are a sample and tell of nobody", () => {
    const folder = fileURLToPath(new URL(`../../reports/${id}/words/`, import.meta.url));
    expect(existsSync(folder)).toBe(true);
    for (const period of readdirSync(folder)) {
      expect(coveredOf(period)?.kind).toBe(every);
      const files = readdirSync(`${folder}${period}`, { recursive: true, encoding: "utf8" }).filter((file) =>
        file.endsWith(".md"),
      );
      for (const path of files) {
        const text = readFileSync(`${folder}${period}/${path}`, "utf8");
        const file = path.split(/[\\/]/).at(-1)!;
        expect(isSample(text)).toBe(true);
        expect(sections.map((section) => `${section.id}.md`)).toContain(file);
        const said = bodyOf(text).replace(/\{\{[^}]*\}\}/g, " ");
        expect(identityIn(said, fewest > 1 ? ["drown*"] : [])).toEqual([]);
      }
    }
  });
});
