/** What is guessed of how numbers differ together: each guess keeps every row and the ends of each number. By hand. */
import { expect, test } from "vitest";
import { Swaps } from "../../pipeline/sensitive/disclosure/audit/swaps.ts";
import { type Equation, type Known, networkOf, systemOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";

const sides = ["all", "counted", "not counted"] as const;
const years = ["2023", "2024", "2023 2024"] as const;
const agencies = ["", "one", "two", "three"] as const;
const id = (side: string, year: string, agency: string) => `rows ${side}|JE|${year}|${agency}`;
const without = (whole: string, parts: readonly string[]): Equation => ({
  parts: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
});
const equations: readonly Equation[] = [
  ...years.flatMap((year) =>
    agencies.map((agency) =>
      without(id("all", year, agency), [id("counted", year, agency), id("not counted", year, agency)]),
    ),
  ),
  ...sides.flatMap((side) =>
    agencies.map((agency) =>
      without(id(side, "2023 2024", agency), [id(side, "2023", agency), id(side, "2024", agency)]),
    ),
  ),
  ...sides.flatMap((side) =>
    years.map((year) =>
      without(
        id(side, year, ""),
        agencies.slice(1).map((agency) => id(side, year, agency)),
      ),
    ),
  ),
];

/** One that counts and two that do not, of each agency in each year. */
const truly = (side: string, year: string, agency: string): number =>
  (({ all: 3, counted: 1 })[side] ?? 2) * (year === "2023 2024" ? 2 : 1) * (agency === "" ? 3 : 1);
const network = networkOf(equations, []);
const printed = new Map<string, Known>();
const value = new Float64Array(network.keys.length);
for (const side of sides)
  for (const year of years)
    for (const agency of agencies) {
      const number = truly(side, year, agency);
      value[network.place.get(id(side, year, agency)) ?? 0] = number;
      if (agency === "" || year === "2023 2024") printed.set(id(side, year, agency), { least: number, most: number });
    }

test("a guess keeps every row, and no number goes beyond its ends", () => {
  const system = systemOf(network, printed);
  const open = [...network.keys.keys()].filter((at) => (system.least[at] ?? 0) < (system.most[at] ?? 0));
  const swaps = new Swaps(system, open);
  const target = network.place.get(id("counted", "2023", "one")) ?? 0;
  for (const by of [1, -1] as const) {
    const found = [...swaps.of(target, by, value)];
    // with either of the other agencies: of those that count alone, or in exchange for those that do not
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const swap of found) {
      const other = value.slice();
      for (const [column, more] of swap) other[column] = (other[column] ?? 0) + more;
      expect((other[target] ?? 0) - (value[target] ?? 0)).toBe(by);
      for (const { parts } of equations)
        expect(parts.reduce((sum, [key, sign]) => sum + sign * (other[network.place.get(key) ?? 0] ?? 0), 0)).toBe(0);
      for (const [at, number] of other.entries()) {
        expect(number).toBeGreaterThanOrEqual(system.least[at] ?? 0);
        expect(number).toBeLessThanOrEqual(system.most[at] ?? 0);
      }
    }
  }
});

test("nothing is guessed where nobody could make room", () => {
  const system = systemOf(network, printed);
  const open = [...network.keys.keys()].filter((at) => (system.least[at] ?? 0) < (system.most[at] ?? 0));
  const target = network.place.get(id("counted", "2023", "one")) ?? 0;
  const none = value.slice();
  for (const agency of ["two", "three"]) none[network.place.get(id("counted", "2023", agency)) ?? 0] = 0;
  expect([...new Swaps(system, open).of(target, 1, none)]).toEqual([]);
});
