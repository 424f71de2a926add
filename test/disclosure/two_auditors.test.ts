/** The audit against a second, slower auditor: both find the same numbers narrow. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { narrowOf } from "../../pipeline/sensitive/disclosure/audit/audit.ts";
import { valuesLeft } from "../../pipeline/sensitive/disclosure/audit/open.ts";
import { type Equation, type Known, networkOf, type Within } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { planOf } from "../../pipeline/sensitive/disclosure/plan.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { islandCells } from "./island.ts";
import { type Asked, partsOf, TooSlow, valuesOf } from "./slow_auditor.ts";

/** The narrow ones of the keys by the slow auditor; null of a part that it gives up. A number of which only every fourth value can be is
 * narrow by its values and not by its ends: the audit looks between the ends where they are less than eight values apart. */
function slowly(asked: Asked, part: ReturnType<typeof partsOf>[number], keys: readonly string[]): string[] | null {
  const isNarrow = (key: string) => {
    const values = valuesOf(part, asked.printed, key, valuesLeft);
    const isNear = (values.at(-1) ?? 0) - (values[0] ?? 0) + 1 < 2 * valuesLeft;
    return values.length < valuesLeft && isNear;
  };
  try {
    return keys.filter(isNarrow).sort();
  } catch (error) {
    if (error instanceof TooSlow) return null;
    throw error;
  }
}

const quickly = async ({ equations, within, printed }: Asked, keys: readonly string[]): Promise<string[]> =>
  (
    await narrowOf(
      keys.map((key) => ({ key, strict: true })),
      networkOf(equations, within),
      printed,
    )
  )
    .map(({ target }) => target.key)
    .sort();

test("random sums of sums, some of them printed, and some numbers never more than others", async () => {
  const number = fc.integer({ min: 0, max: 6 });
  // which of eight numbers each of five sums is of, and which numbers are printed
  const system = fc.record({
    values: fc.array(number, { minLength: 8, maxLength: 8 }),
    sums: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 4 }), {
      minLength: 3,
      maxLength: 6,
    }),
    isShown: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    inWords: fc.integer({ min: 0, max: 7 }),
  });
  let narrow = 0;
  await fc.assert(
    fc.asyncProperty(system, async ({ values, sums, isShown, inWords }) => {
      const equations = sums.map(
        (places, at): Equation => ({
          parts: [[`sum ${at}`, 1], ...places.map((place) => [`${place}`, -1] as const)],
        }),
      );
      const printed = new Map<string, Known>();
      for (const [at, places] of sums.entries()) {
        const sum = places.reduce((all, place) => all + (values[place] ?? 0), 0);
        printed.set(`sum ${at}`, { least: sum, most: sum });
      }
      for (const [at, value] of values.entries()) {
        if (at % 3 === 0 && isShown[at] === true) printed.set(`${at}`, { least: value, most: value });
        else if (at === inWords && value < 5) printed.set(`${at}`, { least: 0, most: 4 });
      }
      const [first = 0, second = 0] = values;
      const within: Within[] = first <= second ? [{ part: "0", whole: "1" }] : [{ part: "1", whole: "0" }];
      const asked: Asked = { equations, within, printed };
      const parts = partsOf(asked);
      const keys = parts.flatMap(({ keys }) => keys);
      const found = await quickly(asked, keys);
      const slow = parts.map((part) => slowly(asked, part, part.keys));
      if (slow.includes(null)) return;
      narrow += found.length;
      expect(found).toEqual(slow.flatMap((each) => each ?? []).sort());
    }),
    { numRuns: 300, seed: 8 },
  );
  expect(narrow).toBeGreaterThan(100);
});

test("parts of the sample as it was planned, before anything was taken away", async () => {
  const cells = await islandCells();
  const planned = planOf(measures, cells);
  const ties = tiesOf(measures, planned, "JE", new Numbers(measures, cells));
  const asked: Asked = { equations: ties.sums, within: ties.atMost, printed: printedBy(planned) };
  const strict = new Set(ties.targets.flatMap(({ key, strict }) => (strict ? [key] : [])));
  const signed = new Set<string>(
    ties.sums.flatMap(({ parts, signed }) => (signed ? parts.map(([key]) => `${key}`) : [])),
  );
  const small = partsOf(asked)
    .filter(({ keys }) => keys.length <= 40 && !keys.some((key) => signed.has(key)))
    .map((part) => ({ part, keys: part.keys.filter((key) => strict.has(key as never)) }))
    .filter(({ keys }) => keys.length > 0);
  const network = networkOf(asked.equations, asked.within);
  const narrow = await narrowOf(
    // by the values that are left alone, and not by what a family knows
    ties.targets.filter(({ strict }) => strict).map(({ key, strict }) => ({ key, strict })),
    network,
    asked.printed,
  );
  const found = new Set<string>(narrow.map(({ target }) => target.key));
  let compared = 0;
  for (const { part, keys } of small.slice(0, 250)) {
    const slow = slowly(asked, part, keys);
    if (slow === null) continue;
    expect(keys.filter((key) => found.has(key)).sort()).toEqual(slow);
    compared += keys.length;
  }
  expect(compared).toBeGreaterThan(200);
});
