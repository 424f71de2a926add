/**
 * What falls due next, for managers: how many of each kind are overdue on the as-at date and how many fall due in each of the coming
 * weeks, by officer. Totals only; the file beside it names rows of the source by extract and number, and never a child.
 */
import type { Clause } from "./codes.ts";

/** How many weeks are looked ahead, the first beginning on the as-at date. */
export const weeksAhead = 13;

/** How long something is overdue: up to so many days. What is due on the as-at date is not overdue yet. */
export const overdueBands = [
  { id: "overdue-1-week", words: "Up to 1 week", upTo: 7 },
  { id: "overdue-4-weeks", words: "1 to 4 weeks", upTo: 28 },
  { id: "overdue-13-weeks", words: "4 to 13 weeks", upTo: 91 },
  { id: "overdue-52-weeks", words: "13 to 52 weeks", upTo: 364 },
  // told apart, since what is so late was often done and never entered, and would hide what can still be done in time
  { id: "overdue-more", words: "More than 52 weeks", upTo: Number.POSITIVE_INFINITY },
] as const;
export type OverdueBand = (typeof overdueBands)[number]["id"];

/** An overdue band, the number of a coming week from 1, after those weeks, or with no day known. */
export type When = OverdueBand | number | "later" | "no-day";

/** When something falls, by the days from its due day to the as-at date: negative of what is still to come; null without a due day. */
export function whenOf(daysOverdue: number | null): When {
  if (daysOverdue === null) return "no-day";
  if (daysOverdue > 0) return overdueBands.find(({ upTo }) => daysOverdue <= upTo)!.id;
  const week = Math.floor(-daysOverdue / 7) + 1;
  return week <= weeksAhead ? week : "later";
}

export interface DueKind {
  readonly id: string;
  readonly group: string;
  /** what is awaited, as a heading */
  readonly title: string;
  /** what a row of it stands for, and when it is settled */
  readonly words: string;
  /** where the due day comes from: each timescale with its source, or the source's own date */
  readonly dated: readonly { readonly words: string; readonly source: string }[];
  /** when no day is known; blank where one always is */
  readonly noDay: string;
  readonly clauses: readonly Clause[];
  /** false: an extract, or a column, that it needs was not supplied */
  readonly supplied: boolean;
}

/** How many of one kind, of one officer, at one time. */
export interface DueCount {
  readonly kind: string;
  /** as words: `officer 3`, `officer not recorded` */
  readonly officer: string;
  readonly when: When;
  readonly items: number;
  /** the most days that one of them is overdue; null of what is not */
  readonly longest: number | null;
}

export interface DueNext {
  readonly format: 1;
  /** ISO: what "today" is */
  readonly as_at: string;
  readonly kinds: readonly DueKind[];
  readonly counts: readonly DueCount[];
}

/** The files of a release that hold it: the totals, and a row for each. */
export const dueNextFiles = { totals: "due-next.json", rows: "due-next.csv" } as const;

/** The name of an officer whom nobody recorded. */
export const noOfficer = "officer not recorded";
