/**
 * Builds the dashboards of a release: it writes pages with charts already drawn, has Framework build their shell, joins the two and
 * checks the result. Only if the check finds nothing does it copy the site to where it is wanted. It reads nothing but the release, and
 * the same release gives the same bytes.
 */
import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../pipeline/folders/temporary.ts";
import type { Release } from "../pipeline/release/format.ts";
import { profiles } from "../pipeline/release/profiles.ts";
import { releaseMark, releaseName } from "../pipeline/words/release_words.ts";
import { buildPages, writeWithin } from "./build_pages.ts";
import { builtExplore } from "./built_explore.ts";
import type { Finding, Weight } from "./check/rule.ts";
import { checkSite } from "./check.ts";
import { readCommentary } from "./commentary.ts";
import { wordsBox } from "./components/words_box.ts";
import { withContents } from "./contents.ts";
import { bodiesOf } from "./corporate_parents.ts";
import { dutiesCsv } from "./csv.ts";
import { downloadsOf, openDataPath, workbookPath } from "./downloads.ts";
import { dueNextRows, listsDueNext } from "./due_counts.ts";
import { exploreArrow, explored, exploreList } from "./explore_data.ts";
import { openDataOf } from "./open_data.ts";
import { pagesOf } from "./pages.ts";
import { findingsFile, theirFormFile } from "./release_file.ts";
import { exploreApp, scriptFile, scripts } from "./scripts.ts";
import { footer, header, titleOf } from "./shell.ts";
import { type Beside, type Site, siteOf } from "./site.ts";
import { SiteRefused } from "./site_refused.ts";
import { workbookOf } from "./workbook/workbook.ts";

export interface BuildOptions {
  /** an empty folder, or one that is not there yet */
  readonly to: string;
  /** the release before, for "What changed" */
  readonly previous?: Release | undefined;
  /** the folder of commentary; the one beside this file where not given */
  readonly commentary?: string;
  readonly beside?: Partial<Beside>;
  readonly log?: (line: string) => void;
  /** where shells are kept from run to run */
  readonly kept?: string | undefined;
  /** a folder of the run's own to work in; a temporary one where not given */
  readonly work?: string;
}

export interface Built {
  readonly pages: number;
  readonly files: number;
  /** the heaviest page: itself and the stylesheet, as they travel (gzip) */
  readonly heaviest: Weight;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Throws `SiteRefused` where the check finds anything, and `open-data-refused`; then nothing is written to `to`. */
export async function buildSite(release: Release, options: BuildOptions): Promise<Built> {
  const { to, previous, log = () => {} } = options;
  const { commentary, problems } = await readCommentary(options.commentary ?? here("commentary"));
  const { profile, synthetic } = release.catalogue;
  const own = profiles[profile].showsCommentary ? [...commentary].filter(([, { sample }]) => !sample || synthetic) : [];
  const figures = siteOf(release, previous, new Map(own), options.beside);
  // the pages say how large they are
  const site = { ...figures, workbook: await workbookOf(figures), openData: openDataOf(release) };
  const work = await mkdtemp(join(options.work ?? (await temporaryFolder()), "site-"));
  try {
    const explore = await builtExplore({ work: join(work, "explore"), log, kept: options.kept });
    const pages = pagesOf(site, explore.cells);
    const filled = pages.map((page) => ({
      path: page.path,
      title: titleOf(site, page),
      header: header(site, page).text,
      footer: footer(site, page).text.trim(),
      content: page.isShort
        ? page.body.text
        : `${withContents(page.body).text}${page.explainsWords ? "" : (wordsBox(page.body)?.text ?? "")}`,
    }));
    const printed = { mark: releaseMark(site.catalogue), name: `Release ${releaseName(site.catalogue)}` };
    const built = await buildPages(filled, printed, { work, log, kept: options.kept });
    await writeWithin(join(built, exploreApp), explore.script);
    const files = await writeFigures(site, built);
    for (const script of scripts) await cp(scriptFile(script), join(built, script.name));
    log(`${pages.length} pages and ${files} data files written; checking`);
    // what falls due next and what was found in rows are the release's own files, which stand in the site already, as reports do
    const beside = [
      ...site.reports.flatMap(({ forms }) => forms.map(({ path }) => path)),
      ...(listsDueNext(site) ? [dueNextRows(site.catalogue)] : []),
      ...[findingsFile(site), theirFormFile(site)].filter((path) => path !== null),
    ];
    const { findings, heaviest } = await checkSite(built, { catalogue: site.catalogue, beside });
    const all: Finding[] = [
      ...problems.map(({ file, what }) => ({ page: `commentary/${file}`, rule: "commentary", what })),
      ...findings,
    ];
    if (all.length > 0) throw new SiteRefused(all);
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(built)) await moveTo(join(built, entry), join(to, entry));
    log(`${pages.length} pages checked; the heaviest is ${heaviest.page}, ${Math.ceil(heaviest.bytes / 1000)} kB gzip`);
    return { pages: pages.length, files, heaviest };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The figures of each measure, all in one workbook, and what is on record of each corporate parent, to download. Gives the number of files. */
async function writeFigures(site: Site, folder: string): Promise<number> {
  const { catalogue } = site;
  const { workbook, openData } = site;
  const files: (readonly [path: string, content: string | Uint8Array])[] = [
    ...catalogue.measures.flatMap((measure) =>
      Object.values(downloadsOf(site, measure)).map(({ path, text }) => [path, text] as const),
    ),
    ...bodiesOf(site).map(({ csv, rows }) => [csv, dutiesCsv(rows, catalogue)] as const),
    ...explored(site).map((measure) => [`data/${measure.id}.arrow`, exploreArrow(site, measure)] as const),
    ["data/explore.json", exploreList(site)],
    ...(workbook === undefined ? [] : [[workbookPath(site), workbook] as const]),
    ...(openData === undefined ? [] : [[openDataPath(site), openData] as const]),
  ];
  await Promise.all(files.map(([path, content]) => writeWithin(join(folder, path), content)));
  return files.length;
}

/** Moved, where it is wanted on the same disk, and else copied: a site has more than a thousand files. */
async function moveTo(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
  }
}
