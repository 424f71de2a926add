/** Measures are found by words, from a folder and without a network; and without the script all of them are there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-find-"));
const browser: Browser | undefined = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");
beforeAll(async () => {
  await buildSite(fixtureRelease, { to: join(work, "site") });
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

const open = async (javaScriptEnabled: boolean): Promise<Page> => {
  if (browser === undefined) throw new Error("no browser");
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(work, "site/measures.html")).href);
  return page;
};
const shown = (page: Page) => page.locator(".chapter-rows tbody tr:visible").count();

test.skipIf(!browser)("words leave the rows that have them all, and no words leave all", async () => {
  const page = await open(true);
  const all = await shown(page);
  await page.getByLabel("Find a measure").fill("REVIEWS held on time");
  expect(await page.getByRole("status").textContent()).toBe("1 measure found");
  expect(await shown(page)).toBe(1);
  await page.getByLabel("Find a measure").fill("nothing has this name");
  expect(await page.getByRole("status").textContent()).toBe("0 measures found");
  await page.getByLabel("Find a measure").fill("");
  expect(await shown(page)).toBe(all);
});

test.skipIf(!browser)("without a script every measure is there", async () => {
  const page = await open(false);
  expect(await shown(page)).toBe(fixtureRelease.catalogue.measures.length);
  expect(await page.getByLabel("Find a measure").count()).toBe(0);
});

test.skipIf(!browser)(
  "the address of a chart and of each table can be copied, and without a script no button is there",
  async () => {
    if (browser === undefined) throw new Error("no browser");
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const address = pathToFileURL(join(work, "site/definitions/review-on-time.html")).href;
      await page.goto(address);
      const buttons = page.getByRole("button", { name: /^Copy link to/ });
      if (!javaScriptEnabled) expect(await buttons.count()).toBe(0);
      else {
        expect(await buttons.count()).toBeGreaterThan(1);
        await buttons.first().click();
        // the clipboard, or the bar where a page may not use it
        await page.waitForFunction(() =>
          /Link copied|address bar/.test(document.body.lastElementChild?.textContent ?? ""),
        );
      }
      await context.close();
    }
  },
);
