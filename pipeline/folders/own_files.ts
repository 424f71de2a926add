/**
 * Single files into a folder: new ones only, unless the folder is Quorate's own. A folder that is not there yet, or is empty,
 * is made Quorate's own by its mark, so that the same file can be written again there; in any other folder nothing is replaced.
 */
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { notWritable, QuorateError } from "../messages.ts";
import { carries, isEmptyFolder, markFile, markOf, marks } from "./mark.ts";
import { makeUsual } from "./private_files.ts";
import { makeWorkFolder } from "./work_folder.ts";

export interface OwnFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes the files into `folder`, a real path, whole. Throws `output-exists` before anything is written,
 * `output-not-writable`. */
export function writeOwnFiles(folder: string, files: readonly OwnFile[]): void {
  try {
    if (!existsSync(folder) || isEmptyFolder(folder)) {
      mkdirSync(folder, { recursive: true });
      if (publicationAround(folder) === undefined) writeFileSync(join(folder, markFile), marks.reports, { flag: "wx" });
    }
    const isOwn = carries(folder, "reports") || publicationAround(folder) !== undefined;
    const wanted = files.filter((file) => !isThere(folder, file));
    const inTheWay = wanted.find(({ name }) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined);
    if (inTheWay !== undefined && !isOwn) throw new QuorateError("output-exists", inTheWay.name);
    writeWhole(folder, wanted, isOwn);
  } catch (error) {
    throw notWritable(error, basename(folder));
  }
}

/** A stylesheet that two reports share is there already. */
function isThere(folder: string, { name, content }: OwnFile): boolean {
  const path = join(folder, name);
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && readFileSync(path).equals(Buffer.from(content));
}

/** Each file is made elsewhere and moved there, so that neither a full disk nor a kill leaves half of one. */
function writeWhole(folder: string, files: readonly OwnFile[], isOwn: boolean): void {
  const work = makeWorkFolder(join(folder, "files"));
  try {
    for (const { name, content } of files) writeFileSync(join(work.path, name), content);
    makeUsual(work.path);
    for (const { name } of files) {
      // whoever put one there since is not written over
      if (!isOwn) writeFileSync(join(folder, name), "", { flag: "wx" });
      renameSync(join(work.path, name), join(folder, name));
    }
  } finally {
    work.remove();
  }
}

/** Writes new files into a folder, none of which may be there. Throws as the system does, `EEXIST` where one is. */
export function writeNewFiles(folder: string, files: readonly OwnFile[]): void {
  const inTheWay = files.find(({ name }) => existsSync(join(folder, name)));
  if (inTheWay !== undefined) throw new QuorateError("output-exists", inTheWay.name);
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeNewFile(join(folder, name), content);
}

/** Writes a file of ours over the one before, whole or not at all, in a folder that is somebody's own. */
export function replaceOwnFile(path: string, content: string): void {
  const made = `${path}.part`;
  writeFileSync(made, content);
  renameSync(made, path);
}

/** Writes one new file, whole or not at all. Throws as the system does, `EEXIST` where anything of that name is there. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  writeFileSync(path, "", { flag: "wx" });
  try {
    writeFileSync(path, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** The publication that a folder is, or is a folder of reports in: `dist`, `dist/reports`, `dist/JE/reports`. */
export function publicationAround(folder: string): string | undefined {
  const around = [folder, dirname(folder), dirname(dirname(folder))];
  return around.find((each) => markOf(each) === marks.publication);
}
