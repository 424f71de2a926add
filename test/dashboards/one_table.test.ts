/** The table of a chapter about deaths has each figure once: where a part has that of the whole, it stands in the part alone. */
import { expect, test } from "vitest";
import { oneTable } from "../../dashboards/components/one_table.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { fixtureRelease } from "./fixture.ts";

const { catalogue, values } = fixtureRelease;
const [breakdown] = catalogue.breakdowns;
const [first, second] = breakdown!.categories;
const notified = values.filter(({ measure_id, breakdown }) => measure_id === "deaths-notified" && breakdown === "all");

/** The text of each row, of a table in which deaths notified stand with their parts: category → deaths in the two spans. */
function rowsWith(parts: Readonly<Record<string, readonly [number, number]>>): readonly string[] {
  const ofParts = Object.entries(parts).flatMap(([category, numbers]) =>
    notified.map((value, at) => ({
      ...{ ...value, breakdown: breakdown!.id, category, numerator: numbers[at]!, value: numbers[at]! },
    })),
  );
  const release: Release = { ...fixtureRelease, values: [...values, ...ofParts] };
  const chapter = catalogue.chapters.find(({ id }) => id === "deaths")!;
  const table = [{ title: "How many", rows: [{ measure: "deaths-notified", by: breakdown!.id }] }];
  const { text } = oneTable(siteOf(release, undefined, new Map()), { ...chapter, table });
  const [, body = ""] = /<tr class="group"[\s\S]*?<\/tr>([\s\S]*)<\/tbody>/.exec(text) ?? [];
  return body
    .split("</tr>")
    .map((row) =>
      row
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((row) => row !== "");
}

test("parts that add up to the whole stand under it", () => {
  const rows = rowsWith({ [first!.id]: [4, 5], [second!.id]: [5, 7] });
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^Deaths notified 9 deaths 12 deaths/);
  expect(rows[1]).toMatch(/4 deaths 5 deaths$/);
});

test("the figure of a part that is that of the whole stands there alone, and how far it moved with it", () => {
  const rows = rowsWith({ [first!.id]: [9, 12], [second!.id]: [0, 0] });
  expect(rows[0]).toBe("Deaths notified");
  expect(rows[1]).toMatch(/9 deaths 12 deaths 3 deaths more/);
  expect(rows.join(" ").match(/12 deaths/g)).toHaveLength(1);
});

test("an only part that is the whole is no part", () => {
  const rows = rowsWith({ [first!.id]: [9, 12] });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^Deaths notified 9 deaths 12 deaths 3 deaths more/);
});

test("the same number in one span alone is another figure", () => {
  const rows = rowsWith({ [first!.id]: [8, 12], [second!.id]: [1, 0] });
  expect(rows[0]).toMatch(/^Deaths notified 9 deaths 12 deaths/);
  expect(rows[1]).toMatch(/8 deaths 12 deaths$/);
});
