/** A duty in words: done by the day it was due, done later, not done, or nothing on record; and its dates. */
import type { DutyRow } from "../release/format.ts";
import { dateWords } from "../statistics/period_words.ts";

export type DutyState = "done" | "late" | "not-done" | "none";

export interface DutyWords {
  readonly state: DutyState;
  readonly words: string;
  /** `due 31 Mar 2025, done 2 Apr 2025`; blank where nothing is on record */
  readonly dates: string;
}

const short = (iso: string): string => dateWords(iso, "short");

/** A duty for which no day was set can't be late: where it has a date at all, it is done. */
export function dutyWords({ due_on, done_on }: Pick<DutyRow, "due_on" | "done_on">): DutyWords {
  if (!due_on && !done_on) return { state: "none", words: "Nothing on record", dates: "" };
  const due = due_on ? `due ${short(due_on)}` : "no day was set";
  if (!done_on) return { state: "not-done", words: "Not done", dates: due };
  const dates = `${due}, done ${short(done_on)}`;
  if (due_on && done_on > due_on) return { state: "late", words: "Done late", dates };
  return { state: "done", words: "Done", dates };
}
