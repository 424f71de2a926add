/** What was printed before and what was printed anew, by hand: a child recorded late must not be told by a difference. */
import { expect, test } from "vitest";
import { ledgerOf } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { releasedBy } from "../../pipeline/sensitive/disclosure/released.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { children, meetings, quarters, yearBySex } from "./small_island.ts";

/** What a release tells, a line a figure. */
async function lines(measures: readonly Measure[], cells: readonly Cell[], before: readonly Cell[][] = []) {
  const ledger = [];
  for (const earlier of before) {
    const { tables } = await protect(measures, earlier, ledger);
    ledger.push(ledgerOf("JE", "2025-03-31", tables));
  }
  const protection = await protect(measures, cells, ledger);
  const told = protection.tables.flatMap(releasedBy);
  return {
    ...protection,
    lines: told.map(({ measure_id, period, category, known }) =>
      [measure_id === children.id ? "children" : measure_id, period, category, known].join(" "),
    ),
  };
}

const before = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 42, 40)];
const asItWas = [
  ...["children 2023 all 65", "children 2024 all 82"],
  ...["children 2023 M 35", "children 2023 F+U 30", "children 2023 not-recorded 0"],
  ...["children 2024 M 42", "children 2024 F+U 40", "children 2024 not-recorded 0"],
];

test("a first release tells what is true", async () => {
  expect((await lines([children], before)).lines).toEqual(asItWas);
});

test("one child recorded late: year and breakdown stay as they were printed, all of them", async () => {
  const late = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 43, 40)];
  const found = await lines([children], late, [before]);
  expect(found.lines).toEqual(asItWas);
  // the whole and the boys are one more than was said: two numbers that nobody may know
  expect([found.late, found.restated, found.already]).toEqual([2, 0, []]);
});

test("five children recorded late: the whole year is printed anew, the girls too, of whom nothing changed", async () => {
  const late = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 47, 40)];
  const found = await lines([children], late, [before]);
  expect(found.lines).toEqual([
    ...["children 2023 all 65", "children 2024 all 87"],
    ...["children 2023 M 35", "children 2023 F+U 30", "children 2023 not-recorded 0"],
    ...["children 2024 M 47", "children 2024 F+U 40", "children 2024 not-recorded 0"],
  ]);
  expect([found.late, found.restated]).toEqual([0, 1]);
});

test("four boys more and a girl less: no number moved by five, so that all stay", async () => {
  const late = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 46, 39)];
  expect((await lines([children], late, [before])).lines).toEqual(asItWas);
});

test("late records come to five over several releases: then they are told together", async () => {
  const then = (male: number) => [...yearBySex("2023", 35, 30), ...yearBySex("2024", male, 40)];
  expect((await lines([children], then(46), [before, then(44)])).lines).toEqual(asItWas);
  expect((await lines([children], then(47), [before, then(44)])).lines).toContain("children 2024 all 87");
});

test("a new year is added, and those before are printed again", async () => {
  const found = await lines([children], [...before, ...yearBySex("2025", 30, 31)], [before]);
  expect(found.lines).toEqual(expect.arrayContaining([...asItWas, "children 2025 all 61", "children 2025 F+U 31"]));
});

test("a column that could not be printed afresh is printed again: a hole would tell that something changed", async () => {
  const first = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 42, 5)];
  // now four girls, which nobody may read: neither as a number nor from the hole in its place
  const found = await lines([children], [...yearBySex("2023", 35, 30), ...yearBySex("2024", 42, 4)], [first]);
  expect(found.lines).toEqual(expect.arrayContaining(["children 2024 all 47", "children 2024 F+U 5"]));
});

test("one stale part: quarters that add up to one more than the year once printed are not all told", async () => {
  const year = yearBySex("2024", 42, 40);
  const late = [...yearBySex("2024", 43, 40), ...quarters("2024", 20, 21, 21, 21)];
  const found = await lines([children, meetings], late, [year]);
  expect(found.lines).toEqual(expect.arrayContaining(["children 2024 all 82", "children 2024 M 42"]));
  expect(found.lines.filter((line) => line.startsWith("meetings")).length).toBeLessThan(4);
  expect(found.mended.map(({ range }) => range)).toContainEqual({ least: 83, most: 83 });
});

test("what the service did is printed anew whenever it moved", async () => {
  const found = await lines([meetings], quarters("2024", 20, 22, 21, 21), [quarters("2024", 20, 21, 21, 21)]);
  expect(found.lines).toEqual([
    ...["meetings 2024-Q1 all 20", "meetings 2024-Q2 all 22"],
    ...["meetings 2024-Q3 all 21", "meetings 2024-Q4 all 21"],
  ]);
});
