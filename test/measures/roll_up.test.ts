/** Months added up into periods: slices of plain columns against the same thing done by hand, and what is left out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { firstRows, quartilesWithin, runningTotals } from "../../pipeline/sensitive/measures/month_slices.ts";
import { periodsWithin } from "../../pipeline/sensitive/measures/periods.ts";
import { type Label, rollUp } from "../../pipeline/sensitive/measures/roll_up.ts";

const columns = <Name extends string>(names: readonly Name[], rows: readonly (readonly number[])[]) =>
  Object.fromEntries(names.map((name, at) => [name, Float64Array.from(rows, (row) => row[at]!)])) as Record<
    Name,
    Float64Array
  >;

describe("slices", () => {
  test("the first row not before a month, for labels and months that have none too", () => {
    const rows = columns(
      ["label", "month"],
      [
        [0, 10],
        [0, 12],
        [2, 10],
        [2, 10],
        [2, 11],
      ],
    );
    const from = firstRows(rows, 3, { first: 10, last: 12 });
    expect([10, 11, 12, 13].map((month) => from(0, month))).toEqual([0, 1, 1, 2]);
    expect([10, 13].map((month) => from(1, month))).toEqual([2, 2]);
    expect([10, 11, 12, 13].map((month) => from(2, month))).toEqual([2, 4, 5, 5]);
  });

  test("running totals", () => expect([...runningTotals(Float64Array.of(2, 0, 5))]).toEqual([0, 2, 2, 7]));

  test("quartiles are those of every length written out, whatever the slice", () => {
    const row = fc.record({ days: fc.integer({ min: -3, max: 12 }), rows: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(12), fc.nat(12), (given, one, other) => {
        const [start, end] = [Math.min(one, other, given.length), Math.min(Math.max(one, other), given.length)];
        const all = given
          .slice(start, end)
          .flatMap(({ days, rows }) => Array<number>(rows).fill(days))
          .sort((a, b) => a - b);
        const half = all.length / 2;
        const expected =
          all.length === 0
            ? null
            : {
                median: (all[Math.ceil(half) - 1]! + all[Math.floor(half)]!) / 2,
                quartile_1: all.find((length) => all.filter((each) => each <= length).length * 4 >= all.length),
                quartile_3: all.find((length) => all.filter((each) => each <= length).length * 4 >= all.length * 3),
                median_lower: all.length < 6 ? null : expect.any(Number),
                median_upper: all.length < 6 ? null : expect.any(Number),
              };
        const lengths = columns(
          ["label", "month", "days", "rows", "waiting"],
          given.map(({ days, rows }, at) => [0, at, days, rows, 0]),
        );
        expect(quartilesWithin(lengths, 0, given.length)(start, end)).toEqual(expected);
      }),
    );
  });
});

describe("those still waiting count until as long as they have waited", () => {
  /** each: a length, how many ended with it, how many have waited so long */
  const of = (...given: (readonly [days: number, ended: number, waiting: number])[]) => {
    const rows = given.map(([days, ended, waiting], at) => [0, at, days, ended, waiting]);
    const found = quartilesWithin(columns(["label", "month", "days", "rows", "waiting"], rows), 0, rows.length);
    return found(0, rows.length);
  };

  test("six, of whom one has waited two days and one four: five sixths are left after a day, five twelfths after three", () =>
    expect(of([1, 1, 0], [2, 0, 1], [3, 2, 0], [4, 0, 1], [5, 1, 0])).toMatchObject({
      ...{ quartile_1: 3, median: 3, quartile_3: 5 },
      ...{ median_lower: null, median_upper: null },
    }));

  test("more than half wait longer than any that ended: there is no median yet", () =>
    expect(of([1, 1, 0], [2, 1, 0], [10, 0, 3])).toMatchObject({ quartile_1: 2, median: null, quartile_3: null }));

  test("exactly half left, and a later end: midway, as where nobody waits", () => {
    expect(of([2, 1, 0], [4, 1, 0], [8, 1, 0], [9, 0, 1])?.median).toBe(6);
    expect(of([2, 1, 0], [4, 1, 0], [8, 1, 0], [9, 1, 0])?.median).toBe(6);
  });

  test("ten lengths: the second and the ninth enclose the median; five say too little (Conover's table)", () => {
    expect(of(...Array.from({ length: 10 }, (_, i): [number, number, number] => [i + 1, 1, 0]))).toMatchObject({
      ...{ median: 5.5, median_lower: 2, median_upper: 9 },
    });
    expect(of(...Array.from({ length: 5 }, (_, i): [number, number, number] => [i + 1, 1, 0]))).toMatchObject({
      ...{ median: 3, median_lower: null, median_upper: null },
    });
  });
});

describe("periods", () => {
  const month = 12 * 2025;
  const measureOf = (moment: Measure["moment"]) =>
    measures.find((each) => each.moment === moment && each.periods.includes("quarter"))!;
  const counts = (moment: Measure["moment"], distribution = false) => {
    const label = { authority: "JE", measure: measureOf(moment) };
    return [
      ...rollUp({
        labels: [
          { ...label, breakdown: null, category: "all", distribution: false },
          { ...label, breakdown: "sex", category: "F", distribution },
        ] satisfies Label[],
        periods: periodsWithin("2025-01-01", "2025-12-31").map((period) => ({ authority: "JE", ...period })),
        months: columns(
          ["label", "month", "counted", "known", "unknown"],
          [
            [0, month, 1, 2, 1],
            [0, month + 2, 4, 5, 0],
            [1, month + 1, 1, 1, 0],
          ],
        ),
        lengths: columns(["label", "month", "days", "rows", "waiting"], []),
        besides: [],
        spreadOf: () => undefined,
      }),
    ].map(({ period, category, counted, known, unknown }) => [period, category, counted, known, unknown].join(" "));
  };

  test("a flow is added up; a quarter without any is none of the whole, and no row of a category", () =>
    expect(counts("flow").filter((cell) => cell.includes("Q"))).toEqual([
      "2025-Q1 all 5 7 1",
      "2025-Q1 F 1 1 0",
      "2025-Q2 all 0 0 0",
      "2025-Q3 all 0 0 0",
      "2025-Q4 all 0 0 0",
    ]));

  test("of a distribution a category has its rows, whatever became of them, of all that can be told", () =>
    expect(counts("flow", true).filter((cell) => cell.includes("Q1"))).toEqual([
      "2025-Q1 all 5 7 1",
      "2025-Q1 F 1 7 0",
    ]));

  test("a stock is that of the period's last month", () =>
    expect(counts("stock").filter((cell) => cell.includes("Q1"))).toEqual(["2025-Q1 all 4 5 0"]));

  test("a rolling window is of the whole alone", () =>
    expect(counts("flow").filter((cell) => cell.startsWith("to "))).toEqual(["to 2025-12 all 5 7 1"]));

  test("no period, no cell", () =>
    expect([
      ...rollUp({
        labels: [
          { authority: "JE", measure: measureOf("flow"), breakdown: null, category: "all", distribution: false },
        ],
        periods: [],
        months: columns(["label", "month", "counted", "known", "unknown"], [[0, month, 1, 1, 0]]),
        lengths: columns(["label", "month", "days", "rows", "waiting"], []),
        besides: [],
        spreadOf: () => undefined,
      }),
    ]).toEqual([]));
});
