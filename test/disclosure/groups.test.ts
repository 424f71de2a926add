/** Which categories are put together, by hand. */
import { expect, test } from "vitest";
import { type GroupingAsked, groupingOf } from "../../pipeline/sensitive/disclosure/groups.ts";

/** Numbers by category, a column a period; a group may be printed where it has five or more. */
const asked = (
  table: Readonly<Record<string, readonly number[]>>,
  more: Partial<GroupingAsked> = {},
): GroupingAsked => ({
  categories: Object.keys(table),
  isOrdered: false,
  apart: [],
  columns: Object.values(table)[0]?.length ?? 0,
  sizeOf: (category) => (table[category] ?? []).reduce((sum, each) => sum + each, 0),
  mayPrint: (group, column) => group.reduce((sum, category) => sum + (table[category]?.[column] ?? 0), 0) >= 5,
  ...more,
});

test("where every group is large enough, nothing is put together", () =>
  expect(groupingOf(asked({ a: [5, 6], b: [7, 8] }))).toEqual({ groups: [["a"], ["b"]], columns: [0, 1] }));

test("the smallest goes to the smallest of the others", () =>
  expect(groupingOf(asked({ a: [20, 20], b: [1, 2], c: [9, 9], d: [6, 6] }))?.groups).toEqual([
    ["a"],
    ["b", "d"],
    ["c"],
  ]));

test("of an ordered list to its smaller neighbour", () =>
  expect(groupingOf(asked({ a: [20, 20], b: [1, 2], c: [9, 9], d: [6, 6] }, { isOrdered: true }))?.groups).toEqual([
    ["a"],
    ["b", "c"],
    ["d"],
  ]));

test("a category that never turned up is put to another too: its absence would be a printed none", () =>
  expect(groupingOf(asked({ a: [9, 9], b: [0, 0], c: [8, 8] }))?.groups).toEqual([["a"], ["b", "c"]]));

test("a column that fails is not printed, as long as three quarters and the latest pass", () => {
  expect(groupingOf(asked({ a: [5, 5, 4, 5], b: [9, 9, 9, 9] }))?.columns).toEqual([0, 1, 3]);
  expect(groupingOf(asked({ a: [5, 5, 5, 4], b: [9, 9, 9, 9] }))).toBeNull();
  expect(groupingOf(asked({ a: [4, 4, 5, 5], b: [9, 9, 9, 9] }))).toBeNull();
});

test("what is declared apart stays apart", () => {
  const table = { on: [9, 9], off: [2, 2], other: [9, 9] };
  expect(groupingOf(asked(table))?.groups).toEqual([["on", "off"], ["other"]]);
  expect(groupingOf(asked(table, { apart: [["on"], ["off"]] }))?.groups).toEqual([["on"], ["off", "other"]]);
  expect(groupingOf(asked(table, { apart: [["on"], ["off"], ["other"]] }))).toBeNull();
});

test("two bodies never stand together, since each could tell the other's number: a third is put to them", () => {
  const table = { a: [20], b: [1], c: [9], d: [6] };
  const mayStand = (group: readonly string[]) => group.length !== 2;
  expect(groupingOf(asked(table, { mayStand }))?.groups).toEqual([["a"], ["b", "c", "d"]]);
});

test("one group is no table", () => expect(groupingOf(asked({ a: [2, 2], b: [3, 3] }))).toBeNull());
