/**
 * Builds the dashboards of a release: pages with charts already drawn, Framework's build for their shells, a step that joins
 * the two, a check that fails, and only then the copy to where the site is wanted. From the release alone; the same release
 * gives the same bytes.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import type { Release } from "../pipeline/release/format.ts";
import { checkSite, type Finding, type Weight } from "./check.ts";
import { readCommentary } from "./commentary.ts";
import { measureCsv } from "./csv.ts";
import { fillShell, finishShell } from "./finish.ts";
import { runFramework } from "./framework.ts";
import { pagesOf } from "./pages.ts";
import { header, shellMarkdown, titleOf } from "./shell.ts";
import { type Page, type Site, siteOf } from "./site.ts";
import { SiteRefused } from "./site_refused.ts";
import { stylesheet } from "./stylesheet.ts";

export interface BuildOptions {
  /** an empty folder, or one that is not there yet */
  readonly to: string;
  /** the release before, for "What changed" */
  readonly previous?: Release | undefined;
  /** the folder of commentary; the one beside this file where not given */
  readonly commentary?: string;
  readonly log?: (line: string) => void;
}

export interface Built {
  readonly pages: number;
  readonly files: number;
  /** the heaviest page: itself and the stylesheet, as they travel (gzip) */
  readonly heaviest: Weight;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Throws `SiteRefused` where the check finds anything; then nothing is written to `to`. */
export async function buildSite(release: Release, options: BuildOptions): Promise<Built> {
  const { to, previous, log = () => {} } = options;
  const { commentary, problems } = await readCommentary(options.commentary ?? here("commentary"));
  const site = siteOf(release, previous, commentary);
  const pages = pagesOf(site);
  const work = await mkdtemp(join(tmpdir(), "quorate-site-"));
  try {
    await writeShells(site, pages, join(work, "pages"));
    const built = await runFramework({ work, log });
    await writePages(site, pages, built);
    await writeFigures(site, built);
    log(`${pages.length} pages and ${site.catalogue.measures.length} data files written; checking`);
    const { findings, heaviest } = await checkSite(built, site);
    const all: Finding[] = [
      ...problems.map(({ file, what }) => ({ page: `commentary/${file}`, rule: "commentary", what })),
      ...findings,
    ];
    if (all.length > 0) throw new SiteRefused(all);
    await mkdir(to, { recursive: true });
    await cp(built, to, { recursive: true });
    log(`${pages.length} pages checked; the heaviest is ${heaviest.page}, ${Math.ceil(heaviest.bytes / 1000)} kB gzip`);
    return { pages: pages.length, files: site.catalogue.measures.length, heaviest };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** a page's folder, from the site's root: `.` or `definitions` */
const folderOf = ({ path }: Page): string => posix.dirname(path);
const shell = "shell";

/** the Markdown of a shell for each folder that has pages, and the stylesheet */
async function writeShells(site: Site, pages: readonly Page[], folder: string): Promise<void> {
  for (const each of new Set(pages.map(folderOf))) await write(join(folder, each, `${shell}.md`), shellMarkdown(site));
  await write(join(folder, "site.css"), stylesheet(await readFile(here("site.css"), "utf8"), site.catalogue));
}

/** puts every page into its folder's shell; then removes the shells, and Framework's scripts, which no page asks for */
async function writePages(site: Site, pages: readonly Page[], folder: string): Promise<void> {
  for (const each of new Set(pages.map(folderOf))) {
    const file = join(folder, each, `${shell}.html`);
    const built = finishShell(await readFile(file, "utf8"));
    await rm(file);
    for (const page of pages.filter((one) => folderOf(one) === each)) {
      const filling = { title: titleOf(site, page), header: header(site, page).text, content: page.body.text };
      await write(join(folder, `${page.path}.html`), fillShell(built, filling));
    }
  }
  for (const own of ["_observablehq", "_npm", "_node"]) await rm(join(folder, own), { recursive: true, force: true });
}

/** the figures of each measure, to download */
async function writeFigures({ catalogue, figures }: Site, folder: string): Promise<void> {
  for (const { id } of catalogue.measures)
    await write(join(folder, "data", `${id}.csv`), measureCsv(figures.ofMeasure(id), catalogue));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
