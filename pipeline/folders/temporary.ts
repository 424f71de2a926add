/**
 * One temporary folder for a run that has no place of its own to work in: for its owner's eyes only, held by a lock for as long
 * as the process lives, and removed when it ends. Those of processes that were killed are swept when the next one is made.
 */
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asFull, QuorateError } from "../messages.ts";
import { atEnd } from "./at_end.ts";
import { takeLock } from "./lock.ts";
import { carries, markFile, marks } from "./mark.ts";
import { realPath } from "./real_path.ts";

const prefix = "quorate-";
/** what the lock in such a folder is of */
const run = "run";

let made: Promise<string> | undefined;

/** The folder of this process, made when it is first asked for. Throws `temporary-unusable`, `disk-full`. */
export function temporaryFolder(): Promise<string> {
  made ??= makeFolder().catch((error) => {
    made = undefined;
    const full = asFull(error);
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw full === error ? new QuorateError("temporary-unusable", "", { why }) : full;
  });
  return made;
}

/** A new empty folder in it. */
export const temporaryFolderFor = async (what: string): Promise<string> =>
  mkdtempSync(join(await temporaryFolder(), `${what}-`));

async function makeFolder(): Promise<string> {
  const shared = realPath(tmpdir());
  await sweep(shared);
  const path = mkdtempSync(join(shared, prefix));
  const lock = await takeLock(join(path, run));
  // marked only now: a folder with a mark and no lock is a dead run's
  writeFileSync(join(path, markFile), marks.work);
  const remove = () => {
    lock?.release();
    rmSync(path, { recursive: true, force: true });
  };
  atEnd(remove);
  process.once("exit", remove);
  return path;
}

async function sweep(shared: string): Promise<void> {
  for (const name of readdirSync(shared)) {
    const path = join(shared, name);
    if (!/^quorate-[A-Za-z0-9]{6}$/.test(name) || !isOwn(path)) continue;
    // somebody may be sweeping it too, or it went as its process ended
    const lock = await takeLock(join(path, run)).catch(() => undefined);
    if (lock === undefined) continue;
    rmSync(path, { recursive: true, force: true });
    lock.release();
  }
}

/** Made by a run of the same user: nobody else's folder is looked into. */
function isOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return false;
  if (process.getuid !== undefined && found.uid !== process.getuid()) return false;
  return carries(path, "work");
}
