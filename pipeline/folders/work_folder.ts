/**
 * A run's own folder of work: beside what it is for, so that what is made there can be moved into place by renaming; under a
 * name that no other run has; for its owner's eyes only; and marked, so that the next run can sweep what a killed one left.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { atEnd } from "./at_end.ts";
import { carries, isEmptyFolder, isFolder, markFile, markOf, marks } from "./mark.ts";

export interface WorkFolder {
  readonly path: string;
  /** Throws `EINVAL` where the folder is no longer the one that was made. */
  check(): void;
  remove(): void;
}

const prefixOf = (target: string) => `.${basename(target)}.quorate-`;

/** Makes a folder of work for `target`, a real path whose folder is there. */
export function makeWorkFolder(target: string): WorkFolder {
  const path = mkdtempSync(join(dirname(target), prefixOf(target)));
  const remove = () => rmSync(path, { recursive: true, force: true });
  const forget = atEnd(remove);
  const end = () => {
    forget();
    remove();
  };
  // the number of a folder's place on the disk may be given again, this is not
  const said = `${marks.work}${randomUUID()}\n`;
  try {
    writeFileSync(join(path, markFile), said);
  } catch (error) {
    end();
    throw error;
  }
  return {
    path,
    check() {
      if (markOf(path) === said) return;
      throw Object.assign(new Error("the folder of work was changed by another"), {
        code: "EINVAL",
        syscall: "rename",
      });
    },
    remove: end,
  };
}

/** The folders of work for `target` that are there. */
function leftovers(target: string): string[] {
  const prefix = prefixOf(target);
  if (!isFolder(dirname(target))) return [];
  return readdirSync(dirname(target))
    .filter((name) => name.startsWith(prefix) && /^[A-Za-z0-9]{6}$/.test(name.slice(prefix.length)))
    .map((name) => join(dirname(target), name))
    .filter((path) => isEmptyFolder(path) || carries(path, "work"));
}

/** Removes what dead runs left. To be called by the run that holds the lock of `target` alone, before it makes its own. `save`
 * is given each folder first, to take out what is worth keeping. */
export function sweepWorkFolders(target: string, save: (folder: string) => void = () => {}): void {
  for (const path of leftovers(target)) {
    save(path);
    // a run that was killed between making its folder and marking it left it empty
    if (isEmptyFolder(path)) rmdirSync(path);
    else rmSync(path, { recursive: true, force: true });
  }
}
