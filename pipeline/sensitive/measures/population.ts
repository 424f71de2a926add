/** What a population of measures declares: the model it is, and what its rows share and hold. */
import type { ColumnName, ExtractName } from "../../contracts/index.ts";
import type { ColumnOfModel, ModelName } from "../warehouse/models/index.ts";
import type { BreakdownId } from "./breakdowns.ts";

/** An extract, or one of its columns. */
export type Needed = ExtractName | ColumnName;
/** What must have been supplied; of several together, one. */
export type Need = Needed | readonly Needed[];

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
  readonly needs: readonly Need[];
  /** breakdown → column, or → the column for each date */
  readonly columns: Readonly<Partial<Record<BreakdownId, string | Readonly<Record<string, string>>>>>;
}

/** A population over a model: each column that it names is one of the model's. */
type PopulationOver<Name extends ModelName> = Population & {
  readonly model: Name;
  readonly cluster: { readonly column: ColumnOfModel<Name>; readonly words: string } | null;
  readonly events: readonly ColumnOfModel<Name>[];
  readonly dueWithin?: ColumnOfModel<Name>;
  readonly later: { readonly [Column in ColumnOfModel<Name>]?: ColumnOfModel<Name> };
  readonly columns: {
    readonly [Each in BreakdownId]?:
      | ColumnOfModel<Name>
      | { readonly [Date in ColumnOfModel<Name>]?: ColumnOfModel<Name> };
  };
};
export type PopulationOverAny = { [Name in ModelName]: PopulationOver<Name> }[ModelName];
