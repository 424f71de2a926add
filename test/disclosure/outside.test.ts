/** What anybody learns from the rows of a release alone, by hand: they know neither what was counted nor which numbers are small. */
import { expect, test } from "vitest";
import type { Value } from "../../pipeline/release/format.ts";
import { readValues } from "../../pipeline/sensitive/disclosure/outside.ts";
import { isExact, learntFrom } from "../../pipeline/sensitive/disclosure/outside_audit.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { children } from "./small_island.ts";

const share: Measure = {
  ...children,
  id: "share",
  kind: "proportion",
  breakdowns: [],
  counts: { words: "", where: "x" },
};

/** a figure of a year, `breakdown category` before its numbers */
const value = (measure: Measure, category: string, numbers: Partial<Value>): Value => ({
  ...{ measure_id: measure.id, definition_version: measure.version, authority: "JE" },
  ...{ period_kind: "year", period: "2024", period_start: "2024-01-01", period_end: "2024-12-31" },
  ...{
    breakdown: category === "all" ? "all" : "sex",
    category,
    numerator: null,
    denominator: null,
    not_recorded: null,
  },
  ...{ value: null, unit: measure.unit, lower: null, upper: null, quartile_1: null, quartile_3: null },
  ...{ peer_numerator: null, peer_denominator: null, symbol: "", few: "", signal: "", target: null },
  ...{ comparator_name: null, comparator_value: null, comparability: "none", status: "settled" },
  ...numbers,
});
const number = (category: string, numerator: number) => value(children, category, { numerator });

/** each number learnt, as `category least to most`; `counted` or not of a share */
async function learnt(...values: readonly Value[]) {
  const measures = [children, share];
  const { tables, printed } = readValues(values, measures);
  const { narrow } = await learntFrom(measures, "JE", tables, printed);
  return narrow
    .map(
      (each) => `${each.target.key.split("|")[3]} ${each.range.least} to ${each.range.most}${isExact(each) ? "!" : ""}`,
    )
    .sort();
}

test("groups of five or more give nothing away", async () =>
  expect(await learnt(number("all", 20), number("M", 12), number("F+U", 8), number("not-recorded", 0))).toEqual([]));

test("nor does a group of four of whom nobody knows which are which: five values are left to each", async () =>
  expect(await learnt(number("all", 16), number("M", 12), number("F+U", 4), number("not-recorded", 0))).toEqual([]));

test("a small category in print is told, and so is one without a row: it is a printed none", async () =>
  expect(await learnt(number("all", 15), number("M", 12), number("F", 3), number("not-recorded", 0))).toEqual([
    "sex: F 3 to 3!",
    "sex: U 0 to 0!",
  ]));

test("two of whom one is left are not four values", async () =>
  expect(await learnt(number("all", 14), number("M", 12), number("F+U", 2), number("not-recorded", 0))).toEqual([
    "sex: F 0 to 2",
    "sex: U 0 to 2",
  ]));

test("fewer than five of so many leaves five values; a percentage is a count", async () => {
  expect(await learnt(value(share, "all", { denominator: 40, few: "counted", symbol: "c" }))).toEqual([]);
  expect(await learnt(value(share, "all", { denominator: 40, numerator: 37, value: 92.5 }))).toEqual([" 3 to 3!"]);
});

test("what is not told is not learnt", async () =>
  expect(await learnt(value(share, "all", { symbol: "c" }))).toEqual([]));

test("where very much of it can't be true, nothing is said of what can be learnt, and why", async () => {
  const impossible = (year: number) => ({
    ...value(share, "all", { numerator: 20, denominator: 10 }),
    ...{ period: `${year}`, period_start: `${year}-01-01`, period_end: `${year}-12-31` },
  });
  const years = Array.from({ length: 600 }, (_, at) => impossible(1500 + at));
  // a few are left out, and counted
  const { tables, printed } = readValues(years.slice(0, 3), [share]);
  expect((await learntFrom([share], "JE", tables, printed)).broken).toBe(3);
  await expect(learnt(...years)).rejects.toMatchObject({ code: "figures-contradict", exit: 3 });
});
