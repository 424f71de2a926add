/** What a row cannot do without: in every extract and every format, a row in which it is blank is set aside and counted. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { contracts } from "../../pipeline/contracts/index.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { csvSql, toParquetSql } from "../../pipeline/sensitive/warehouse/file_sql.ts";
import { name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { found, loadFiles } from "./loading.ts";

const sample = fileURLToPath(new URL("../../data/sample/JE-2025-Q4/", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "quorate-required-"));
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => {
  warehouse.close();
  rmSync(work, { recursive: true, force: true });
});

/** The sample with, in each extract, a row more for each required column: the last row with nothing there. */
const spoilt = contracts.map(({ extract, columns }) => {
  const lines = readFileSync(join(sample, `${extract}.csv`), "utf8")
    .trimEnd()
    .split("\n");
  const header = lines[0]!.split(",");
  const last = lines.at(-1)!.split(",");
  const required = header.filter((column) => columns[column]!.required);
  const rows = required.map((column) => last.map((value, at) => (header[at] === column ? "" : value)).join(","));
  const expected = required.map((column, at) => `${extract} ${lines.length + 1 + at} ${column} value-missing`);
  return { extract, header, lines: [...lines, ...rows], expected };
});

const submission = (format: string) =>
  readFileSync(join(sample, "submission.json"), "utf8").replace('"Jersey"', `"Jersey in ${format}"`);

const formats: Readonly<Record<string, (each: (typeof spoilt)[number]) => Promise<Buffer>>> = {
  csv: async ({ lines }) => Buffer.from(`${lines.join("\n")}\n`),
  // a database may write an empty text where it means nothing
  parquet: async ({ extract, header, lines }) => {
    const path = join(work, extract);
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${path}.csv`, `${lines.join("\n")}\n`);
    const texts = header.map((column) => sql`coalesce(${name(column)}, '') as ${name(column)}`);
    await warehouse.run(
      sql`copy (select ${texts} from ${csvSql(`${path}.csv`, header)}) ${toParquetSql(`${path}.parquet`)}`,
    );
    return readFileSync(`${path}.parquet`);
  },
  xlsx: async ({ lines }) => {
    const cells = lines.map((line) => line.split(",").map((value) => (value === "" ? null : { value })));
    const sheets = [{ sheet: "s", data: cells }];
    return writeExcelFile(sheets as unknown as Parameters<typeof writeExcelFile>[0]).toBuffer();
  },
};

describe.each(Object.keys(formats))("as %s", (format) => {
  test("each blank is found, by row and column, and nothing of its row is loaded", async () => {
    const files: Record<string, Buffer | string> = { "submission.json": submission(format) };
    for (const each of spoilt) files[`${each.extract}.${format}`] = await formats[format]!(each);
    const loaded = await loadFiles(warehouse, files);
    expect(loaded.faults).toEqual([]);
    // the sample has faults of its own, so that they can be seen
    expect(found(loaded, "value-missing")).toEqual(expect.arrayContaining(spoilt.flatMap(({ expected }) => expected)));
    for (const { extract, expected } of spoilt) {
      const [read, kept, aside] = loaded.accounts[extract]!;
      expect([extract, read, kept + aside]).toEqual([extract, read, read]);
      expect(aside).toBeGreaterThanOrEqual(expected.length);
    }
  });
});

test("the warehouse itself takes no row without what is required", async () => {
  await expect(
    warehouse.run(sql`insert into register.child (submission_id, source_row) values ('x', 1)`),
  ).rejects.toThrow(/NOT NULL/);
});
