/**
 * Builds the page that lists several authorities published together. Each has its own site, in the folder named after its
 * code. It is made and checked as the pages of a site are, and is in the folder above them.
 */
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { temporaryFolder } from "../pipeline/folders/temporary.ts";
import type { Catalogue } from "../pipeline/release/format.ts";
import { releaseMark } from "../pipeline/words/release_words.ts";
import { buildPages } from "./build_pages.ts";
import { checkSite } from "./check.ts";
import { authoritiesPage } from "./pages/authorities.ts";
import { SiteRefused } from "./site_refused.ts";

/** Writes `index.html` into `to`, which holds the sites. `within`: a folder of the run's own to work in. Throws `SiteRefused` where the check finds anything. */
export async function buildIndex(
  catalogues: readonly Catalogue[],
  to: string,
  { within, kept }: { readonly within?: string; readonly kept?: string | undefined } = {},
): Promise<void> {
  const page = authoritiesPage(catalogues);
  const [first] = catalogues;
  if (first === undefined) throw new Error("a list of no authority");
  // they are made in one run, of one profile
  const { profile, draft } = first;
  const catalogue = { profile, draft, synthetic: catalogues.some(({ synthetic }) => synthetic), measures: [] };
  const printed = { mark: releaseMark(catalogue), name: page.title };
  const work = await mkdtemp(join(within ?? (await temporaryFolder()), "index-"));
  try {
    const built = await buildPages([page], printed, { work, log: () => {}, kept });
    const entries = await readdir(to, { recursive: true, withFileTypes: true });
    const beside = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(to, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    const { findings } = await checkSite(built, { catalogue, beside });
    if (findings.length > 0) throw new SiteRefused(findings);
    await cp(built, to, { recursive: true });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
