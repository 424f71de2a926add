/**
 * The codes a column may hold: one file a list in data/reference/code_lists, from the field's own lists (SSDA903, the
 * children in need census, the Standard Safeguarding Dataset). A row with an authority adds a code for that one alone:
 * so Jersey's own legal statuses are added, by configuration.
 */
import { isDay, isFilled, orBlank, readReference } from "../reference.ts";

export interface CodeListEntry {
  readonly code: string;
  readonly label: string;
  /** `*` for every authority */
  readonly authority: string;
  /** ISO dates between which the code may be used; blank for always */
  readonly from: string;
  readonly until: string;
}

const read = new Map<string, readonly CodeListEntry[]>();

/** A list's entries in their order. Throws where there is no such list. */
export function codeList(list: string): readonly CodeListEntry[] {
  let entries = read.get(list);
  if (!entries) {
    entries = readReference(`code_lists/${list}`, ["code", "label", "authority", "from", "until"], {
      fields: { code: isFilled, authority: isFilled, from: orBlank(isDay), until: orBlank(isDay) },
      once: ["code", "authority"],
    });
    read.set(list, entries);
  }
  return entries;
}

/** The codes of a list that an authority may use. */
export const codesOf = (list: string, authority: string): readonly string[] =>
  codeList(list)
    .filter((entry) => entry.authority === "*" || entry.authority === authority)
    .map((entry) => entry.code);
