/** What `diff` says of two releases that differ in what the test changed, and in nothing else. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diffCommand } from "../../pipeline/commands/diff.ts";
import { QuorateError } from "../../pipeline/messages.ts";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { writeRelease } from "../../pipeline/sensitive/make_release/write.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";

const home = mkdtempSync(join(tmpdir(), "quorate-diff-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const lines: string[] = [];
const context = {
  ...{ print: (line: string) => lines.push(line), log: () => {}, environment: {}, clock: () => 0 },
  ...{ today: "2026-01-31", folder: home },
};

const at = (as_at: string, change: (value: Value) => Value = (value) => value): Release => ({
  ...fixtureRelease,
  catalogue: { ...fixtureRelease.catalogue, as_at, profile: "restricted", draft: false },
  values: fixtureRelease.values.map(change),
});
const isLate = ({ measure_id, period_kind, period, breakdown }: Value) =>
  measure_id === "review-on-time" && period_kind === "quarter" && period === "2025-Q2" && breakdown === "all";
const late = fixtureRelease.values.find(isLate)!;

beforeAll(async () => {
  const warehouse = await Warehouse.open(":memory:");
  // two reviews came late, both on time, and what the plan says of the first was corrected
  const earlier = (value: Value): Value =>
    isLate(value)
      ? { ...value, numerator: value.numerator! - 2, denominator: value.denominator! - 2, value: 50 }
      : value;
  for (const release of [at("2025-09-30", earlier), at("2025-12-31")]) {
    const folder = join(home, "release", releaseName(release.catalogue));
    mkdirSync(folder, { recursive: true });
    await writeRelease(
      warehouse,
      release,
      { quorate: "0", inputs: [], settings: {}, rows: null, account: null, dueNext: null },
      folder,
    );
  }
  warehouse.close();
});

test("a figure that late records moved is named, old and new, with why", () => {
  diffCommand(context, {
    folder: "release/XX-2025-12-31-restricted".replace("XX", fixtureRelease.catalogue.authority.code),
    since: undefined,
  });
  const found = lines.find((line) => line.includes("review-on-time, "));
  expect(found).toContain(`→`);
  expect(found).toContain(`of ${late.denominator! - 2}`);
  expect(found).toContain(`of ${late.denominator!}`);
  expect(found).toContain("late records: 2 more");
  expect(lines).toContain("  1 figure was restated, and 0 by category");
  expect(lines).toContain("  0 measures are new, 0 gone");
});
test("with nothing before it, it says what to name", () => {
  const first = `release/${fixtureRelease.catalogue.authority.code}-2025-09-30-restricted`;
  expect(() => diffCommand(context, { folder: first, since: undefined })).toThrow(QuorateError);
  expect(() => diffCommand(context, { folder: undefined, since: undefined })).toThrow(/name a release/);
});
