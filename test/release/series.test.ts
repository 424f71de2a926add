/** What a release says of its series: judged once, the same in its values as in its series, and read back as it was written. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release, Unjudged, Value } from "../../pipeline/release/format.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { seriesFile } from "../../pipeline/release/series.ts";
import { FigureText } from "../../pipeline/sensitive/make_release/figure_text.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { writeRelease } from "../../pipeline/sensitive/make_release/write.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { chartFor } from "../../pipeline/statistics/chart.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";

const id = "review-on-time";
const seriesOf = ({ series }: Release, measure = id) => series.find(({ measure_id }) => measure_id === measure)!;
const wholes = ({ values }: Unjudged, kind: Value["period_kind"], measure = id) =>
  values.filter((one) => one.measure_id === measure && one.period_kind === kind && one.breakdown === "all");

describe("what is judged", () => {
  test("is of each measure, one point for each value, settled or not as the value is", () => {
    expect(fixtureRelease.series.map(({ measure_id }) => measure_id)).toEqual(
      fixtureRelease.catalogue.measures.map((measure) => measure.id),
    );
    for (const { measure_id, shown, charts } of fixtureRelease.series) {
      expect(charts[0]!.period_kind).toBe(shown);
      for (const { period_kind, points } of charts)
        expect(points.map(({ period, status }) => [period, status])).toEqual(
          wholes(fixtureRelease, period_kind, measure_id).map(({ period, status }) => [period, status]),
        );
    }
  });

  test("is what the charts of the statistics say of the same figures", () => {
    const measure = fixtureRelease.catalogue.measures.find((one) => one.id === id)!;
    const quarters = wholes(fixtureRelease, "quarter");
    const { points, falseAlarms, ...chart } = chartFor(measure, quarters);
    expect(seriesOf(fixtureRelease).charts[0]).toEqual({
      ...{ period_kind: "quarter", ...chart, false_alarms: falseAlarms },
      points: points.map((point, i) => ({ period: quarters[i]!.period, status: quarters[i]!.status, ...point })),
    });
  });

  test("is the signal of every value that stands in a series, and of no other", () => {
    let given = 0;
    for (const value of fixtureRelease.values) {
      const chart = seriesOf(fixtureRelease, value.measure_id).charts.find(
        ({ period_kind }) => period_kind === value.period_kind,
      );
      const point = value.breakdown === "all" ? chart?.points.find(({ period }) => period === value.period) : undefined;
      expect(value.signal).toBe(point?.signal ?? "");
      if (value.signal !== "") given++;
    }
    expect(given).toBeGreaterThan(20);
  });

  test("is the years where years are shown, in the values too", () => {
    const like = wholes(fixtureRelease, "year")[0]!;
    const years = Array.from({ length: 16 }, (_, i): Value => {
      const year = String(2009 + i);
      const numerator = i === 15 ? 10 : 40;
      const figures = { numerator, denominator: 50, value: 2 * numerator, symbol: "" as const };
      return { ...like, ...figures, period: year, period_start: `${year}-01-01`, period_end: `${year}-12-31` };
    });
    const others = fixtureRelease.values.filter(({ measure_id }) => measure_id !== id);
    const release = judged({ ...fixtureRelease, values: [...others, ...years] });
    expect(seriesOf(release)).toMatchObject({ shown: "year", coarser: false, charts: [{ kind: "p" }] });
    expect(wholes(release, "year").at(-1)!.signal).toBe("concern");
  });

  test("tells where a provisional point lies beyond its limits, which is no signal", () => {
    const latest = wholes(fixtureRelease, "quarter").at(-1)!;
    const with_ = (numerator: number) =>
      judged({
        ...fixtureRelease,
        values: fixtureRelease.values.map((value) =>
          value === latest ? { ...value, numerator, denominator: 50, value: 2 * numerator } : value,
        ),
      });
    for (const [numerator, beyond] of [
      [2, "below"],
      [41, null],
    ] as const) {
      const { beyond_so_far, charts } = seriesOf(with_(numerator));
      expect([beyond_so_far, charts[0]!.points.at(-1)!.signal]).toEqual([beyond, ""]);
    }
  });

  test("names the change after which a chart starts afresh", () => {
    const rebases = [{ from: "2023-01-01", why: "another way of counting." }];
    const measures = fixtureRelease.catalogue.measures.map((one) => (one.id === id ? { ...one, rebases } : one));
    const found = seriesOf(judged({ ...fixtureRelease, catalogue: { ...fixtureRelease.catalogue, measures } }));
    expect(found.rebases).toEqual(rebases);
    expect(found.charts[0]).toMatchObject({ from: 12, words: expect.stringContaining("another way of counting.") });
  });
});

describe("read back", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "quorate-series-"));
    const warehouse = await Warehouse.open(":memory:");
    await writeRelease(
      warehouse,
      fixtureRelease,
      {
        quorate: "0",
        inputs: [],
        settings: {},
        account: null,
        dueNext: null,
        rows: { findings: "", byMonth: new FigureText() },
      },
      folder,
    );
    warehouse.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("it is as it was written, and its hash is in the manifest", () => {
    expect(readRelease(folder).series).toEqual(fixtureRelease.series);
    expect(releaseName(readRelease(folder).catalogue)).toBe(releaseName(fixtureRelease.catalogue));
    const { outputs } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(outputs.map(({ file }: { file: string }) => file)).toContain("series.json");
  });

  test("of a release in which somebody changed a file, or that another version wrote, nothing is read", () => {
    const csv = join(folder, "values.csv");
    const whole = readFileSync(csv, "utf8");
    writeFileSync(csv, whole.replace("\n", ",\n"));
    expect(() => readRelease(folder)).toThrow(/values.csv has changed since it was written/);
    writeFileSync(csv, whole);
    const manifest = join(folder, "manifest.json");
    const told = readFileSync(manifest, "utf8");
    writeFileSync(manifest, told.replace(/"format": \d+/, '"format": 1'));
    expect(() => readRelease(folder)).toThrow(/another version/);
    writeFileSync(manifest, "{");
    expect(() => readRelease(folder)).toThrow(/manifest.json has changed since it was written/);
    writeFileSync(manifest, told);
    expect(readRelease(folder).values).toHaveLength(fixtureRelease.values.length);
  });

  test.each([
    ["a signal that there is not", /"signal":"common_cause"/, '"signal":"worse"'],
    ["a point without its limits", /"lower":[^,]+,/, ""],
    ["more than is known", /"shown":/, '"more":1,"shown":'],
  ])("%s is refused", (_, what, by) => {
    const whole = readFileSync(join(folder, "series.json"), "utf8");
    expect(() => seriesFile.parse(JSON.parse(whole))).not.toThrow();
    expect(() => seriesFile.parse(JSON.parse(whole.replace(what, by)))).toThrow();
  });
});
