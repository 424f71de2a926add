/**
 * Puts what was published in its place in one step. The new folder is made whole beside the old one, then the two change
 * places by renaming; a run that is killed leaves the last publication whole, under its own name or, between the two
 * renames, under `<name>.previous`, from where the next run takes it back.
 */
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { notWritable, QuorateError } from "../messages.ts";

const releases = "release";
/** A folder with this file in it was made by Quorate and may be replaced by it. */
const mark = ".quorate";

export interface Place {
  /** the empty folder to publish into */
  readonly folder: string;
  /** moves the folder into place, with every earlier release kept */
  finish(): void;
  /** throws the folder away */
  abandon(): void;
}

/** Prepares to publish to `to`. Throws `output-not-writable` or `output-not-ours` before any work is done. */
export function preparePlace(to: string): Place {
  const target = resolve(to);
  const shown = basename(target);
  const [next, previous] = [`${target}.next`, `${target}.previous`];
  try {
    if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
    if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, mark)))
      throw new QuorateError("output-not-ours", shown);
    for (const left of [next, previous]) rmSync(left, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    accessSync(dirname(target), constants.W_OK);
    if (existsSync(target)) accessSync(target, constants.W_OK);
    mkdirSync(next);
  } catch (error) {
    throw notWritable(error, shown);
  }
  return {
    folder: next,
    finish() {
      writeFileSync(join(next, mark), "made by Quorate: this folder is replaced whole at the next publication\n");
      keepReleases(target, next);
      if (existsSync(target)) renameSync(target, previous);
      renameSync(next, target);
      rmSync(previous, { recursive: true, force: true });
    },
    abandon: () => rmSync(next, { recursive: true, force: true }),
  };
}

/** Earlier releases stay beside the new ones, each authority's in its own folder where there are several; a release made
 * again replaces itself. */
function keepReleases(from: string, to: string): void {
  const several = !existsSync(join(to, releases));
  for (const folder of releaseFolders(from))
    for (const release of readdirSync(join(from, folder))) {
      const home = several ? join(release.split("-")[0]!, releases) : releases;
      if (!existsSync(join(to, home, release)))
        cpSync(join(from, folder, release), join(to, home, release), { recursive: true, preserveTimestamps: true });
    }
}

/** Where a publication keeps its releases: of one authority at its root, of several in each one's folder. */
const releaseFolders = (of: string): string[] =>
  existsSync(of)
    ? [".", ...readdirSync(of)].map((folder) => join(folder, releases)).filter((folder) => existsSync(join(of, folder)))
    : [];
