/** The rows of one authority as its contracts have them: text, `null` where blank; months as `YYYY-MM`, answers as `Y` or `N`. */

export type Row = Readonly<Record<string, string | null | undefined>>;

/** The extracts that chapters 1 to 3 are counted from. */
export const extracts = [
  "child",
  "looked_after_episode",
  "looked_after_review",
  "protection_registration",
  "conference",
  "conference_child",
  "conference_agency",
  "court_proceeding",
  "register_enquiry",
  "caseload",
] as const;

export interface AuthorityRows extends Readonly<Record<(typeof extracts)[number], readonly Row[]>> {
  readonly authority: string;
  /** ISO dates that the submission covers, both inside */
  readonly from: string;
  readonly as_at: string;
}

/** What a row holds in a column, blank as null. */
export const text = (row: Row | undefined, column: string): string | null => row?.[column] || null;

/** What a row holds in a column that the contract requires. */
export function must(row: Row, column: string): string {
  const found = text(row, column);
  if (found === null) throw new Error(`${column} is required`);
  return found;
}

/** When a meeting is dated: the day it was held, or due by its source where it was not held. */
export const dayOf = (row: Row): string | null => text(row, "held_on") ?? text(row, "due_on");

/** Sorts copies by the texts that `keys` gives, one after another. */
export function sorted<T>(list: readonly T[], ...keys: ((one: T) => string | null)[]): T[] {
  return [...list].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a) ?? "", key(b) ?? ""];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}

/** The smaller of texts, leaving out null; null of none. */
export function earliest(days: readonly (string | null)[]): string | null {
  let found: string | null = null;
  for (const day of days) if (day !== null && (found === null || day < found)) found = day;
  return found;
}
