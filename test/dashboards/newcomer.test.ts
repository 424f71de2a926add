/** What somebody who reads these pages for the first time would stumble over. */
import { describe, expect, test } from "vitest";
import { notCompared } from "../../dashboards/components/beside_tables.ts";
import { exploreList } from "../../dashboards/explore_data.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { siteOf } from "../../dashboards/site.ts";
import { inChapter, underTitle } from "../../dashboards/words/under_title.ts";
import type { Others } from "../../pipeline/release/beside_others.ts";
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { middleWords } from "../../pipeline/words/comparator_words.ts";
import { code, escapeHtml, Html, html } from "../../pipeline/words/html.ts";
import { typesetIn } from "../../pipeline/words/typeset.ts";
import { fixtureRelease } from "./fixture.ts";

const site = siteOf(fixtureRelease, undefined, new Map());
const [share] = site.catalogue.measures.filter(({ kind }) => kind === "proportion");

describe("the apostrophe", () => {
  test.each([
    ["a child's view", "a child’s view"],
    ["officers' words, and the professional's.", "officers’ words, and the professional’s."],
    ["can't", "can’t"],
  ])("of %s is that of print", (typed, printed) => {
    expect(escapeHtml(typed)).toBe(printed);
  });

  test("is that of print in what is read besides pages: lists to choose from, sheets, reports", () => {
    expect(exploreList(site)).not.toMatch(/\p{L}'\p{L}/u);
    const picture = new Html("<svg>'a'b</svg>");
    expect(typesetIn({ rows: [["Children's homes", 3, null]], picture })).toEqual({
      rows: [["Children’s homes", 3, null]],
      picture,
    });
  });

  test("of code stays as it ran", () => {
    expect(html`where ${code("kind = 'first' and it's")}`.text).toBe(
      "where <code>kind = &#39;first&#39; and it&#39;s</code>",
    );
  });

  test("is never the straight one on a page", () => {
    for (const { path, body } of pagesOf(site, "")) {
      const words = body.text.replaceAll(/<(pre|code)\b.*?<\/\1>/gs, "").replaceAll("&#39;", "'");
      expect(words.match(/.{20}\p{L}'(?=\p{L}|\s).{10}/u)?.[0], path).toBeUndefined();
    }
  });
});

test.each<[middle: number, kind: CatalogueMeasure["kind"], unit: CatalogueMeasure["unit"], words: string]>([
  [110.5, "count", "children", "between 110 and 111 children"],
  [110, "count", "children", "110 children"],
  [93, "proportion", "percent", "93%"],
])("the middle of others, %s as a %s, is never half a child", (middle, kind, unit, words) => {
  expect(middleWords({ ...share!, kind, unit }, middle)).toBe(words);
});

test("a chapter says once that there is no target, and a measure's page says it of the measure", () => {
  const trend = site.trend(site.catalogue.measures.find(({ target, supplied }) => target === null && supplied)!);
  expect(underTitle(trend)).toContain("No target is set.");
  expect(inChapter(trend)).not.toContain("No target is set.");
});

describe("what can't be compared says why", () => {
  const others = { country: { name: "England", value: 80 }, set: null } as unknown as Others;
  const own = { symbol: "", value: 90, numerator: 45, denominator: 50 } as unknown as Value;
  test.each<[why: string, as: Partial<CatalogueMeasure>, own: Value | undefined, others: Others]>([
    ["Places differ in size", { kind: "count" }, own, others],
    ["there is no figure of ours", {}, undefined, others],
    ["ours is of too few", {}, { ...own, numerator: 3, denominator: 5, value: null }, others],
    ["too few others published theirs", {}, own, { ...others, country: undefined } as unknown as Others],
    ["one child can count more than once", { independent: false }, own, others],
  ])("%s", (why, as, ours, theirs) => {
    expect(notCompared({ as: { ...share!, ...as }, own: ours, others: theirs, drawn: null })).toContain(why);
  });
  // on-time checks beside checks at any time: what everybody was told was “clearly lower, in the worst quarter”, of a difference in counting
  test("theirs is counted another way, and ours as they count it is not shown", () => {
    const beside = { ...others, country: { name: "England", value: 90 } } as unknown as Others;
    const drawn = { own: own!, interval: [71, 86] as const };
    expect(notCompared({ as: share!, own, others: beside, drawn })).toContain("theirs is counted another way");
  });
});
