/** The Board's pack, as one page to be printed: Home on two sides and, behind it, the report that is declared to come after Home. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { boundPages, pageAlone } from "../print/bound_pages.ts";
import type { MadeReport } from "./made_reports.ts";

/** Its name, beside Home. */
export const boardPack = "board-pack.pdf";

/** `site`: the folder of the pages. Home alone where none of the reports comes after it. */
export function packPage(site: string, reports: readonly MadeReport[]): string {
  const html = readFileSync(join(site, "index.html"), "utf8");
  const [, stylesheet] = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(html)!;
  const home = { html, css: readFileSync(join(site, stylesheet!), "utf8") };
  const papers = reports.find(({ report }) => report.afterHome);
  if (papers === undefined) return pageAlone(home);
  return boundPages(home, { html: String(papers.forms[0]!.content), css: String(papers.style.content) });
}
