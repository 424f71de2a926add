/**
 * One run at a time over a publication or a warehouse. Node has no lock that the system takes away when a process dies, but
 * DuckDB has: it opens a file for one process only. So the lock is an empty DuckDB file beside what it is for, and a killed
 * run holds nothing, whoever has got its process number since. The file goes when the lock does.
 */
import { accessSync, constants, existsSync, linkSync, renameSync, rmSync, statSync, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { QuorateError } from "../messages.ts";
import { atEnd } from "./at_end.ts";
import { isHalfMade } from "./duckdb_file.ts";
import { makeWorkFolder } from "./work_folder.ts";

export interface Lock {
  release(): void;
}

/** The system's locks hold between processes; these are held by this one. */
const held = new Set<string>();

const attempts = 20;
const options = { threads: "1", autoinstall_known_extensions: "false" };

/** Takes the lock of `target`, a real path whose folder is there; undefined where another run has it. */
export async function takeLock(target: string): Promise<Lock | undefined> {
  // DuckDB takes what follows a question mark for options, and would put its log elsewhere
  if (target.includes("?")) throw new QuorateError("path-question-mark", basename(target));
  const file = join(dirname(target), `.${basename(target)}.quorate-lock`);
  accessSync(dirname(target), constants.W_OK);
  if (held.has(file)) return undefined;
  held.add(file);
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (inodeOf(file) === undefined) await makeWhole(target, file);
      const before = inodeOf(file);
      const instance = await opened(file);
      if (instance === "busy") break;
      // whoever held it may have removed it meanwhile, and another may have made a new one
      if (instance !== undefined && before !== undefined && inodeOf(file) === before) return lockOf(file, instance);
      instance?.closeSync();
      await new Promise((again) => setTimeout(again, 5 * attempt));
    }
  } catch (error) {
    held.delete(file);
    throw error;
  }
  held.delete(file);
  return undefined;
}

function lockOf(file: string, instance: DuckDBInstance): Lock {
  const release = () => {
    // the file goes while it is still held, so that nobody else's is removed
    rmSync(file, { force: true });
    instance.closeSync();
    held.delete(file);
  };
  const forget = atEnd(release);
  return {
    release() {
      forget();
      release();
    },
  };
}

const inodeOf = (file: string) => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;

/** Opens the file for this process alone. Undefined: try again. */
async function opened(file: string): Promise<DuckDBInstance | "busy" | undefined> {
  if (inodeOf(file) === undefined) return undefined;
  try {
    return await DuckDBInstance.create(file, options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (/could not set lock|being used by another process/i.test(why)) return "busy";
    if (inodeOf(file) === undefined) return undefined;
    // nobody can hold what cannot be opened; but what is no lock at all is somebody else's
    if (!isHalfMade(file)) throw error;
    rmSync(file, { force: true });
    return undefined;
  }
}

/** Makes the file elsewhere and puts it there whole, unless there is one by then. */
async function makeWhole(target: string, file: string): Promise<void> {
  const work = makeWorkFolder(target);
  const made = join(work.path, "lock");
  try {
    (await DuckDBInstance.create(made, options)).closeSync();
    putThere(made, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // another run put its own there, or swept this one's folder away with what dead runs left
    if (code !== "EEXIST" && code !== "ENOENT" && inodeOf(work.path) !== undefined) throw error;
  } finally {
    work.remove();
  }
}

/** Gives a whole file a second name, never over another's. */
export function putThere(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOENT" || existsSync(file)) throw error;
    // some file systems have no second names for a file
    renameSync(made, file);
    return;
  }
  unlinkSync(made);
}
