/**
 * A row in the making: from which day on it is in the register, and how each of its cells reads as the register stood on
 * a day. What befalls a child is drawn once, to the end of the world; so a later submission contains the earlier one.
 */
import { isoDate } from "../calendar/day_number.ts";
import { type SampleColumn, type SampleExtract, type SampleRow, sampleColumns } from "./columns.ts";
import type { Random } from "./random.ts";

/** A text, or how it reads as at a day (day number). */
export type Cell = string | ((asAt: number) => string);

export interface Entry {
  readonly extract: SampleExtract;
  /** day number from which on the row is there */
  readonly from: number;
  readonly cells: Readonly<Partial<Record<string, Cell>>>;
}

/** A row of an extract by its columns; those left out are blank. */
export const entry = <E extends SampleExtract>(
  extract: E,
  from: number,
  cells: Readonly<Partial<Record<SampleColumn<E>, Cell>>>,
): Entry => ({ extract, from, cells });

/** A day that is known once it has come; blank where it never comes. */
export const dated = (day: number | null): Cell => (day === null ? "" : (asAt) => (day <= asAt ? isoDate(day) : ""));

/** A day that is known beforehand, such as when something falls due. */
export const planned = (day: number | null): Cell => (day === null ? "" : isoDate(day));

/** A text that is recorded on a day, and what stands there before. */
export const since = (day: number | null, text: string, before = ""): Cell =>
  day === null ? before : (asAt) => (day <= asAt ? text : before);

/** Y or N by a share of Y; now and then not recorded. */
export const yesNo = (r: Random, yes: number, unknown = 0.03): string =>
  r.chance(unknown) ? "" : r.chance(yes) ? "Y" : "N";

/** The row as the register has it on a day. */
export const rowOf = ({ extract, cells }: Entry, asAt: number): SampleRow =>
  sampleColumns[extract].map((column) => {
    const cell = cells[column] ?? "";
    return typeof cell === "string" ? cell : cell(asAt);
  });
