/** A report in all its forms: the same tables read back from each, and what makes a Word document one for everybody. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pngOf } from "../../pipeline/charts/png.ts";
import { filesOf, madeReport } from "../../pipeline/commands/made_reports.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { sha256 } from "../../pipeline/release/release_hash.ts";
import { buildReport } from "../../reports/build_report.ts";
import { cdop } from "../../reports/cdop/report.ts";
import { type ReportDocument, tablesOf } from "../../reports/document.ts";
import { coveredOf } from "../../reports/edition.ts";
import { captionOf } from "../../reports/render/captions.ts";
import { reportCsv } from "../../reports/render/csv.ts";
import { reportHtml } from "../../reports/render/html.ts";
import { reportWord } from "../../reports/render/word/word.ts";
import { reportWorkbook } from "../../reports/render/workbook.ts";
import {
  fromCsv,
  fromPage,
  fromWord,
  fromWorkbook,
  partOf,
  styleOf,
  within,
  withoutCorner,
  wordsOf,
} from "./read_back.ts";
import { smallRelease } from "./small_release.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-forms-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let release: Release;
let made: ReportDocument;
let word: Uint8Array;
beforeAll(async () => {
  writeFileSync(join(work, "analysis.md"), "Only **themes**, *no* cases.\n\n1. First.\n2. Then & <last>.");
  release = await smallRelease();
  made = buildReport(cdop, { covered: coveredOf("2025")! }, release, work).document;
  word = await reportWord(made);
});

const body = () => partOf(word, "word/document.xml");
const paragraphs = () => within(body(), "w:p");
const chartsOf = ({ sections }: ReportDocument) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? block.chart : [])));

test("every cell of every table is the same in page, Word, workbook and CSV", async () => {
  const wanted = tablesOf(made).map((table) => ({
    caption: captionOf("Table", table),
    rows: [table.columns, ...table.rows],
  }));
  expect(wanted.length).toBeGreaterThan(5);
  expect(fromPage(reportHtml(made, "x.css"))).toEqual(wanted);
  expect(fromWord(word)).toEqual(wanted);
  expect(await fromWorkbook(await reportWorkbook(made))).toEqual(wanted);
  expect(fromCsv(reportCsv(made))).toEqual(wanted.map(withoutCorner));
});

test("a changed cell is found in each", async () => {
  const changed = JSON.parse(
    JSON.stringify(made).replace('["Deaths notified","0","12"', '["Deaths notified","0","13"'),
  );
  expect(changed).not.toEqual(JSON.parse(JSON.stringify(made)));
  expect(fromPage(reportHtml(changed, "x.css"))).not.toEqual(fromPage(reportHtml(made, "x.css")));
  expect(fromWord(await reportWord({ ...changed, sections: changed.sections }))).not.toEqual(fromWord(word));
  expect(await fromWorkbook(await reportWorkbook(changed))).not.toEqual(await fromWorkbook(await reportWorkbook(made)));
  expect(fromCsv(reportCsv(changed))).not.toEqual(fromCsv(reportCsv(made)));
});

test("the same release gives the same bytes, and a manifest holds the hash of each file", async () => {
  const [one, other] = [
    await madeReport(cdop, { covered: coveredOf("2025")! }, release, work),
    await madeReport(cdop, { covered: coveredOf("2025")! }, release, work),
  ];
  const files = filesOf(one, release, "abc");
  expect(filesOf(other, release, "abc")).toEqual(files);
  expect(files.map(({ name }) => name)).toEqual(
    ["html", "docx", "xlsx", "csv", "css", "manifest.json"].map((ending) => `cdop-2025.${ending}`),
  );
  const manifest = JSON.parse(String(files.at(-1)!.content));
  expect(manifest).toMatchObject({ report: "cdop", covers: "2025", release_sha256: "abc" });
  expect(manifest.files).toEqual(
    files.slice(0, -1).map(({ name, content }) => ({
      file: name,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
  );
});

describe("in Word", () => {
  test("real headings, and a table of contents that leads to each; its page numbers are Word's to work out, and none is guessed", () => {
    const headings = paragraphs().filter((each) => styleOf(each) === "Heading1");
    expect(headings.map(wordsOf)).toEqual(made.sections.map(({ title }) => title));
    const listed = paragraphs().filter((each) => styleOf(each) === "TOC1");
    expect(listed.map(wordsOf)).toEqual(made.sections.map(({ title }) => title));
    const anchors = new Set(within(body(), "w:bookmarkStart").map((each) => each.getAttribute("w:name")));
    const leads = listed.flatMap((each) => within(each, "w:hyperlink").map((link) => link.getAttribute("w:anchor")));
    expect(leads.filter((each) => !anchors.has(each))).toEqual([]);
    expect(leads).toHaveLength(made.sections.length);
  });

  test("a caption counts itself; a table's heads are repeated, and no row is cut", () => {
    const tables = within(body(), "w:tbl");
    for (const [at, table] of tables.entries()) {
      const caption = table.previousElementSibling!;
      expect(styleOf(caption)).toBe("Caption");
      const [field] = within(caption, "w:fldSimple");
      expect(field!.getAttribute("w:instr")).toBe("SEQ Table \\* ARABIC");
      expect(wordsOf(field!)).toBe(String(at + 1));
      const rows = within(table, "w:tr");
      expect(rows.map((row) => within(row, "w:tblHeader").length)).toEqual(rows.map((_, i) => (i === 0 ? 1 : 0)));
      expect(rows.every((row) => within(row, "w:cantSplit").length === 1)).toBe(true);
    }
  });

  test("title, language, day of the data and no other, marks on every page, page numbers", () => {
    const core = partOf(word, "docProps/core.xml");
    const said = (name: string) => within(core, name)[0]?.textContent;
    expect(said("dc:title")).toBe(made.title);
    expect(said("dc:language")).toBe("en-GB");
    expect([said("dcterms:created"), said("dcterms:modified")]).toEqual(Array(2).fill(`${made.asAt}T00:00:00Z`));
    const lang = within(partOf(word, "word/styles.xml"), "w:lang")[0];
    expect(lang?.getAttribute("w:val")).toBe("en-GB");
    expect(made.mark).toContain("Not for publication");
    expect(wordsOf(partOf(word, "word/header1.xml").documentElement)).toBe(made.mark);
    const foot = partOf(word, "word/footer1.xml").documentElement;
    expect(within(foot, "w:instrText").map((each) => each.textContent)).toEqual(["PAGE", "NUMPAGES"]);
  });

  test("a list of numbers, strong and emphasised words, and what XML keeps for itself", () => {
    const texts = paragraphs().map(wordsOf);
    expect(texts).toContain("Only themes, no cases.");
    expect(texts).toContain("Then & <last>.");
    const strong = within(body(), "w:r")
      .filter((run) => within(run, "w:b").length > 0)
      .map(wordsOf);
    expect(strong).toContain("themes");
  });

  test("a chart is a picture with its text", () => {
    const charts = chartsOf(made);
    expect(charts.length).toBeGreaterThan(0);
    const drawings = within(body(), "wp:docPr");
    expect(drawings.map((each) => each.getAttribute("descr"))).toEqual(charts.map(({ alt }) => alt));
    expect(new Set(drawings.map((each) => each.getAttribute("id"))).size).toBe(charts.length);
  });
});

describe("a chart", () => {
  test("says nothing that the table after it does not", () => {
    for (const { blocks } of made.sections)
      for (const [at, block] of blocks.entries()) {
        if (block.kind !== "chart") continue;
        const next = blocks[at + 1]!;
        const printed = next.kind === "table" ? next.table.rows.flat().join("\n") : "";
        const words = [...block.chart.picture.text.matchAll(/<text[^>]*>([^<]*%[^<]*)</g)].map(([, text]) => text!);
        const figures = words.filter((each) => each.includes("·"));
        expect(figures.length).toBeGreaterThan(1);
        expect(figures.filter((each) => !printed.includes(each))).toEqual([]);
      }
  });

  test("of one percentage or none is left out", () => {
    const values = release.values.filter(({ measure_id }) => !/joint-response|other-processes/.test(measure_id));
    const { document } = buildReport(cdop, { covered: coveredOf("2025")! }, { ...release, values }, work);
    expect(chartsOf(document)).toEqual([]);
  });

  test("as a picture of dots has its words in it: without a font nothing would be written", async () => {
    const [{ picture }] = chartsOf(made) as [ReturnType<typeof chartsOf>[number]];
    const bare = { ...picture, text: picture.text.replace(/<text[\s\S]*?<\/text>/g, "") };
    expect((await pngOf(picture)).length).toBeGreaterThan(1.5 * (await pngOf(bare)).length);
  });
});

const office = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!office)("LibreOffice opens it, and writes it again with its tables, headings and captions", () => {
  const [from, to] = [join(work, "report.docx"), join(work, "again")];
  writeFileSync(from, word);
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "docx", "--outdir", to, from], { stdio: "ignore" });
  const again = readFileSync(join(to, "report.docx"));
  expect(fromWord(again)).toEqual(fromWord(word));
  // it gives styles ids of its own; their names it keeps
  const styled = (name: string, book: Uint8Array) => {
    const ids = within(partOf(book, "word/styles.xml"), "w:style")
      .filter((each) => within(each, "w:name")[0]?.getAttribute("w:val")?.toLowerCase() === name)
      .map((each) => each.getAttribute("w:styleId"));
    const all = within(partOf(book, "word/document.xml"), "w:p");
    return all.filter((each) => ids.includes(styleOf(each))).map(wordsOf);
  };
  for (const name of ["heading 1", "caption"]) {
    expect(styled(name, word).length).toBeGreaterThan(5);
    expect(styled(name, again)).toEqual(styled(name, word));
  }
  const count = (name: string, book: Uint8Array) => within(partOf(book, "word/document.xml"), name).length;
  for (const name of ["w:tblHeader", "wp:docPr"]) expect([name, count(name, again)]).toEqual([name, count(name, word)]);
});
