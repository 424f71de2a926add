/** A sheet of a workbook before it is written: one table under a title and its lines, so that whoever reads it aloud finds it at once. */
export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  /** in its first row */
  readonly title: string;
  /** lines under the title, one a row */
  readonly lines: readonly string[];
  /** a table with its heads; null where a sheet has words alone */
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] } | null;
  /** widths of the columns, in characters */
  readonly widths: readonly number[];
  /** of a table's rows, the name of the sheet that each leads to */
  readonly leadsTo?: readonly string[];
}
