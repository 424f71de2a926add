/**
 * Puts what was published in its place in one step. The new folder is made whole in a folder of work beside the old one, then
 * the two change places by renaming. A run that is killed leaves the last publication whole, under its own name or, between
 * the two renames, in the folder of work, from where the next run takes it back. One run at a time: the lock is taken before
 * anything is touched, and before the folders change places each is looked at again.
 */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Lock, takeLock } from "../folders/lock.ts";
import { type MadeFolders, makeFolders } from "../folders/make_folders.ts";
import { carries, isEmptyFolder, isFolder, isInPublication, markFile, marks } from "../folders/mark.ts";
import { makeUsual } from "../folders/private_files.ts";
import { realPath } from "../folders/real_path.ts";
import { makeWorkFolder, sweepWorkFolders, type WorkFolder } from "../folders/work_folder.ts";
import { notWritable, QuorateError } from "../messages.ts";
import { draftMark } from "./files.ts";
import type { ProfileName } from "./profiles.ts";
import { refuseBroken } from "./whole.ts";

const releases = "release";
/** within the folder of work: what is being made, what else the run works on, and what was there before */
const [next, aside, before] = ["next", "aside", "before"];

export interface Place {
  /** the empty folder to publish into */
  readonly folder: string;
  /** a folder of the run's own, for work that is not published */
  readonly work: string;
  /** moves the folder into place, with every earlier release kept */
  finish(): void;
  /** throws the folder away, unless it was moved into place */
  abandon(): void;
}

/** How a folder is known as Quorate's own, to be replaced, and what is done to the new one before it takes its place. */
export interface Kind {
  readonly isOwn: (folder: string) => boolean;
  readonly complete: (from: string, to: string) => void;
}

const publication: Kind = {
  isOwn: (folder) => carries(folder, "publication"),
  complete(from, to) {
    refuseBroken(releaseFolders(to).map((folder) => join(to, folder)));
    writeFileSync(join(to, markFile), marks.publication);
    keepReleases(from, to);
  },
};

/** Prepares to put a folder at `to`, a publication unless another kind is given. Throws `output-not-writable`,
 * `output-not-ours` or `output-busy` before any work is done. */
export async function preparePlace(to: string, kind: Kind = publication): Promise<Place> {
  const shown = basename(to);
  let folders: MadeFolders | undefined;
  let lock: Lock | undefined;
  let work: WorkFolder | undefined;
  let isAway = false;
  const putAway = () => {
    if (isAway) return;
    isAway = true;
    work?.remove();
    lock?.release();
    folders?.remove();
  };
  try {
    // a link is followed: what it leads to is replaced, and never the link
    const target = realPath(to);
    if (isInPublication(target)) throw new QuorateError("output-overlaps", shown, { what: "another publication" });
    folders = makeFolders(dirname(target));
    lock = await takeLock(target);
    if (lock === undefined) throw new QuorateError("output-busy", shown);
    sweepWorkFolders(target, (folder) => takeBack(join(folder, before), target, kind));
    refuseOthers(target, kind, shown);
    work = makeWorkFolder(target);
    for (const each of [next, aside]) mkdirSync(join(work.path, each));
    return placeAt({ to, target, kind, shown, work, was: identityOf(target) }, putAway);
  } catch (error) {
    putAway();
    throw notWritable(error, shown);
  }
}

interface Prepared {
  readonly to: string;
  readonly target: string;
  readonly kind: Kind;
  readonly shown: string;
  readonly work: WorkFolder;
  /** which folder was there when the run began */
  readonly was: string;
}

function placeAt({ to, target, kind, shown, work, was }: Prepared, putAway: () => void): Place {
  const made = join(work.path, next);
  const isMade = identityOf(made);
  return {
    folder: made,
    work: join(work.path, aside),
    finish() {
      try {
        kind.complete(target, made);
        makeUsual(made);
        work.check();
        if (identityOf(made) !== isMade || identityOf(target) !== was || realPath(to) !== target)
          throw new QuorateError("output-changed", shown);
        if (was !== "") {
          refuseOthers(target, kind, shown);
          renameSync(target, join(work.path, before));
        }
        try {
          renameSync(made, target);
        } catch (error) {
          if (was !== "") renameSync(join(work.path, before), target);
          throw error;
        }
      } catch (error) {
        throw notWritable(error, shown);
      }
      try {
        putAway();
      } catch {
        // it is in its place: what is left of the one before is swept by the next run
      }
    },
    abandon: putAway,
  };
}

/** Checks that the place is free: only a folder of Quorate's own, an empty folder or nothing may be there. */
function refuseOthers(target: string, { isOwn }: Kind, shown: string): void {
  if (!existsSync(target) || isEmptyFolder(target) || (isFolder(target) && isOwn(target))) return;
  if (isFolder(target)) throw new QuorateError("output-not-ours", shown);
  throw new QuorateError("output-not-writable", shown, { why: "a file of that name is there" });
}

/** A run that was killed between the two renames left nothing in the place, and the last publication beside it. */
function takeBack(kept: string, target: string, { isOwn }: Kind): void {
  if (!existsSync(target) && isFolder(kept) && isOwn(kept)) renameSync(kept, target);
}

function identityOf(path: string): string {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? "" : `${found.dev} ${found.ino}`;
}

/** Throws `output-other-readers` where what is published at `to` is for others: what the Board alone may see would be kept beside what
 * everybody may. */
export function refuseOtherReaders(to: string, profile: ProfileName): void {
  for (const folder of releaseFolders(to))
    for (const release of readdirSync(join(to, folder)))
      if (!new RegExp(`-${profile}(-${draftMark})?$`).test(release))
        throw new QuorateError("output-other-readers", basename(to), { release });
}

/** Earlier releases stay beside the new ones, each authority's in its own folder where there are several; a release made
 * again replaces itself. */
function keepReleases(from: string, to: string): void {
  const several = !existsSync(join(to, releases));
  for (const folder of releaseFolders(from))
    for (const release of readdirSync(join(from, folder))) {
      // a draft was for those who judged it: what takes its place is another draft, or what they approved
      if (release.endsWith(`-${draftMark}`)) continue;
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
