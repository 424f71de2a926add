/** The Board's pack in one file: Home on its two sides, and the papers behind it as they look by themselves. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { packPage } from "../../pipeline/commands/board_pack.ts";
import { type MadeReport, madeReport } from "../../pipeline/commands/made_reports.ts";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import { printPages } from "../../pipeline/print/print_pages.ts";
import { cdop } from "../../reports/cdop/report.ts";
import { coveredOf } from "../../reports/edition.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";
import { smallRelease } from "../reports/small_release.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-pack-"));
const site = join(work, "site");
const browser = await startBrowser();
let papers: MadeReport;
beforeAll(async () => {
  await buildSite(fixtureRelease, { to: site });
  const made = await madeReport(cdop, { covered: coveredOf("2025")! }, await smallRelease(), work);
  papers = { ...made, report: { ...cdop, afterHome: true } };
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(work, name), content);
  return join(work, name);
};
const sides = (pdf: Buffer) => (pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;

test.skipIf(browser === undefined)(
  "has the sides of both, tagged, with bookmarks, in the same bytes again",
  async () => {
    written(papers.style.name, papers.style.content);
    const files = [
      written("pack.html", packPage(site, [papers])),
      written("again.html", packPage(site, [papers])),
      written("home.html", packPage(site, [])),
      written(papers.forms[0]!.name, papers.forms[0]!.content),
    ];
    const [pack, again, home, alone] = await printPages(files, "2025-12-31");
    expect(sides(home!)).toBeLessThanOrEqual(2);
    expect(sides(pack!)).toBe(sides(home!) + sides(alone!));
    expect(again!.equals(pack!)).toBe(true);
    const text = pack!.toString("latin1");
    for (const part of ["/MarkInfo", "/StructTreeRoot", "/Outlines", "/bound-analysis", "/Lang (en-GB)"])
      expect(text).toContain(part);
    for (const pdf of [pack, home]) expect(pdf!.toString("latin1")).not.toContain("file:");
  },
);

test.skipIf(browser === undefined)("neither stylesheet reaches into the other part", async () => {
  const looks = async (file: string, selector: string) => {
    const page = await browser!.newPage();
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(`file://${file}`);
    const found = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, fontSize, fontWeight, marginTop, paddingTop, borderBottomWidth, backgroundColor } =
          getComputedStyle(element);
        return { color, fontSize, fontWeight, marginTop, paddingTop, borderBottomWidth, backgroundColor };
      });
    await page.close();
    return found;
  };
  const pack = written("pack.html", packPage(site, [papers]));
  written(papers.style.name, papers.style.content);
  const alone = written(papers.forms[0]!.name, papers.forms[0]!.content);
  for (const part of ["h1", "h2", "p.clause", "p.note", "table th", "td", "figcaption", "p.table-note"])
    expect(await looks(pack, `.bound ${part}`), part).toEqual(await looks(alone, part));
  for (const part of ["h1", "h2", "p.lede", ".card"])
    expect(await looks(pack, `#observablehq-main ${part}`), part).toEqual(
      await looks(join(site, "index.html"), `#observablehq-main ${part}`),
    );
});

test("no name of a part is there twice, and every link leads to a part", () => {
  const page = packPage(site, [papers]);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, to]) => to!);
  expect(links.filter((to) => !to.startsWith("#") || !ids.includes(to.slice(1)))).toEqual([]);
  expect(page).toContain(readFileSync(join(site, "index.html"), "utf8").match(/<h1>.*?<\/h1>/)![0]);
});
