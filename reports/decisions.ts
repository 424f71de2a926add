/**
 * What somebody decided of words in which the search for identity found something: that they tell of nobody, and why. It stands beside the
 * words, in `decisions.json`, with who decided and when, so that whoever signs the report can read it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Hit } from "./guard/hit.ts";
import type { Problem } from "./report_refused.ts";

const decision = z.strictObject({
  section: z.string().min(1),
  /** as they stand in the section */
  words: z.string().min(1),
  why: z.string().min(10),
  /** the post that somebody holds */
  by: z.string().min(1),
  on: z.iso.date(),
});
export type Decision = z.infer<typeof decision>;

export const decisionsFile = "decisions.json";

/** None where the folder has no such file. A file that can't be read decides nothing, and is a problem. */
export function readDecisions(folder: string): {
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
} {
  const path = join(folder, decisionsFile);
  if (!existsSync(path)) return { decisions: [], problems: [] };
  const refused = (what: string) => ({ decisions: [], problems: [{ place: decisionsFile, what }] });
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return refused("it is not JSON: write a list of { section, words, why, by, on }");
  }
  const found = z.array(decision).safeParse(read);
  if (found.success) return { decisions: found.data, problems: [] };
  const [issue] = found.error.issues;
  return refused(`${issue?.path.join(".") || "the list"}: ${issue?.message}`);
}

/** Whether a hit of a section is among what was decided. */
export const isDecidedBy =
  (decisions: readonly Decision[], section: string) =>
  ({ text }: Hit): boolean =>
    decisions.some((each) => each.section === section && each.words === text);
