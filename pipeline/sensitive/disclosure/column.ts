/** A column of a table that everybody may see: one period of a measure, whole or by groups of categories. */
import type { PeriodKind } from "../../release/format.ts";
import type { BreakdownId } from "../measures/breakdowns.ts";
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import type { Group } from "./groups.ts";
import type { DisclosureClass } from "./may_print.ts";
import type { Told } from "./told.ts";

export interface Table {
  readonly measure: Measure;
  /** null for the whole */
  readonly breakdown: BreakdownId | null;
  readonly of: DisclosureClass;
  /** the one kind of period it is printed by */
  readonly rung: PeriodKind;
  /** the categories of each of its rows; of the whole one row without any */
  readonly groups: readonly Group[];
  /** in time */
  readonly columns: readonly Column[];
  /** not enough for a figure in any period: of the latest it is said in words how few there are */
  readonly inWords?: true;
}

export interface Column {
  readonly period: string;
  /** the cells of its rows, added up by group; in the order of the groups */
  readonly cells: readonly Cell[];
  /** said in words, though the table has figures: it is the latest, and of too few */
  readonly inWords?: true;
  /** what an earlier release told of its rows, where it stays as it was printed */
  readonly asBefore?: readonly Told[];
}
