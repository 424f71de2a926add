/**
 * Twenty situations of a release and the three sentences with which Home opens in each, written by hand from the rule (Publication, what
 * needs a decision): the worst that needs a decision, the best that is better or all done, and how much can't be judged.
 */
import { describe, expect, test } from "vitest";
import { homePage } from "../../dashboards/pages/home.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";
import { measure } from "./fixture_measures.ts";

type Share = readonly [x: number, of: number];
interface Situation {
  readonly measure: Partial<CatalogueMeasure>;
  /** of the last so many quarters up to October to December 2025, which is provisional */
  readonly quarters?: readonly Share[];
  /** of the last so many years up to 2025, which is provisional */
  readonly years?: readonly Share[];
}

const owed = { owed: { document: "G", clause: "360" } } as const;
const same = (many: number, share: Share): Share[] => Array.from({ length: many }, () => share);
const onTime = { id: "on-time", title: "Reviews held on time", says: "reviews were on time" };
const heard = { id: "heard", title: "Children heard", says: "children were heard" };

function figure(of: CatalogueMeasure, kind: "quarter" | "year", period: string, [x, n]: Share): Value {
  const [year, quarter] = [period.slice(0, 4), Number(period.slice(6) || 4)];
  const share = of.kind === "proportion";
  const interval = share && n > 0 ? wilson(x, n) : null;
  return {
    ...{ measure_id: of.id, definition_version: 1, authority: fixtureCatalogue.authority.code },
    ...{ period_kind: kind, period, breakdown: "all", category: "all" },
    period_start: kind === "year" ? `${year}-01-01` : `${year}-${String(3 * quarter - 2).padStart(2, "0")}-01`,
    period_end: `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1]}`,
    ...{ numerator: x, denominator: share || of.kind === "duration" ? n : null, not_recorded: 0 },
    value: share ? (n > 0 ? (100 * x) / n : null) : x,
    ...{ unit: of.unit, lower: interval ? 100 * interval.lower : null, upper: interval ? 100 * interval.upper : null },
    ...{ quartile_1: null, quartile_3: null, peer_numerator: null, peer_denominator: null },
    ...{ symbol: "", few: "", signal: "", target: null, comparator_name: null, comparator_value: null },
    ...{
      comparability: "none",
      status: period.startsWith("2025") && (kind === "year" || quarter === 4) ? "provisional" : "settled",
    },
  };
}

const named = (kind: "quarter" | "year", back: number): string =>
  kind === "year" ? `${2025 - back}` : `${2025 - Math.floor(back / 4)}-Q${4 - (back % 4)}`;

/** The first two elements of Home: what a reader reads first. */
function opening(...situations: readonly Situation[]): readonly [worst: string, rest: string] {
  const all = situations.map(({ measure: given, quarters = [], years = [] }) => {
    const periods = [
      ...(quarters.length > 0 ? (["quarter"] as const) : []),
      ...(years.length > 0 ? (["year"] as const) : []),
    ];
    const made = measure({
      ...onTime,
      chapter: "looked-after-reviews",
      asks: "?",
      of: "reviews",
      counts: "?",
      periods,
      ...given,
    });
    const values = [
      ...quarters.map((share, i) => figure(made, "quarter", named("quarter", quarters.length - 1 - i), share)),
      ...years.map((share, i) => figure(made, "year", named("year", years.length - 1 - i), share)),
    ];
    return { made, values };
  });
  const release = judged({
    ...fixtureRelease,
    values: all.flatMap(({ values }) => values),
    catalogue: { ...fixtureCatalogue, measures: all.map(({ made }) => made), headlines: [], published: [] },
  });
  const { text } = homePage(siteOf(release, undefined, new Map())).body;
  const plain = (html: string | undefined) =>
    (html ?? "")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ")
      .trim();
  return [plain(text.match(/<h1>(.*?)<\/h1>/s)?.[1]), plain(text.match(/<p class="lede">(.*?)<\/p>/s)?.[1])];
}

const none = "Nothing needs a decision";
const known = (all: number, not: number) =>
  `Of ${all} ${all === 1 ? "measure" : "measures"}, ${not} can’t be judged yet: too few children, or too few years.`;
/** twenty quarters of 30 in 40, with a last one so far */
const usual = [...same(20, [30, 40]), [30, 40] as const];

describe("Home opens with", () => {
  const situations: readonly (readonly [string, readonly Situation[], string, string])[] = [
    ["one figure alone: nothing is judged", [{ measure: {}, years: [[8, 20]] }], none, known(1, 1)],
    ["the usual level: nothing to decide, and judged", [{ measure: {}, quarters: usual }], none, known(1, 0)],
    [
      "owed in every case and missed: the latest settled point, not the latest",
      [{ measure: { ...owed }, quarters: [...same(19, [30, 40]), [21, 40], [1, 40]] }],
      "1 in 2 reviews were on time (21 of 40)",
      known(1, 0),
    ],
    [
      "owed in every case and done: that is the best",
      [{ measure: { ...owed }, quarters: [...same(20, [40, 40]), [40, 40]] }],
      none,
      `All 40 reviews were on time. ${known(1, 0)}`,
    ],
    [
      "owed and missed by one",
      [{ measure: { ...owed }, quarters: [...same(19, [40, 40]), [39, 40], [40, 40]] }],
      "Nearly all reviews were on time (39 of 40)",
      known(1, 0),
    ],
    [
      "a point far below the limits",
      [{ measure: {}, quarters: [...same(19, [30, 40]), [12, 40], [30, 40]] }],
      "3 in 10 reviews were on time (12 of 40)",
      known(1, 0),
    ],
    [
      "a point far above the limits",
      [{ measure: {}, quarters: [...same(19, [12, 40]), [36, 40], [12, 40]] }],
      none,
      `9 in 10 reviews were on time (36 of 40), better than chance explains. ${known(1, 0)}`,
    ],
    [
      "only the provisional point is bad: no alarm",
      [{ measure: {}, quarters: [...same(20, [30, 40]), [2, 40]] }],
      none,
      known(1, 0),
    ],
    [
      "a slow fall over the years",
      [
        {
          measure: {},
          years: [
            [90, 100],
            [84, 100],
            [78, 100],
            [72, 100],
            [66, 100],
            [60, 100],
            [58, 100],
          ],
        },
      ],
      "3 in 5 reviews were on time (60 of 100)",
      known(1, 0),
    ],
    [
      "a slow rise over the years",
      [
        {
          measure: {},
          years: [
            [60, 100],
            [66, 100],
            [72, 100],
            [78, 100],
            [84, 100],
            [90, 100],
            [91, 100],
          ],
        },
      ],
      none,
      `9 in 10 reviews were on time (90 of 100), rising from year to year. ${known(1, 0)}`,
    ],
    [
      "a rise where less is better",
      [
        {
          measure: { better: "lower", says: "children moved twice" },
          years: [
            [60, 100],
            [66, 100],
            [72, 100],
            [78, 100],
            [84, 100],
            [90, 100],
            [91, 100],
          ],
        },
      ],
      "9 in 10 children moved twice (90 of 100)",
      known(1, 0),
    ],
    [
      "a fall where less is better",
      [
        {
          measure: { better: "lower", says: "children moved twice" },
          years: [
            [90, 100],
            [84, 100],
            [78, 100],
            [72, 100],
            [66, 100],
            [60, 100],
            [58, 100],
          ],
        },
      ],
      none,
      `3 in 5 children moved twice (60 of 100), falling from year to year. ${known(1, 0)}`,
    ],
    [
      "a sharp fall that no chart can judge",
      [
        {
          measure: {},
          years: [
            [38, 40],
            [12, 40],
            [20, 40],
          ],
        },
      ],
      "3 in 10 reviews were on time (12 of 40)",
      known(1, 0),
    ],
    [
      "a sharp rise that no chart can judge",
      [
        {
          measure: {},
          years: [
            [12, 40],
            [38, 40],
            [38, 40],
          ],
        },
      ],
      none,
      `Nearly all reviews were on time (38 of 40), far better in 2024 than in 2023. ${known(1, 0)}`,
    ],
    [
      "a fall from 4 of 5 to 1 of 5: too few to say",
      [
        {
          measure: {},
          years: [
            [4, 5],
            [1, 5],
            [1, 5],
          ],
        },
      ],
      none,
      known(1, 1),
    ],
    [
      "a target clearly missed",
      [
        {
          measure: { target: { value: 90, from: "2020-01-01", source: "made up" } },
          quarters: [...same(20, [10, 40]), [10, 40]],
        },
      ],
      "1 in 4 reviews were on time (10 of 40)",
      known(1, 0),
    ],
    [
      "a target missed as far as so few can show: no alarm",
      [
        {
          measure: { target: { value: 90, from: "2020-01-01", source: "made up" } },
          quarters: [...same(20, [34, 40]), [34, 40]],
        },
      ],
      none,
      known(1, 0),
    ],
    [
      "what is owed before what has changed, and of two owed the one of most children",
      [
        { measure: { id: "changed", says: "plans were made" }, quarters: [...same(19, [30, 40]), [2, 40], [30, 40]] },
        { measure: { ...heard, ...owed }, quarters: [...same(20, [18, 20]), [18, 20]] },
        { measure: { ...onTime, ...owed }, quarters: [...same(20, [30, 40]), [30, 40]] },
      ],
      "3 in 4 reviews were on time (30 of 40)",
      known(3, 0),
    ],
    [
      "the same measure owed and rising: it is not called better",
      [
        {
          measure: { ...owed },
          quarters: [...same(16, [20, 40]), ...same(4, [38, 40]), [38, 40]],
          years: [
            [60, 160],
            [70, 160],
            [80, 160],
            [100, 160],
            [130, 160],
            [152, 160],
          ],
        },
      ],
      "Nearly all reviews were on time (38 of 40)",
      known(1, 0),
    ],
    [
      "a death measure, however bad, never",
      [
        {
          measure: { discloses: "death", ...owed, says: "deaths were reviewed" },
          quarters: [...same(19, [30, 40]), [2, 40], [30, 40]],
        },
      ],
      none,
      known(1, 0),
    ],
  ];
  test("twenty situations", () => expect(situations).toHaveLength(20));
  test("what looks worse so far is not called better in the same breath", () => {
    const years: readonly Share[] = [
      [12, 40],
      [38, 40],
      [20, 40],
    ];
    expect(opening({ measure: {}, years })).toEqual([none, known(1, 0)]);
  });
  test.each(situations)("%s", (_, given, worst, rest) => expect(opening(...given)).toEqual([worst, rest]));
});
