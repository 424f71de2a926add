/** Which measures stand beside no other place, and why: deaths first, then each reason once with its measures, by hand. */
import { expect, test } from "vitest";
import { benchmarksPages } from "../../dashboards/pages/benchmarks.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { releaseBesideYears } from "./beside_years.ts";

const all = releaseBesideYears.catalogue.measures;

/** What the page folds away under its heading, as text. */
function folded(measures: readonly CatalogueMeasure[]): string {
  const release = { ...releaseBesideYears, catalogue: { ...releaseBesideYears.catalogue, measures } };
  const [page] = benchmarksPages(siteOf(release, undefined, new Map()));
  const [, part = ""] = page!.body.text.match(/<summary>(Not beside[\s\S]*?)<\/details>/) ?? [];
  return part
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll("&#39;", "'")
    .trim();
}

const named = (...ids: string[]) => all.filter(({ id }) => ids.includes(id));

test("a page that has all measures beside others says nothing", () => {
  expect(folded(named("review-on-time"))).toBe("");
});

test("without deaths nothing is said of them, and the only reason needs no list", () => {
  const [first] = all.filter(({ id, chapter }) => id !== "review-on-time" && chapter !== "deaths");
  expect(folded([...named("review-on-time"), first!])).toBe(
    "Not beside others, and why: 1 measure Of 1 measure, no authority's figure is published.",
  );
});

test("deaths come first, with why; what has a reason of its own is named with it, also where it is said to be close", () => {
  const words = "elsewhere at ages 1 to 15; here from birth to 17";
  const measures = [...named("review-on-time", "deaths-notified"), ...named("review-days-late")].concat(
    named("death-rate").map((measure) => ({ ...measure, benchmark: { comparability: "close" as const, words } })),
  );
  const count = measures.length - 1;
  const said = folded(measures);
  expect(said).toMatch(
    new RegExp(`^Not beside others, and why: ${count} measures Deaths of children are among them\\. There are so few`),
  );
  expect(said).toContain("no rate is made of fewer than ten");
  expect(said.endsWith(`Of the others: Rate of child deaths : ${words}`)).toBe(true);
});
