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
  /** it must be able to be more than this */
  readonly beyond?: number;
  readonly truly: number;
}

/** Of so many children a family knows at most. */
export const family = 3;

/** What a small number of children must be able to be more than: a family of which all of them could be would see that there is nobody else.
 * Where they are fewer the values that must be left say as much: of two, a third is among them. */
export const beyondFamily = (truly: number): Pick<Target, "beyond"> => (truly === family ? { beyond: family } : {});
