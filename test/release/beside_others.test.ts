/** What stands beside our own figure, by hand. */
import { describe, expect, test } from "vitest";
import { middleOf, othersOf } from "../../pipeline/release/beside_others.ts";
import type { PublishedFigure } from "../../pipeline/release/published.ts";

const areas = ["England", "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"];
const of = (values: readonly (number | null)[], authority = "JE") => ({
  authority: { code: authority, name: authority },
  published_areas: areas.map((area) => ({
    area,
    name: area,
    kind: area === "England" ? ("country" as const) : ("authority" as const),
  })),
  published_sources: [{ source: 1, words: "a table" }],
  ...{ published_spread: [], published_funnels: [] },
  comparator_sets: [
    { set: "near", title: "near in size", why: "made up", as_of: "2025-01-01", for: "JE", areas: areas.slice(1) },
  ],
  published: values.map(
    (value, at): PublishedFigure => ({
      ...{ measure_id: "m", area: areas[at]!, period_kind: "year_to_march", period: "2024/25" },
      ...{ value, symbol: value === null ? "c" : "", source: 1 },
    }),
  ),
});

describe("areas of a set", () => {
  test("the middle and the mean are of those that published; who hid theirs is counted and last", () => {
    const [found] = othersOf(of([50, 10, null, 30, 20, 60, 40]), "m");
    expect(found?.country?.value).toBe(50);
    expect(found?.set).toMatchObject({ shown: 5, middle: 30, mean: 32 });
    expect(found?.set?.members.map(({ name }) => name)).toEqual(["Alpha", "Delta", "Gamma", "Zeta", "Epsilon", "Beta"]);
  });
  test("of four that published neither is given", () => {
    const [found] = othersOf(of([50, 10, null, 30, null, 60, 40]), "m");
    expect(found?.set).toMatchObject({ shown: 4, middle: null, mean: null });
    expect(middleOf(found!, "proportion")).toBe(50);
  });
  test("an authority is not its own peer, and without a set of its own stands beside the country alone", () => {
    expect(othersOf(of([50, 10, 20, 30, 20, 60, 40], "Alpha"), "m", "near")[0]?.set?.members).toHaveLength(5);
    expect(othersOf(of([50, 10, 20, 30, 20, 60, 40], "GG"), "m")[0]?.set).toBeNull();
  });
});

test("where the middle of small places is none, one child of ours is held against the country", () => {
  const [found] = othersOf(of([2.3, 0, 0, 0, 0, 3.9, 6]), "m");
  expect(found?.set?.middle).toBe(0);
  expect(middleOf(found!, "proportion")).toBe(2.3);
  // a rate of none is a rate
  expect(middleOf(found!, "rate")).toBe(0);
});
