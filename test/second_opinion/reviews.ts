/**
 * Looked-after reviews with the days on which they fell due (extracts, "Due dates, exactly"): those on record that were
 * not cancelled, and those that nobody recorded.
 */
import { type Care, knownFromStart, periodsOfCare } from "./care.ts";
import { due } from "./due.ts";
import { type AuthorityRows, dayOf, must, type Row, sorted, text } from "./rows.ts";

export interface Review {
  readonly childId: string;
  /** undefined: nobody recorded it */
  readonly row: Row | undefined;
  /** undefined: dated in no period of care */
  readonly care: Care | undefined;
  readonly heldOn: string | null;
  readonly dueOn: string | null;
  readonly fallsDue: boolean;
  readonly reviewNumber: "first" | "second" | "later" | null;
}

/** Which period of care a day lies in: of two, the later, for the documents do not say. */
function careOn(cares: readonly Care[], childId: string, day: string | null): Care | undefined {
  let found: Care | undefined;
  for (const care of cares)
    if (care.childId === childId && day !== null && care.began <= day && (care.ended === null || day <= care.ended))
      found = care;
  return found;
}

/** First, second or later; where earlier reviews may be missing only the third known is surely a later one. */
function place(number: number, known: boolean): Review["reviewNumber"] {
  if (number >= 3) return "later";
  if (!known) return null;
  return number === 1 ? "first" : "second";
}

/** When the review with this number falls due, counted from the one before it. */
function dueOf(number: number, care: Care, before: Review | undefined, rows: AuthorityRows): string | null {
  const which = place(number, knownFromStart(care, rows));
  if (which === null) return null;
  if (which === "first") return due("first-review", rows.authority, care.began);
  const from = before?.heldOn ?? before?.dueOn ?? null;
  return due(which === "second" ? "second-review" : "later-review", rows.authority, from);
}

export function reviewsOf(rows: AuthorityRows): Review[] {
  const cares = periodsOfCare(rows);
  const recorded = sorted(
    rows.looked_after_review.filter((row) => text(row, "cancelled") !== "Y"),
    dayOf,
  ).map((row) => ({ row, care: careOn(cares, must(row, "child_id"), dayOf(row)) }));
  const found: Review[] = [];
  for (const care of cares) {
    const fallsDue = (dueOn: string | null) => dueOn !== null && (care.ended === null || dueOn <= care.ended);
    const known = knownFromStart(care, rows);
    const sequence: Review[] = [];
    const next = (row: Row | undefined): Review => {
      const number = sequence.length + 1;
      const dueOn = dueOf(number, care, sequence.at(-1), rows);
      const heldOn = text(row, "held_on");
      const reviewNumber = place(number, known);
      return { childId: care.childId, row, care, heldOn, dueOn, fallsDue: fallsDue(dueOn), reviewNumber };
    };
    for (const each of recorded) if (each.care === care) sequence.push(next(each.row));
    // a review nobody recorded counts: each falls due only from the one before
    for (;;) {
      const expected = next(undefined);
      if (!expected.fallsDue || expected.dueOn! > rows.as_at) break;
      sequence.push(expected);
    }
    found.push(...sequence);
  }
  for (const { row, care } of recorded)
    if (!care)
      found.push({
        childId: must(row, "child_id"),
        row,
        care,
        heldOn: text(row, "held_on"),
        dueOn: null,
        fallsDue: false,
        reviewNumber: null,
      });
  return found;
}
