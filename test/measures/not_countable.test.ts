/** Where no calendar of working days is held, nothing can be said to fall due in them: not that nothing did. */
import { expect, test } from "vitest";
import { calculate } from "../../pipeline/measures/calculate.ts";
import { measures } from "../../pipeline/measures/catalogue.ts";
import { valuesOf } from "../../pipeline/release/values.ts";
import { scratch } from "../warehouse/scratch.ts";

const given = {
  protection_registration: [
    { registration_id: "p", child_id: "a", started_on: "2025-03-12", category_initial: "NEG", category_latest: "NEG" },
  ],
  conference: [
    { conference_id: "n", kind: "initial", held_on: "2025-05-14", quorate: "Y" },
    { conference_id: "k", kind: "initial", strategy_discussion_on: "2025-03-03", held_on: "2025-03-12", quorate: "Y" },
  ],
};

const of2025 = async (authority: string, id: string) => {
  const { warehouse, chosen } = await scratch(given, { authority });
  const cells = await calculate(warehouse, measures, chosen);
  warehouse.close();
  const found = valuesOf(cells, measures, chosen[0]!).find(
    (each) => each.measure_id === id && each.period === "2025" && each.breakdown === "all",
  )!;
  return [found.numerator, found.denominator, found.not_recorded, found.symbol];
};

test("in Jersey the conference was on time", async () =>
  expect(await of2025("JE", "conference-initial-on-time")).toEqual([1, 1, 1, ""]));

test("in Guernsey it cannot be told, and what needs no working days can", async () => {
  expect(await of2025("GG", "conference-initial-on-time")).toEqual([null, null, null, "x"]);
  const quorate = measures.find(({ id, timescale }) => id.includes("quora") && timescale === undefined)!;
  expect((await of2025("GG", quorate.id))[3]).toBe("");
});

test("nothing at all is nothing where it could have been counted", async () =>
  expect(await of2025("JE", "practice-alert-answered")).toEqual([0, 0, 0, "z"]));
