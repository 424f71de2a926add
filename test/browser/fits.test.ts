/**
 * Nothing scrolls sideways within itself at 1280 px, on any page of any profile: what has to be pushed to be read is not read. At 360 px
 * only what is named here may, with its reason. The release is stretched to what a real one has: every body and every duty of the code
 * lists, hundreds of reviews in a cell.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { siteOf } from "../../dashboards/site.ts";
import { codeList } from "../../pipeline/contracts/code_lists.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import type { DutyRow, Release } from "../../pipeline/release/format.ts";
import { fixtureCatalogue, fixtureRelease } from "../dashboards/fixture.ts";

/** Figures by period or by category are read against one another, in columns; a row's own heading stays in sight, and each can be scrolled
 * by keyboard (WCAG 2.2, 1.4.10 leaves tables of data out). As cards, what is beside each other would be screens apart. */
const mayAt360 = /^(figures-|by-|[\w-]+-(by|quarter|year|academic_year|year_to_march|pooled_[35]_years)($|-))/;

const days = ["2025-03-31", "2025-05-31", "2025-06-30"];
const duties: readonly DutyRow[] = codeList("corporate_parent").flatMap(({ label }, body) =>
  codeList("duty").map((duty, at) => ({
    ...{ corporate_parent: label, duty: duty.label, due_on: days[at % 3]! },
    done_on: (body + at) % 3 === 0 ? null : (body + at) % 3 === 1 ? "2025-07-01" : days[at % 3]!,
  })),
);
const tenfold = (many: number | null): number | null => (many === null ? null : 10 * many);
const stretched: Release = {
  ...fixtureRelease,
  duties,
  values: fixtureRelease.values.map((value) =>
    value.denominator === null
      ? value
      : {
          ...value,
          ...{ numerator: tenfold(value.numerator), denominator: tenfold(value.denominator) },
          not_recorded: tenfold(value.not_recorded),
        },
  ),
};
const { measures } = fixtureCatalogue;
/** what everybody is told: nothing of rows, of bodies or of what falls due */
const untold = { duties: [], revisions: [], quality: null, dueNext: null };
const releases: Readonly<Record<string, Release>> = {
  restricted: stretched,
  public: { ...stretched, ...untold, catalogue: { ...fixtureCatalogue, profile: "public", draft: true } },
  panel: {
    ...{ ...stretched, ...untold },
    catalogue: {
      ...{ ...fixtureCatalogue, profile: "panel" },
      measures: measures.filter(({ discloses }) => discloses === "death"),
    },
  },
};

const work = mkdtempSync(join(tmpdir(), "quorate-fits-"));
const browser: Browser | undefined = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");

beforeAll(async () => {
  if (!browser) return;
  for (const [profile, release] of Object.entries(releases)) await buildSite(release, { to: join(work, profile) });
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

/** What scrolls or is cut sideways, everything that can be opened being open: the page itself, the id of its table, else what it is. */
const scrolling = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not(.menu)")) details.open = true;
    const page = document.documentElement;
    const wide = page.scrollWidth > page.clientWidth ? ["the page"] : [];
    const within = [...document.querySelectorAll("main *")].flatMap((each) => {
      // what is there only to be heard is one pixel wide
      const held = each.scrollWidth > each.clientWidth && each.clientWidth > 1 && each.closest("svg") === null;
      if (!held || getComputedStyle(each).overflowX === "visible") return [];
      return [each.querySelector("table")?.id ?? `${each.tagName} ${each.className}`];
    });
    return [...wide, ...within];
  });

test.skipIf(!browser).each(Object.entries(releases))(
  "nothing of the %s profile has to be pushed sideways",
  async (profile, release) => {
    const page = await (await browser!.newContext()).newPage();
    const may = new Set<string>();
    for (const { path } of pagesOf(siteOf(release, undefined, new Map()))) {
      await page.goto(`${pathToFileURL(join(work, profile)).href}/${path}.html`);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await scrolling(page);
        const named = found.filter((id) => width === 360 && mayAt360.test(id));
        for (const id of named) may.add(id);
        expect([path, width, found.filter((id) => !named.includes(id))]).toEqual([path, width, []]);
      }
    }
    // the list holds nothing that does not need it
    if (profile === "restricted") expect(may.size).toBeGreaterThan(0);
  },
);

test.skipIf(!browser)("at 360 px all numbers of what falls due stand on one line, each under its heading", async () => {
  const page = await (await browser!.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await page.goto(`${pathToFileURL(join(work, "restricted")).href}/due-next.html`);
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll("table.due-matrix")].map((table) => {
      const rows = [...table.querySelectorAll("tr")];
      const tops = (row: Element) =>
        [...row.querySelectorAll(":is(td, th):not(:first-child)")].map((each) =>
          Math.round(each.getBoundingClientRect().top),
        );
      return [table.id, Math.max(...rows.map((row) => new Set(tops(row)).size))];
    }),
  );
  expect(lines).toEqual([
    ["overdue", 1],
    ["weeks", 1],
    ["officers", 1],
  ]);
});
