/** A duty in words and a shape: done by the day it was due, done later, or not done; and its dates. */
import type { DutyRow } from "../release/format.ts";
import { dateWords } from "../statistics/period_words.ts";

export interface DutyWords {
  readonly state: "done" | "late" | "not-done";
  readonly shape: string;
  readonly words: string;
  /** `due 31 Mar 2025, done 2 Apr 2025` */
  readonly dates: string;
}

const short = (iso: string): string => dateWords(iso, "short");

/** A duty for which no day was set can't be late: it is either done or not done. */
export function dutyWords({ due_on, done_on }: DutyRow): DutyWords {
  const due = due_on ? `due ${short(due_on)}` : "no day was set";
  if (!done_on) return { state: "not-done", shape: "✗", words: "Not done", dates: due };
  const dates = `${due}, done ${short(done_on)}`;
  if (due_on && done_on > due_on) return { state: "late", shape: "◆", words: "Done late", dates };
  return { state: "done", shape: "✓", words: "Done", dates };
}
