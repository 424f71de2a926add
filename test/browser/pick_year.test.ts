/** A reader picks the set and the year of the pages beside others from a folder; the address keeps both, and figures are those of the release. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { releaseBesideYears } from "../dashboards/beside_years.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-pick-year-"));
const browser: Browser | undefined = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");

/** a second set, so that there is one to pick */
const { catalogue } = releaseBesideYears;
const [near] = catalogue.comparator_sets;
const release = {
  ...releaseBesideYears,
  catalogue: { ...catalogue, comparator_sets: [near!, { ...near!, set: "far", title: "far away", for: "" }] },
};

beforeAll(async () => {
  await buildSite(release, { to: join(work, "site") });
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

async function open(address: string, javaScriptEnabled = true): Promise<Page> {
  if (browser === undefined) throw new Error("no browser");
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(`${pathToFileURL(join(work, "site")).href}/${address}`);
  return page;
}
const ours = (page: Page) => page.locator("#beside-review-on-time td").nth(2).textContent();
const picked = (page: Page) =>
  page.getByRole("navigation", { name: "Which year" }).locator("[aria-current]").textContent();

test.skipIf(!browser)("a year is picked, kept on reload and beside another set, and given up again", async () => {
  const page = await open("benchmarks.html");
  expect(await picked(page)).toBe("The latest");
  expect(await page.locator("#beside-review-on-time td").count()).toBe(4);
  await page.getByRole("link", { name: "2024", exact: true }).click();
  await page.getByText("Years that ended in 2024", { exact: true }).waitFor();
  // 30 of 40 in the release
  expect(await ours(page)).toContain("75% · 30 of 40");
  expect(page.url()).toMatch(/benchmarks\.html\?year=2024$/);
  await page.reload();
  await page.getByText("Years that ended in 2024", { exact: true }).waitFor();
  expect([await picked(page), await ours(page)]).toEqual(["2024", expect.stringContaining("30 of 40")]);
  await page.getByRole("link", { name: "Far away" }).click();
  await page.getByText("Years that ended in 2024", { exact: true }).waitFor();
  expect(page.url()).toMatch(/benchmarks\/far\.html\?year=2024$/);
  await page.getByRole("link", { name: "The latest" }).click();
  expect(page.url()).toMatch(/benchmarks\/far\.html$/);
  expect(await page.getByText("Years that ended in").count()).toBe(0);
});

test.skipIf(!browser)("a year that is not there, and no script: the latest", async () => {
  expect(await picked(await open("benchmarks.html?year=1999"))).toBe("The latest");
  const page = await open("benchmarks.html?year=2024", false);
  expect(await page.getByRole("navigation", { name: "Which year" }).count()).toBe(0);
  expect(await page.getByText("Its earlier years are on its own page").count()).toBe(1);
  expect(await page.getByText("Years that ended in").count()).toBe(0);
});
