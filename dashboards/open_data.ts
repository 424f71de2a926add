/**
 * Packs the open-data files of a release into one file, as DfE takes them: four fifths smaller than they are, with no folder inside. The same
 * figures give the same bytes.
 */
import { strToU8, zipSync } from "fflate";
import { openData } from "../pipeline/open_data/open_data.ts";
import type { Release } from "../pipeline/release/format.ts";
import { profiles } from "../pipeline/release/profiles.ts";

/** Zip entries carry the time of a clock on the wall, wherever that is, and the format begins in 1980. */
const noTime = new Date(1980, 0, 1);

/** Undefined where its readers are not given open data, or no figure is of a period that the form knows. Throws `open-data-refused`. */
export function openDataOf(release: Release): Uint8Array | undefined {
  const files = profiles[release.catalogue.profile].givesOpenData ? openData(release) : [];
  if (files.length === 0) return undefined;
  const entries = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  return zipSync(entries, { level: 9, mtime: noTime });
}
