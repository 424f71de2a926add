/** Two editions of one year in one import (trap 2 and trap 6 of `shared/data/benchmarks/prepared/traps.md`): the later holds, where the files say which it is. */
import { describe, expect, test } from "vitest";
import { editionOf, laterOf } from "../../pipeline/benchmarks/editions.ts";
import {
  dfeFile,
  dictionary,
  type Files,
  faultOf,
  figuresIn,
  importFiles,
  longTable,
  plansAgain,
} from "./importing.ts";

const island = "E06000046";
const wight = "921";

test("what the files say: a version, or how far their years reach, and the two are not mixed", () => {
  expect(["Provisional", "Revised", "Final", "prov", "Rev", "OT", "", "2.0"].map(editionOf)).toEqual([
    ...[1, 2, 3, 1, 2, 0, 0, 0],
  ]);
  expect(Math.sign(laterOf({ edition: 3, reaches: 2024 }, { edition: 1, reaches: 2025 }))).toBe(1);
  expect(Math.sign(laterOf({ edition: 2, reaches: 2024 }, { edition: 2, reaches: 2025 }))).toBe(-1);
  expect(Math.sign(laterOf({ reaches: 2025 }, { reaches: 2024 }))).toBe(1);
  for (const [a, b] of [
    [{ edition: 3 }, { edition: 0, reaches: 2025 }],
    [{ edition: 3 }, { edition: 3 }],
    [{ reaches: 2025 }, { reaches: 2025 }],
    [{}, {}],
  ] as const)
    expect(laterOf(a, b)).toBe(0);
});

/** Key stage 4 of looked-after children, year and version → share; with the other side, so that a gap follows. */
const keyStage4 = (rows: readonly (readonly [year: string, version: string, share: string])[]): string =>
  dfeFile(
    "social_care_group,version,t_pupils,avg_att8,pt_l2basics_94",
    rows.map(([year, version, share]) => [year, wight, island, `CLA 12 months at 31 March,${version},50,20,${share}`]),
    "Academic year",
  );
const others = {
  "t.csv": longTable([
    ["EngMaths9-4", "2023", "60", wight],
    ["EngMaths9-4", "2024", "60", wight],
  ]),
  "d.csv": dictionary({ "EngMaths9-4": "Academic Year", CPP_rate: "Annual" }),
};

/** What comes of the files, in either order: gap of a year → points, and how many figures gave way. */
async function comesTo(a: string, b: string): Promise<unknown> {
  const one = await importFiles({ "a.csv": a, "b.csv": b, ...others });
  const other = await importFiles({ "b.csv": b, "a.csv": a, ...others });
  expect(figuresIn(other)).toEqual(figuresIn(one));
  return [figuresIn(one), one.files.reduce((sum, { read }) => sum + read.gaveWay, 0)];
}

describe("trap 6: versions of the department's files", () => {
  const final = keyStage4([["202223", "Final", "20"]]);
  const gap = (year: string) => `gap-ks4-english-maths ${island} ${year}`;
  const provisional = keyStage4([
    ["202223", "Provisional", "18"],
    ["202324", "Provisional", "25"],
  ]);

  test("final holds before provisional, though the other file reaches further; what only one says stays", async () => {
    expect(await comesTo(final, provisional)).toEqual([{ [gap("2022/23")]: -40, [gap("2023/24")]: -35 }, 1]);
  });
  test("final holds where it is hidden", async () => {
    const hidden = keyStage4([["202223", "Final", "c"]]);
    expect(await comesTo(hidden, keyStage4([["202223", "Revised", "18"]]))).toEqual([{ [gap("2022/23")]: "c" }, 1]);
  });
  test("both in one file", async () => {
    const both = keyStage4([
      ["202223", "Final", "20"],
      ["202223", "Provisional", "18"],
    ]);
    const read = await importFiles({ "a.csv": both, ...others });
    expect(figuresIn(read)).toEqual({ [gap("2022/23")]: -40 });
    expect(read.files.map(({ read }) => [read.gaveWay, read.rows, read.used])).toContainEqual([1, 2, 2]);
  });
  test("the same version twice, or one that only one of them says, is refused", async () => {
    for (const [a, b] of [
      [final, keyStage4([["202223", "Final", "21"]])],
      [final, keyStage4([["202223", "", "21"]])],
    ] as const) {
      const fault = await faultOf({ "a.csv": a, "b.csv": b, ...others });
      expect([fault.code, fault.place, fault.message]).toEqual([
        "benchmark-editions",
        "b.csv",
        expect.stringContaining("(a.csv)"),
      ]);
    }
    const twice = keyStage4([
      ["202223", "Final", "20"],
      ["202223", "Final", "21"],
    ]);
    expect((await faultOf({ "a.csv": twice, ...others })).code).toBe("benchmark-twice");
  });
});

describe("trap 41: releases of one file, whose rows say no version", () => {
  const release = (...rows: readonly (readonly [year: string, share: string])[]) =>
    plansAgain(rows.map(([year, share]) => [year, wight, island, `words,100,20,${share}`]));
  const again = (year: string) => `protection-repeat ${island} ${year}`;

  test("the one whose years reach further holds", async () => {
    const older = release(["2023", "20"], ["2024", "21"]);
    const newer = release(["2024", "22"], ["2025", "23"]);
    const read = await importFiles({ "new.csv": newer, "old.csv": older });
    expect(figuresIn(read)).toMatchObject({ [again("2022/23")]: 20, [again("2023/24")]: 22, [again("2024/25")]: 23 });
    expect(read.files.map(({ file, read }) => [file, read.gaveWay])).toEqual([
      ["new.csv", 0],
      ["old.csv", 2],
    ]);
  });
  test("two that reach as far are refused, and nothing is imported", async () => {
    const files = { "a.csv": release(["2024", "20"]), "b.csv": release(["2024", "21"]) };
    expect((await faultOf(files)).code).toBe("benchmark-editions");
  });
});

describe("trap 2: the status at the end of the tool's labels", () => {
  const types = dictionary({ CPP_rate: "Annual" });
  const rates = (...rows: readonly (readonly [label: string, value: string])[]) =>
    longTable(rows.map(([label, value]) => ["CPP_rate", label, value, wight]));
  const rate = `protection-rate ${island} 2024/25`;

  test("revised holds before provisional, in one table and in two", async () => {
    const of = async (files: Files) => figuresIn(await importFiles({ ...files, "d.csv": types }));
    expect(await of({ "t.csv": rates(["2025 (Rev)", "41"], ["2025 (prov)", "40"]) })).toEqual({ [rate]: 41 });
    expect(await of({ "t.csv": rates(["2025 (prov)", "40"]), "u.csv": rates(["2025 (Rev)", "41"]) })).toEqual({
      [rate]: 41,
    });
  });
  test("a label without one says nothing", async () => {
    const mixed = { "t.csv": rates(["2025 (prov)", "40"], ["2025", "41"]), "d.csv": types };
    expect((await faultOf(mixed)).code).toBe("benchmark-twice");
    const tables = { "t.csv": rates(["2024", "40"]), "u.csv": rates(["2024", "41"], ["2025", "42"]), "d.csv": types };
    const fault = await faultOf(tables);
    expect([fault.code, fault.place]).toEqual(["benchmark-editions", "u.csv"]);
    // 2025 is in the second alone, and does not make it the later: the reader is told why, and what to do
    expect(fault.message).toContain("The years of the tool's table don't tell");
    expect(fault.todo).toContain("import them one after the other, the newest release last");
    // one dictionary says what the labels of one release mean, and when it was changed
    expect(fault.todo).toContain("each with the dictionary of its own release");
  });
  test("imported one after the other, the second replaces what the first said", async () => {
    const first = await importFiles({ "t.csv": rates(["2025", "40"]), "d.csv": types });
    const second = await importFiles({ "u.csv": rates(["2025", "41"]), "d.csv": types }, first.kept);
    expect([first, second].map(figuresIn)).toEqual([{ [rate]: 40 }, { [rate]: 41 }]);
  });
});
