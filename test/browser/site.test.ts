/**
 * The dashboards in a real browser: every page wide and narrow, with script and without, over http and from a folder. One
 * site is built and one browser started for all.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { buildIndex } from "../../dashboards/build_index.ts";
import { dueNextRows } from "../../dashboards/due_counts.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { findingsFile } from "../../dashboards/release_file.ts";
import { siteOf } from "../../dashboards/site.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { fixtureCatalogue, fixtureRelease } from "../dashboards/fixture.ts";
import { leaveTwoOfEachMake, pagesOfEveryMake } from "./makes.ts";
import { type StaticServer, serve } from "./static_server.ts";

const pages = pagesOf(siteOf(fixtureRelease, undefined, new Map()));
const paths = pages.map(({ path }) => path);
const widths = [1280, 360] as const;

/** A look at a page takes seconds, and many are alike. That each of them fits, `fits.test.ts` measures, in every profile. */
const looked = pagesOfEveryMake(pages);
const browser: Browser | undefined = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");

let folder = "";
let server: StaticServer;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  if (!browser) return;
  folder = await mkdtemp(join(tmpdir(), "quorate-browser-"));
  await buildSite(fixtureRelease, { to: folder });
  // a release stands beside its site
  for (const file of [dueNextRows(fixtureCatalogue), findingsFile(fixtureRelease) ?? ""]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), "extract,row\n");
  }
  server = await serve(folder);
}, 180_000);

afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** a page of its own, and what it asked for and complained of */
async function open(options: BrowserContextOptions) {
  const context = await browser!.newContext(options);
  contexts.push(context);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  // one that is still on its way when the page is left has not failed
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  return { page, asked, complaints };
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every link of a page, as whole addresses, and every id. What Explore holds ready as a download is an address within that
 * page alone, there or not yet there by how fast it was: `explore.test.ts` downloads it. */
const linksOf = (page: Page) =>
  page.evaluate(() => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="blob:"])')].map(({ href }) => href),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  }));

describe.skipIf(!browser)("the page above several authorities", () => {
  test("leads to each one's site, fits, and axe finds nothing", async () => {
    const above = await mkdtemp(join(tmpdir(), "quorate-browser-"));
    try {
      const codes = [fixtureCatalogue.authority.code, "E06000046"];
      for (const code of codes) await cp(folder, join(above, code), { recursive: true });
      const catalogues = codes.map((code) => ({ ...fixtureCatalogue, authority: { code, name: `Authority ${code}` } }));
      await buildIndex(catalogues, above);
      for (const width of widths) {
        const { page, complaints } = await open({ viewport: { width, height: 800 } });
        await page.goto(pathToFileURL(join(above, "index.html")).href);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect([width, await overflow(page), violations.map(({ id }) => id), complaints]).toEqual([width, 0, [], []]);
        await page.getByRole("link", { name: "Authority E06000046", exact: true }).click();
        expect(await page.title()).toMatch(/^Home/);
      }
    } finally {
      await rm(above, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!browser)("every page", () => {
  for (const scheme of ["http", "file"] as const) {
    for (const width of widths) {
      for (const javaScriptEnabled of [true, false]) {
        test(`${scheme}, ${width} px, script ${javaScriptEnabled ? "on" : "off"}`, async () => {
          const base = scheme === "http" ? server.origin : pathToFileURL(folder).href;
          const { page, asked, complaints } = await open({ viewport: { width, height: 800 }, javaScriptEnabled });
          for (const path of looked) {
            await page.goto(`${base}/${path}.html`);
            const styled = await page.evaluate(() => getComputedStyle(document.body).marginTop);
            expect([path, await overflow(page), styled]).toEqual([path, 0, "0px"]);
          }
          expect(complaints).toEqual([]);
          expect(asked.filter((url) => !url.startsWith(`${base}/`))).toEqual([]);
        }, 120_000);
      }
    }
  }

  const inTheDark = ["index", "looked-after-reviews", "for-you", "definitions/review-on-time"];
  for (const [width, colorScheme, looking] of [
    [1280, "light", looked],
    [360, "light", looked],
    [1280, "dark", inTheDark],
  ] as const) {
    test.concurrent(`axe finds nothing at ${width} px, ${colorScheme}`, async () => {
      const { page } = await open({ viewport: { width, height: 800 }, colorScheme });
      for (const path of looking) {
        await page.goto(`${server.origin}/${path}.html`);
        // the menu lies over what is under it: it is opened on one page alone
        const opened = path === "index" ? "details" : "details:not(.menu)";
        await page.evaluate((folded) => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>(folded)) details.open = true;
        }, opened);
        await page.evaluate(leaveTwoOfEachMake);
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          // what else it can say of a page takes longer than what is asked
          .options({ resultTypes: ["violations"] })
          .withTags(tags)
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect([path, ...found]).toEqual([path]);
      }
    });
  }

  test("the way between pages opens without script, one group at a time, and stays on the page", async () => {
    for (const width of widths) {
      const { page } = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
      await page.goto(`${server.origin}/index.html`);
      const summaries = page.locator("nav summary:visible, .menu > summary:visible");
      await summaries.first().click();
      await page.locator("nav a:visible", { hasText: "Looked-after reviews" }).waitFor({ state: "visible" });
      expect([width, await overflow(page)]).toEqual([width, 0]);
      // where there is room the pages stand in groups, else in one menu
      if ((await summaries.count()) > 1) await summaries.filter({ hasText: "Data" }).click();
      await page.locator("nav a:visible", { hasText: "Data dictionary" }).click();
      expect([width, await page.title()]).toEqual([width, expect.stringMatching(/^Data dictionary/)]);
    }
  });

  test("every link leads somewhere, to the place it names, and no page asks another host", async () => {
    const { page, asked, complaints } = await open({});
    const seen = new Map<string, { links: string[]; ids: string[] }>();
    for (const path of paths) {
      await page.goto(`${server.origin}/${path}.html`);
      seen.set(`${server.origin}/${path}.html`, await linksOf(page));
    }
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([]);
    const links = new Set([...seen.values()].flatMap((one) => one.links));
    for (const link of links) {
      const [address, hash] = link.split("#");
      const known = seen.get(address!);
      if (!known) expect([link, (await fetch(address!)).status]).toEqual([link, 200]);
      else if (hash) expect(known.ids).toContain(decodeURIComponent(hash));
    }
    expect(links.size).toBeGreaterThan(paths.length);
  }, 60_000);
});

describe.skipIf(!browser)("a gap", () => {
  test("stands with both pictures and its words, at every width", async () => {
    for (const width of widths) {
      const { page } = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
      await page.goto(`${server.origin}/outcomes.html`);
      const drawn = await page.evaluate(() =>
        [...document.querySelectorAll<SVGSVGElement>("#gap-at-11 svg.chart")].map((svg) => {
          const { left, right } = svg.getBoundingClientRect();
          const cut = [...svg.querySelectorAll("text")].filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < left - 1 || box.right > right + 1;
          });
          return [right <= document.documentElement.clientWidth, cut.map((text) => text.textContent)];
        }),
      );
      expect([width, ...drawn]).toEqual([width, [true, []], [true, []]]);
    }
  });
});

describe.skipIf(!browser)("a chapter", () => {
  const address = () => `${server.origin}/looked-after-reviews.html`;

  test("can be read by keyboard: the first stop leads past the navigation", async () => {
    const { page } = await open({});
    await page.goto(address());
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
  });

  test("opens each measure with its status, then the chart, then the table", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(address());
    const order = await page.evaluate(() => {
      const section = document.querySelector("#review-on-time")!;
      return [...section.querySelectorAll("h3, .status, figure, table, dl")].map((one) => one.tagName);
    });
    expect(order.slice(0, 4)).toEqual(["H3", "SPAN", "FIGURE", "TABLE"]);
    expect(order.at(-1)).toBe("DL");
  });

  test("draws type of at least 12 px at every width", async () => {
    for (const width of [1280, 768, 360, 320]) {
      const { page } = await open({ viewport: { width, height: 800 } });
      await page.goto(address());
      const smallest = await page.evaluate(() => {
        for (const folded of document.querySelectorAll("details")) folded.open = true;
        const drawn = [...document.querySelectorAll<SVGSVGElement>("svg.chart")].filter((svg) => svg.clientWidth > 0);
        return Math.min(
          ...drawn.flatMap((svg) => {
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return [...svg.querySelectorAll("text")].map(
              (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            );
          }),
        );
      });
      expect([width, smallest >= (width === 320 ? 10.5 : 12)]).toEqual([width, true]);
      expect(await overflow(page)).toBe(0);
    }
  });

  test("keeps its charts' words in the reader's own colours", async () => {
    const { page } = await open({ forcedColors: "active", colorScheme: "dark" });
    await page.goto(address());
    const [words, body] = await page.evaluate(() => [
      getComputedStyle(document.querySelector("svg.chart text")!).fill,
      getComputedStyle(document.body).color,
    ]);
    expect(words).toBe(body);
  });

  test("prints on A4 with nothing cut, and nothing folded away of what is printed", async () => {
    const { page } = await open({ viewport: { width: 688, height: 1000 } });
    await page.goto(address());
    await page.emulateMedia({ media: "print" });
    expect(await overflow(page)).toBe(0);
    const [folded, cut] = await page.evaluate(() => [
      // a sheet has sentences and charts: the tables beside a chart are not printed at all
      [...document.querySelectorAll("details > :is(.folded, .inside)")].filter(
        (one) => one.closest(".evidence, .words-box") === null && !one.checkVisibility(),
      ).length,
      [...document.querySelectorAll("table")].filter(
        (table) => table.scrollWidth > table.parentElement!.clientWidth + 1,
      ).length,
    ]);
    expect([folded, cut]).toEqual([0, 0]);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });
});
