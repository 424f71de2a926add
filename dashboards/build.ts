/**
 * Builds the dashboards of a release: pages with charts already drawn, Framework's build for their shell, a finishing step
 * that joins the two, a check that fails, and only then the copy to where the site is wanted. From the release alone;
 * the same release gives the same bytes.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Release } from "../pipeline/release/format.ts";
import { checkSite, type Finding, type Weight } from "./check.ts";
import { readCommentary } from "./commentary.ts";
import { measureCsv } from "./csv.ts";
import { finish } from "./finish.ts";
import { runFramework } from "./framework.ts";
import { pagesOf } from "./pages.ts";
import { markdown } from "./shell.ts";
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
    const assets = await writeSource(site, pages, join(work, "pages"));
    log(`${pages.length} pages and ${assets.length} data files written; building`);
    const built = await runFramework({ work, assets, log });
    await finishPages(pages, built);
    const { findings, heaviest } = await checkSite(built, site);
    const all: Finding[] = [
      ...problems.map(({ file, what }) => ({ page: `commentary/${file}`, rule: "commentary", what })),
      ...findings,
    ];
    if (all.length > 0) throw new SiteRefused(all);
    await mkdir(to, { recursive: true });
    await cp(built, to, { recursive: true });
    log(`${pages.length} pages checked; the heaviest is ${heaviest.page}, ${Math.ceil(heaviest.bytes / 1000)} kB gzip`);
    return { pages: pages.length, files: assets.length, heaviest };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** the Markdown, the stylesheet and the data files; gives the addresses of the last */
async function writeSource(site: Site, pages: readonly Page[], folder: string): Promise<string[]> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const page of pages) await write(`${page.path}.md`, markdown(site, page));
  await write("site.css", stylesheet(await readFile(here("site.css"), "utf8"), site.catalogue));
  const assets: string[] = [];
  for (const { id } of site.catalogue.measures) {
    await write(`data/${id}.csv`, measureCsv(site.figures.ofMeasure(id), site.catalogue));
    assets.push(`/data/${id}.csv`);
  }
  return assets;
}

/** finishes every page, and removes Framework's own scripts, which no page asks for any more */
async function finishPages(pages: readonly Page[], folder: string): Promise<void> {
  for (const { path, body } of pages) {
    const file = join(folder, `${path}.html`);
    await writeFile(file, finish(await readFile(file, "utf8"), body.text));
  }
  for (const own of ["_observablehq", "_npm", "_node"]) await rm(join(folder, own), { recursive: true, force: true });
}
