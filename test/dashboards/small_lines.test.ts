/** Small charts: what is written of a line, and that hundreds on a page weigh little. */
import { expect, test } from "vitest";
import { sparkline } from "../../dashboards/charts/sparkline.ts";
import { type Place, steps, unbroken } from "../../dashboards/charts/steps.ts";
import { isDrawable } from "../../dashboards/components/trend_figure.ts";
import { siteOf } from "../../dashboards/site.ts";
import { fixtureRelease } from "./fixture.ts";

test.each<[what: string, lines: readonly (readonly Place[])[], path: string]>([
  [
    "a line, step by step",
    [
      [
        [8, 40],
        [21, 35],
        [34, 43],
      ],
    ],
    "M8 40l13-5 13 8",
  ],
  [
    "a level line by its ends",
    [
      [
        [8, 40],
        [21, 40],
        [34, 40],
        [47, 40],
      ],
    ],
    "M8 40h39",
  ],
  [
    "a level part of a line",
    [
      [
        [8, 40],
        [21, 40],
        [34, 30],
        [47, 30],
        [60, 30],
      ],
    ],
    "M8 40h13l13-10h26",
  ],
  [
    "two parts",
    [
      [
        [8, 40],
        [21, 35],
      ],
      [
        [47, 20],
        [60, 22],
      ],
    ],
    "M8 40l13-5M47 20l13 2",
  ],
  ["a single place", [[[8, 40]]], "M8 40h0"],
  [
    "back to the left, above the picture",
    [
      [
        [21, -4],
        [8, -5],
      ],
    ],
    "M21-4l-13-1",
  ],
  ["nothing", [[]], ""],
])("writes %s", (_, lines, path) => {
  expect(steps(lines)).toBe(path);
});

test("a line breaks where a point has no height", () => {
  const points = [{ y: null }, { y: 1 }, { y: 2 }, { y: null }, { y: null }, { y: 0 }];
  expect(unbroken(points)).toEqual([[{ y: 1 }, { y: 2 }], [{ y: 0 }]]);
});

test("a small chart is at most six elements, in whole numbers, and leaves colours to the stylesheet", () => {
  const site = siteOf(fixtureRelease, undefined, new Map());
  const drawn = site.catalogue.measures
    .map((measure) => site.trend(measure))
    .filter((trend) => trend.measure.kind !== "gap" && isDrawable(trend))
    .map((trend) => sparkline(trend).text);
  expect(drawn.length).toBeGreaterThan(3);
  for (const each of drawn) {
    expect(each.match(/<\w/g)!.length).toBeLessThanOrEqual(6);
    expect(each.replace('r="6.5"', "")).not.toMatch(/NaN|\d\.\d|fill=|stroke|#/);
  }
});
