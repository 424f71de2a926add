/** A row's number is the one that a spreadsheet shows, in files of any size, whatever stands before it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv } from "../../pipeline/sensitive/intake/csv_rows.ts";
import { proveOrder } from "../../pipeline/sensitive/intake/file_order.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { csvSql, toParquetSql } from "../../pipeline/sensitive/warehouse/file_sql.ts";
import { fragment, literal, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { found, loadFiles } from "./loading.ts";
import { goodFiles } from "./small_submission.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-rows-"));
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
  await warehouse.run(sql`set threads = 2`);
});
afterAll(() => {
  warehouse.close();
  rmSync(work, { recursive: true, force: true });
});

const children = 310_000;
/** Every so many rows one is marked by a fault of its own kind, and its number is known. */
const marks = [
  { every: 9_973, text: (id: string) => `${id},2012-13,M,WBRI`, code: "month-malformed" },
  { every: 13_331, text: (id: string) => `${id},2012-05,Q,WBRI`, code: "code-unknown" },
  { every: 17_011, text: (id: string) => `${id},2012-05,M`, code: "row-short" },
  { every: 21_001, text: () => "", code: null },
  { every: 24_001, text: () => ",,,", code: null },
];

/** The file's lines, and what must be found in them by number. */
function marked(lineEnd: string) {
  const lines = ["child_id,birth_month,sex,ethnicity"];
  const expected: string[] = [];
  for (let i = 1; i <= children; i++) {
    const id = `child-${String(i).padStart(9, "0")}`;
    const mark = marks.find(({ every }) => i % every === 0);
    lines.push(mark?.text(id) ?? `${id},2012-05,M,WBRI`);
    if (mark?.code) expected.push(`${lines.length} ${mark.code}`);
  }
  return { text: `${lines.join(lineEnd)}${lineEnd}`, expected };
}

describe.each([
  ["line feeds", "\n"],
  ["carriage returns and line feeds", "\r\n"],
])("a CSV file well over 8 MB with %s", (_, lineEnd) => {
  const { text, expected } = marked(lineEnd);

  test("each marked row is found by its number, three times over", async () => {
    expect(text.length).toBeGreaterThan(8_000_000);
    for (let again = 0; again < 3; again++) {
      const submission = goodFiles["submission.json"].replace("Jersey", `Jersey ${lineEnd.length} ${again}`);
      const loaded = await loadFiles(warehouse, { "submission.json": submission, "child.csv": text });
      const all = loaded.findings.filter(({ row }) => row !== null);
      expect(all.map(({ row, code }) => `${row} ${code}`)).toEqual(expected);
      const { wrong } = await warehouse.row<{ wrong: number }>(
        sql`select count(*) as wrong from register.child where submission_id = $id
           and source_row not in (select row from intake.finding where row is not null and submission_id = $id)
           and source_row not between 2 and ${children + 1}`,
        { id: loaded.submissionId },
      );
      expect(wrong).toBe(0);
      await warehouse.run(sql`delete from register.child`);
    }
  });
});

test("each marked row of a Parquet file of several row groups", async () => {
  const path = join(work, "child.parquet");
  await warehouse.run(
    sql`copy (select 'child-' || i as child_id, case when i % 9973 = 0 then '2012-13' else '2012-05' end as birth_month,
       case when i % 13331 = 0 then 'Q' else 'M' end as sex from range(1, ${children + 1}) as t(i))
     ${fragment(toParquetSql(path).text.replace(")", ", row_group_size 20000)"))}`,
  );
  const bytes = (await import("node:fs")).readFileSync(path);
  const loaded = await loadFiles(warehouse, {
    "submission.json": goodFiles["submission.json"],
    "child.parquet": bytes,
  });
  const rows = (code: string, every: number) =>
    Array.from({ length: Math.floor(children / every) }, (_, at) => `child ${(at + 1) * every + 1} ${code}`);
  expect(found(loaded)).toEqual(
    [...rows("birth_month month-malformed", 9_973), ...rows("sex code-unknown", 13_331)].sort(
      (a, b) => Number(a.split(" ")[1]) - Number(b.split(" ")[1]),
    ),
  );
});

test("rows of the looked-after return's own tables, past lines that are not read", async () => {
  const uasc = ["CHILD,SEX,DOB,DUC", "1,1,01/05/2010,", "", "2,1", ",,,", "3,1,01/05/2010,soon", "4,1,01/05/2010,,,"];
  const loaded = await loadFiles(
    warehouse,
    {
      "header.csv": "CHILD,SEX,DOB,ETHNIC\n1,1,01/05/2010,WBRI\n3,1,01/05/2010,WBRI\n",
      "uasc.csv": `${uasc.join("\n")}\n9,1,01/05/2010,\n`,
    },
    { source: "ssda903" },
  );
  expect(found(loaded).filter((each) => each.startsWith("SSDA903 UASC"))).toEqual([
    "SSDA903 UASC 4 - row-short",
    "SSDA903 UASC 6 DUC ssda903-duc-invalid",
    "SSDA903 UASC 7 CHILD ssda903-not-in-header",
    "SSDA903 UASC 8 CHILD ssda903-not-in-header",
  ]);
});

describe("a statement that could lose the order of a file", () => {
  const path = join(work, "order.csv");
  const header = ["a", "b"];
  writeFileSync(path, "a,b\n1,2\n");

  test.each([
    ["a join", sql`select * from ${csvSql(path, header)} where a in (select b from ${csvSql(path, header)})`],
    ["a sort", sql`select * from ${csvSql(path, header)} order by b`],
    ["groups", sql`select a from ${csvSql(path, header)} group by a`],
    [
      "a long list",
      sql`select a in (${Array.from({ length: 40 }, (_, i) => literal(`c${i}`))}) as it from ${csvSql(path, header)}`,
    ],
  ])("%s is refused before it is run", async (_, query) => {
    await expect(proveOrder(warehouse, sql`create temp table t as ${query}`, "order.csv")).rejects.toMatchObject({
      code: "unexpected",
    });
  });

  test("insertion order is preserved, by which all of this stands", async () => {
    const setting = sql`select current_setting('preserve_insertion_order') as kept`;
    expect(await warehouse.row(setting)).toEqual({ kept: true });
    expect(await warehouse.beside((other) => other.row(setting))).toEqual({ kept: true });
  });

  test("and so by the reader itself", async () => {
    const select = (rows: Sql) => sql`select * from ${rows} order by a`;
    await expect(
      readCsv(warehouse, { path, file: "order.csv", header }, { raw: "r", refused: "s", select }),
    ).rejects.toMatchObject({ code: "unexpected" });
  });
});
