/**
 * The file of a warehouse, and what belongs to it while a run has it open: the lock, a private folder beside it for what DuckDB
 * cannot keep in memory, and the rule that nobody else may read any of it. The file comes into being whole: it is made in the
 * private folder first, so that neither a full disk nor a kill leaves half a one where the next run would trip over it.
 */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { isDuckDb, isHalfMade } from "../../folders/duckdb_file.ts";
import { type Lock, putThere, takeLock } from "../../folders/lock.ts";
import { type MadeFolders, makeFolders } from "../../folders/make_folders.ts";
import { isInPublication } from "../../folders/mark.ts";
import { closeToOthers, keepPrivate } from "../../folders/private_files.ts";
import { realPath } from "../../folders/real_path.ts";
import { makeWorkFolder, sweepWorkFolders, type WorkFolder } from "../../folders/work_folder.ts";
import { asFull, QuorateError } from "../../messages.ts";

export class WarehouseFile {
  /** as the user named it, without its folder */
  readonly shown: string;
  /** where it really is */
  readonly path: string;
  /** this run made it */
  readonly isNew: boolean;
  readonly work: WorkFolder;
  private readonly lock: Lock;
  private readonly endPrivacy: () => void;
  /** the folders this run made for it */
  private readonly folders: MadeFolders;

  private constructor(shown: string, path: string, held: Held) {
    this.shown = shown;
    this.path = path;
    this.isNew = held.isNew;
    this.work = held.work;
    this.lock = held.lock;
    this.endPrivacy = held.endPrivacy;
    this.folders = held.folders;
  }

  /** Makes sure that the file is there, whole, and this run's alone. Throws `warehouse-busy`, `disk-full`,
   * `warehouse-unusable`. */
  static async hold(named: string): Promise<WarehouseFile> {
    const shown = basename(named);
    const endPrivacy = keepPrivate();
    let folders: MadeFolders | undefined;
    let lock: Lock | undefined;
    let work: WorkFolder | undefined;
    try {
      const path = realPath(named);
      refuseInPublication(path, shown);
      folders = makeFolders(dirname(path), 0o700);
      lock = await takeLock(path);
      if (lock === undefined) throw new QuorateError("warehouse-busy", shown);
      sweepWorkFolders(path);
      work = makeWorkFolder(path);
      const isNew = !existsSync(path) || isHalfMade(path);
      if (isNew) refuseLogAlone(path, shown);
      if (isNew) await makeFile(path, work);
      // any other file that was named by mistake stays as it is
      if (isDuckDb(path))
        for (const each of [path, walOf(path)]) if (existsSync(each)) closeToOthers(each, statSync(each).mode);
      return new WarehouseFile(shown, path, { isNew, work, lock, endPrivacy, folders });
    } catch (error) {
      work?.remove();
      lock?.release();
      endPrivacy();
      folders?.remove();
      throw unusable(error, shown);
    }
  }

  /** Where DuckDB may put what it has no memory for; it makes the folder itself when it has to. */
  get spill(): string {
    return join(this.work.path, "spill");
  }

  /** Puts another database in place of this one, in one step; both must be closed. */
  replaceBy(other: string): void {
    const handle = openSync(other, "r+");
    fsyncSync(handle);
    closeSync(handle);
    chmodSync(other, 0o600);
    rmSync(walOf(this.path), { force: true });
    renameSync(other, this.path);
  }

  /** `throwAway`: the file goes too, for this run made it and has put nothing in it. */
  letGo({ throwAway }: { readonly throwAway: boolean }): void {
    if (throwAway && this.isNew) for (const each of [walOf(this.path), this.path]) rmSync(each, { force: true });
    this.work.remove();
    this.lock.release();
    this.endPrivacy();
    if (throwAway) this.folders.remove();
    else this.folders.keep();
  }
}

interface Held {
  readonly isNew: boolean;
  readonly work: WorkFolder;
  readonly lock: Lock;
  readonly endPrivacy: () => void;
  readonly folders: MadeFolders;
}

/** Where what was published is replaced, a warehouse would be too; and whoever reads the one could read the other. */
function refuseInPublication(path: string, shown: string): void {
  if (existsSync(path) || !isInPublication(path)) return;
  const why = "it would lie in a publication, which is replaced whole and is for others to read";
  throw new QuorateError("warehouse-unusable", shown, { why });
}

/** A log with anything in it is of a warehouse that was moved away or lost, and may hold what that does not. */
function refuseLogAlone(path: string, shown: string): void {
  if ((statSync(walOf(path), { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const why = `its log ${shown}.wal is there without it; put the two together again, or move the log away`;
  throw new QuorateError("warehouse-unusable", shown, { why });
}

function unusable(error: unknown, shown: string): unknown {
  const known = asFull(error);
  return known === error && error instanceof Error && "syscall" in error
    ? new QuorateError("warehouse-unusable", shown, { why: (error as NodeJS.ErrnoException).code ?? error.message })
    : known;
}

const walOf = (file: string) => `${file}.wal`;

async function makeFile(path: string, work: WorkFolder): Promise<void> {
  const made = join(work.path, "new.duckdb");
  (await DuckDBInstance.create(made, { threads: "1", autoinstall_known_extensions: "false" })).closeSync();
  chmodSync(made, 0o600);
  // what was half made is in the way
  for (const each of [walOf(path), path]) rmSync(each, { force: true });
  putThere(made, path);
}
