/** Paths by hand: what is level is drawn by its ends, and every other point stays. */
import { expect, test } from "vitest";
import { levelRuns } from "../../pipeline/charts/level_runs.ts";

test.each([
  ["level throughout", "M4,14.3L9.4,14.3L14.8,14.3L128,14.3", "M4,14.3L128,14.3"],
  ["a step", "M0,5L1,5L2,5L3,9L4,9L5,9", "M0,5L2,5L3,9L5,9"],
  ["two points", "M0,5L1,5", "M0,5L1,5"],
  ["heights that begin alike", "M0,1L1,10L2,1L3,1.5L4,1", "M0,1L1,10L2,1L3,1.5L4,1"],
  ["below nought", "M0,-5L1,-5L2,-5L3,5", "M0,-5L2,-5L3,5"],
  ["an area, to and fro", "M0,4L1,4L2,4L2,9L1,9L0,9Z", "M0,4L2,4L2,9L0,9Z"],
  ["two parts with a gap", "M0,4L1,4L2,4M5,4L6,4L7,4", "M0,4L2,4M5,4L7,4"],
  ["nothing level", "M0,1L1,2L2,3", "M0,1L1,2L2,3"],
])("%s", (_, given, expected) => {
  expect(levelRuns(given)).toBe(expected);
});
