/** How figures moved from one submission to the next, by hand. */
import { expect, test } from "vitest";
import { movesOf } from "../../pipeline/release/revision.ts";
import { revisionsOf } from "../../pipeline/sensitive/make_release/revisions.ts";
import type { KnownFigure } from "../../pipeline/sensitive/make_release/settles.ts";

const said = (
  measure_id: string,
  period: string,
  as_at: string,
  numerator: number,
  denominator: number,
): KnownFigure => ({
  ...{ measure_id, period, period_end: as_at, as_at, numerator, denominator },
  value: (100 * numerator) / denominator,
});

const known = [
  said("on-time", "2025-Q3", "2025-12-31", 45, 60),
  said("on-time", "2025-Q3", "2025-09-30", 30, 60),
  said("on-time", "2025-Q2", "2025-09-30", 40, 50),
  said("on-time", "2025-Q2", "2025-12-31", 40, 50),
  said("on-time", "2025-Q4", "2025-12-31", 20, 41),
  said("deaths", "2025-Q2", "2025-09-30", 1, 2),
  said("deaths", "2025-Q2", "2025-12-31", 2, 2),
];

test("a quarter known once has not moved yet, and what readers may not be told is not in it", () => {
  const found = revisionsOf(known, (id) => id !== "deaths");
  expect(found.map(({ measure_id, period }) => `${measure_id} ${period}`)).toEqual([
    "on-time 2025-Q2",
    "on-time 2025-Q3",
  ]);
  expect(found[1]?.known.map(({ as_at, numerator }) => `${as_at} ${numerator}`)).toEqual([
    "2025-09-30 30",
    "2025-12-31 45",
  ]);
});
test("one of two quarters moved, by 25 points; the usual move lies between none and that", () => {
  expect(movesOf(revisionsOf(known, (id) => id !== "deaths"))).toEqual([
    { measure_id: "on-time", quarters: 2, moved: 1, median: 12.5, largest: { period: "2025-Q3", size: 25 } },
  ]);
});
test("eight quarters are kept of each measure", () => {
  const many = Array.from({ length: 12 }, (_, i) => `20${20 + Math.floor(i / 4)}-Q${(i % 4) + 1}`).flatMap((period) => [
    said("a", period, "2025-09-30", 1, 2),
    said("a", period, "2025-12-31", 1, 2),
  ]);
  expect(revisionsOf(many, () => true).map(({ period }) => period)).toEqual([
    "2021-Q1",
    "2021-Q2",
    "2021-Q3",
    "2021-Q4",
    "2022-Q1",
    "2022-Q2",
    "2022-Q3",
    "2022-Q4",
  ]);
});
