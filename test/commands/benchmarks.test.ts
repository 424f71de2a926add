/** `quorate benchmarks` as a user runs it: what it says, what it writes, and that a fault leaves everything as it was. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dictionary, longTable, plansAgain } from "../benchmarks/importing.ts";
import { everythingIn, root, runQuorate } from "./run_quorate.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-benchmarks-command-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const run = (...args: string[]) => runQuorate(["benchmarks", ...args], { cwd: work });
const good = plansAgain([
  ["2025", "921", "E06000046", "x,100,20,20"],
  ["2025", "880", "E06000027", "x,5,c,c"],
]);

test("imports, changes nothing the second time, and is left as it was by a fault", async () => {
  mkdirSync(join(work, "in"));
  writeFileSync(join(work, "in/plans.csv"), good);
  writeFileSync(join(work, "in/bad.csv"), good.replace(",20,20", ",20,-100"));
  const first = await run("import", "in/plans.csv");
  expect(first.out).toContain("2 rows read = 2 used + 0 passed over");
  expect(first.out).toMatch(/protection-repeat +1 figures, without one: 1 c/);
  expect([first.code, first.out.trimEnd().endsWith("imported; the next publication shows it")]).toEqual([0, true]);
  const before = everythingIn(join(work, "benchmarks"));
  const again = await run("import", "in/plans.csv");
  expect(again.out).toContain("all of it was there already: nothing was changed");
  const bad = await run("import", "in/plans.csv", "in/bad.csv");
  expect([bad.code, bad.out]).toEqual([1, expect.stringContaining("benchmark-negative · bad.csv, row 2")]);
  expect(bad.out).toContain("what was done: nothing was imported");
  expect(everythingIn(join(work, "benchmarks"))).toEqual(before);
});

test("says which areas are alike, and writes a set over nothing", async () => {
  const head = "mid_year,area_code,area_name,geography_type,population_all_ages,pop_0_17,area_sq_km\n";
  const codes = Array.from({ length: 14 }, (_, at) => `E060000${String(at + 1).padStart(2, "0")}`);
  const rows = codes.map(
    (code, at) => `2023,${code},A name,Unitary,${90_000 + 9000 * at},${15_000 + 1700 * at},${80 + 30 * at}\n`,
  );
  writeFileSync(join(work, "in/people.csv"), `${head}${rows.join("")}2023,E07000008,A name,District,1,1,1\n`);
  const imported = await run("import", "in/people.csv");
  expect(imported.out).toContain("1: a place that is no authority for children's services");
  const { out } = await run("similar", "--to", "benchmarks/sets/alike.json");
  expect(out).toContain("nearest to Jersey of 14 areas: 17,900 children");
  const set = JSON.parse(readFileSync(join(work, "benchmarks/sets/alike.json"), "utf8"));
  expect(set).toMatchObject({ title: "like Jersey in size, age and density", for: "JE" });
  expect(set.areas.length).toBeGreaterThanOrEqual(5);
  const twice = await run("similar", "--to", "benchmarks/sets/alike.json");
  expect([twice.code, twice.out]).toEqual([1, expect.stringContaining("output-not-writable")]);
  const other = await run("similar", "--for", codes[0]!);
  expect(other.out).toContain("of 13 areas");
});

test("one side of a gap, or a dictionary, alone is told and not kept", async () => {
  const before = everythingIn(join(work, "benchmarks"));
  writeFileSync(join(work, "in/dictionary.csv"), dictionary({ LAC_Over_Abs: "Academic Year" }));
  writeFileSync(join(work, "in/table.csv"), longTable([["LAC_Over_Abs", "2025", "9", "921"]]));
  const half = await run("import", "in/table.csv", "in/dictionary.csv");
  expect([half.code, half.out]).toEqual([1, expect.stringContaining("the other side of gap-absence is not in them")]);
  expect((await run("import", "in/dictionary.csv")).out).toContain("a dictionary has none");
  expect(everythingIn(join(work, "benchmarks"))).toEqual(before);
});

test("the folder is the one that the configuration names, and none of the project's own", async () => {
  const config = join(work, "quorate.config.json");
  writeFileSync(config, '{ "benchmarks": "others" }');
  await run("import", "in/plans.csv");
  expect(Object.keys(everythingIn(join(work, "others")))).toContain("imported/published_figures.csv");
  writeFileSync(config, JSON.stringify({ benchmarks: join(root, "data") }));
  expect((await run("import", "in/plans.csv")).out).toContain("output-overlaps");
  rmSync(config);
});

test("wrong use is told", async () => {
  for (const args of [[], ["export"], ["import"], ["import", "x", "--for", "JE"], ["similar", "--within", "E12000001"]])
    expect((await run(...args)).code).not.toBe(0);
  const missing = await run("import", "nowhere.csv");
  expect(missing.out).toContain("file-unreadable · nowhere.csv");
});

test("too few areas, or a place that is none, is told", async () => {
  const nowhere = await run("similar", "--within", "E99999999");
  expect([nowhere.code, nowhere.out]).toEqual([2, expect.stringContaining("--within must be the code of a region")]);
  const few = await run("similar", "--within", "W92000004");
  expect(few.out).toContain("of fewer than 10 areas there");
});
