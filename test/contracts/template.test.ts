/** The template has every column of every contract, a drop-down for each list, and comes back as a submission. */
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { contracts } from "../../pipeline/contracts/index.ts";
import { templateWorkbook } from "../../pipeline/contracts/template.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { withSubmission } from "../intake/small_submission.ts";

test("a sheet an extract, its columns in the first row, then notes and codes", async () => {
  const sheets = await readExcelFile(Buffer.from(await templateWorkbook()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([...contracts.map(({ extract }) => extract), "Notes", "Codes"]);
  for (const { extract, columns } of contracts)
    expect(sheets.find(({ sheet }) => sheet === extract)!.data).toEqual([Object.keys(columns)]);
});

test("each column has help, each list a drop-down that holds its codes", async () => {
  const entries = unzipSync(await templateWorkbook());
  for (const [place, { columns }] of contracts.entries()) {
    const xml = strFromU8(entries[`xl/worksheets/sheet${place + 1}.xml`]!);
    expect(xml.match(/<dataValidation /g)?.length).toBe(Object.keys(columns).length);
    const lists = Object.values(columns).filter(
      ({ kind }) => kind === "code" || kind === "word" || kind === "flag",
    ).length;
    expect(xml.match(/type="list"/g)?.length ?? 0).toBe(lists);
    expect(xml.match(/prompt="[^"]{251,}"/)).toBeNull();
  }
});

test("the same contracts give the same bytes", async () => {
  expect(Buffer.compare(await templateWorkbook(), await templateWorkbook())).toBe(0);
});

test("an untouched template is a submission without extracts", async () => {
  const book = Buffer.from(await templateWorkbook());
  const warehouse = await Warehouse.open(":memory:");
  const files = {
    "child.csv": null,
    "looked_after_episode.csv": null,
    "looked_after_review.csv": null,
    "template.xlsx": book,
  };
  const loading = withSubmission(files, (folder) =>
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
  await expect(loading).rejects.toMatchObject({ code: "submission-no-extracts" });
  warehouse.close();
});
