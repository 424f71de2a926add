/** The earlier years of the pages beside others, by hand: which there are, and what stands in each. */
import { expect, test } from "vitest";
import { earlierYears, latestRows } from "../../dashboards/beside_rows.ts";
import { benchmarksPages } from "../../dashboards/pages/benchmarks.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { releaseBesideYears } from "./beside_years.ts";
import { fixtureRelease } from "./fixture.ts";
import { pickedYears } from "./picked_years.ts";

const site = (release: Release) => siteOf(release, undefined, new Map());
const shown = (release: Release) =>
  earlierYears(site(release), undefined).map(({ year, rows }) => [
    year,
    ...rows.map(({ measure, own, others }) => [measure.id, own?.value, others.country?.value, others.set?.shown ?? 0]),
  ]);

test("a year is there where theirs and ours are, and is not the latest: of the set nothing was published then", () => {
  expect(shown(releaseBesideYears)).toEqual([["2024", ["review-on-time", 75, 79.7, 0]]]);
  // the latest is 2025, and stands without being picked
  expect(latestRows(site(releaseBesideYears), undefined).map(({ others }) => others.period)).toEqual(["2024/25"]);
});

test("a year without a figure of ours cannot be picked", () => {
  expect(shown(fixtureRelease)).toEqual([]);
  const hidden = releaseBesideYears.values.map((value) =>
    value.period === "2023/24" ? { ...value, value: null } : value,
  );
  expect(shown({ ...releaseBesideYears, values: hidden })).toEqual([]);
  const [page] = benchmarksPages(site(fixtureRelease));
  expect(page?.body.text).not.toContain("pick_year.js");
});

test("the page brings the year along, with its counts, its line and where it is from", () => {
  const [page] = benchmarksPages(site(releaseBesideYears));
  const [, years] = page?.body.text.match(/data-years="([^"]*)"/) ?? [];
  const [body] = pickedYears(page!.body.text);
  expect(years).toBe("2024");
  for (const words of ["Years that ended in 2024", "75% · 30 of 40", "England 80%", "Department: a table"])
    expect(body).toContain(words);
  // ours at 75 of 100, from 60 to 86, and England at 79.7
  expect(body).toMatch(/class="own"><line class="interval" x1="60%" x2="86%"[^>]*><svg x="75%"/);
  expect(body).toMatch(/class="country"><svg x="79.7%"/);
  expect(page!.body.text).toContain("Ours beside theirs</th>");
  expect(body).not.toContain("Ours beside theirs</th>");
});
