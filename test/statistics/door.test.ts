/** The statistics can be used on their own, by the name of the package. */
import { expect, test } from "vitest";

test("the door gives functions, and they reckon", async () => {
  const statistics = await import("quorate/statistics");
  expect(Object.values(statistics).filter((each) => typeof each !== "function")).toEqual([]);
  // 15 of 20, by Wilson's formula: 53.1 % to 88.8 %
  const { lower, upper } = statistics.wilson(15, 20)!;
  expect([lower, upper].map((end) => Math.round(1000 * end))).toEqual([531, 888]);
});
