/** A folder may be called anything: what is read is the file that was named, and no other. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { csvSql, parquetSql, toParquetSql } from "../../pipeline/sensitive/warehouse/file_sql.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-paths-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Each with a folder whose files a pattern of that name would read in its place, or beside it. */
const folders: readonly (readonly [name: string, other: string])[] = [
  ["Q4 [1]", "Q4 1"],
  ["Q[1-4]", "Q2"],
  ["Q[!4]", "Q3"],
  ["any*", "anything"],
  ["wh?t", "what"],
  ["back\\slash", "backslash"],
  ["year=2025", "year=2024"],
  ["authority=GG", "authority=JE"],
  ["child_id=x", "child_id=y"],
  ["{a,b}", "a"],
  ['it\'s "quoted"', "its"],
  ["ü 日本", "u"],
  ["$HOME", "HOME"],
  ["~", "tilde"],
  ["**", "deep"],
];

test.each(folders)("CSV and Parquet in %s", async (named, other) => {
  const warehouse = await Warehouse.open(":memory:");
  for (const folder of [named, other]) {
    mkdirSync(join(work, folder), { recursive: true });
    writeFileSync(join(work, folder, "child.csv"), `child_id,authority\n${folder === named ? "right" : "wrong"},A\n`);
  }
  const path = join(work, named, "child.csv");
  const right = [{ child_id: "right", authority: "A" }];
  const columns = ["child_id", "authority"];
  expect(await warehouse.rows(sql`from ${csvSql(path, columns)}`)).toEqual(right);
  const parquet = join(work, named, "child.parquet");
  await warehouse.run(sql`copy (from ${csvSql(path, columns)}) ${toParquetSql(parquet)}`);
  expect(await warehouse.rows(sql`select * exclude (file_row_number) from ${parquetSql(parquet)}`)).toEqual(right);
  cpSync(parquet, join(work, other, "child.parquet"));
  warehouse.close();
});

test("a backslash beside a pattern, which DuckDB cannot be told, is refused", () => {
  expect(() => csvSql("/some\\where/Q4 [1]/child.csv", ["a"])).toThrow(
    expect.objectContaining({ code: "path-unreadable", place: "child.csv" }),
  );
});

test("a warehouse lies in a folder of any name but one with a question mark, which is refused before anything is made", async () => {
  for (const [named] of folders) {
    const file = join(work, "kept", named, "q.duckdb");
    if (named.includes("?")) {
      await expect(Warehouse.open(file)).rejects.toMatchObject({ code: "path-question-mark", place: "q.duckdb" });
      expect(existsSync(dirname(file))).toBe(false);
      continue;
    }
    const warehouse = await Warehouse.open(file);
    await warehouse.run(sql`create table t as select 1 as a`);
    warehouse.close();
    expect(readdirSync(dirname(file))).toEqual(["q.duckdb"]);
    const again = await Warehouse.open(file);
    expect(await again.rows(sql`from t`)).toEqual([{ a: 1 }]);
    again.close();
  }
});

test("no SQL of the program reads or writes a file but through this door", () => {
  const root = fileURLToPath(new URL("../../pipeline/sensitive/", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|sql)$/.test(file));
  const others = files.filter(
    (file) =>
      !file.endsWith("file_sql.ts") &&
      /read_(csv|parquet|json|text|blob|ndjson)\w*\(|parquet_\w+\(|\bcopy \([^)]*\) to '|attach '[^:]/i.test(
        readFileSync(join(root, file), "utf8"),
      ),
  );
  expect(others).toEqual([]);
});
