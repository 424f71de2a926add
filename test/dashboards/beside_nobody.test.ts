/** What the page beside others says of measures that are not on it: by hand, one of each reason. */
import { expect, test } from "vitest";
import { besideNobody } from "../../dashboards/components/beside_nobody.ts";
import { benchmarksPages } from "../../dashboards/pages/benchmarks.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";

const siteWith = (measures: readonly CatalogueMeasure[]) =>
  siteOf({ ...fixtureRelease, catalogue: { ...fixtureCatalogue, measures } }, undefined, new Map());
const [first] = fixtureCatalogue.measures;
const made = (id: string, changed: Partial<CatalogueMeasure>): CatalogueMeasure => ({
  ...first!,
  id,
  title: id,
  ...changed,
});
const none = (words: string) => ({ benchmark: { comparability: "none", words } }) as const;
const close = { benchmark: { comparability: "close", words: "others count babies apart" } } as const;

test("each reason once, the rarest first, with the measures it is of", () => {
  const text = besideNobody(
    siteWith([
      made("a", none("nobody publishes it")),
      made("b", none("nobody publishes it")),
      made("c", none("only national numbers are published")),
      made("d", close),
    ]),
    new Set(["d"]),
  )!.text;
  expect(text).toContain("<summary>3 measures stand beside nobody, and why</summary>");
  expect([...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, words]) => words!.replaceAll(/<[^>]+>/g, ""))).toEqual([
    "Only national numbers are published: c.",
    "Nobody publishes it: a; b.",
  ]);
});

test("deaths say why a rate that is published stands beside nothing, and any other that its figures are not here", () => {
  const text = (discloses: "death" | "child") =>
    besideNobody(siteWith([made("a", { ...close, discloses })]), new Set())!.text;
  expect(text("death")).toContain(
    "Others count babies apart. Its islands publish a rate that rests on one or two deaths",
  );
  expect(text("child")).toContain(
    "Others count babies apart. No figure of theirs that goes with one of ours is here: ",
  );
});

test("many of one reason are counted, and nothing is said where all stand beside others", () => {
  const many = Array.from({ length: 13 }, (_, at) => made(`m${at}`, none("nobody publishes it")));
  expect(besideNobody(siteWith(many), new Set())!.text).toContain("Nobody publishes it: 13 measures.");
  expect(besideNobody(siteWith(many), new Set(many.map(({ id }) => id)))).toBe(null);
});

test("it stands on the page beside the authority's own set, and on no other", () => {
  const { comparator_sets } = fixtureCatalogue;
  const sets = [...comparator_sets, { ...comparator_sets[0]!, set: "far", title: "far away", for: "" }];
  const site = siteOf(
    { ...fixtureRelease, catalogue: { ...fixtureCatalogue, comparator_sets: sets } },
    undefined,
    new Map(),
  );
  expect(benchmarksPages(site).map(({ body }) => body.text.includes("beside nobody"))).toEqual([true, false]);
});
