/** What a population of measures declares: the model it is, and what its rows share and hold. */
import type { BreakdownId } from "./breakdowns.ts";

export interface Population {
  readonly words: string;
  readonly model: string;
  /** what rows of one flow share an answer by: children of one conference, several rows of one child; null where each row
   * stands for itself */
  readonly cluster: { readonly column: string; readonly words: string } | null;
  /** what happens to a row, in this order: columns that hold the day of each */
  readonly events: readonly string[];
  /** the column with the day something was due, where measures are dated by it or, failing it, by the event itself */
  readonly dueWithin?: string;
  /** columns that are known only with one of them */
  readonly later: Readonly<Record<string, string>>;
  /** extracts without which nothing can be said */
  readonly needs: readonly string[];
  /** breakdown → column, or → the column for each date */
  readonly columns: Readonly<Partial<Record<BreakdownId, string | Readonly<Record<string, string>>>>>;
}
