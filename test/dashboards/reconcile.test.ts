/** Every figure of a built site is the same on its page, in both of its CSV files, in the workbook and in the release's own files. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { siteOf } from "../../dashboards/site.ts";
import { workbookOf } from "../../dashboards/workbook/workbook.ts";
import { FigureText } from "../../pipeline/sensitive/make_release/figure_text.ts";
import { writeRelease } from "../../pipeline/sensitive/make_release/write.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { fixtureRelease } from "./fixture.ts";
import { reconcile } from "./reconcile.ts";

let folder = "";
const site = () => join(folder, "site");
const release = () => join(folder, "release");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quorate-reconcile-"));
  const warehouse = await Warehouse.open(":memory:");
  const rows = { findings: "", byMonth: new FigureText() };
  await writeRelease(
    warehouse,
    fixtureRelease,
    { quorate: "0", inputs: [], settings: {}, account: null, rows, dueNext: null },
    release(),
  );
  warehouse.close();
  await buildSite(fixtureRelease, { to: site() });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("every figure agrees", async () => {
  const { differences, figures, shown } = await reconcile(site(), release());
  expect(differences).toEqual([]);
  expect(figures).toBe(fixtureRelease.values.length);
  expect(shown).toBeGreaterThan(100);
});

test.each([
  ["a page", "definitions/review-on-time.html", /<span class="main">\d+%/, '<span class="main">1%'],
  ["what is downloaded of a page", "data/shown/review-on-time.csv", /,all,all,\d+,/, ",all,all,9999,"],
  ["what is downloaded of a measure", "data/review-on-time.csv", /,all,all,\d+,/, ",all,all,9999,"],
  ["what is said of a chart", "definitions/review-on-time.html", /lowest \d+%/, "lowest 1%"],
])("a figure changed in %s is found", async (_, file, figure, other) => {
  const path = join(site(), file);
  const text = await readFile(path, "utf8");
  expect(text).toMatch(figure);
  await writeFile(path, text.replace(figure, other));
  const { differences } = await reconcile(site(), release());
  await writeFile(path, text);
  expect(differences.length).toBeGreaterThan(0);
});

describe("the workbook", () => {
  const made = async (changed: Partial<typeof fixtureRelease.catalogue> = {}) => {
    const changedRelease = { ...fixtureRelease, catalogue: { ...fixtureRelease.catalogue, ...changed } };
    return workbookOf(siteOf(changedRelease, undefined, new Map()));
  };
  const partsOf = (book: Uint8Array) =>
    Object.fromEntries(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));

  test("the same figures give the same bytes", async () => expect(Buffer.compare(await made(), await made())).toBe(0));

  test("it is named as its release, and has a title and a language", async () => {
    const parts = partsOf(
      new Uint8Array(await readFile(join(site(), "data", `${releaseName(fixtureRelease.catalogue)}.xlsx`))),
    );
    expect(parts["docProps/core.xml"]).toContain("safeguarding measures to 31 December 2025</dc:title>");
    expect(parts["docProps/core.xml"]).toContain("<dc:language>en-GB</dc:language>");
  });

  test("cover, contents, notes, then the chapters; each sheet but the cover has one table under a frozen head", async () => {
    const parts = partsOf(await made());
    const names = [...parts["xl/workbook.xml"]!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(["Cover", "Contents", "Notes"]);
    for (const [at] of names.entries()) {
      const sheet = parts[`xl/worksheets/sheet${at + 1}.xml`]!;
      expect(sheet).not.toContain("mergeCell");
      expect([at, sheet.match(/<tablePart /g)?.length ?? 0]).toEqual([at, at === 0 ? 0 : 1]);
      if (at === 0) continue;
      const [, reference] = /ref="([A-Z]+\d+:[A-Z]+\d+)"/.exec(parts[`xl/tables/table${at + 1}.xml`]!)!;
      const head = Number(/^A(\d+):/.exec(reference!)![1]);
      expect(sheet).toContain(`ySplit="${head}"`);
      expect(parts["[Content_Types].xml"]).toContain(`/xl/tables/table${at + 1}.xml`);
    }
  });

  test("the names of its columns are those of their heads", async () => {
    const parts = partsOf(await made());
    const strings = [...parts["xl/sharedStrings.xml"]!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
      ([, text]) => text,
    );
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.startsWith("xl/tables/"))) {
      const number = /(\d+)[.]xml/.exec(path)![1];
      const head = /ref="A(\d+):/.exec(xml)![1];
      const row = new RegExp(`<row r="${head}"[^>]*>(.*?)</row>`).exec(parts[`xl/worksheets/sheet${number}.xml`]!)![1]!;
      const heads = [...row.matchAll(/<v>(\d+)<\/v>/g)].map(([, at]) => strings[Number(at)]);
      expect([...xml.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(heads);
    }
  });

  test.each([
    [
      { profile: "restricted", draft: false, synthetic: true },
      ["Not for publication", "Synthetic sample data"],
      ["Draft"],
    ],
    [{ profile: "public", draft: true, synthetic: true }, ["Draft", "Synthetic sample data"], ["Not for publication"]],
    [{ profile: "public", draft: false, synthetic: false }, [], ["Draft", "Not for publication", "Synthetic"]],
  ] as const)("every sheet says what %o says, on a screen and printed", async (marks, says, not) => {
    const parts = partsOf(await made(marks));
    const strings = parts["xl/sharedStrings.xml"]!;
    for (const [path, sheet] of Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"))) {
      const [, head] = /<oddHeader>([^<]*)</.exec(sheet)!;
      for (const mark of says)
        expect([path, head, strings]).toEqual([path, expect.stringContaining(mark), expect.stringContaining(mark)]);
      for (const mark of not) expect([path, head]).toEqual([path, expect.not.stringContaining(mark)]);
    }
  });
});
