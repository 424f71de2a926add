/** Which release is the one before: of the same readers and authority, of an earlier day, and never a draft. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Catalogue } from "../../pipeline/release/format.ts";
import { releaseBefore } from "../../pipeline/release/previous.ts";
import { writeRelease } from "../../pipeline/sensitive/make_release/write.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";

const home = mkdtempSync(join(tmpdir(), "quorate-before-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const catalogue = (more: Partial<Catalogue>): Catalogue => ({ ...fixtureRelease.catalogue, ...more });
const of = (as_at: string, more: Partial<Catalogue> = {}) =>
  catalogue({ as_at, profile: "public", draft: false, ...more });

beforeAll(async () => {
  const warehouse = await Warehouse.open(":memory:");
  const there = [
    of("2025-06-30"),
    of("2025-09-30"),
    of("2025-12-31", { draft: true }),
    of("2026-03-31"),
    of("2025-09-30", { authority: { code: "GG", name: "Guernsey" } }),
  ];
  for (const each of there) {
    const folder = join(home, "release", releaseName(each));
    mkdirSync(folder, { recursive: true });
    const from = { quorate: "0", inputs: [], settings: {}, rows: null, dueNext: null, account: null };
    await writeRelease(warehouse, { ...fixtureRelease, catalogue: each }, from, folder);
  }
  warehouse.close();
});

const before = (named: Catalogue) => releaseBefore(home, named)?.catalogue.as_at ?? null;

test("the latest of an earlier day", () => {
  expect(before(of("2025-12-31"))).toBe("2025-09-30");
  expect(before(of("2025-09-30"))).toBe("2025-06-30");
  expect(before(of("2025-06-30"))).toBeNull();
});
test("not a draft, for nobody was given it", () => expect(before(of("2026-01-31"))).toBe("2025-09-30"));
test("of the same authority and readers", () => {
  expect(before(of("2025-12-31", { authority: { code: "AL", name: "Alderney" } }))).toBeNull();
  expect(before(of("2025-12-31", { profile: "restricted" }))).toBeNull();
});
test("none where nothing was published", () =>
  expect(releaseBefore(join(home, "nowhere"), of("2025-12-31"))).toBeNull());
