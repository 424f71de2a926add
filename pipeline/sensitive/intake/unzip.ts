/**
 * Opens a zip archive that somebody else made. What an archive claims about itself is not believed: a size is allowed for
 * before anything is unpacked, and no entry can unpack to more than it declares.
 */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { QuorateError } from "../../messages.ts";

/** What a workbook may be, as it lies on disk and unpacked. */
export const largestArchive = 256 * 2 ** 20;
export const largestUnpacked = 1024 * 2 ** 20;

export interface Archive {
  readonly entries: Readonly<Record<string, Uint8Array>>;
  /** an entry as text; undefined where there is none */
  text(entry: string): string | undefined;
  /** the same entries as an archive whose sizes are true, some of them `instead` of what was there */
  repacked(instead: Readonly<Record<string, Uint8Array>>): Uint8Array;
}

/** Unpacks the archive in `path`. Throws `archive-too-large` or `archive-broken`. */
export function unzip(path: string): Archive {
  const file = basename(path);
  const limit = (bytes: number) => String(Math.round(bytes / 2 ** 20));
  if (statSync(path).size > largestArchive)
    throw new QuorateError("archive-too-large", file, { limit: limit(largestArchive) });
  let unpacked = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(readFileSync(path), {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > largestUnpacked)
          throw new QuorateError("archive-too-large", file, { limit: limit(largestUnpacked) });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof QuorateError) throw error;
    throw new QuorateError("archive-broken", file);
  }
  return {
    entries,
    text: (entry) => (entries[entry] === undefined ? undefined : strFromU8(entries[entry])),
    repacked: (instead) => zipSync({ ...entries, ...instead }, { level: 0 }),
  };
}
