/** Rows that share an answer: how many times as large the variance is, worked by hand from the ratio estimator. */
import { expect, test } from "vitest";
import { calculate, effectsOf } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { scratch } from "../warehouse/scratch.ts";

const measure = measures.find(({ id }) => id === "conference-parents-attended")!;

/** Conferences about two children each, at every other of which a parent of both was there. */
async function effectOf(conferences: number, childrenEach = 2) {
  const days = Array.from(
    { length: conferences },
    (_, at) => `2025-${at % 2 ? "02" : "01"}-${String((at % 27) + 1).padStart(2, "0")}`,
  );
  const { warehouse, chosen } = await scratch({
    conference: days.map((held_on, at) => ({ conference_id: `c${at}`, kind: "review", held_on })),
    conference_child: days.flatMap((_, at) =>
      Array.from({ length: childrenEach }, (_, child) => ({
        ...{ conference_id: `c${at}`, child_id: `k${at}-${child}`, parent_attended: at % 2 ? "Y" : "N" },
      })),
    ),
  });
  const cells = await calculate(warehouse, [measure], chosen);
  warehouse.close();
  const cell = cells.find(({ period, breakdown }) => period === "2025-Q1" && breakdown === "all")!;
  return { cell, effect: effectsOf(cells).get(measure.id)! };
}

test("two children of each of twenty conferences: 20/19 of twice the variance, since each pair is one answer", async () => {
  const { cell, effect } = await effectOf(20);
  expect([cell.counted, cell.known]).toEqual([20, 40]);
  // each conference has 0 or 2 of 2 where 1 is expected: 20/19 × 20 × 1² / 40, against a half times a half
  expect(cell.variance).toBeCloseTo(((20 / 19) * 20) / 40, 12);
  expect(effect).toBeCloseTo(((20 / 19) * 20) / 40 / 0.25, 12);
});

test("one child each: rows stand for themselves, but for the correction of so few", async () =>
  expect((await effectOf(20, 1)).effect).toBeCloseTo(20 / 19, 12));

test("of nineteen nothing is known", async () => {
  const { cell, effect } = await effectOf(19);
  expect([cell.variance, effect]).toEqual([null, 1]);
});
