/** The sums that tie cells: by hand on a few rows, and each proven on every cell of a sample. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { periodKinds } from "../../pipeline/release/format.ts";
import { sampleDefaults, sampleSubmission } from "../../pipeline/sample/sample_submission.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { cellId, rowsOf } from "../../pipeline/sensitive/measures/cell_id.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { type CellsAndSums, sumsOf } from "../../pipeline/sensitive/measures/sums.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { scratch } from "../warehouse/scratch.ts";

const byId = (id: string): Measure => measures.find((measure) => measure.id === id)!;
/** Counted by month too, so that every flow can be taken apart into its months. */
const byMonth = measures.map((measure): Measure => ({ ...measure, periods: periodKinds }));

let all: CellsAndSums;
beforeAll(async () => {
  const warehouse = await Warehouse.open(":memory:");
  const folder = mkdtempSync(join(tmpdir(), "quorate-sums-"));
  // a small island over three years is enough: every kind of cell is there
  for (const file of sampleSubmission({ ...sampleDefaults, children: 1500, years: 3, asAt: "2025-12-31" }))
    writeFileSync(join(folder, file.name), file.text);
  const options = { folder, source: quorateFiles, described: {}, key: Buffer.from("a key for tests") };
  const { submissionId } = await ingest(warehouse, {
    ...options,
    setAsideLimit: 0.05,
    today: "2026-12-31",
    log: () => {},
  });
  const chosen = await chooseSubmissions(warehouse, [submissionId]);
  await buildModels(warehouse, chosen);
  all = sumsOf(byMonth, await calculate(warehouse, byMonth, chosen));
  warehouse.close();
  rmSync(folder, { recursive: true });
});
afterAll(() => {
  all = { cells: new Map(), sums: [], atMost: [] };
});

test("every sum holds on the cells of a sample", () => {
  const wrong = all.sums.filter(
    ({ parts }) => parts.reduce((sum, [cell, sign]) => sum + sign * all.cells.get(cell)!, 0) !== 0,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(wrong.length).toBe(0);
});

test("no cell is more than one whose rows its own are among", () => {
  const together = all.atMost.filter(({ part, whole }) => all.cells.has(part) && all.cells.has(whole));
  expect(together.filter(({ part, whole }) => all.cells.get(part)! > all.cells.get(whole)!)).toEqual([]);
  const said = new Set(together.map(({ because }) => because));
  expect(said.size).toBeGreaterThan(10);
  for (const one of [
    "review-child-present is of rows of review-participation",
    "conference-reconvened-on-time is of rows of conference-inquorate-absences",
    "sharing-audited is of rows of sharing-reason-recorded",
  ])
    expect(said).toContain(one);
});

test("every kind of sum was there", () => {
  const kinds = new Set(all.sums.map(({ because }) => because.replace(/ of .*| by .*/, "").replace(/^by .*/, "by")));
  expect([...kinds].sort()).toEqual([
    "by",
    "the months",
    "those that can be told and those that cannot",
    "those that count and those that do not",
    "those who came and those who went",
  ]);
});

describe("by hand", () => {
  const place = { authority: "JE", when: "2025-01 2025-03", within: "" };
  test("a girl and a boy who came into care in January: two, one of each", async () => {
    const episode = { started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" };
    const { warehouse, chosen } = await scratch({
      child: [
        { child_id: "a", birth_month: "2013-05", sex: "F" },
        { child_id: "b", birth_month: "2014-05", sex: "M" },
      ],
      looked_after_episode: [
        { child_id: "a", ...episode },
        { child_id: "b", ...episode },
      ],
    });
    const started = byId("looked-after-started");
    const { cells, sums } = sumsOf([started], await calculate(warehouse, [started], chosen));
    warehouse.close();
    const of = (within: string, when = place.when) => cells.get(cellId(started, "all", { ...place, when, within }));
    expect([of(""), of("sex: F"), of("sex: M"), of("sex: U"), of("sex: not-recorded")]).toEqual([2, 1, 1, 0, 0]);
    expect([of("", "2025-01 2025-01"), of("", "2025-02 2025-02"), of("", "2025-03 2025-03")]).toEqual([2, 0, 0]);
    const whole = cellId(started, "all", place);
    const because = sums.filter(({ parts: [first] }) => first![0] === whole).map((sum) => sum.because);
    expect(because).toEqual(expect.arrayContaining(["by sex", "the months of 2025-Q1"]));
  });

  test("measures of the same rows share their cells, of others not", () => {
    expect(rowsOf(byId("review-on-time"))).toBe(rowsOf({ ...byId("review-on-time"), id: "another" }));
    expect(rowsOf(byId("looked-after-started"))).not.toBe(rowsOf(byId("looked-after-ceased")));
    const [one, other] = [byId("conference-reports-received"), byId("conference-reports-on-time")];
    expect(cellId(one, "counted", place)).not.toBe(cellId(other, "counted", place));
  });
});
