/** Excel and Parquet hold what a CSV file would: read alike, checked alike, refused as clearly. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { largestUnpacked } from "../../pipeline/sensitive/intake/unzip.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { literal, name, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Files, goodFiles, withSubmission } from "./small_submission.ts";

let warehouse: Warehouse;
const work = mkdtempSync(join(tmpdir(), "quorate-formats-"));
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => {
  warehouse.close();
  rmSync(work, { recursive: true, force: true });
});

type Cell = string | number | boolean | Date | null;

async function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> {
  const cell = (value: Cell) =>
    value === null
      ? null
      : value instanceof Date
        ? { value, type: Date, format: "dd/mm/yyyy" }
        : { value, type: Object(value).constructor };
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) }));
  const file = writeExcelFile(all as unknown as Parameters<typeof writeExcelFile>[0]);
  return Buffer.from(await file.toBuffer());
}

const rowsOf = (csv: string) =>
  csv
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

const load = (changes: Files) =>
  withSubmission(changes, (folder) =>
    ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 0.05,
      today: "2026-12-31",
      log: () => {},
    }),
  );
const codeOf = (changes: Files) =>
  load(changes).then(
    () => "loaded",
    (error) => error.code,
  );
const names = (columns: string) => columns.split(", ").map(literal);
const kept = (extract: string, submissionId: string, columns: string) =>
  // as texts, since a pseudonym has more digits than a number of JavaScript holds
  warehouse.rows(
    sql`select columns([${names(columns)}])::varchar from register.${name(extract)} where submission_id = $submissionId order by source_row`,
    {
      submissionId,
    },
  );

const reviewRows = rowsOf(goodFiles["looked_after_review.csv"]);
const childRows = rowsOf(goodFiles["child.csv"]);

describe("Excel", () => {
  test("dates as Excel dates and as text, months, booleans and numbers come out as from CSV", async () => {
    const children = childRows.map((row, at): Cell[] =>
      at === 0 ? row : [row[0]!, at % 2 ? day(`${row[1]}-01`) : row[1]!, row[2]!, row[3]!, at % 3 ? "N" : false],
    );
    const reviews = reviewRows.map((row, at): Cell[] =>
      at === 0 ? row : [row[0]!, row[1]!, at % 2 ? day(row[2]!) : row[2]!, row[3]!],
    );
    const files = {
      "child.csv": null,
      "looked_after_review.csv": null,
      "child.xlsx": await workbook({ "Sheet 1": children }),
      "looked_after_review.xlsx": await workbook({ anything: reviews }),
    };
    const [fromExcel, fromCsv] = [await load(files), await load({})];
    expect(fromExcel.accounts.map(({ read, loaded }) => [read, loaded])).toEqual([
      [60, 60],
      [60, 60],
      [60, 60],
    ]);
    for (const [extract, columns] of [
      ["child", "child_id, birth_month, sex, disability"],
      ["looked_after_review", "review_id, child_id, held_on, participation"],
    ] as const)
      expect(await kept(extract, fromExcel.submissionId, columns)).toEqual(
        await kept(extract, fromCsv.submissionId, columns),
      );
  });

  test("one workbook with a sheet an extract, blank rows passed over, row numbers those of the sheet", async () => {
    const reviews: Cell[][] = [
      ...reviewRows.slice(0, 3),
      [null, null, null, null],
      ...reviewRows.slice(3),
      ["r60", "nobody", "2025-02-03", "PN1"],
    ];
    const book = await workbook({
      child: childRows,
      looked_after_review: reviews,
      conference: [["conference_id", "kind"]],
      Notes: [["read me"]],
    });
    const { accounts, submissionId } = await load({
      "child.csv": null,
      "looked_after_review.csv": null,
      "everything.xlsx": book,
    });
    expect(accounts.at(-1)).toEqual({ extract: "looked_after_review", read: 61, loaded: 60, setAside: 1 });
    const findings = await warehouse.rows(
      sql`select row, code from intake.finding where submission_id = $submissionId and severity = 'error'`,
      { submissionId },
    );
    expect(findings).toEqual([{ row: 63, code: "reference-missing" }]);
  });

  test("a date of birth in Excel is refused like any other", async () => {
    const children = childRows.map((row, at): Cell[] =>
      at === 4 ? [row[0]!, day("2012-05-13"), ...row.slice(2)] : row,
    );
    expect(await codeOf({ "child.csv": null, "child.xlsx": await workbook({ s: children }) })).toBe("identity-value");
  });

  test("title rows above the header are told by the row of the header", async () => {
    const book = await workbook({ s: [["Children", null], [null, null], ...childRows] });
    await expect(load({ "child.csv": null, "child.xlsx": book })).rejects.toMatchObject({
      code: "workbook-title-rows",
      message: expect.stringContaining("row 3"),
    });
  });

  test("merged cells are refused", async () => {
    const parts = unzipSync(await workbook({ s: childRows }));
    const sheet = Object.keys(parts).find((entry) => entry.startsWith("xl/worksheets/"))!;
    const xml = Buffer.from(parts[sheet]!)
      .toString()
      .replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>');
    const book = Buffer.from(zipSync({ ...parts, [sheet]: strToU8(xml) }));
    expect(await codeOf({ "child.csv": null, "child.xlsx": book })).toBe("workbook-merged");
  });

  test("a sheet that is no extract, a broken workbook, a text file called one", async () => {
    const two = await workbook({ child: childRows, siblings: [["a"], ["b"]] });
    expect(await codeOf({ "child.csv": null, "book.xlsx": two })).toBe("workbook-sheet-unknown");
    const whole = await workbook({ s: childRows });
    expect(await codeOf({ "child.csv": null, "child.xlsx": whole.subarray(0, whole.length / 2) })).toBe(
      "archive-broken",
    );
    expect(await codeOf({ "child.csv": null, "child.xlsx": goodFiles["child.csv"] })).toBe("archive-broken");
    expect(await codeOf({ "child.csv": null, "child.xlsx": Buffer.from(zipSync({ "a.txt": strToU8("x") })) })).toBe(
      "workbook-broken",
    );
  });

  test("a workbook that says it unpacks to 4 GB is refused before it is unpacked", async () => {
    const book = Buffer.from(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(1 << 20) }));
    // the size in the central directory: 4 bytes at 24 from its signature
    const directory = book.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    book.writeUInt32LE(0xfffffff0, directory + 24);
    expect(await codeOf({ "child.csv": null, "child.xlsx": book })).toBe("archive-too-large");
  });

  test("a workbook that unpacks to more than it says never gets more room than it says", async () => {
    const parts = { "xl/worksheets/sheet1.xml": new Uint8Array(64 << 20) };
    const book = Buffer.from(zipSync(parts, { level: 9 }));
    const directory = book.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    book.writeUInt32LE(1000, directory + 24);
    const before = process.memoryUsage().rss;
    expect(await codeOf({ "child.csv": null, "child.xlsx": book })).toMatch(/^(archive|workbook)-broken$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(largestUnpacked / 4);
  });
});

describe("Parquet", () => {
  const parquet = async (rows: Sql): Promise<string> => {
    const path = join(work, `${Math.abs(hash(rows.text))}.parquet`);
    await warehouse.run(sql`copy (${rows}) to ${literal(path)} (format parquet)`);
    return path;
  };
  const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  const bytes = async (rows: Sql) => (await import("node:fs")).readFileSync(await parquet(rows));

  test("typed columns come out as from CSV", async () => {
    const path = join(work, "children.csv");
    writeFileSync(path, goodFiles["child.csv"]);
    const file = await bytes(
      sql`select child_id, (birth_month || '-01')::date as birth_month, sex, ethnicity, disability = 'Y' as disability from read_csv(${literal(path)}, all_varchar = true)`,
    );
    const [fromParquet, fromCsv] = [
      await load({ "child.csv": null, "child.parquet": file }),
      await load({ "submission.json": goodFiles["submission.json"].replace("Jersey", "Jersey twice") }),
    ];
    const columns = "child_id, birth_month, sex, disability";
    expect(await kept("child", fromParquet.submissionId, columns)).toEqual(
      await kept("child", fromCsv.submissionId, columns),
    );
  });

  test("whole numbers kept as doubles, timestamps at midnight", async () => {
    const file = await bytes(
      sql`select 'JE' as authority, 2024.0 as year, 0.0 as age_from, 17.0 as age_to, 20000.0 as children`,
    );
    const { accounts } = await load({ "population.parquet": file });
    expect(accounts.at(-1)).toEqual({ extract: "population", read: 1, loaded: 1, setAside: 0 });
  });

  test("a column outside the contract, a whole date of birth, a broken file", async () => {
    expect(
      await codeOf({
        "child.csv": null,
        "child.parquet": await bytes(
          sql`select 'c1' as child_id, '2012-01' as birth_month, 'M' as sex, 'x' as surname`,
        ),
      }),
    ).toBe("identity-column");
    expect(
      await codeOf({
        "child.csv": null,
        "child.parquet": await bytes(sql`select 'c1' as child_id, date '2012-01-15' as birth_month, 'M' as sex`),
      }),
    ).toBe("identity-value");
    expect(await codeOf({ "child.csv": null, "child.parquet": "PAR1 and no more" })).toBe("file-unreadable");
  });
});

test("an extract that is there in two formats is refused", async () => {
  expect(await codeOf({ "child.xlsx": await workbook({ s: childRows }) })).toBe("extract-twice");
});
