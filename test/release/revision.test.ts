/**
 * Whether first figures hold. The sample is counted as it was known at each of the last quarter ends: late records may move a
 * settled figure a little, either way, but none may drift the same way from the first time it is published to the last, as
 * the figure of an unfinished follow-up does (Statistics, unfinished follow-up).
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleDefaults, sampleSubmission } from "../../pipeline/sample/sample_submission.ts";
import { openly } from "../../pipeline/sensitive/disclosure/released.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { afterItsTime, lastMonthEnd, settlesByDefault } from "../../pipeline/sensitive/make_release/settles.ts";
import { valuesOf } from "../../pipeline/sensitive/make_release/values.ts";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";

/** The last eight quarter ends, when submissions are handed over. */
const looks = 8;

/** a small island is enough to see a drift that comes every time */
const children = 400;

interface Known {
  readonly asAt: string;
  readonly value: number;
}
/** `measure quarter` → what it was said to be, from the first time it was settled */
const known = new Map<string, Known[]>();

const asAWhole = (measure: Measure): Measure => ({
  ...measure,
  ...{ periods: ["quarter"], breakdowns: [], distributions: [] },
});
/** Those that have quarters, each as a whole. */
const inQuarters = measures
  .filter(({ periods, discloses }) => periods.includes("quarter") && discloses !== "death")
  .map(asAWhole);
const counted: readonly Measure[] = inQuarters;

beforeAll(async () => {
  const warehouse = await Warehouse.open(":memory:");
  const folder = mkdtempSync(join(tmpdir(), "quorate-revision-"));
  for (const asAt of Array.from({ length: looks }, (_, quarter) =>
    lastMonthEnd("2025-12-31", 3 * (looks - 1 - quarter)),
  )) {
    for (const file of sampleSubmission({ ...sampleDefaults, children, years: asAt < "2025" ? 3 : 4, asAt }))
      writeFileSync(join(folder, file.name), file.text);
    const { submissionId } = await ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 0.05,
      today: "2026-12-31",
      log: () => {},
    });
    const [submission] = await chooseSubmissions(warehouse, [submissionId]);
    await buildModels(warehouse, [submission!]);
    const cells = await calculate(warehouse, counted, [submission!]);
    const settles = (id: string) =>
      afterItsTime(counted.find((measure) => measure.id === id)!, submission!, settlesByDefault(asAt, 1));
    for (const value of valuesOf(cells.map(openly), counted, submission!, settles)) {
      if (value.status !== "settled" || value.value === null || value.period < "2023-Q3") continue;
      const key = `${value.measure_id} ${value.period}`;
      known.set(key, [...(known.get(key) ?? []), { asAt, value: value.value }]);
    }
  }
  warehouse.close();
  rmSync(folder, { recursive: true, force: true });
}, 600_000);
afterAll(() => known.clear());

/** How often a measure's figures rose and fell from the first time they were settled to the last, and by how much on average. */
function driftOf(id: string) {
  const several = [...known].filter(([key, of]) => key.startsWith(`${id} `) && of.length > 1).map(([, of]) => of);
  const moves = several.map((of) => of.at(-1)!.value - of[0]!.value);
  const up = moves.filter((move) => move > 0).length;
  const down = moves.filter((move) => move < 0).length;
  const mean = moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length);
  return { quarters: moves.length, up, down, mean };
}

/** Four quarters more that moved one way than the other, and not by hundredths. */
const drifts = ({ up, down, mean }: ReturnType<typeof driftOf>) => Math.abs(up - down) >= 4 && Math.abs(mean) >= 0.5;

test.each(inQuarters)("$id holds", ({ id }) => expect(drifts(driftOf(id)) ? driftOf(id) : "holds").toBe("holds"));

test("a drift is seen, and a few late records are not one", () => {
  expect(drifts({ quarters: 8, up: 6, down: 1, mean: 3.2 })).toBe(true);
  expect(drifts({ quarters: 8, up: 3, down: 2, mean: 0.9 })).toBe(false);
});
