/**
 * Pages made whole: Framework builds one shell a folder, and every page of the folder is put in it. What comes out is a folder
 * with the pages, the stylesheet and nothing else.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { type Filling, fillShell, finishShell } from "./finish.ts";
import { runFramework } from "./framework.ts";
import type { Html } from "./html.ts";
import { shellMarkdown } from "./shell.ts";
import { type Printed, stylesheet } from "./stylesheet.ts";

/** `path`: address without `.html`, from the site's root */
export interface FilledPage extends Filling {
  readonly path: string;
}

export interface Around {
  readonly footer: Html;
  readonly printed: Printed;
}

const shell = "shell";
const css = fileURLToPath(new URL("site.css", import.meta.url));

/** a page's folder, from the site's root: `.` or `definitions` */
const folderOf = ({ path }: FilledPage): string => posix.dirname(path);

/** Builds the pages in the empty folder `work`, and gives the folder they are in. */
export async function buildPages(
  pages: readonly FilledPage[],
  { footer, printed }: Around,
  { work, log }: { readonly work: string; readonly log: (line: string) => void },
): Promise<string> {
  const folders = new Set(pages.map(folderOf));
  for (const each of folders) await writeText(join(work, "pages", each, `${shell}.md`), shellMarkdown(footer));
  await writeText(join(work, "pages/site.css"), stylesheet(await readFile(css, "utf8"), printed));
  const built = await runFramework({ work, log });
  for (const each of folders) {
    const file = join(built, each, `${shell}.html`);
    const finished = finishShell(await readFile(file, "utf8"));
    await rm(file);
    for (const page of pages.filter((one) => folderOf(one) === each))
      await writeText(join(built, `${page.path}.html`), fillShell(finished, page));
  }
  // Framework's scripts, which no page asks for
  for (const own of ["_observablehq", "_npm", "_node"]) await rm(join(built, own), { recursive: true, force: true });
  return built;
}

export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
