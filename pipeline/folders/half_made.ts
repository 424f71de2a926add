/** A DuckDB file that was never made whole: its maker died, or ran out of room, within the three headers that every one begins
 * with. It cannot be opened and cannot hold anything. */
import { closeSync, lstatSync, openSync, readSync } from "node:fs";

const headers = 3 * 4096;
/** stands at the ninth byte of every DuckDB file */
const magic = "DUCK";

export function isHalfMade(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size >= headers) return false;
  if (found.size === 0) return true;
  const start = Buffer.alloc(12);
  const handle = openSync(file, "r");
  try {
    return readSync(handle, start) === start.length && start.subarray(8).toString("latin1") === magic;
  } finally {
    closeSync(handle);
  }
}
