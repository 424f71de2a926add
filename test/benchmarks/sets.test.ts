/** Sets that a user declares in one file each, and what a release takes of all that was imported. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { importedFolder, keptFiles, readKept, setsFolder } from "../../pipeline/benchmarks/folder.ts";
import { userSets } from "../../pipeline/benchmarks/sets.ts";
import { builtIn, publishedByOthers } from "../../pipeline/sensitive/make_release/others.ts";
import {
  benchmark,
  dfeFile,
  importFiles,
  importPaths,
  isShared,
  nothingKept,
  plansAgain,
  written,
} from "./importing.ts";

/** A folder of benchmarks: sets by their names, and what was imported. */
function folderOf(sets: Readonly<Record<string, unknown>>, kept = nothingKept): string {
  const folder = mkdtempSync(join(dirname(written({ x: "" })[0]!), "b-"));
  mkdirSync(join(folder, setsFolder));
  mkdirSync(join(folder, importedFolder));
  for (const [name, set] of Object.entries(sets))
    writeFileSync(join(folder, setsFolder, `${name}.json`), typeof set === "string" ? set : JSON.stringify(set));
  for (const [name, text] of Object.entries(keptFiles(kept))) writeFileSync(join(folder, importedFolder, name), text);
  return folder;
}

const said = { title: "like us", why: "because they are of our size and our kind", as_of: "2026-04-08" };

describe("a set", () => {
  test("is one file: its areas by code, and whose pages show it", () => {
    const folder = folderOf({ "of-ours": { ...said, for: "JE", areas: ["E06000046", "W06000001"] } });
    expect(userSets(folder, [])).toEqual([{ ...said, set: "of-ours", for: "JE", areas: ["E06000046", "W06000001"] }]);
  });

  test("is all of a region, or of England", () => {
    const folder = folderOf({ a: { ...said, within: "E12000001" }, b: { ...said, within: "E92000001" } });
    const [region, england] = userSets(folder, []);
    expect([region!.areas.length, england!.areas.length]).toEqual([12, 153]);
    expect(region!.areas).toContain("E08000037");
    expect(region!.areas).not.toContain("E08000020");
  });

  test.skipIf(!isShared)("is the neighbours of an authority, of the newest model or of one that is named", async () => {
    const { kept } = await importPaths([benchmark("comparators/statistical_neighbours_long.csv")]);
    const of = (more: object) =>
      userSets(folderOf({ n: { ...said, neighbours_of: "E06000046", ...more } }), kept.neighbours);
    // Tameside, Cornwall, Norfolk, Torbay, Plymouth, Bolton, Northumberland, Rotherham, Rochdale, Bury
    expect(of({})[0]!.areas).toEqual([
      ...["E08000008", "E06000052", "E10000020", "E06000027", "E06000026"],
      ...["E08000001", "E06000057", "E08000018", "E08000005", "E08000002"],
    ]);
    expect(of({ model: "2021" })[0]!.areas).toHaveLength(10);
    expect(() => of({ model: "1999" })).toThrow(/none of its areas is known/);
  });

  test.each([
    ["no JSON", "{", /no JSON/],
    ["no reason", { ...said, why: "", areas: ["E06000046"] }, /why/],
    ["no day", { ...said, as_of: "April", areas: ["E06000046"] }, /as_of: not a day/],
    ["neither areas nor anything else", said, /not just one of areas, neighbours_of and within/],
    ["two ways at once", { ...said, areas: ["E06000046"], within: "E12000001" }, /not just one/],
    ["a code of nobody's", { ...said, areas: ["E06000046", "E06999999"] }, /area 2 is the code of no area/],
    ["a code from before a change", { ...said, areas: ["E06000048"] }, /Northumberland changed .* it is E06000057 now/],
    ["an area that was abolished", { ...said, areas: ["E10000006"] }, /Cumbria was abolished in 2023/],
    ["an area twice", { ...said, areas: ["E06000046", "E06000046"] }, /Isle of Wight is in it twice/],
    ["a word that nobody reads", { ...said, areas: ["E06000046"], note: "x" }, /note/],
  ])("that cannot be used is told: %s", (_, set, why) => {
    expect(() => userSets(folderOf({ bad: set }), [])).toThrow(why);
  });
});

describe("a release", () => {
  test("shows what comes with Quorate where nothing was imported", () => {
    expect(publishedByOthers("/nowhere")).toEqual(builtIn());
  });

  test("takes what was imported before what comes with Quorate, of the areas that a set names", async () => {
    const { kept } = await importFiles({
      "d3.csv": plansAgain([
        ["2025", "921", "E06000046", "x,100,20,20"],
        ["2025", "301", "E09000002", "x,100,20,20"],
        ["2026", "921", "E06000046", "x,100,c,c"],
      ]),
    });
    const folder = folderOf({ mine: { ...said, for: "JE", areas: ["E06000046"] } }, kept);
    expect(readKept(folder).figures).toHaveLength(kept.figures.length);
    const others = publishedByOthers(folder);
    const of = (area: string, period: string) =>
      others.figures.filter(
        (each) => each.measure_id === "protection-repeat" && each.area === area && each.period === period,
      );
    expect(of("E06000046", "2024/25")).toMatchObject([{ value: 20, symbol: "" }]);
    expect(of("E06000046", "2025/26")).toMatchObject([{ value: null, symbol: "c" }]);
    expect(of("E09000002", "2024/25")).toEqual([]);
    expect(of("E06000046", "2023/24")).toEqual(
      builtIn().figures.filter(
        (each) => each.measure_id === "protection-repeat" && each.area === "E06000046" && each.period === "2023/24",
      ),
    );
    const [figure] = of("E06000046", "2024/25");
    expect(others.sources.find(({ source }) => source === figure!.source)!.from).toMatchObject({
      publisher: "Department for Education",
      licence: "Open Government Licence v3.0",
      files: "d3.csv",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    // the user's own set comes first, and every area that a set names has a name
    expect(others.sets[0]!.set).toBe("mine");
    const named = new Set(others.areas.map(({ area }) => area));
    expect(others.sets.flatMap(({ areas }) => areas).filter((area) => !named.has(area))).toEqual([]);
    expect(new Set(others.sources.map(({ source }) => source)).size).toBe(others.sources.length);
  });

  test("refuses a folder that somebody changed, by file and line", async () => {
    const file = dfeFile("category,CPP_start,CPP_subsequent,CPP_subsequent_percent", [
      ["2025", "921", "E06000046", "x,100,20,20"],
    ]);
    const folder = folderOf({}, (await importFiles({ "d3.csv": file })).kept);
    const path = join(folder, importedFolder, "published_figures.csv");
    writeFileSync(path, keptFiles(readKept(folder))["published_figures.csv"]!.replace(",20,,", ',"20,5",,'));
    expect(() => publishedByOthers(folder)).toThrow(/published_figures\.csv, line 2: value/);
    expect(() => publishedByOthers(folder)).toThrow(expect.objectContaining({ code: "benchmark-folder" }));
  });
});
