/** Puts each page in the shell. The result is a folder with the pages, the stylesheet and nothing else. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Printed, stylesheet } from "../pipeline/print/stylesheet.ts";
import { builtShell } from "./built_shell.ts";
import { type Filling, fillShell } from "./fill_shell.ts";
import type { Building } from "./kept_build.ts";
import { toRoot } from "./site.ts";

/** `path`: address without `.html`, from the site's root */
export interface FilledPage extends Omit<Filling, "stylesheet"> {
  readonly path: string;
}

/** Builds the pages in the empty folder `work`, and gives the folder they are in. */
export async function buildPages(
  pages: readonly FilledPage[],
  printed: Printed,
  { work, ...building }: Building,
): Promise<string> {
  const { shell, stylesheet: common } = await builtShell({ work: join(work, "shell"), ...building });
  const site = join(work, "site");
  const styles = stylesheet(common, printed);
  // named by what it holds, so that no browser shows a page in the stylesheet of an earlier release
  const name = `site.${createHash("sha256").update(styles).digest("hex").slice(0, 8)}.css`;
  await writeWithin(join(site, name), styles);
  for (const page of pages) {
    const filling = { ...page, stylesheet: `${toRoot(page.path)}${name}` };
    await writeWithin(join(site, `${page.path}.html`), fillShell(shell, filling));
  }
  return site;
}

/** Writes a file, and makes its folder where there is none. */
export async function writeWithin(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
