/** Finds the release before one: the latest that was published at a place, for the same readers and of the same authority, of an earlier day. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { QuorateError } from "../messages.ts";
import { releaseName } from "../words/release_words.ts";
import type { Catalogue, Release } from "./format.ts";
import { readRelease } from "./read.ts";

const unreadable: readonly string[] = ["release-other", "release-changed"];

type Named = Pick<Catalogue, "authority" | "profile" | "as_at">;

/** `home`: where the authority's pages were published. A draft was never published. Null where there is none, or where it can't be
 * compared: another version of Quorate wrote it, or somebody changed it, which whoever publishes is told of when it is kept. */
export function releaseBefore(home: string, { authority, profile, as_at }: Named): Release | null {
  const folder = join(home, "release");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const nameOn = (day: string) => releaseName({ authority, profile, as_at: day, draft: false });
  const last = names
    .map((name) => name.slice(`${authority.code}-`.length, `${authority.code}-YYYY-MM-DD`.length))
    .filter((day) => day < as_at && names.includes(nameOn(day)))
    .sort()
    .at(-1);
  return last === undefined ? null : readable(join(folder, nameOn(last)));
}

function readable(folder: string): Release | null {
  try {
    return readRelease(folder);
  } catch (error) {
    if (error instanceof QuorateError && unreadable.includes(error.code)) return null;
    throw error;
  }
}
