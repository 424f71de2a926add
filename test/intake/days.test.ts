/** A day is the same day wherever the program runs, and a time of day beside it is told. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { toParquetSql } from "../../pipeline/sensitive/warehouse/file_sql.ts";
import { fragment, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { found, loadFiles } from "./loading.ts";
import { goodFiles } from "./small_submission.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-days-"));
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => {
  warehouse.close();
  rmSync(work, { recursive: true, force: true });
});

const child = "child_id,birth_month,sex\na,2012-01,M\n";
let times = 0;
async function loadReviews(held: string, column = "held_on") {
  const path = join(work, `${++times}.parquet`);
  await warehouse.run(
    sql`copy (select 'r' as review_id, 'a' as child_id, ${fragment(held)} as ${name(column)}) ${toParquetSql(path)}`,
  );
  const submission = goodFiles["submission.json"].replace("Jersey", `Jersey ${times}`);
  const files = {
    "submission.json": submission,
    "child.csv": child,
    "looked_after_review.parquet": readFileSync(path),
  };
  const loaded = await loadFiles(warehouse, files);
  const days = await warehouse.rows(
    sql`select ${name(column)} as day from register.looked_after_review where submission_id = $submissionId`,
    { submissionId: loaded.submissionId },
  );
  return { days, found: found(loaded, "day-with-time", "day-zoned") };
}

describe("Parquet", () => {
  test.each([
    ["a date", "date '2025-02-03'", []],
    ["a midnight", "timestamp '2025-02-03 00:00:00'", []],
    ["a midnight in UTC", "timestamptz '2025-02-03 00:00:00+00'", []],
    ["a midnight in nanoseconds", "'2025-02-03 00:00:00'::timestamp_ns", []],
    ["a time of day", "timestamp '2025-02-03 23:30:00'", ["looked_after_review 2 held_on day-with-time"]],
    ["a time of day as text", "'2025-02-03 09:15'", ["looked_after_review 2 held_on day-with-time"]],
    ["a midnight elsewhere as text", "'2025-02-03T00:00:00+01:00'", ["looked_after_review 2 held_on day-with-time"]],
  ])("%s is that day", async (_, held, expected) => {
    expect(await loadReviews(held)).toEqual({ days: [{ day: "2025-02-03" }], found: expected });
  });

  test("a moment that is no midnight in UTC is no day, since which it is depends on the place", async () => {
    expect(await loadReviews("timestamptz '2025-02-03 23:00:00+00'")).toEqual({
      days: [],
      found: ["looked_after_review 2 held_on day-zoned"],
    });
  });
});

test.each(["UTC", "Europe/Jersey", "Asia/Tokyo", "America/Los_Angeles"])("the same bytes come out in TZ=%s", (zone) => {
  const script = `
    import { Warehouse } from ${JSON.stringify(fileURLToPath(new URL("../../pipeline/sensitive/warehouse/connection.ts", import.meta.url)))};
    import { fragment } from ${JSON.stringify(fileURLToPath(new URL("../../pipeline/sensitive/warehouse/sql.ts", import.meta.url)))};
    import { loadFiles } from ${JSON.stringify(fileURLToPath(new URL("loading.ts", import.meta.url)))};
    import { readFileSync } from "node:fs";
    const warehouse = await Warehouse.open(":memory:");
    const loaded = await loadFiles(warehouse, {
      "submission.json": ${JSON.stringify(goodFiles["submission.json"])},
      "child.csv": ${JSON.stringify(child)},
      "looked_after_review.parquet": readFileSync(process.argv[2]),
    });
    const rows = await warehouse.rows(fragment("select source_row, held_on, due_on from register.looked_after_review order by 1"));
    console.log(JSON.stringify({ rows, findings: loaded.findings, id: loaded.submissionId }));
    warehouse.close();`;
  const file = join(work, "zone.ts");
  writeFileSync(file, script);
  const parquet = join(work, "zones.parquet");
  return warehouse
    .run(
      sql`copy (select 'r' || i as review_id, 'a' as child_id, (date '2025-03-20' + i::integer)::timestamp at time zone 'UTC' as held_on,
         timestamp '2025-03-20 00:00:00' + to_days(i::integer) as due_on from range(20) as t(i)) ${toParquetSql(parquet)}`,
    )
    .then(() => {
      const typescript = new URL("../../pipeline/typescript.js", import.meta.url).href;
      const run = spawnSync(process.execPath, ["--import", typescript, file, parquet], {
        encoding: "utf8",
        env: { ...process.env, TZ: zone },
      });
      expect(run.stderr).toBe("");
      const { rows, findings } = JSON.parse(run.stdout);
      const day = (i: number) => new Date(Date.UTC(2025, 2, 20 + i)).toISOString().slice(0, 10);
      expect(rows).toEqual(
        Array.from({ length: 20 }, (_, i) => ({ source_row: i + 2, held_on: day(i), due_on: day(i) })),
      );
      expect(findings.filter(({ code }: { code: string }) => /^day-/.test(code))).toEqual([]);
    });
});
