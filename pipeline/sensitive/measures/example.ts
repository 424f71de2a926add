/**
 * The worked examples of a measure: rows of its population, what becomes of each, and why. They are tests, and each measure's
 * page shows them.
 *
 *     given(
 *       "falls_due due_on     held_on",
 *       "true      2025-03-10 2025-03-10 → counts: the due date is within time",
 *       "true      2025-03-10 .          → does not count: a review never held is late",
 *     )
 */
import { type Row, rows, type Words } from "../rows.ts";

type Outcome = "counts" | "does not count" | "not recorded" | "left out";

export interface Example<Column extends string = string> {
  /** a row of the population; columns left out are null */
  readonly given: Row<Column>;
  /** what becomes of the row */
  readonly expect: Outcome;
  readonly because: string;
}

/** A row, what becomes of it, and why. */
export type ExampleLine = `${string} → ${Outcome}: ${string}`;

/** Reads examples under a header of columns. Throws, naming the row, where it does not fit the header. */
export function given<const Header extends string>(
  header: Header,
  ...lines: readonly ExampleLine[]
): readonly Example<Words<Header>>[] {
  return lines.map((line) => {
    const [, values, expect, because] = /^(.*?) → ([^:]*): (.*)$/.exec(line)!;
    return { given: rows(header, values!)[0]!, expect: expect as Outcome, because: because! };
  });
}
