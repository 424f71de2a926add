/** Reviewing officers and chairs, numbered in the order in which each first held a meeting. */
import { type AuthorityRows, must, type Row, sorted, text } from "./rows.ts";

/** Officer's pseudonym → `officer-1`, `officer-2` … */
export function officersOf(rows: AuthorityRows): Map<string, string> {
  const held = (row: Row) => text(row, "held_on") ?? "9999";
  const meetings: Row[] = [...rows.looked_after_review, ...rows.conference].filter(
    (row) => text(row, "officer_id") !== null,
  );
  // of two who first met on one day the reviewer comes before the chair, then the order of the rows decides
  const ids = [...new Set(sorted(meetings, held).map((row) => must(row, "officer_id")))];
  return new Map(ids.map((id, place) => [id, `officer-${place + 1}`]));
}
