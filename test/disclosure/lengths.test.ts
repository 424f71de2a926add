/** What a median and quartiles say of how many are within a timescale: by every way in which the lengths can lie about it. */
import { describe, expect, test } from "vitest";
import { valuesLeft } from "../../pipeline/sensitive/disclosure/audit/open.ts";
import { mayPrintLengths } from "../../pipeline/sensitive/disclosure/may_print.ts";
import { medianRanks } from "../../pipeline/statistics/index.ts";

/** Two lengths within the timescale and two beyond it: so many of each. What is printed depends on their order alone, and four lengths
 * are enough for every way in which a middle between two can fall on either side. */
function* ways(all: number): Iterable<readonly [number, number, number, number]> {
  for (let a = 0; a <= all; a++)
    for (let b = 0; a + b <= all; b++) for (let c = 0; a + b + c <= all; c++) yield [a, b, c, all - a - b - c];
}

type Printed = (lengthAt: (rank: number) => number, all: number) => readonly number[];

const median: Printed = (at, all) => [(at(Math.floor((all + 1) / 2)) + at(Math.floor((all + 2) / 2))) / 2];
const quartiles: Printed = (at, all) => [at(Math.ceil(all / 4)), at(Math.ceil((3 * all) / 4))];
const interval: Printed = (at, all) => (medianRanks(all) ?? []).map(at);

/** The fewest values left to a number of none to four, within the timescale or beyond it, by anything that can be printed. */
function fewestLeft(all: number, prints: readonly Printed[]): number {
  const within = new Map<string, Set<number>>();
  for (const [a, b, c, d] of ways(all)) {
    const at = (rank: number) => (rank <= a ? 1 : rank <= a + b ? 2 : rank <= a + b + c ? 3 : 4);
    const printed = prints.flatMap((each) => each(at, all)).join(" ");
    within.set(printed, (within.get(printed) ?? new Set()).add(a + b));
    expect(a + b + c + d).toBe(all);
  }
  const few = [...within.values()].filter((numbers) => [...numbers].some((each) => each < 5 || all - each < 5));
  return Math.min(...few.map((numbers) => numbers.size));
}

const printedOf = (all: number): readonly Printed[] =>
  mayPrintLengths(all) === "median" ? [median] : [median, quartiles, interval];

describe("beside a share of the same rows", () => {
  test.each([10, 11, 12, 13, 19, 20, 21, 22, 23, 24, 27, 28])("of %i lengths enough values are left", (all) =>
    expect(fewestLeft(all, printedOf(all))).toBeGreaterThanOrEqual(valuesLeft),
  );

  test("of ten the median leaves nought to four or five, of twenty the quartiles nought to four", () => {
    expect(fewestLeft(10, [median])).toBe(5);
    expect(fewestLeft(20, [median, quartiles, interval])).toBe(5);
  });

  test("with less the limits would not hold: a median of five, quartiles of twelve, an interval of ten", () => {
    expect(fewestLeft(5, [median])).toBeLessThan(valuesLeft);
    expect(fewestLeft(12, [median, quartiles])).toBeLessThan(valuesLeft);
    expect(fewestLeft(10, [median, interval])).toBeLessThan(valuesLeft);
  });
});
