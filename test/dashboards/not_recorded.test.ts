/** The row of those that lack the answer a table is broken down by. */
import { expect, test } from "vitest";
import { breakdownTable } from "../../dashboards/components/breakdown_table.ts";
import { siteOf } from "../../dashboards/site.ts";
import { notRecordedCategory } from "../../pipeline/release/codes.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";

test.each([
  ["that no row lacks an answer is said so, and not that none fell due", 0, "none"],
  ["rows of which neither answer is known are counted", 2, "not recorded (2 without an answer)"],
])("%s", (_, not_recorded, words) => {
  const rows = fixtureRelease.values.filter((each) => each.measure_id === "review-on-time" && each.breakdown !== "all");
  const [{ breakdown } = { breakdown: "" }] = rows;
  const lacking = rows
    .filter((each) => each.breakdown === breakdown)
    .map(
      (each): Value => ({
        ...{ ...each, category: notRecordedCategory, numerator: 0, denominator: 0, not_recorded },
        ...{ value: null, lower: null, upper: null, symbol: "z" },
      }),
    );
  const others = fixtureRelease.values.filter((each) => each.category !== notRecordedCategory);
  const once = new Map(lacking.map((each) => [`${each.period_kind} ${each.period}`, each]));
  const breakdowns = fixtureCatalogue.breakdowns.map((each) => ({
    ...each,
    categories: [
      ...each.categories.filter(({ id }) => id !== notRecordedCategory),
      { id: notRecordedCategory, label: "not recorded" },
    ],
  }));
  const catalogue = { ...fixtureCatalogue, breakdowns };
  const values = [...others, ...once.values()];
  const site = siteOf(judged({ ...fixtureRelease, catalogue, values }), undefined, new Map());
  const { text } = breakdownTable(site, site.trend(site.figures.measure("review-on-time")!), breakdown, "t")!;
  const row = text.split("<tr").find((each) => /scope="row"[^>]*>Not recorded/.test(each))!;
  expect(
    row
      .split("<td")[1]!
      .replace(/^[^>]*>/, "")
      .replace(/<[^>]*>/g, "")
      .trim(),
  ).toBe(words);
});
