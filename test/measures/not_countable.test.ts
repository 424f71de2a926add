/** Where no calendar of working days is held, nothing can be said to fall due in them: not that nothing did. */
import { describe, expect, test } from "vitest";
import { openly } from "../../pipeline/sensitive/disclosure/released.ts";
import { settlesByDefault } from "../../pipeline/sensitive/make_release/settles.ts";
import { valuesOf } from "../../pipeline/sensitive/make_release/values.ts";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { type ScratchRows, scratch } from "../warehouse/scratch.ts";

const given: ScratchRows = {
  protection_registration: [
    { registration_id: "p", child_id: "a", started_on: "2025-03-12", category_initial: "NEG", category_latest: "NEG" },
  ],
  conference: [
    { conference_id: "n", kind: "initial", held_on: "2025-05-14", quorate: "Y" },
    { conference_id: "k", kind: "initial", strategy_discussion_on: "2025-03-03", held_on: "2025-03-12", quorate: "Y" },
  ],
};

const of2025 = async (authority: string, id: string, rows: ScratchRows = given) => {
  const { warehouse, chosen } = await scratch(rows, { authority });
  const cells = await calculate(warehouse, measures, chosen);
  warehouse.close();
  const found = valuesOf(cells.map(openly), measures, chosen[0]!, () => settlesByDefault("2025-12-31", 1)).find(
    (each) => each.measure_id === id && each.period === "2025" && each.breakdown === "all",
  )!;
  return [found.numerator, found.denominator, found.not_recorded, found.symbol];
};

test("in Jersey the conference was on time", async () =>
  expect(await of2025("JE", "conference-initial-on-time")).toEqual([1, 1, 1, ""]));

test("in Guernsey it cannot be told, and what needs no working days can", async () => {
  expect(await of2025("GG", "conference-initial-on-time")).toEqual([null, null, null, "x"]);
  const quorate = measures.find(({ id, timescales }) => id.includes("quora") && timescales.length === 0)!;
  expect((await of2025("GG", quorate.id))[3]).toBe("");
});

test("nothing at all is nothing where it could have been counted", async () =>
  expect(await of2025("JE", "practice-alert-answered")).toEqual([0, 0, 0, "z"]));

describe("a review of a child in care, in Guernsey", () => {
  const child = {
    looked_after_episode: [
      { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
    ],
  };
  const reviewed = { ...child, looked_after_review: [{ review_id: "r", child_id: "a", held_on: "2025-03-03" }] };

  test("is late when more time has passed than twenty working days can be", async () => {
    // by 6 April and, since it was not held, three months on
    expect(await of2025("GG", "review-on-time", child)).toEqual([0, 2, 0, ""]);
    expect(await of2025("GG", "review-child-all-on-time", child)).toEqual([0, 1, 0, ""]);
  });

  test("held before, nobody can tell whether in time; what follows needs no working days", async () => {
    expect(await of2025("GG", "review-on-time", reviewed)).toEqual([0, 2, 1, ""]);
    expect(await of2025("GG", "review-days-late", reviewed)).toEqual([0, 2, 0, "z"]);
  });

  test("in Jersey the same review was late by a month, and of three late most still wait", async () =>
    expect(await of2025("JE", "review-days-late", reviewed)).toEqual([1, 3, 0, "z"]));
});
