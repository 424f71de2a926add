/**
 * Lays out the words of a new year: a file for each section with its prompt, and what the last year asked of somebody carried over, so that
 * nobody forgets to say what came of it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Covered, coveredBefore as earlier } from "./edition.ts";
import { bodyOf } from "./front_matter.ts";
import type { Report } from "./report.ts";

export interface LaidOut {
  readonly name: string;
  readonly content: string;
}

/** `before`: the folder of the last year's words, whether it is there or not. */
export const laidOut = (report: Report, covered: Covered, before: string): readonly LaidOut[] =>
  report.sections.map(({ id, prompt, carriesOver }) => {
    const carried = carriesOver === undefined ? [] : itemsOf(join(before, `${carriesOver}.md`));
    const items = carried.map((item) => `- From ${earlier(covered).name}: ${item}\n`).join("");
    return { name: `${id}.md`, content: `---\nprompt: ${JSON.stringify(prompt)}\n---\n${items}` };
  });

/** The items of the lists in a file, each on one line. */
function itemsOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const items: string[] = [];
  for (const line of bodyOf(readFileSync(path, "utf8")).split(/\r?\n/)) {
    const [, first] = /^(?:[-*]|\d+[.)])\s+(.*)$/.exec(line) ?? [];
    if (first !== undefined) items.push(first.trim());
    else if (/^\s+\S/.test(line) && items.length > 0) items[items.length - 1] += ` ${line.trim()}`;
    else if (line.trim() !== "") items.push("");
  }
  return items.filter((item) => item !== "");
}
