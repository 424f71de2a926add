/** How far a figure lies from the one before, in a table in which that stands beside. Intervals are those of R's `poisson.test`. */
import { expect, test } from "vitest";
import { timesWords } from "../../pipeline/figures/times_words.ts";

test("28 events after 12: exactly, by the conditional test", () => {
  expect(timesWords([28, 1], [12, 1], "many")).toBe(
    "2.3 times as many; it could well be anywhere from 1.1 to 5.0 times",
  );
});
test("a rate is told by its events and by whom they could have happened to", () => {
  // 10 in 1,000 against 5 in 1,000 child-years, and the same twice as long
  expect(timesWords([10, 1000], [5, 1000], "high")).toBe(
    "2.0 times as high; it could well be anywhere from 0.6 to 7.5 times",
  );
  expect(timesWords([10, 1000], [10, 2000], "high")).toBe(
    "2.0 times as high; it could well be anywhere from 0.7 to 5.4 times",
  );
});
test("nothing is so many times nothing", () => {
  expect(timesWords([3, 1], [0, 1], "many")).toBe("");
  expect(timesWords([0, 1], [3, 1], "many")).toBe("");
});
