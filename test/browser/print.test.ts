/** Printed pages: Home on two sides, tagged, and the same bytes whenever it is printed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { printPages } from "../../pipeline/print/print_pages.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-print-"));
const site = join(work, "site");
const browser = await startBrowser();
await browser?.close();
beforeAll(() => buildSite(fixtureRelease, { to: site }));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const sides = (pdf: Buffer) => (pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;

test.skipIf(browser === undefined)(
  "Home is at most two sides, and a measure prints without its tables of periods",
  async () => {
    const files = ["index.html", "definitions/review-on-time.html"].map((file) => join(site, file));
    const [home, measure] = await printPages(files, "2025-12-31");
    expect(sides(home!)).toBeLessThanOrEqual(2);
    expect(sides(measure!)).toBeLessThanOrEqual(3);
    const text = home!.toString("latin1");
    expect(text).toContain("/MarkInfo");
    expect(text).toContain("/Outlines");
    expect(text).toMatch(/\/Lang \(en-GB\)/);
    expect(text).toContain("D:20251231000000");
  },
);
test.skipIf(browser === undefined)("the same page is printed in the same bytes", async () => {
  const file = join(site, "index.html");
  const [first, again] = [await printPages([file], "2025-12-31"), await printPages([file], "2025-12-31")];
  expect(again[0]!.equals(first[0]!)).toBe(true);
});
