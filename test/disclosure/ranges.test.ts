/** What can be worked out from printed figures, held against the reference vectors and against a second, slower reckoning. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wantedOf } from "../../pipeline/sensitive/disclosure/audit/open.ts";
import { rangesOf as becauseRangesOf } from "../../pipeline/sensitive/disclosure/audit/ranges.ts";
import {
  Contradiction,
  type Equation,
  type Known,
  networkOf,
  systemOf,
} from "../../pipeline/sensitive/disclosure/audit/system.ts";
import { shared } from "../shared.ts";

interface Vector {
  readonly id: string;
  readonly lowerBoundOnSuppressed: number;
  readonly cells: Readonly<Record<string, number>>;
  readonly suppressed: readonly string[];
  readonly equations: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly expected: { readonly intervals: Readonly<Record<string, { readonly int: readonly [number, number] }>> };
}
const file = shared("vectors/sdc_audit.json");
const vectors = file === undefined ? [] : (JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] }).vectors;

/** The ends alone. */
const rangesOf = async (...asked: Parameters<typeof becauseRangesOf>): Promise<Map<string, Known>> =>
  new Map([...(await becauseRangesOf(...asked))].map(([key, { least, most }]) => [key, { least, most }]));

const equal = (total: string, parts: readonly string[]): Equation => ({
  parts: [[total, 1], ...parts.map((part) => [part, -1] as const)],
});
const exactly = (value: number): Known => ({ least: value, most: value });

describe.skipIf(file === undefined)("the reference vectors", () => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))("%s", async (_, vector) => {
    const hidden = new Set(vector.suppressed);
    const printed = new Map<string, Known>(
      Object.entries(vector.cells).map(([key, value]) => [
        key,
        hidden.has(key) ? { least: vector.lowerBoundOnSuppressed, most: Number.POSITIVE_INFINITY } : exactly(value),
      ]),
    );
    const equations = vector.equations.map(({ total, parts }) => equal(total, parts));
    const found = await rangesOf(systemOf(networkOf(equations, []), printed), vector.suppressed);
    const expected = Object.entries(vector.expected.intervals).map(([key, { int }]) => [
      key,
      { least: int[0], most: int[1] ?? Number.POSITIVE_INFINITY },
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
});

/** Every way in which the numbers not printed can be, none above `top`: the least and the most of each. */
function byTryingAll(equations: readonly Equation[], printed: ReadonlyMap<string, number>, top: number) {
  const keys = [...new Set(equations.flatMap(({ parts }) => parts.map(([key]) => key)))];
  const open = keys.filter((key) => !printed.has(key));
  const value = new Map(printed);
  const found = new Map<string, { least: number; most: number }>();
  const walk = (at: number): void => {
    const key = open[at];
    if (key === undefined) {
      const holds = equations.every(
        ({ parts }) => parts.reduce((sum, [each, sign]) => sum + sign * (value.get(each) ?? 0), 0) === 0,
      );
      if (!holds) return;
      for (const each of open) {
        const now = value.get(each) ?? 0;
        const range = found.get(each) ?? { least: now, most: now };
        found.set(each, { least: Math.min(range.least, now), most: Math.max(range.most, now) });
      }
      return;
    }
    for (let each = 0; each <= top; each++) {
      value.set(key, each);
      walk(at + 1);
    }
  };
  walk(0);
  return found;
}

describe("against trying every way", () => {
  const size = 3;
  const cells = Array.from({ length: size * size }, (_, at) => `${Math.floor(at / size)} ${at % size}`);
  const lines = Array.from({ length: size }, (_, line) => line);
  const equations = [
    ...lines.map((row) =>
      equal(
        `${row} all`,
        cells.filter((cell) => cell.startsWith(`${row} `)),
      ),
    ),
    ...lines.map((column) =>
      equal(
        `all ${column}`,
        cells.filter((cell) => cell.endsWith(` ${column}`)),
      ),
    ),
    equal(
      "all all",
      lines.map((row) => `${row} all`),
    ),
    equal(
      "all all",
      lines.map((column) => `all ${column}`),
    ),
  ];

  test("tables of three by three with some cells hidden", async () => {
    const table = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 });
    const hidden = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, hidden, async (values, places) => {
        const all = new Map(cells.map((cell, at) => [cell, values[at] ?? 0]));
        for (const { parts } of equations) {
          const [[total] = [""], ...rest] = parts;
          if (!all.has(total))
            all.set(
              total,
              rest.reduce((sum, [key]) => sum + (all.get(key) ?? 0), 0),
            );
        }
        const open = places.map((place) => cells[place] ?? "");
        const shown = new Map([...all].filter(([key]) => !open.includes(key)));
        const printed = new Map([...shown].map(([key, value]) => [key, exactly(value)]));
        const found = await rangesOf(systemOf(networkOf(equations, []), printed), open);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(byTryingAll(equations, shown, 9)));
      }),
      { numRuns: 60, seed: 15 },
    );
  });
});

describe("what is known besides", () => {
  const sum = [equal("all", ["a", "b"])];

  test("a number said to be fewer than five, and one that can never be more than another", async () => {
    const few = new Map<string, Known>([
      ["all", exactly(12)],
      ["a", { least: 0, most: 4 }],
    ]);
    const found = await rangesOf(systemOf(networkOf(sum, []), few), ["a", "b"]);
    expect([found.get("a"), found.get("b")]).toEqual([
      { least: 0, most: 4 },
      { least: 8, most: 12 },
    ]);
    const among = await rangesOf(
      systemOf(networkOf(sum, [{ part: "c", whole: "a" }]), new Map([["all", exactly(3)]])),
      ["c"],
    );
    expect(among.get("c")).toEqual({ least: 0, most: 3 });
    const under = await rangesOf(
      systemOf(networkOf([], [{ part: "a", whole: "all" }]), new Map([["all", exactly(3)]])),
      ["a"],
    );
    expect(under.get("a")).toEqual({ least: 0, most: 3 });
  });

  test("of what no row names nothing follows", async () => {
    const found = await rangesOf(systemOf(networkOf(sum, []), new Map([["all", exactly(3)]])), ["elsewhere"]);
    expect(found.has("elsewhere")).toBe(false);
  });

  test("where enough values are left, it need not be known how many more", async () => {
    const printed = new Map([["all", exactly(100)]]);
    const found = await rangesOf(systemOf(networkOf(sum, []), printed), ["a"], () => wantedOf({ strict: true }));
    const { least, most } = found.get("a") ?? { least: 0, most: 0 };
    expect(most - least).toBeGreaterThanOrEqual(3);
  });

  test("figures that cannot all be true are a fault, wherever it lies", async () => {
    const printed = new Map(
      [
        ["all", 3],
        ["a", 2],
        ["b", 2],
      ].map(([key, value]) => [`${key}`, exactly(Number(value))]),
    );
    await expect(rangesOf(systemOf(networkOf(sum, []), printed), ["a"])).rejects.toThrow(Contradiction);
    const beyond = new Map([
      ["all", exactly(3)],
      ["a", exactly(4)],
    ]);
    await expect(rangesOf(systemOf(networkOf(sum, []), beyond), ["b"])).rejects.toThrow(Contradiction);
  });
});
