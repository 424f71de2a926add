/** While a warehouse is open, every file that this process makes is for its owner's eyes only: DuckDB makes its write-ahead log
 * anew whenever it likes, and takes no mode for it. What is published gets the usual mode when it is put in its place. */
import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";

const privately = 0o077;

let holders = 0;
let usual = 0;

/** Until the function that it gives is called, new files are private. */
export function keepPrivate(): () => void {
  if (holders === 0) usual = setMask(privately);
  holders++;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    holders--;
    if (holders === 0) setMask(usual);
  };
}

/** A worker thread may not change the mask of its process; Quorate itself has none. */
function setMask(mask: number): number {
  try {
    return process.umask(mask);
  } catch {
    return process.umask();
  }
}

/** Gives a folder, and everything in it, the modes that its owner's files usually have. */
export function makeUsual(folder: string): void {
  const mask = holders === 0 ? process.umask() : usual;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink())
      chmodSync(join(entry.parentPath, entry.name), (entry.isDirectory() ? 0o777 : 0o666) & ~mask);
  chmodSync(folder, 0o777 & ~mask);
}

/** Takes away what others may do with a file that is there. Gives whether they might do anything. */
export function closeToOthers(file: string, mode: number): boolean {
  if (process.platform === "win32" || (mode & 0o077) === 0) return false;
  chmodSync(file, mode & 0o700);
  return true;
}
