/** Which numbers may be printed by themselves: each line from the design's table of rules, by hand. */
import { describe, expect, test } from "vitest";
import {
  type DisclosureClass,
  mayPrintCount,
  mayPrintLengths,
  mayPrintMean,
  mayPrintShare,
} from "../../pipeline/sensitive/disclosure/may_print.ts";

describe("a count", () => {
  test.each<[DisclosureClass, number, boolean, string]>([
    ["service", 0, true, "that nothing was missed says nothing of a child"],
    ["service", 1, false, "one meeting is one family"],
    ["service", 4, false, "few"],
    ["service", 5, true, "five"],
    ["child", 0, false, "none is said of every child that a reader knows"],
    ["child", 4, false, "few"],
    ["child", 5, true, "five"],
    ["death", 0, false, "as of children"],
    ["death", 5, true, "as of children"],
  ])("of %s, %i: %s, %s", (of, count, may) => expect(mayPrintCount(of, count)).toBe(may));
});

describe("a share", () => {
  test.each<[DisclosureClass, number, number, boolean, string]>([
    ["service", 5, 9, false, "of fewer than ten there is no percentage"],
    ["service", 0, 10, true, "none of ten reviews was on time"],
    ["service", 10, 10, true, "all were"],
    ["service", 4, 12, true, "of twelve, and nobody is told which"],
    ["service", 11, 12, true, "one was not"],
    ["service", 6, 12, true, "six and six"],
    ["child", 12, 12, false, "every child"],
    ["child", 0, 12, false, "no child"],
    ["child", 8, 12, false, "four others"],
    ["child", 7, 12, true, "seven and five"],
    ["child", 5, 10, true, "five and five"],
    ["death", 5, 9, false, "of fewer than ten"],
    ["death", 5, 10, true, "as of children"],
  ])("of %s, %i of %i: %s, %s", (of, count, all, may) => expect(mayPrintShare(of, count, all)).toBe(may));
});

describe("lengths and means", () => {
  test.each([
    [9, "nothing"],
    [10, "median"],
    [19, "median"],
    [20, "median and quartiles"],
  ])("%i measured: %s", (measured, may) => expect(mayPrintLengths(measured)).toBe(may));
  test("a mean of nine scores is not printed, one of ten is", () =>
    expect([9, 10].map(mayPrintMean)).toEqual([false, true]));
});
