/** Importing: each kind known by its columns, every row accounted for, every fault told by code and place, all of it or nothing. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { counterparts, series } from "../../pipeline/benchmarks/counterparts.ts";
import { keptFiles } from "../../pipeline/benchmarks/folder.ts";
import { dfeFiles } from "../../pipeline/benchmarks/kinds/dfe_files.ts";
import { kindOf, kinds } from "../../pipeline/benchmarks/kinds/index.ts";
import { laitSeries } from "../../pipeline/benchmarks/kinds/lait.ts";
import { publishedFigures } from "../../pipeline/sensitive/measures/published_figures.ts";
import { round } from "../../pipeline/statistics/round.ts";
import {
  benchmark,
  dictionary,
  faultOf,
  figuresIn,
  importFiles,
  importPaths,
  isShared,
  longTable,
  nothingKept,
  plansAgain,
} from "./importing.ts";

const island = "E06000046";
const wight = "921";
const good = plansAgain([["2025", wight, island, "x,100,20,20"]]);

describe("kinds of file", () => {
  test("each is recognised by its own columns, by every name they have had, and by no other's", () => {
    for (const kind of kinds)
      for (const at of [0, 1, 2]) {
        const header = Object.values(kind.columns).map((names) => names[Math.min(at, names.length - 1)]!);
        expect(kindOf({ file: "x", header }).id).toBe(kind.id);
        expect(kindOf({ file: "x", header: ["more", ...header].reverse() }).id).toBe(kind.id);
      }
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  });

  test("every series is given by a file, and stands in a figure", () => {
    const given = [
      ...Object.values(laitSeries),
      ...dfeFiles.flatMap(({ series }) => series.map((each) => each.series)),
    ];
    expect(series.filter((each) => each !== "deaths per 100,000" && !given.includes(each))).toEqual([]);
    const used = counterparts.flatMap(({ from }) =>
      from.flatMap((formula) => {
        if (formula.is === "published") return [formula.series];
        return formula.is === "gap" ? [formula.own, formula.peers] : [formula.of, ...formula.counts];
      }),
    );
    expect(series.filter((each) => !used.includes(each))).toEqual([]);
    expect(new Set(counterparts.map(({ measure }) => measure)).size).toBe(counterparts.length);
  });
});

describe("faults", () => {
  const header = good.split("\n")[0]!;
  const table = longTable([["CPP_rate", "2025", "40", wight]]);
  const types = dictionary({ CPP_rate: "Annual" });
  test.each([
    ["a file of nobody's", { "x.csv": "a,b\n1,2\n" }, "benchmark-unknown", "x.csv"],
    ["a file that lost a column", { "x.csv": good.replace("CPP_start,", "Start,") }, "benchmark-incomplete", "x.csv"],
    ["no row", { "x.csv": `${header}\n` }, "benchmark-nothing", "x.csv"],
    ["nothing at all", { "x.csv": "" }, "file-empty", "x.csv"],
    [
      "letters that are not UTF-8",
      { "x.csv": Buffer.from(good.replace("A name", "St Hélier"), "latin1") },
      "file-not-utf8",
      "x.csv",
    ],
    ["semicolons", { "x.csv": good.replaceAll(",", ";") }, "file-separator", "x.csv"],
    ["a Parquet file that is none", { "x.parquet": "PAR1 and no more" }, "file-unreadable", "x.parquet"],
    ["half of a packed file", { "x.csv.gz": gzipSync(good).subarray(0, 40) }, "file-unreadable", "x.csv.gz"],
    [
      "a row that says the same again",
      { "x.csv": `${good}${good.split("\n")[1]}\n` },
      "benchmark-twice",
      "x.csv, row 3, column CPP_start",
    ],
    [
      "an area of nobody's",
      { "x.csv": good.replace(wight, "123") },
      "benchmark-area",
      "x.csv, row 2, column old_la_code",
    ],
    [
      "codes that do not go together",
      { "x.csv": good.replace(island, "E06000047") },
      "benchmark-area-changed",
      "x.csv, row 2, column new_la_code",
    ],
    [
      "a level of nobody's",
      { "x.csv": good.replace("Local authority", "Ward") },
      "benchmark-label",
      "x.csv, row 2, column geographic_level",
    ],
    [
      "words for a number",
      { "x.csv": good.replace("100,20,20", "many,20,20") },
      "benchmark-not-a-number",
      "x.csv, row 2, column CPP_start",
    ],
    ["a table without its dictionary", { "t.csv": table }, "benchmark-dictionary-missing", "t.csv"],
    [
      "a dictionary that is silent",
      { "t.csv": table, "d.csv": dictionary({ LAC: "Annual" }) },
      "benchmark-dictionary-silent",
      "t.csv, row 2, column Short Desc",
    ],
    [
      "two releases at once",
      { "a.csv": good, "b.csv": `${good}\n`.replace("100", "101") },
      "benchmark-editions",
      "b.csv",
    ],
    [
      "two dictionaries",
      { "t.csv": table, "d.csv": types, "e.csv": `${types}"1","x","NA","LAC","Annual","1"\n` },
      "benchmark-kind-twice",
      "e.csv",
    ],
  ] as const)("%s", async (_, files, code, place) => {
    const fault = await faultOf(files);
    expect([fault.code, fault.place]).toEqual([code, place]);
    expect(fault.message + fault.todo).not.toMatch(/\{\w+\}/);
  });

  test("an unknown file: what was recognised, what was not, and what to do", async () => {
    const lost = await faultOf({ "x.csv": good.replace("CPP_start,", "Start,") });
    expect(lost.message).toBe(
      "no file that can be imported: nearest is “Children in need: plans that are a second or later one (d3)”, of which it has time_period, time_identifier, geographic_level, country_code, region_code, old_la_code, new_la_code, CPP_subsequent, CPP_subsequent_percent and lacks CPP_start; 5 other columns were not recognised",
    );
    const unknown = await faultOf({ "x.csv": "mid_year,secret\n1,2\n" });
    expect(unknown.message).toBe(
      "its columns are not those of a file that can be imported: of 2, only mid_year are known",
    );
    expect(unknown.todo).toContain("ScotPHO");
  });

  test("all that is wrong is told at once, and what is right beside it is not imported", async () => {
    const fault = await faultOf({ "a.csv": good, "b.csv": "a,b\n1,2\n", "t.csv": table });
    expect([fault, ...fault.also].map(({ code }) => code)).toEqual([
      "benchmark-unknown",
      "benchmark-dictionary-missing",
    ]);
  });

  test("no message repeats a cell, or a name that a column has in the file", async () => {
    const fault = await faultOf({ "x.csv": good.replace("CPP_start,", "Jane Planted,").replace("100", "Planted") });
    const cell = await faultOf({ "x.csv": good.replace("100,20", "Planted,20") });
    for (const each of [fault, cell]) expect(`${each.message} ${each.place} ${each.todo}`).not.toContain("Planted");
  });
});

describe("what comes of it", () => {
  test("every figure has its publisher, release, licence and the hash of its file", async () => {
    const { kept } = await importFiles({ "any name.csv": good });
    expect(kept.sources).toEqual([
      expect.objectContaining({
        source: 1,
        words:
          "Department for Education: Children in need: plans that are a second or later one (d3) (plans started again; years to 2025)",
        publisher: "Department for Education",
        release: "years to 2025",
        licence: "Open Government Licence v3.0",
        kinds: "dfe-plans-again",
        files: "any_name.csv",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
      expect.objectContaining({ source: 2 }),
    ]);
    expect(kept.figures.map(({ source }) => source).sort()).toEqual([1, 2]);
  });

  test("the same file again changes nothing; a newer release replaces what it says again and keeps the rest", async () => {
    const older = {
      "d3.csv": plansAgain([
        ["2024", wight, island, "x,90,9,10"],
        ["2025", wight, island, "x,100,20,20"],
      ]),
    };
    const once = (await importFiles(older)).kept;
    expect(keptFiles((await importFiles(older, once)).kept)).toEqual(keptFiles(once));
    const newer = {
      "d3.csv": plansAgain([
        ["2025", wight, island, "x,100,c,c"],
        ["2026", wight, island, "x,110,22,20"],
      ]),
    };
    expect(figuresIn(await importFiles(newer, once))).toMatchObject({
      [`protection-repeat ${island} 2023/24`]: 10,
      [`protection-repeat ${island} 2024/25`]: "c",
      [`protection-repeat ${island} 2025/26`]: 20,
    });
  });

  test("of two kinds a figure comes before none and the publication before the tool, in whichever order", async () => {
    const tool = {
      "t.csv": longTable([
        ["PrevRegCPR", "2025", "21", wight],
        ["PrevRegCPR", "2024", "11", wight],
      ]),
      "d.csv": dictionary({ PrevRegCPR: "Financial Year" }),
    };
    const file = {
      "d3.csv": plansAgain([
        ["2025", wight, island, "x,100,20,20"],
        ["2024", wight, island, "x,100,c,c"],
      ]),
    };
    const toolFirst = await importFiles(file, (await importFiles(tool)).kept);
    const fileFirst = await importFiles(tool, (await importFiles(file)).kept);
    const together = await importFiles({ ...file, ...tool });
    expect(figuresIn(toolFirst)).toMatchObject({
      [`protection-repeat ${island} 2024/25`]: 20,
      [`protection-repeat ${island} 2023/24`]: 11,
    });
    expect([toolFirst.differing, fileFirst.differing]).toEqual([1, 1]);
    for (const each of [fileFirst, together]) expect(keptFiles(each.kept)).toEqual(keptFiles(toolFirst.kept));
  });

  test("half of a gap is no gap, and is told", async () => {
    const own = {
      "t.csv": longTable([["LAC_Over_Abs", "2025", "9", wight]]),
      "d.csv": dictionary({ LAC_Over_Abs: "Academic Year" }),
    };
    expect(await importFiles(own)).toMatchObject({ figures: [], halves: ["gap-absence"] });
  });

  test("a series that a file should have and has not is told", async () => {
    const { files } = await importFiles({
      "t.csv": longTable([["LAC", "2025", "9", wight]]),
      "d.csv": dictionary({ LAC: "Annual" }),
    });
    const [table] = files.filter(({ kind }) => kind.id === "lait");
    expect(table!.read.lacks).toHaveLength(Object.keys(laitSeries).length - 1);
  });
});

describe.skipIf(!isShared)("the shared files", () => {
  const paths = () => {
    const list = (folder: string) =>
      execFileSync("ls", [benchmark(folder)], { encoding: "utf8" })
        .trim()
        .split("\n")
        .map((file) => benchmark(`${folder}/${file}`));
    return [
      ...list("ees"),
      ...list("comparators"),
      benchmark("lait/bds_long_0.parquet"),
      benchmark("lait/lait_data_dictionary.csv"),
    ];
  };

  test("are read whole, every row accounted for, and give what comes with Quorate", async () => {
    const imported = await importPaths(paths(), nothingKept);
    for (const { read } of imported.files)
      expect(read.rows).toBe(read.used + [...read.passedOver.values()].reduce((sum, rows) => sum + rows, 0));
    const said = figuresIn(imported);
    let equal = 0;
    // attendance is worked out from absence where it is built in, and is not imported
    const importable = publishedFigures().filter(({ measure_id }) => measure_id !== "education-attendance");
    const otherwise = importable.flatMap(({ measure_id, area, period, value }) => {
      const key = `${measure_id} ${area} ${period}`;
      const own = said[key];
      const isEqual = value === null ? typeof own === "string" : own === round(value, 6);
      if (isEqual) equal++;
      return isEqual ? [] : [`${key}: ${own}`];
    });
    expect(equal).toBe(4199);
    // the tool has a dash; the department's file says that of one to five none was a second plan
    expect(otherwise).toEqual(
      ["2020/21", "2021/22", "2024/25"].map((period) => `protection-repeat E06000053 ${period}: 0`),
    );
    expect(imported.kept.figures.length).toBeGreaterThan(45_000);
    expect(imported.kept.figures.every(({ value, symbol }) => (value === null) === (symbol !== ""))).toBe(true);
  });
});

test("the readme says where to download every kind of file", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  // files of one publication share a row, and the words that they begin with
  for (const { title } of kinds) expect(readme).toContain(title.split(": ").at(-1));
});
