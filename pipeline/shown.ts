/** How something that others wrote may be shown: on one line, without what steers a terminal, and not where it names anybody. */
import { identityInFileName } from "./identity_guard.ts";

/** Characters that move a cursor, colour a line or turn the direction of writing. */
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A line for a terminal or a log: whatever steers one is a question mark; a tab is a blank. */
export const oneLine = (text: string): string => text.replaceAll("\t", " ").replace(steering, "?");

const longest = 120;

/** A name that somebody gave to a file, a sheet or a folder. */
export function shownName(name: string): string {
  if (identityInFileName(name) !== undefined)
    return "(a name that is not shown: it looks like a person's, or a number of one)";
  return oneLine(name.length > longest ? `${name.slice(0, longest)}…` : name);
}
