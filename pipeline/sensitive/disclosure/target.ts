/** The numbers that nobody may be able to work out. */
import type { CellId } from "../measures/cell_id.ts";

/** A number that must stay open: of children and deaths one of none to four, which four values or more must be left to; of what the
 * service did a group of fewer than ten, which must not be known exactly. */
export interface Target {
  readonly key: CellId;
  readonly measure: string;
  readonly breakdown: string;
  /** blank of the whole */
  readonly category: string;
  readonly when: string;
  readonly strict: boolean;
  readonly truly: number;
}
