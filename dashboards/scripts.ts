/**
 * The scripts of the site, all classic, so that they run from a folder too. Everything is on the pages without them: one finds measures
 * on the page of all of them, one copies the address of a figure, one shows an earlier year of the pages beside others, and one starts the page
 * to explore where that can run.
 */
import { fileURLToPath } from "node:url";

export interface Script {
  /** its name, at the site's root */
  readonly name: string;
  /** whether a page, as `definitions/review-on-time.html`, may have it */
  readonly isOn: (page: string) => boolean;
}

export const find: Script = { name: "find.js", isOn: (page) => page === "measures.html" };
export const copyLink: Script = { name: "copy_link.js", isOn: (page) => page.startsWith("definitions/") };
export const pickYear: Script = { name: "pick_year.js", isOn: (page) => /^benchmarks[./]/.test(page) };
export const explore: Script = { name: "explore.js", isOn: (page) => page === "explore.html" };

export const scripts: readonly Script[] = [find, copyLink, pickYear, explore];

/** what the last of them loads, which Framework and esbuild made */
export const exploreApp = "explore_app.js";

export const scriptFile = ({ name }: Script): string => fileURLToPath(new URL(`scripts/${name}`, import.meta.url));
