/** The page to explore figures in, over http and from a folder: what it shows is what the other pages show. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { completed, inAddress, ofAddress } from "../../dashboards/explore/choice.ts";
import { csvOf } from "../../dashboards/explore/table.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";
import { type StaticServer, serve } from "./static_server.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-explore-"));
const site = join(work, "site");
const browser: Browser | undefined = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");
let server: StaticServer;
beforeAll(async () => {
  await buildSite(fixtureRelease, { to: site });
  server = await serve(site);
});
afterAll(async () => {
  await browser?.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

async function open(address: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser!.newContext({ viewport: { width, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  await page.goto(address);
  return { page, complaints };
}
const explored = async (width?: number, hash = "") => {
  const opened = await open(`${server.origin}/explore.html${hash}`, width);
  await opened.page.getByRole("table").waitFor();
  return opened;
};

test("the scripts travel in at most 250 kB", () => {
  const bytes = ["explore.js", "explore_app.js"].map((file) => gzipSync(readFileSync(join(site, file))).length);
  expect(bytes[0]! + bytes[1]!).toBeLessThan(250_000);
});

test.skipIf(!browser)("a choice is shown, kept in the address, and found again from it", async () => {
  const { page, complaints } = await explored();
  await page.getByRole("combobox", { name: /^Measure/ }).selectOption("review-on-time");
  await page.getByRole("combobox", { name: /^By/ }).selectOption("age_band");
  await page.waitForURL(/measure=review-on-time.*of=age_band/);
  await page.getByRole("columnheader", { name: "Category" }).waitFor();
  const shown = await page.getByRole("table").textContent();
  const again = await explored(1280, new URL(page.url()).hash);
  expect(await again.page.getByRole("table").textContent()).toBe(shown);
  expect(await again.page.getByRole("combobox", { name: /^By/ }).inputValue()).toBe("age_band");
  expect([...complaints, ...again.complaints]).toEqual([]);
});

test.skipIf(!browser)("every figure has the words it has on the page of its measure", async () => {
  const { page } = await explored(1280, "#measure=review-on-time&by=quarter&of=all");
  const here = await page
    .locator(".explore tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent)));
  const { page: other } = await open(`${server.origin}/definitions/review-on-time.html`);
  const there = await other
    .locator("#figures-quarter tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent)));
  const plain = (rows: (string | null)[][]) =>
    rows.map((row) => row.map((each) => each?.replace(/[()\s]+/g, " ").trim()));
  expect(here.length).toBeGreaterThan(8);
  expect(plain(here)).toEqual(plain(there));
});

test.skipIf(!browser)("what is shown can be downloaded, with its marking in each row", async () => {
  const { page } = await explored(1280, "#measure=review-on-time&by=quarter&of=all");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Download what is shown/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("review-on-time-all-quarter.csv");
  const lines = readFileSync((await download.path())!, "utf8")
    .trim()
    .split("\r\n");
  expect(lines[0]).toMatch(/^measure,.*,marking$/);
  expect(lines.length - 1).toBe(await page.locator(".explore tbody tr").count());
});

test.skipIf(!browser)("it fits a phone, and axe finds nothing", async () => {
  for (const width of [1280, 360]) {
    const { page } = await explored(width, "#measure=review-on-time&by=year&of=age_band");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect([width, wide, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)]).toEqual([width, 0]);
  }
});

test.skipIf(!browser)("from a folder it says what to do, and complains of nothing", async () => {
  const { page, complaints } = await open(pathToFileURL(join(site, "explore.html")).href);
  expect(await page.locator(".explore-folder").textContent()).toContain("quorate -- serve");
  expect(complaints).toEqual([]);
});

test("a choice that is not there becomes one that is", () => {
  const series = [
    { kind: "quarter", breakdown: "all" },
    { kind: "year", breakdown: "age" },
  ];
  const of = (id: string, own: typeof series) => ({ id, title: id, chapter: "", unit: "", isShare: true, series: own });
  const about = { measures: [of("a", series), of("b", series.slice(0, 1))] };
  expect(ofAddress("#measure=a&by=quarter&of=age", about)).toEqual({ measure: "a", kind: "year", breakdown: "age" });
  expect(ofAddress("#measure=none&by=x&of=y", about)).toEqual({ measure: "a", kind: "quarter", breakdown: "all" });
  expect(completed(about.measures[1]!, { kind: "year", breakdown: "age" }).breakdown).toBe("all");
  const choice = { measure: "a", kind: "year", breakdown: "age" };
  expect(ofAddress(inAddress(choice), about)).toEqual(choice);
});

test("a file begins no formula and loses no comma", () => {
  const row = {
    ...{ kind: "year", label: "", period_words: "", end: "", interval: "" },
    breakdown: "all",
    category: "=1+1",
    period: "2025",
    numerator: 3,
    denominator: 4,
    value: null,
    lower: null,
    upper: null,
    words: "3 of 4, few",
  };
  expect(csvOf({ marking: "public draft" }, "a", [row])).toBe(
    "measure,breakdown,category,period,numerator,denominator,value,lower,upper,words,marking\r\n" +
      `a,all,'=1+1,2025,3,4,,,,"3 of 4, few",public draft\r\n`,
  );
});
