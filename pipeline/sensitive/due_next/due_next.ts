/**
 * What falls due next, as it leaves the sensitive side: totals for the page, and a file in which each row is named by its extract and row
 * number in the source. Whoever holds the source can find the child with it, and nobody else can: no id, hash, name or birth is in it.
 */
import { timescaleFor } from "../../calendar/timescales.ts";
import { csvField } from "../../csv.ts";
import type { DueCount, DueKind, DueNext } from "../../release/due_next.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { AwaitedKind } from "./awaited.ts";
import { awaitedKinds, isToldOf } from "./awaited_kinds.ts";
import type { AwaitedItem } from "./items.ts";

export function dueNextOf(items: readonly AwaitedItem[], submission: ChosenSubmission): DueNext {
  const counts = new Map<string, DueCount>();
  for (const { kind, officer, when, days } of items) {
    const key = JSON.stringify([kind, officer, when]);
    const before = counts.get(key);
    const longest = days !== null && days > 0 ? Math.max(days, before?.longest ?? 0) : null;
    counts.set(key, { kind, officer, when, items: (before?.items ?? 0) + 1, longest });
  }
  return {
    format: 1,
    as_at: submission.as_at,
    kinds: awaitedKinds.map((kind) => kindAsTold(kind, submission)),
    counts: [...counts.values()],
  };
}

function kindAsTold(kind: AwaitedKind & { readonly group: string }, submission: ChosenSubmission): DueKind {
  const { id, group, title, words, timescales, given, noDay, clauses } = kind;
  const { authority, as_at } = submission;
  const rules = timescales.map((each) => timescaleFor(each, authority, as_at));
  return {
    ...{ id, group, title, words, clauses, noDay: noDay ?? "" },
    dated: [
      ...rules.map((rule) => ({ words: rule.words, source: rule.source })),
      ...(given === undefined ? [] : [{ words: given, source: "the source's own date" }]),
    ],
    supplied: isToldOf(kind, submission),
  };
}

/** What is overdue, falls due in the coming weeks or has no day. What comes later is counted, and not listed. */
export function dueNextCsv(items: readonly AwaitedItem[], marking: string): string {
  const titles = new Map(awaitedKinds.map(({ id, title }) => [id, title]));
  const lines = items
    .filter(({ when }) => when !== "later")
    .map(({ kind, extract, source_row, due_on, at_latest, days, when, officer }) =>
      [
        ...[
          extract,
          source_row,
          titles.get(kind)!,
          due_on,
          due_on === null ? "no day known" : at_latest ? "latest" : "exact",
        ],
        ...[typeof when === "number" ? when : null, days !== null && days > 0 ? days : null, officer, marking],
      ].map(csvField),
    );
  return `${[dueNextColumns, ...lines].map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/** `due`: whether the day is exact, or the latest that it can be; `week`: which of the coming weeks, from 1 */
const dueNextColumns = [
  ...["extract", "row", "what", "due_on", "due", "week", "days_overdue", "officer", "marking"],
] as const;
