/** A figure is read back as it was written, whatever is in it. */
import { expect, test } from "vitest";
import type { Value } from "../../pipeline/release/format.ts";
import { valueColumnNames, valueLine, valuesIn } from "../../pipeline/release/value_columns.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";

const back = (values: readonly Value[]) =>
  valuesIn(`${valueColumnNames.join(",")}\n${values.map(valueLine).join("\n")}\n`);

test("every figure of a release", () => expect(back(fixtureRelease.values)).toEqual(fixtureRelease.values));
test("commas, quotes, a third, no number, no name and no letters", () => {
  const [one] = fixtureRelease.values;
  const odd: Value = {
    ...one!,
    category: 'a, "b"',
    value: 100 / 3,
    lower: null,
    comparator_name: null,
    symbol: "",
    upper: 1e-7,
  };
  expect(back([odd])).toEqual([odd]);
  expect(back([{ ...odd, comparator_name: "Isle, of" }])[0]?.comparator_name).toBe("Isle, of");
});
