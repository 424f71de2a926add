/** The page for young people: plain enough, not too much, and the same figures as everywhere else. */
import { describe, expect, test } from "vitest";
import { dots } from "../../dashboards/components/dots.ts";
import { childsVoicePage } from "../../dashboards/pages/childs_voice.ts";
import { forYouPage } from "../../dashboards/pages/for_you.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { Headline } from "../../pipeline/release/headline.ts";
import { forYouLists, headlineLists } from "../../pipeline/release/headline.ts";
import { headlines } from "../../pipeline/sensitive/measures/headlines.ts";
import { fixtureRelease } from "./fixture.ts";

const chosen: readonly Headline[] = [
  {
    ...{ list: "your plan and your reviews", label: "Each review should be on time.", measure: "review-on-time" },
    ...{ breakdown: "", category: "", words: "reviews were on time" },
  },
  { list: "space", label: "", measure: "review-on-time", breakdown: "", category: "", words: "Reviews are on time" },
];
const site = siteOf(
  { ...fixtureRelease, catalogue: { ...fixtureRelease.catalogue, headlines: chosen } },
  undefined,
  new Map(),
);
const text = (html: string) =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

test("at most fifteen things are said to be theirs, each a short sentence to them", () => {
  const theirs = headlines().filter(({ list }) => forYouLists.some((each) => each === list));
  expect(theirs.length).toBeLessThanOrEqual(15);
  for (const { label } of theirs) expect(label).toMatch(/^(You|Your|Each of your|Someone should)\b.{5,45}\.$/);
});

test("every list of the Board's file is shown somewhere", () => {
  const used = new Set(headlines().map(({ list }) => list));
  expect([...used].sort()).toEqual([...headlineLists].sort());
});

test("each of the eight outcomes that come with Quorate is told in words that fit its column on Home", () => {
  const outcomes = headlines().filter(({ list }) => list === "outcomes");
  expect(outcomes).toHaveLength(8);
  expect(outcomes.flatMap(({ label, words }) => [label, words]).filter((each) => each.length > 16)).toEqual([]);
});

describe("the page", () => {
  const page = text(forYouPage(site).body.text);
  const { numerator, denominator } =
    site.trend(site.inChapter("looked-after-reviews").find(({ id }) => id === "review-on-time") ?? neverHere()).latest
      ?.value ?? neverHere();

  test("gives the same figure as elsewhere, with those who are left out", () => {
    expect(page).toContain(`${numerator} of ${denominator}`);
    expect(page).toContain(`${(denominator ?? 0) - (numerator ?? 0)}: no, or not yet.`);
  });
  test("says where to turn before it gives any figure", () =>
    expect(page.indexOf("not right for you")).toBeLessThan(page.indexOf(`${numerator} of`)));
  test("can be read at eleven", () => {
    const words = [...page, ...headlines().map(({ label }) => label)].join("");
    expect(grade(words)).toBeLessThanOrEqual(6);
  });
});

test("the child's voice says where nothing is counted", () => {
  const page = text(childsVoicePage(site).body.text);
  expect(page).toContain("Reviews are on time");
  expect(page.match(/Nothing of it is counted/g)).toHaveLength(3);
});

test("dots say how many of how many, and stop where nobody could count them", () => {
  const drawn = dots(2, 3).text;
  expect([drawn.match(/dot-yes/g)?.length, drawn.match(/dot-no/g)?.length]).toEqual([2, 1]);
  expect([dots(0, 0).text, dots(400, 401).text]).toEqual(["", ""]);
});

/** The school grade of Flesch and Kincaid (1975): of sentences, words and syllables; six is eleven years. */
function grade(words: string): number {
  const sentences = words.split(/[.!?:]+\s/).filter((each) => /[a-z]/i.test(each)).length;
  const all = words.match(/[a-z’']+/gi) ?? [];
  const syllables = all.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e\b/, "")
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  );
  return 0.39 * (all.length / sentences) + 11.8 * (syllables / all.length) - 15.59;
}

function neverHere(): never {
  throw new Error("the fixture has no such measure");
}
