/**
 * The file by which Quorate knows its own folders. Nothing is ever removed, replaced or written over that does not lie in a
 * folder with this file, and what the file says tells the kinds apart: a folder of reports is not replaced by a publication.
 */
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const markFile = ".quorate";

export const marks = {
  publication: "made by Quorate: this folder is replaced whole at the next publication\n",
  reports: "made by Quorate: reports in this folder are overwritten when they are made again\n",
  benchmarks: "made by Quorate: what was imported of others, replaced whole at the next import\n",
  work: "made by Quorate: the work of a run, removed when it ends or when the next one begins\n",
} as const;

export type Mark = keyof typeof marks;

/** Longer than any mark: what is longer is no mark and need not be read. */
const longest = 200;

/** Whether a folder carries a mark of Quorate's: the folder itself, no link to one, with the mark as a plain file. */
export function carries(folder: string, mark: Mark): boolean {
  const text = markOf(folder);
  // the first publications had an empty mark
  if (text === "") return mark === "publication";
  // a run's own work says after the mark which run's it is
  return mark === "work" ? (text?.startsWith(marks.work) ?? false) : text === marks[mark];
}

/** What the mark of a folder says, if it has one. */
export function markOf(folder: string): string | undefined {
  if (!isFolder(folder)) return undefined;
  const file = join(folder, markFile);
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= longest ? readFileSync(file, "utf8") : undefined;
}

/** Whether a real path lies in a publication, however deep. */
export function isInPublication(path: string): boolean {
  for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) if (markOf(at) === marks.publication) return true;
  return false;
}

/** A folder itself, not a link to one. */
export function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // below a file, or where nobody may look
    return false;
  }
}

export const isEmptyFolder = (path: string): boolean => isFolder(path) && readdirSync(path).length === 0;
