/** A report in a real browser, opened from a folder without script: nothing cut off, nothing that axe finds. */
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { buildReport } from "../../reports/build_report.ts";
import { cdop } from "../../reports/cdop/report.ts";
import { coveredOf } from "../../reports/edition.ts";
import { reportHtml } from "../../reports/render/html.ts";
import { smallRelease } from "../reports/small_release.ts";

const browser = await startBrowser();
afterAll(() => browser?.close());

describe.skipIf(browser === undefined)("the child death overview panel's report", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-report-"));
  const { document: made } = buildReport(cdop, { covered: coveredOf("2025")! }, await smallRelease(), folder);
  const file = join(folder, "report.html");
  writeFileSync(file, reportHtml(made, "report.css"));
  copyFileSync(fileURLToPath(new URL("../../reports/report.css", import.meta.url)), join(folder, "report.css"));

  test.each([1280, 360])("at %d px", async (width) => {
    const context = await browser!.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });
});
