/** What the first bytes of a DuckDB file tell of it, without opening it as one. */
import { closeSync, lstatSync, openSync, readSync } from "node:fs";

const headers = 3 * 4096;
/** stands at the ninth byte of every DuckDB file */
const magic = "DUCK";

/** Whether a file was never made whole: its maker died, or ran out of room, within the three headers that every one begins with.
 * It cannot be opened and cannot hold anything. */
export function isHalfMade(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size >= headers) return false;
  return found.size === 0 || isDuckDb(file);
}

export function isDuckDb(file: string): boolean {
  const start = Buffer.alloc(12);
  const handle = openSync(file, "r");
  try {
    return readSync(handle, start) === start.length && start.subarray(8).toString("latin1") === magic;
  } finally {
    closeSync(handle);
  }
}
