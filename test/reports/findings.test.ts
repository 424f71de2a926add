/** What the panel found, as a table and a chart above it: the same figures in both, and nothing drawn of what is not shown or of few. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { buildReport } from "../../reports/build_report.ts";
import { cdop } from "../../reports/cdop/report.ts";
import type { Chart, Table } from "../../reports/document.ts";
import { coveredOf } from "../../reports/edition.ts";
import { smallRelease } from "./small_release.ts";

let release: Release;
beforeAll(async () => {
  release = await smallRelease();
});

type Given = Partial<Value> & { readonly by?: string; readonly without?: readonly string[] };

/** The release with these figures of the five years to 2025 in place of its own. */
function given(figures: Readonly<Record<string, readonly Given[]>>): Release {
  const model = release.values.find(
    ({ measure_id, period, breakdown }) =>
      measure_id === "death-modifiable" && period === "2021-2025" && breakdown === "all",
  )!;
  const values = Object.entries(figures).flatMap(([measure_id, rows]) =>
    rows.map(
      ({ by = "all", without: _, ...row }): Value => ({
        ...{ ...model, measure_id, breakdown: by, category: "all", numerator: null, denominator: null, value: null },
        ...row,
      }),
    ),
  );
  const kept = Object.fromEntries(
    Object.entries(figures).map(([id, rows]) => [id, rows.flatMap(({ without = [] }) => without)]),
  );
  return {
    ...release,
    values: [...release.values.filter(({ measure_id }) => figures[measure_id] === undefined), ...values],
    catalogue: {
      ...release.catalogue,
      measures: release.catalogue.measures.map((measure) =>
        figures[measure.id] === undefined
          ? measure
          : {
              ...measure,
              protected: {
                ...{ period_kind: "pooled_5_years", not_shown: [], breakdowns: [], without: kept[measure.id]! },
              },
            },
      ),
    },
  };
}

function made(from: Release): { readonly table: Table; readonly chart: Chart | undefined } {
  const words = mkdtempSync(join(tmpdir(), "quorate-words-"));
  const { document } = buildReport(cdop, { covered: coveredOf("2025")! }, from, words);
  const blocks = document.sections.find(({ id }) => id === "analysis")!.blocks;
  const isOf = ({ caption }: { readonly caption: string }) => caption.startsWith("Modifiable factors and");
  const [table] = blocks.flatMap((block) => (block.kind === "table" && isOf(block.table) ? block.table : []));
  const [chart] = blocks.flatMap((block) => (block.kind === "chart" && isOf(block.chart) ? block.chart : []));
  return { table: table!, chart };
}

const share = (numerator: number, denominator: number, more: Given = {}): Given => ({
  ...{ numerator, denominator, value: (100 * numerator) / denominator, symbol: "" },
  ...more,
});
const together = "preventable+potentially_preventable";
const forEverybody: Readonly<Record<string, readonly Given[]>> = {
  "death-modifiable": [share(9, 20, { without: ["modifiable"] })],
  "death-preventability": [
    share(9, 24),
    share(9, 24, { by: "preventability", category: "preventable" }),
    { by: "preventability", category: "not_preventable", denominator: 24, symbol: "c", few: "counted" },
  ],
};

test("an answer that may not be told is in words in the table, and in no bar", () => {
  const { table, chart } = made(given(forEverybody));
  expect(table.columns).toEqual(["What was found", expect.stringContaining("2021 to 2025")]);
  expect(table.rows).toEqual([
    ["Modifiable factors: modifiable factors were identified", "45% · 9 of 20"],
    ["Modifiable factors: each answer by itself", "not shown: small groups, or what would tell one"],
    ["Preventability: preventable", "38% · 9 of 24"],
    ["Preventability: not preventable", "fewer than five of 24"],
  ]);
  const written = [...chart!.picture.text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(written.filter((text) => text!.includes("·"))).toEqual(["45% · 9 of 20", "38% · 9 of 24"]);
  expect(written).not.toContain("Not preventable");
  const [, bars] = chart!.picture.text.split('class="bars"');
  expect(bars!.split("</g>")[0]!.match(/<rect/g)).toHaveLength(2);
  expect(chart!.alt).toMatch(
    /^Modifiable factors, the five years 2021 to 2025[^:]*: modifiable factors were identified, 9 of 20 \(45%\)[.] Preventability, [^:]*: preventable, 9 of 24 \(38%\)[.]$/,
  );
});

test("a bar is as long as its percentage of the scale", () => {
  const { chart } = made(given({ ...forEverybody, "death-preventability": [share(10, 40), share(30, 40)] }));
  const widths = (name: string) => {
    const [, marks] = chart!.picture.text.split(`class="${name}"`);
    return [...marks!.split("</g>")[0]!.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width));
  };
  const [whole] = widths("track");
  // 640 pixels less the margins of 14 and 22
  expect(whole).toBe(604);
  expect(widths("bars")[0]).toBeCloseTo(0.45 * 604, 0);
});

test("where nothing may be shown there is no chart, and the table says why", () => {
  const hidden: Given = { denominator: null, symbol: "c", few: "all" };
  const { table, chart } = made(
    given({
      "death-modifiable": [{ ...hidden, without: ["modifiable"] }],
      "death-preventability": [{ ...hidden, without: ["preventability"] }],
    }),
  );
  expect(chart).toBeUndefined();
  expect(table.rows).toEqual([
    ["Modifiable factors: modifiable factors were identified", "too few to show (fewer than ten)"],
    ["Modifiable factors: each answer by itself", "not shown: small groups, or what would tell one"],
    ["Preventability: preventable or potentially preventable", "too few to show (fewer than ten)"],
    ["Preventability: each answer by itself", "not shown: small groups, or what would tell one"],
  ]);
});

test("no bar is drawn of fewer than twenty, and one of twenty is", () => {
  const of = (many: number) =>
    made(given({ ...forEverybody, "death-modifiable": [share(9, many)], "death-preventability": [share(5, 12)] }))
      .chart;
  expect(of(19)).toBeUndefined();
  expect(of(20)?.alt).toContain("9 of 20 (45%)");
  expect(of(20)?.alt).not.toContain("of 12");
});

test("answers shown together stand in one row; one of fewer than three is named and not counted, and none is not there", () => {
  const by = "preventability";
  const { table } = made(
    given({
      "death-modifiable": [share(9, 20)],
      "death-preventability": [
        share(18, 20),
        share(18, 20, { by, category: "preventable" }),
        share(2, 20, { by, category: "potentially_preventable" }),
        share(0, 20, { by, category: "insufficient" }),
      ],
    }),
  );
  expect(table.rows.slice(1)).toEqual([
    ["Preventability: preventable", "90% · 18 of 20"],
    ["Preventability: potentially preventable", "found, in fewer than 3 each"],
  ]);
  const safe = given({
    ...forEverybody,
    "death-preventability": [share(9, 20), share(9, 20, { by, category: together })],
  });
  const measures = safe.catalogue.measures.map((measure) =>
    measure.id === "death-preventability"
      ? {
          ...measure,
          protected: {
            ...measure.protected!,
            breakdowns: [
              {
                ...{ breakdown: by, period_kind: "pooled_5_years" as const, not_shown: [] },
                groups: [["preventable", "potentially_preventable"]],
              },
            ],
          },
        }
      : measure,
  );
  expect(made({ ...safe, catalogue: { ...safe.catalogue, measures } }).table.rows.at(-1)).toEqual([
    "Preventability: preventable or potentially preventable",
    "45% · 9 of 20",
  ]);
});
