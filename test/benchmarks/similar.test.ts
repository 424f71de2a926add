/** Which areas are most like a jurisdiction: the distances and places that were worked out once by other means, and a few by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { areaOf } from "../../pipeline/benchmarks/areas.ts";
import { jurisdictionOf } from "../../pipeline/benchmarks/jurisdiction.ts";
import { type Candidate, similarTo, variants } from "../../pipeline/benchmarks/similar.ts";
import { comparatorSets } from "../../pipeline/sensitive/measures/published_figures.ts";
import { benchmark, importPaths, isShared, written } from "./importing.ts";

const place = (area: string, children: number, people: number, square_km: number): Candidate => ({
  ...{ area, name: area, children, people, square_km },
});
const jersey = jurisdictionOf("JE", "", []);

describe("by hand", () => {
  const same = place("a", jersey.children, jersey.people, jersey.square_km);

  test("what is alike in all has no distance, and comes first in every variant that asks of it alone", () => {
    const others = [2, 3, 4].map((times) => place(`b${times}`, 17_900 * times, 103_267 * times, 119.6 * times));
    const [first] = similarTo(jersey, [...others, same, place("c", 90_000, 400_000, 50)]);
    expect(first).toMatchObject({ area: "a", distance: 0, first: variants.length, best: 1 });
  });

  test("each variable is on the scale of its spread, so that no unit counts", () => {
    const candidates = [
      place("a", 20_000, 100_000, 100),
      place("b", 40_000, 300_000, 100),
      place("c", 9_000, 40_000, 900),
    ];
    const inMiles = candidates.map((each) => ({ ...each, square_km: each.square_km / 2.59 }));
    const miles = { ...jersey, square_km: jersey.square_km / 2.59 };
    const distances = (found: ReturnType<typeof similarTo>) => found.map(({ distance }) => distance.toFixed(9));
    expect(distances(similarTo(miles, inMiles))).toEqual(distances(similarTo(jersey, candidates)));
  });

  test("eleven variants, of which the first gives the distance", () => {
    expect(variants).toHaveLength(11);
    expect(variants[0]!.weights).toEqual({ children: 1, share: 1, density: 1 });
  });
});

describe("a jurisdiction", () => {
  const candidates = [place("E06000046", 23_438, 140_906, 379.6)];
  test("is known by its code, is an area that was imported, or is said by a file", () => {
    expect(jersey).toMatchObject({ code: "JE", children: 17_900, people: 103_267, square_km: 119.6 });
    expect(jurisdictionOf("E06000046", "", candidates)).toMatchObject({ code: "E06000046", children: 23_438 });
    const [file] = written({
      "gg.json": '{ "name": "Guernsey", "children": 11000, "people": 64000, "square_km": 65 }',
    });
    expect(jurisdictionOf("gg.json", file!, candidates)).toMatchObject({ code: "", name: "Guernsey", people: 64_000 });
  });

  test.each([
    ["no file and no code", "nowhere.json", undefined],
    ["no JSON", "x.json", "{"],
    ["no number", "x.json", '{ "name": "X", "children": "many", "people": 1, "square_km": 1 }'],
    ["something else", "x.json", '{ "name": "X", "children": 1, "people": 1, "square_km": 1, "income": 1 }'],
  ])("that is none is refused: %s", (_, named, text) => {
    const path = text === undefined ? "/nowhere/nowhere.json" : written({ [named]: text })[0]!;
    expect(() => jurisdictionOf(named, path, candidates)).toThrow(
      expect.objectContaining({ code: "benchmark-jurisdiction" }),
    );
  });
});

describe.skipIf(!isShared)("as it was worked out before", () => {
  const rows = () => {
    const [head, ...lines] = readFileSync(benchmark("prepared/similar.csv"), "utf8").trimEnd().split(/\r?\n/);
    const columns = head!.split(",");
    const cells = (line: string) => [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell!);
    return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [columns[at]!, cell])));
  };
  const candidates = async () => {
    const { kept } = await importPaths([
      benchmark("comparators/ons_mye2023_child_population_england_wales.csv"),
      benchmark("comparators/scotland_scotpho_children_latest.csv"),
    ]);
    return kept.population.flatMap((each) => {
      const area = areaOf(each.area)!;
      return area.kind === "authority" ? [{ ...each, name: area.name }] : [];
    });
  };

  test("178 candidates: distance, places and first tens, together and of England alone", async () => {
    const all = await candidates();
    expect(all).toHaveLength(178);
    const together = new Map(similarTo(jersey, all).map((each, at) => [each.area, { ...each, rank: at + 1 }]));
    const english = new Map(
      similarTo(
        jersey,
        all.filter(({ area }) => area.startsWith("E")),
      ).map((each, at) => [each.area, { ...each, rank: at + 1 }]),
    );
    expect(english.size).toBe(153);
    for (const row of rows()) {
      const area = row.area_code!;
      const { distance, rank, first, best, worst } = together.get(area)!;
      expect([area, rank, first, best, worst]).toEqual([
        area,
        ...[row.rank_uk, row.variants_in_top_10_uk, row.best_rank_uk, row.worst_rank_uk].map(Number),
      ]);
      expect(distance).toBeCloseTo(Number(row.distance_to_jersey), 2);
      if (row.rank_england === "") continue;
      const own = english.get(area)!;
      expect([area, own.first, own.best, own.worst]).toEqual([
        area,
        ...[row.variants_in_top_10_england, row.best_rank_england, row.worst_rank_england].map(Number),
      ]);
    }
  });

  test("the set that comes with Quorate is those that are among the first ten in nine of eleven", async () => {
    const all = (await candidates()).filter(({ area }) => area.startsWith("E"));
    const steady = similarTo(jersey, all).filter(({ first }) => first >= 9);
    const own = comparatorSets().find((each) => each.for === "JE")!;
    expect(steady.map(({ area }) => area).sort()).toEqual([...own.areas].sort());
  });
});
