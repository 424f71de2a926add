/**
 * A folder to which files are only added, and one file of it to which lines are only added: under a lock, and each written whole before it
 * gets its name, so that a run that is killed leaves all or nothing of it.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { notWritable, QuorateError } from "../messages.ts";
import { takeLock } from "./lock.ts";
import { isFolder, isInPublication } from "./mark.ts";
import { realPath } from "./real_path.ts";
import { makeWorkFolder, sweepWorkFolders } from "./work_folder.ts";

export interface Appending {
  /** what the file with the lines holds; blank where it is not there */
  readonly text: string;
  /** writes the file with the lines anew */
  replace(text: string): void;
  /** writes a new file, by its path in the folder; one that is there with the same content stays. Gives whether it is there now with it */
  add(path: string, content: string): boolean;
}

/** Does `work` with the folder, which is made where it is not there, while nobody else has it. Throws `output-busy`,
 * `output-not-writable`. */
export async function appendIn<T>(folder: string, file: string, work: (files: Appending) => T): Promise<T> {
  const shown = basename(folder);
  try {
    const real = realPath(folder);
    // a publication is replaced whole
    if (isInPublication(join(real, file))) throw new QuorateError("output-overlaps", shown, { what: "a publication" });
    mkdirSync(real, { recursive: true });
    const target = join(real, file);
    const lock = await takeLock(target);
    if (lock === undefined) throw new QuorateError("output-busy", shown);
    try {
      sweepWorkFolders(target);
      return work(filesIn(real, target));
    } finally {
      lock.release();
    }
  } catch (error) {
    throw notWritable(error, shown);
  }
}

function filesIn(folder: string, target: string): Appending {
  const write = (path: string, content: string) => {
    const made = makeWorkFolder(target);
    try {
      writeFileSync(join(made.path, "new"), content);
      mkdirSync(dirname(path), { recursive: true });
      renameSync(join(made.path, "new"), path);
    } finally {
      made.remove();
    }
  };
  return {
    text: textOf(target) ?? "",
    replace: (text) => write(target, text),
    add(path, content) {
      const there = textOf(join(folder, path));
      if (there === undefined) write(join(folder, path), content);
      return there === undefined || there === content;
    },
  };
}

/** undefined of a file that is not there */
export function textOf(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path, "utf8");
}

/** The paths of everything in a folder, in order; none of one that is not there. */
export const filesBelow = (folder: string): string[] =>
  isFolder(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
