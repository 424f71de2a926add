/** A report in print: tagged, with bookmarks, marks and page numbers, and every figure that the page has. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { madeReport, withPdf } from "../../pipeline/commands/made_reports.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { cdop } from "../../reports/cdop/report.ts";
import { coveredOf } from "../../reports/edition.ts";
import { fromPage } from "../reports/read_back.ts";
import { smallRelease } from "../reports/small_release.ts";

const browser = await startBrowser();
await browser?.close();
const reader = spawnSync("pdftotext", ["-v"]).status === 0;

describe.skipIf(browser === undefined)("in print", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-report-"));
  const release = await smallRelease();
  const print = async (work: string) => {
    mkdirSync(join(folder, work));
    const [made] = await withPdf(
      [await madeReport(cdop, { covered: coveredOf("2025")! }, release, folder)],
      "2025-12-31",
      join(folder, work),
    );
    return made!;
  };
  const { forms, title } = await print("one");
  const pdf = Buffer.from(forms.find(({ form }) => form === "PDF")!.content);

  test("tagged, with bookmarks, language and title, which is shown; a chart has its text; the same bytes twice", async () => {
    const text = pdf.toString("latin1");
    for (const part of ["/MarkInfo <</Type /MarkInfo\n/Marked true", "/StructTreeRoot", "/Outlines", "/Lang (en-GB)"])
      expect(text).toContain(part);
    expect(text).toContain(`/Title (${title})`);
    expect(text).toContain("/DisplayDocTitle true");
    expect(text).toMatch(/\/Alt \(Joint agency response: /);
    const again = (await print("two")).forms.find(({ form }) => form === "PDF")!;
    expect(pdf.equals(Buffer.from(again.content))).toBe(true);
  });

  test.skipIf(!reader)("every cell of every table is there, with the marks and the number of each sheet", () => {
    const path = join(folder, "report.pdf");
    writeFileSync(path, pdf);
    const sheets = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
    // where a line ends is the paper's affair
    const bare = (words: string) => words.replaceAll(/\s+/g, "");
    const all = bare(sheets.join(""));
    const cells = fromPage(String(forms[0]!.content)).flatMap(({ caption, rows }) => [caption, ...rows.flat()]);
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter((cell) => !all.includes(bare(cell)))).toEqual([]);
    for (const [at, sheet] of sheets.entries()) {
      expect(bare(sheet)).toContain(bare("Not for publication"));
      expect(sheet).toContain(`${at + 1} of ${sheets.length}`);
    }
  });
});
