/**
 * The rule that says what needs attention, on a release in which each of its six reasons holds somewhere. Its text stands in
 * `test/golden/attention.txt`, to be read by a person.
 */
import { describe, expect, it } from "vitest";
import { mostCards, mostExpected, mostOwedCards } from "../../dashboards/attention/thresholds.ts";
import { type Attention, attentionOf } from "../../dashboards/attention.ts";
import { measuresPage } from "../../dashboards/pages/measures.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { CatalogueMeasure, Clause, Release, Unjudged, Value } from "../../pipeline/release/format.ts";
import type { PublishedFigure } from "../../pipeline/release/published.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { attentionText } from "./attention_text.ts";
import { fixtureRelease } from "./fixture.ts";

type Changed = Readonly<Record<string, Partial<CatalogueMeasure>>>;
const clause = (number: string): Clause => ({ document: "G", clause: number });
const target = (value: number) => ({ value, from: "2020-01-01", source: "made up" });

const changed: Changed = {
  "review-on-time": { target: null },
  "conference-agency-attendance": { owed: clause("299") },
  "conference-inquorate": { owed: clause("511") },
  "conference-reports-received": { owed: clause("284") },
  "conference-reports-on-time": { target: target(90), partOf: "conference-reports-received" },
  "duty-plan-reviewed": { owed: clause("287") },
  "conference-initial-on-time": { benchmark: { comparability: "same", words: "made up" }, target: null },
};

/** the fixture with more declared of its measures, and figures of some years written over */
function release(
  over: Readonly<Record<string, readonly (readonly [year: string, x: number, n: number])[]>> = {},
): Release {
  const { catalogue, values } = fixtureRelease;
  const published: PublishedFigure = {
    ...{ measure_id: "conference-initial-on-time", area: "E92000001", period_kind: "year", period: "2024" },
    ...{ value: 99, symbol: "", source: 1 },
  };
  return judged({
    ...fixtureRelease,
    values: values.map((value): Value => {
      const found =
        value.breakdown === "all" && value.period_kind === "year"
          ? over[value.measure_id]?.find(([year]) => year === value.period)
          : undefined;
      if (!found) return value;
      const [, numerator, denominator] = found;
      return { ...value, numerator, denominator, value: (100 * numerator) / denominator };
    }),
    catalogue: {
      ...catalogue,
      measures: catalogue.measures.map((measure) => ({ ...measure, ...changed[measure.id] })),
      published: [...catalogue.published, published],
    },
  });
}

const falling = [90, 84, 78, 72, 66].map((x, i) => [String(2020 + i), x, 100] as const);
/** the year before, then the latest settled one */
const collapse = [
  ["2023", 38, 40],
  ["2024", 12, 40],
] as const;
const made = release({ "conference-agency-attendance": falling, "conference-initial-on-time": collapse });
const of = (from: Unjudged): Attention => attentionOf(siteOf(judged(from), undefined, new Map()));
const ids = ({ cards }: Attention) => cards.map((card) => card.map(({ trend }) => trend.measure.id));
const kindsOf = (attention: Attention, id: string) =>
  attention.cards
    .flat()
    .find(({ trend }) => trend.measure.id === id)
    ?.reasons.map(({ kind }) => kind);

describe("what needs attention", () => {
  it("reads as a person has read", async () => {
    await expect(attentionText(of(made))).toMatchFileSnapshot("../golden/attention.txt");
  });

  it("has each of the six reasons where it holds, and none where it doesn't", () => {
    const attention = of(made);
    const kinds = new Set(attention.cards.flat().flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(["owed", "peers", "sharp", "signal", "slow", "target"]);
    expect(kindsOf(attention, "review-on-time")).toEqual(["signal"]);
    expect(kindsOf(attention, "conference-agency-attendance")).toContain("slow");
    expect(kindsOf(attention, "conference-initial-on-time")).toEqual(["slow", "sharp", "peers"]);
  });

  it("makes one card of what is part of one another, at most seven, three of them for what is owed, which come first", () => {
    const attention = of(made);
    expect(
      ids(attention).some(
        (card) => card.includes("conference-reports-received") && card.includes("conference-reports-on-time"),
      ),
    ).toBe(true);
    const owed = attention.cards.map((card) => card.some(({ reasons }) => reasons.some(({ kind }) => kind === "owed")));
    expect(attention.cards.length).toBeLessThanOrEqual(mostCards);
    expect(owed.slice(0, mostOwedCards)).toEqual([true, true, true]);
    // the duty for which there is no card is not lost
    const all = [...attention.cards, ...attention.owed].flat().filter(({ reasons }) => reasons[0]!.kind === "owed");
    expect(all.length).toBe(4);
  });

  it("never judges by a provisional figure: what it shows so far stands apart", () => {
    const provisional = release({
      "conference-initial-on-time": [
        ["2024", 38, 40],
        ["2025", 12, 40],
      ],
    });
    const attention = of(provisional);
    expect(kindsOf(attention, "conference-initial-on-time")).toBeUndefined();
    expect(attention.watch.flatMap(({ trends }) => trends.map(({ measure }) => measure.id))).toContain(
      "conference-initial-on-time",
    );
  });

  it("never names a death, nor what has no better direction", () => {
    const shown = JSON.stringify(ids(of(made)));
    expect(shown).not.toMatch(/death|looked-after-|protection-number/);
    const owed = { ...changed, "deaths-notified": { owed: clause("473"), better: "lower" as const } };
    const measures = made.catalogue.measures.map((measure) => ({
      ...measure,
      ...owed[measure.id as keyof typeof owed],
    }));
    expect(JSON.stringify(ids(of({ ...made, catalogue: { ...made.catalogue, measures } })))).not.toContain("death");
  });

  it("says how many entries chance alone would bring, which is few", () => {
    const attention = of(made);
    expect(attention.expected).toBeGreaterThan(0);
    expect(attention.expected).toBeLessThan(mostExpected);
    expect(measuresPage(siteOf(made, undefined, new Map())).body.text).toMatch(
      /chance alone would add 0\.\d+ entries on average/,
    );
  });

  it("lists what stands under another of a card in short, with its time only where the other has another or none", () => {
    const listed = (of: Release) =>
      [
        ...measuresPage(siteOf(of, undefined, new Map())).body.text.matchAll(
          /<p class="quiet">With it:<\/p>\n<ul class="quiet">(.*?)<\/ul>/g,
        ),
      ].map(([, items]) => items!.replaceAll(/<[^>]*>/g, ""));
    expect(listed(made)).toEqual(["Agency reports received: 9 of 55 missed in Jul to Sep 2025, 26 over four quarters"]);
    // where what leads the card is owed too, in the same quarter, that is said once; 50 of 78 were on time
    const owed = made.catalogue.measures.map((each) =>
      each.id === "conference-reports-on-time" ? { ...each, target: null, owed: clause("284") } : each,
    );
    expect(listed(judged({ ...made, catalogue: { ...made.catalogue, measures: owed } }))).toEqual([
      "Agency reports received: 9 of 55 missed, 26 over four quarters",
    ]);
  });

  it("is empty, and says so, where nothing was found", () => {
    const quiet = { ...made, values: made.values.filter(({ measure_id }) => measure_id === "looked-after-number") };
    expect(of(quiet).cards).toEqual([]);
    expect(measuresPage(siteOf(judged(quiet), undefined, new Map())).body.text).toContain(
      "No settled figure needs attention",
    );
  });
});
