/** The duties of corporate parents as a table: of one body each as it was last due, of all bodies how many each owes and did. */
import type { Figures } from "../pipeline/release/figures.ts";
import type { DutyRow } from "../pipeline/release/format.ts";
import { countWords } from "../pipeline/statistics/amount.ts";
import { dateWords } from "../pipeline/statistics/period_words.ts";
import { type DutyState, dutyWords } from "../pipeline/words/duty_words.ts";
import type { Contents } from "./document.ts";
import type { Edition } from "./edition.ts";
import type { DutiesTable } from "./report.ts";

export function dutiesTable({ caption }: DutiesTable, { covered, body }: Edition, figures: Figures): Contents {
  const rows = figures.release.duties
    .filter(({ due_on }) => due_on === null || due_on <= covered.end)
    .map((row) => ({ ...row, done_on: row.done_on !== null && row.done_on <= covered.end ? row.done_on : null }));
  return body === undefined
    ? ofAll(caption, rows)
    : ofOne(
        caption,
        rows.filter((row) => row.corporate_parent === body),
      );
}

function ofOne(caption: string, rows: readonly DutyRow[]): Contents {
  return {
    caption,
    columns: ["Duty", "Due", "Done", "How it stands"],
    rows: latestOf(rows).map((row) => [
      row.duty,
      row.due_on === null ? "no day set" : dateWords(row.due_on),
      row.done_on === null ? "–" : dateWords(row.done_on),
      dutyWords(row).words,
    ]),
    note: "What the register of duties says; a duty of which nothing is on record was not done either",
  };
}

const states: readonly DutyState[] = ["done", "late", "not-done", "none"];

function ofAll(caption: string, rows: readonly DutyRow[]): Contents {
  const bodies = [...new Set(rows.map(({ corporate_parent }) => corporate_parent))].sort();
  return {
    caption,
    columns: ["Body", "Duties", "Done", "Done late", "Not done", "Nothing on record"],
    rows: bodies.map((body) => {
      const own = latestOf(rows.filter((row) => row.corporate_parent === body)).map((row) => dutyWords(row).state);
      const many = states.map((state) => own.filter((each) => each === state).length);
      return [body, ...[own.length, ...many].map(countWords)];
    }),
    note: "Each duty as it was last due",
  };
}

/** Of each duty the row that was due last. */
function latestOf(rows: readonly DutyRow[]): DutyRow[] {
  const latest = new Map<string, DutyRow>();
  for (const row of rows) {
    const held = latest.get(row.duty);
    if (held === undefined || (row.due_on ?? "") > (held.due_on ?? "")) latest.set(row.duty, row);
  }
  return [...latest.values()].sort((a, b) => (a.duty < b.duty ? -1 : 1));
}
