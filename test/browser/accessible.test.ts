/**
 * What a reader with a keyboard, a large print, colours of their own or a screen reader meets, in a real browser on the site of the
 * fixture: the order of stops, what shows where one is, nothing to scroll to sideways, nothing that vanishes, headings and landmarks;
 * and how much there is of Home and of a chapter. No script runs in it, as none is needed.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { siteOf } from "../../dashboards/site.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { fixtureCatalogue, fixtureRelease } from "../dashboards/fixture.ts";

/** What data says stays words, though it looks like markup: the names of a measure, of a category and of the place. */
const markup = `Zeal <script>gotIn=1</script><img src=x onerror=gotIn=1>&amp;"`;
const hostile: Release = {
  ...fixtureRelease,
  catalogue: {
    ...fixtureCatalogue,
    authority: { ...fixtureCatalogue.authority, name: markup },
    measures: fixtureCatalogue.measures.map((each) =>
      each.id === "review-on-time" ? { ...each, title: markup, asks: markup } : each,
    ),
    breakdowns: fixtureCatalogue.breakdowns.map((each) => ({
      ...each,
      categories: each.categories.map((one) => (one.id === "first" ? { ...one, label: markup } : one)),
    })),
  },
};
const folder = mkdtempSync(join(tmpdir(), "quorate-accessible-"));
const browser: Browser | undefined = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");

beforeAll(async () => {
  if (!browser) return;
  await buildSite(fixtureRelease, { to: join(folder, "site") });
  await buildSite(hostile, { to: join(folder, "hostile") });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One page of each kind. */
const kinds = [
  "index",
  "looked-after-reviews",
  "conferences",
  "outcomes",
  "deaths",
  "definitions/review-on-time",
  "for-you",
  "childs-voice",
  "bodies/police",
  "due-next",
  "measures",
  "framework",
  "data-quality",
  "changes",
  "how-to-read",
  "dictionary",
];

async function open(path: string, options: BrowserContextOptions = {}, site = "site"): Promise<Page> {
  const context = await browser!.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, site, `${path}.html`)).href);
  return page;
}
const closed = async (page: Page): Promise<void> => page.context().close();

test.skipIf(!browser).each(kinds)("%s: what leads elsewhere looks like it, in the page itself", async (kind) => {
  const page = await open(kind);
  const plain = await page.locator(":is(#observablehq-main, #observablehq-footer) a").evaluateAll((links) => {
    const isMarked = (part: Element) => {
      const { textDecorationLine, borderBottomStyle, borderBottomColor } = getComputedStyle(part);
      const isLined = borderBottomStyle !== "none" && borderBottomColor !== "rgba(0, 0, 0, 0)";
      return textDecorationLine.includes("underline") || isLined;
    };
    return links.filter((link) => ![link, ...link.querySelectorAll("*")].some(isMarked)).map((link) => link.outerHTML);
  });
  expect(plain).toEqual([]);
  await closed(page);
});

describe.skipIf(!browser)("by keyboard", () => {
  test("Home has at most sixty stops, in the order of reading, and each shows that one is there", async () => {
    for (const width of [1280, 360]) {
      const page = await open("index", { viewport: { width, height: 900 }, javaScriptEnabled: false });
      const stops: Stop[] = [];
      for (;;) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(stopNow);
        if (stop === null || stops.length > 100) break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.length).toBeLessThanOrEqual(60);
      const places = stops.map(({ place }) => place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(stops.filter(({ isShown, isSeen }) => !isShown || !isSeen)).toEqual([]);
      await closed(page);
    }
  });

  test("the first stop leads past the menu: the next is in the content", async () => {
    for (const path of ["index", "for-you", "definitions/review-on-time"]) {
      const page = await open(path, { javaScriptEnabled: false });
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.closest("main") !== null);
      expect([path, at]).toEqual([path, true]);
      await closed(page);
    }
  });
});

interface Stop {
  readonly words: string;
  /** its number among all elements of the page */
  readonly place: number;
  /** whether something is drawn round it */
  readonly isShown: boolean;
  /** whether it stands where one can see it */
  readonly isSeen: boolean;
}

/** Where one is; null where it is nowhere on the page. */
function stopNow(): Stop | null {
  const at = document.activeElement;
  if (at === null || at === document.body || at === document.documentElement) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const { top, bottom, left, right } = at.getBoundingClientRect();
  return {
    words: at.textContent?.trim().slice(0, 40) ?? "",
    place: [...document.querySelectorAll("*")].indexOf(at),
    isShown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    isSeen: right > left && bottom > top && top >= -1 && bottom <= innerHeight + 1 && left >= -1,
  };
}

test.skipIf(!browser)("enlarged twice and four times, no page has to be scrolled sideways", async () => {
  for (const width of [640, 320]) {
    const page = await open("index", { viewport: { width, height: 512 }, javaScriptEnabled: false });
    for (const path of kinds) {
      await page.goto(pathToFileURL(join(folder, "site", `${path}.html`)).href);
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        for (const folded of document.querySelectorAll<HTMLDetailsElement>("details:not(.menu)")) folded.open = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect([path, width, scrollWidth]).toEqual([path, width, clientWidth]);
    }
    await closed(page);
  }
});

test.skipIf(!browser)(
  "in a reader's own colours no words and no mark of a chart have the colour of the page",
  async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("index", { forcedColors: "active", colorScheme, javaScriptEnabled: false });
      for (const path of kinds) {
        await page.goto(pathToFileURL(join(folder, "site", `${path}.html`)).href);
        expect([path, colorScheme, ...(await page.evaluate(vanished))]).toEqual([path, colorScheme]);
      }
      await closed(page);
    }
  },
);

/** The marks that cannot be told from the page, each once. */
function vanished(): string[] {
  const found = new Set<string>();
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("details:not(.menu)")) folded.open = true;
  const probe = document.body.appendChild(document.createElement("p"));
  probe.style.cssText = "forced-color-adjust: none; color: Canvas";
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const isNothing = (paint: string) => paint === "none" || paint === canvas || /^rgba\(.*, 0\)$/.test(paint);
  for (const mark of document.querySelectorAll<SVGElement>(
    "svg :is(line, path, circle, rect, polygon, polyline, text)",
  )) {
    const { fill, stroke, display, strokeWidth } = getComputedStyle(mark);
    const { width, height } = mark.getBoundingClientRect();
    if (display === "none" || width + height === 0 || mark.closest("defs, clipPath") !== null) continue;
    const isLine = mark.tagName === "line";
    if ((isLine || isNothing(fill)) && (isNothing(stroke) || Number.parseFloat(strokeWidth) === 0))
      found.add(
        `${mark.tagName} .${mark.getAttribute("class") ?? mark.parentElement?.getAttribute("class")} ${fill} ${stroke}`,
      );
  }
  for (const one of document.querySelectorAll<HTMLElement>("main *")) {
    const own = [...one.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim() !== "");
    if (own && one.closest("svg") === null && getComputedStyle(one).color === canvas)
      found.add(`words: ${one.className} ${one.textContent?.slice(0, 30)}`);
  }
  return [...found];
}

test.skipIf(!browser)(
  "a screen reader is given one main part, named ways, and headings without a step left out",
  async () => {
    const page = await open("index", { javaScriptEnabled: false });
    const client = await page.context().newCDPSession(page);
    for (const path of kinds) {
      await page.goto(pathToFileURL(join(folder, "site", `${path}.html`)).href);
      const { nodes } = await client.send("Accessibility.getFullAXTree");
      const told = nodes.filter(({ ignored }) => !ignored);
      const named = (role: string) => told.filter((node) => node.role?.value === role).map(({ name }) => name?.value);
      expect([path, named("main").length, named("contentinfo").length]).toEqual([path, 1, 1]);
      const ways = named("navigation");
      expect(ways.length).toBeGreaterThan(0);
      expect([path, ...ways.filter((name, i) => !name || ways.indexOf(name) !== i)]).toEqual([path]);
      const levels = told.flatMap(({ role, properties }) =>
        role?.value === "heading" ? [Number(properties?.find(({ name }) => name === "level")?.value.value)] : [],
      );
      expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
      expect([path, ...levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)]).toEqual([path]);
      // a picture that is told of has a text
      expect([path, ...named("image").filter((name) => !name)]).toEqual([path]);
    }
    await closed(page);
  },
);

describe.skipIf(!browser)("how much there is to read", () => {
  const height = (page: Page) =>
    page.evaluate(() => {
      for (const open of document.querySelectorAll("details")) open.open = false;
      return document.documentElement.scrollHeight;
    });

  test("Home is little more than a screen, three and a half on a phone, and 40 kB", async () => {
    for (const [width, screen, most] of [
      [1280, 900, 1.2],
      [360, 740, 3.5],
    ] as const) {
      const page = await open("index", { viewport: { width, height: screen }, javaScriptEnabled: false });
      expect((await height(page)) / screen).toBeLessThanOrEqual(most);
      await closed(page);
    }
    expect(gzipSync(readFileSync(join(folder, "site/index.html"))).length).toBeLessThanOrEqual(40_000);
  });

  test("a chapter, folded, is at most four screens", async () => {
    const page = await open("index", { javaScriptEnabled: false });
    for (const { id } of siteOf(fixtureRelease, undefined, new Map()).chapters) {
      await page.goto(pathToFileURL(join(folder, "site", `${id}.html`)).href);
      expect([id, (await height(page)) / 900 <= 4]).toEqual([id, true]);
    }
    await closed(page);
  });
});

test.skipIf(!browser)("what data says stays words, though it looks like markup", async () => {
  for (const path of [
    "index",
    "looked-after-reviews",
    "definitions/review-on-time",
    "measures",
    "a-to-z",
    "how-to-read",
  ]) {
    const page = await open(path, {}, "hostile");
    const [words, gotIn, strange] = await page.evaluate(() => [
      document.documentElement.textContent,
      "gotIn" in window,
      document.querySelectorAll("img, body script:not([src])").length,
    ]);
    expect([path, gotIn, strange]).toEqual([path, false, 0]);
    expect(words).toContain(markup);
    await closed(page);
  }
});
