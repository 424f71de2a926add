/** Another island than the sample: nothing is given away of it either. `npm run bench:disclosure` tries twenty. */
import { describe, expect, test } from "vitest";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { islandCells } from "./island.ts";
import { toldOf } from "./told_of.ts";

describe("other islands", () => {
  test.each([1])("of seed %i: nothing can be worked out", async (seed) => {
    const other = await islandCells(seed);
    const { tables } = await protect(measures, other);
    expect(await toldOf(tables, other)).toEqual([]);
    expect(tables.length).toBeGreaterThan(300);
  });
});
