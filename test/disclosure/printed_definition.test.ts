/** What an earlier release, or one that lies before us, printed by a definition that this version does not know is not passed over. */
import { expect, test } from "vitest";
import type { Value } from "../../pipeline/release/format.ts";
import { Earlier } from "../../pipeline/sensitive/disclosure/earlier.ts";
import { ledgerOf } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { readValues } from "../../pipeline/sensitive/disclosure/outside.ts";
import { printedDefinition } from "../../pipeline/sensitive/disclosure/printed_definition.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { cell, measureOf, table } from "./by_hand.ts";

const all = new Map(measures.map((measure) => [measure.id, measure]));
const reviews = measureOf("review-on-time");
const said = { measure: reviews.id, version: reviews.version, breakdown: null };
const unknown = expect.objectContaining({ code: "definition-unknown", exit: 3 });

test("the definition of the day holds, also one that changed since", () => {
  expect(printedDefinition(all, said)).toEqual({ measure: reviews, breakdown: null });
  const [breakdown] = reviews.breakdowns;
  expect(printedDefinition(all, { ...said, breakdown: breakdown! })).toEqual({ measure: reviews, breakdown });
  const changed = measures.find(({ earlier }) => (earlier ?? []).length > 0)!;
  const [before] = changed.earlier!;
  const then = printedDefinition(all, { measure: changed.id, version: before!.version, breakdown: null });
  expect(then?.measure.version).toBe(before!.version);
  expect(then?.measure.of).toEqual(before!.of ?? changed.of);
});

test("of another chapter of the catalogue nothing is asked", () => {
  expect(printedDefinition(new Map(), said)).toBeNull();
});

test.each([
  ["a measure", { measure: "reviews-held-long-ago" }],
  ["a version", { version: 99 }],
  ["a breakdown", { breakdown: "shoe_size" }],
])("%s that nobody knows is refused, and not taken for nothing", (_, other) => {
  expect(() => printedDefinition(all, { ...said, ...other })).toThrow(unknown);
});

test("nor does the ledger of a later version, or its release, pass for one in which nothing stands", () => {
  const release = ledgerOf("JE", "2025-12-31", [table("service", [[cell(reviews.id, "2025", { known: 40 })]])]);
  expect(new Earlier(measures, [release]).numbers().length).toBeGreaterThan(0);
  const later = { ...release, tables: release.tables.map((each) => ({ ...each, version: 99 })) };
  expect(() => new Earlier(measures, [later])).toThrow(unknown);
  const value = {
    ...{ measure_id: reviews.id, definition_version: 99, breakdown: "all", category: "all", authority: "JE" },
    ...{ period_kind: "year", period: "2025", period_start: "2025-01-01", period_end: "2025-12-31" },
    ...{ numerator: 30, denominator: 40, not_recorded: 0, few: "", peer_numerator: null, peer_denominator: null },
  } as unknown as Value;
  expect(() => readValues([value], measures)).toThrow(unknown);
  expect(readValues([{ ...value, definition_version: reviews.version }], measures).printed.size).toBeGreaterThan(0);
});
