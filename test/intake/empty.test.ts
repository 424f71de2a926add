/** Empty is not none: what is not there is told, and what is no row is no row. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { contracts } from "../../pipeline/contracts/index.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { toParquetSql } from "../../pipeline/sensitive/warehouse/file_sql.ts";
import { name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { found, loadFiles } from "./loading.ts";
import { goodFiles } from "./small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

type Cell = string | number | null;
const workbook = async (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> => {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((cell) => (cell === null ? null : { value: cell }))),
  }));
  return writeExcelFile(all as unknown as Parameters<typeof writeExcelFile>[0]).toBuffer();
};
const children: Cell[][] = [
  ["child_id", "birth_month", "sex"],
  ["a", "2012-01", "M"],
  ["b", "2012-01", "F"],
];
let times = 0;
const submission = () => goodFiles["submission.json"].replace("Jersey", `Jersey ${++times}`);
const load = (files: Readonly<Record<string, string | Buffer>>, setAsideLimit = 1) =>
  loadFiles(warehouse, { "submission.json": submission(), ...files }, { setAsideLimit });
const csv = "child_id,birth_month,sex\na,2012-01,M\nb,2012-01,F\n";

describe("a header and no rows", () => {
  const header = (extract: string) => Object.keys(contracts.find((each) => each.extract === extract)!.columns);

  test.each(contracts.filter(({ extract }) => extract !== "child").map(({ extract }) => extract))(
    "%s counts as not supplied, as a CSV file, a sheet and a Parquet file alike",
    async (extract) => {
      const path = `${(await import("node:os")).tmpdir()}/quorate-empty-${process.pid}.parquet`;
      const columns = header(extract).map((column) => sql`''::varchar as ${name(column)}`);
      await warehouse.run(sql`copy (select ${columns} where false) ${toParquetSql(path)}`);
      const { readFileSync, rmSync } = await import("node:fs");
      const each = {
        [`${extract}.csv`]: `${header(extract).join(",")}\n`,
        [`${extract}.xlsx`]: await workbook({ s: [header(extract)] }),
        [`${extract}.parquet`]: readFileSync(path),
      };
      rmSync(path);
      for (const [file, content] of Object.entries(each)) {
        const loaded = await load({ "child.csv": csv, [file]: content });
        expect(loaded.accounts).toEqual({ child: [2, 2, 0] });
        expect(found(loaded)).toEqual([`${extract} - - extract-empty`]);
        expect(loaded.lines.join("\n")).toContain(`(${extract}): a header without rows`);
      }
    },
  );

  test("rows of nothing but commas and white space are no rows", async () => {
    const loaded = await load({
      "child.csv": `${csv},,\n\n \t,\u00a0,\n"","",\n`,
      "conference.csv": "conference_id,kind\n,\n",
    });
    expect(loaded.accounts).toEqual({ child: [2, 2, 0] });
    expect(found(loaded)).toEqual(["conference - - extract-empty"]);
  });

  test("children who are not supplied leave references unchecked, not missing", async () => {
    const loaded = await load({
      "child.csv": "child_id,birth_month,sex\n",
      "looked_after_review.csv": "review_id,child_id,held_on\nr,a,2025-02-03\n",
    });
    expect(loaded.accounts).toEqual({ looked_after_review: [1, 1, 0] });
    expect(found(loaded, "reference-missing")).toEqual([]);
  });
});

describe("cells of a workbook", () => {
  /** The workbook with one cell of its sheet rewritten. */
  async function spoilt(reference: string, cell: string): Promise<Buffer> {
    const rows = [
      ["child_id", "started_on", "start_reason", "legal_status", "placement", "ended_on", "need"],
      ...["a", "b"].map((child) => [child, "2025-01-06", "S", "C2", "U6", "2025-02-03", "N1"]),
    ];
    const parts = unzipSync(await workbook({ looked_after_episode: rows, child: children }));
    const sheet = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[sheet]!).replace(new RegExp(`<c r="${reference}"[^>]*>.*?</c>`, "s"), cell);
    return Buffer.from(zipSync({ ...parts, [sheet]: strToU8(xml) }));
  }

  test.each([
    ["an error", '<c r="F3" t="e"><v>#REF!</v></c>', "cell-error"],
    ["an error of a formula", '<c r="F3" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "cell-error"],
    ["a formula without a result", '<c r="F3"><f>B3+28</f></c>', "cell-formula"],
    ["a formula with an empty result that is none", '<c r="F3"><f>B3+28</f><v /></c>', "cell-formula"],
    ["a shared formula without a result", '<c r="F3"><f t="shared" si="0"/></c>', "cell-formula"],
    ["a formula of a text without a result", '<c r="F3" t="str"><f>"x"</f></c>', "cell-formula"],
  ])("%s in the day on which care ended is not blank", async (_, cell, code) => {
    const loaded = await load({ "extracts.xlsx": await spoilt("F3", cell) });
    expect(loaded.accounts.looked_after_episode).toEqual([2, 1, 1]);
    expect(found(loaded)).toEqual([`looked_after_episode 3 ended_on ${code}`]);
  });

  test("an error where the row can do without an answer loses the answer", async () => {
    const loaded = await load({ "extracts.xlsx": await spoilt("G3", '<c r="G3" t="e"><v>#N/A</v></c>') });
    expect(loaded.accounts.looked_after_episode).toEqual([2, 2, 0]);
    expect(found(loaded)).toEqual(["looked_after_episode 3 need cell-error"]);
  });

  test("a formula whose result is an empty text is blank", async () => {
    const loaded = await load({ "extracts.xlsx": await spoilt("F3", '<c r="F3" t="str"><f>""</f><v></v></c>') });
    expect(loaded.accounts.looked_after_episode).toEqual([2, 2, 0]);
    expect(found(loaded)).toEqual([]);
  });
});

describe("what stands beyond the header", () => {
  test("refuses the extract, in a workbook as in a CSV file, by its row", async () => {
    const beyond = await workbook({ child: [...children.slice(0, 2), ["b", "2012-01", "F", "Quentin Planted"]] });
    for (const files of [
      { "child.xlsx": beyond },
      { "child.csv": "child_id,birth_month,sex,\na,2012-01,M,\nb,2012-01,F,Quentin Planted\n" },
    ]) {
      const loaded = await load(files);
      expect(loaded.faults).toEqual([expect.stringMatching(/^column-unnamed · child/)]);
      expect(JSON.stringify(loaded)).not.toContain("Planted");
    }
  });

  test("is nothing where nothing stands there", async () => {
    for (const files of [
      { "child.xlsx": await workbook({ child: children.map((row) => [...row, null, ""]) }) },
      { "child.csv": csv.replaceAll("\n", ",,\n") },
    ])
      expect((await load(files)).accounts).toEqual({ child: [2, 2, 0] });
  });
});

describe("sheets", () => {
  test("one that is no extract is named, hidden or not, and the likeness of a name is told", async () => {
    const book = await workbook({ child: children, confrence: [["a"], ["b"]] });
    const hidden = unzipSync(book);
    hidden["xl/workbook.xml"] = strToU8(
      strFromU8(hidden["xl/workbook.xml"]!).replace('name="confrence"', 'name="confrence" state="hidden"'),
    );
    for (const each of [book, Buffer.from(zipSync(hidden))])
      expect((await load({ "extracts.xlsx": each })).faults).toEqual(["workbook-sheet-unknown · extracts.xlsx"]);
  });

  test("what is left out of a workbook is named, with why", async () => {
    const book = await workbook({ child: children, Notes: [["anything"]], conference: [] });
    const loaded = await load({ "extracts.xlsx": book });
    expect(loaded.accounts).toEqual({ child: [2, 2, 0] });
    expect(loaded.lines).toEqual([
      "  extracts.xlsx, sheet Notes was left out: a sheet of the template",
      "  extracts.xlsx, sheet conference was left out: nothing in it",
    ]);
  });
});
