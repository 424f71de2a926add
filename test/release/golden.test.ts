/**
 * Whole releases of submissions so small that every figure can be worked by hand: `test/golden/releases`. A line of `expected`
 * is a figure as the release's own file has it; each was worked from the clause and the rows, intervals by Wilson's, Newcombe's
 * and the exact Poisson formulas outside this project.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRelease } from "../../pipeline/commands/make_release.ts";
import type { ProfileName } from "../../pipeline/release/profiles.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { chapters } from "../../pipeline/sensitive/measures/catalogue.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";

const golden = new URL("../golden/releases/", import.meta.url).pathname;
let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "quorate-golden-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Line = Readonly<Record<string, string>>;

const lines = (text: string): Line[] => {
  const [header, ...rest] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return rest.map((cells) => Object.fromEntries(header!.map((column, place) => [column, cells[place] ?? ""])));
};

/** The figures of the release of `authority` from submissions in these folders, as its file has them. */
async function figuresOf(
  folders: readonly string[],
  authority: string,
  profile: ProfileName = "restricted",
): Promise<Line[]> {
  const warehouse = await Warehouse.open(":memory:");
  const ids: string[] = [];
  for (const folder of folders) {
    const loaded = await ingest(warehouse, {
      ...{ folder, source: quorateFiles, described: {}, setAsideLimit: 0 },
      ...{ key: Buffer.from("a key for tests"), today: "2026-12-31", log: () => {} },
    });
    ids.push(loaded.submissionId);
  }
  const chosen = (await chooseSubmissions(warehouse, ids)).find((each) => each.authority === authority)!;
  const context = {
    print: () => {},
    log: () => {},
    environment: {},
    clock: () => 0,
    today: "2026-12-31",
    folder: work,
  };
  const to = mkdtempSync(join(work, "to-"));
  await makeRelease(context, warehouse, chosen, { chapters, profile, draft: false }, to);
  warehouse.close();
  const name = `${authority}-${chosen.as_at}-${profile}`;
  return lines(readFileSync(join(to, "release", name, "values.csv"), "utf8").replaceAll(/"[^"]*"/g, ""));
}

const keys = ["measure_id", "period_kind", "period", "breakdown", "category"] as const;
const keyOf = (line: Line) => keys.map((key) => line[key]).join(" ");

function held(figures: readonly Line[], expected: readonly Line[]): void {
  const found = new Map(figures.map((line) => [keyOf(line), line]));
  for (const line of expected) {
    const figure = found.get(keyOf(line));
    const shown = figure && Object.fromEntries(Object.keys(line).map((column) => [column, figure[column]]));
    expect(shown, keyOf(line)).toEqual(line);
  }
}
const expected = (file: string) => lines(readFileSync(join(golden, file), "utf8"));

test("every kind of figure, and every way of not being one", async () =>
  held(await figuresOf([join(golden, "kinds/input")], "JE"), expected("kinds/expected.csv")));

describe("late records, and several authorities in one warehouse", () => {
  const [before, after, wight] = ["JE-2025-09-30", "JE-2025-12-31", "E06000046-2025-12-31"] as const;
  const folder = (name: string) => join(golden, "late", name);
  test.each([
    ["as it was known before", "JE", before, [before, wight]],
    ["as it is known since a record came late", "JE", after, [before, after, wight]],
    ["of another authority", "E06000046", wight, [before, after, wight]],
  ])("%s", async (_, authority, name, named) =>
    held(await figuresOf(named.map(folder), authority), expected(`late/${name}.expected.csv`)),
  );
});

/** Deaths in five years among 200 children, which makes 1,000 child-years: a rate for 100,000 is a hundred times the number, so
 * that the exact interval and an approximation of it are told apart. */
describe("deaths: no rate of fewer than ten, of low reliability below twenty", () => {
  test.each([
    [0, "", "", "", "u"],
    [9, "", "", "", "u"],
    // the exact Poisson interval, half the chi-squared quantiles of tables: 10 (4.7954 to 18.3904), 19, 20
    [10, "1000", "479.5", "1839", "u"],
    [19, "1900", "1143.9", "2967.1", "u"],
    [20, "2000", "1221.7", "3088.8", ""],
  ])("%i", async (deaths, value, lower, upper, symbol) => {
    const folder = join(work, `deaths-${deaths}`);
    mkdirSync(folder);
    cpSync(join(golden, "kinds/input/submission.json"), join(folder, "submission.json"));
    const islands = { JE: 120, GG: 75, AL: 5 };
    const population = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
      Object.entries(islands).map(([island, children]) => `${island},${year},0,17,${children}`),
    );
    writeFileSync(
      join(folder, "population.csv"),
      `authority,year,age_from,age_to,children\n${population.join("\n")}\n`,
    );
    const died = (one: number) =>
      `k${one},${["JE", "GG", "JE", "AL"][one % 4]},Y,${2021 + (one % 5)}-03,1-4,F,N,${2021 + (one % 5)}-03-20`;
    const header = "case_id,island,resident,died_month,age_group,sex,expected,notified_on";
    // one who lived elsewhere, so that the extract is there: in no rate
    const cases = [...Array.from({ length: deaths }, (_, one) => died(one)), "k99,GG,N,2022-05,5-9,M,N,2022-05-30"];
    writeFileSync(join(folder, "child_death.csv"), `${header}\n${cases.join("\n")}\n`);
    const figures = await figuresOf([folder], "JE", "panel");
    const of = (measure: string) =>
      figures.find((line) => line.measure_id === measure && line.period === "2021-2025" && line.category === "all");
    expect(of("death-rate")).toMatchObject({
      ...{ numerator: `${deaths}`, denominator: "1000", value, lower, upper, symbol },
      ...{ unit: "per hundred thousand children", quartile_1: "", peer_numerator: "" },
    });
    expect(of("deaths-notified")).toMatchObject({ numerator: `${deaths + 1}`, value: `${deaths + 1}`, lower: "" });
  });
});
