/**
 * A kind of file that can be imported: the columns by which it is recognised, under every name that they have had, and how its rows are
 * read. A file's own name says nothing.
 */
import { type Code, QuorateError } from "../messages.ts";
import type { Area } from "./areas.ts";
import { type Cell, cellOf } from "./cell.ts";
import type { Series } from "./counterparts.ts";
import { type Edition, laterOf } from "./editions.ts";
import type { Period } from "./period_label.ts";

/** A file as text, whatever its format: nothing is typed before it is known what it is. */
export interface TextTable {
  /** its name, to be shown */
  readonly file: string;
  /** of its bytes as they were given, in hexadecimal */
  readonly sha256: string;
  readonly header: readonly string[];
  /** the rows in their order, in blocks, each with the columns asked for; a cell without anything is an empty text */
  blocks(columns: readonly string[]): AsyncIterable<readonly (readonly string[])[]>;
}

/** The columns that a kind of file needs → the names that they have had, the newest first. */
export type Columns = Readonly<Record<string, readonly string[]>>;

export interface Publication {
  readonly id: string;
  /** as it is listed for a reader: "children in need: section 47 enquiries and conferences (c4)" */
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** whose figure stands where two files give one: the lowest */
  readonly rank: number;
}

export interface Kind extends Publication {
  readonly columns: Columns;
  /** what it reads where it is there, and without which it is recognised too */
  readonly also?: Columns;
  read(table: TextTable, into: Collected): Promise<void>;
}

/** One figure of a series, in one file. */
export interface Point extends Period, Cell {
  readonly series: Series;
  readonly area: Area;
  /** not given where its kind of file has no editions */
  readonly edition?: Edition;
}

/** An authority that a model of neighbours gives another; the nearest has rank 1. */
export interface Neighbour {
  readonly model: string;
  readonly area: string;
  readonly rank: number;
  readonly neighbour: string;
  readonly closeness: string;
}

/** How many people live in an area. */
export interface Population {
  readonly year: number;
  readonly area: string;
  readonly children: number;
  readonly people: number;
  readonly square_km: number;
}

/** What one file came to: every row gave something, or was passed over for a reason. */
export class Collected {
  readonly points = new Map<string, Point>();
  readonly neighbours: Neighbour[] = [];
  readonly population: Population[] = [];
  /** of the dictionary: code → what kind of year its labels are, and when it was last changed */
  readonly dictionary = new Map<string, { readonly yearType: string; readonly updated: string }>();
  readonly series = new Set<Series>();
  /** series that the kind declares and of which the file has no row, as where a label was renamed */
  lacks: readonly Series[] = [];
  readonly passedOver = new Map<string, number>();
  /** the last year that is in it, where that tells one release from another */
  reaches: number | undefined;
  /** how many of its figures a later edition says anew */
  gaveWay = 0;
  /** how many further columns the file has */
  unread = 0;
  /** as it is said of a file: "years to 2025" */
  release = "";
  rows = 0;
  used = 0;
  readonly #file: string;
  constructor(file: string) {
    this.#file = file;
  }

  pass(reason: string, rows = 1): void {
    this.passedOver.set(reason, (this.passedOver.get(reason) ?? 0) + rows);
  }

  /** An error at a place of the file; `row` as a spreadsheet counts, the header being the first. */
  fault(
    code: Code,
    row: number,
    column: string,
    details: Readonly<Record<string, string | number>> = {},
  ): QuorateError {
    return new QuorateError(code, `${this.#file}, row ${row}, column ${column}`, details);
  }

  cell(written: string, row: number, column: string): Cell {
    const cell = cellOf(written);
    if (typeof cell === "string") throw this.fault(cell, row, column);
    return cell;
  }

  /** Adds a figure. Of two editions the later holds. Throws `benchmark-twice` where the file gave one for the same series, area and period, and
   * nothing says which is the later. */
  add(point: Point, row: number, column: string): void {
    const key = keyOf(point);
    const before = this.points.get(key);
    const later = before === undefined ? 1 : laterOf(point, before);
    if (later === 0) throw this.fault("benchmark-twice", row, column);
    if (before !== undefined) this.gaveWay++;
    if (later > 0) this.points.set(key, point);
    this.series.add(point.series);
  }
}

export const keyOf = ({ series, area, period_kind, period }: Point): string =>
  `${series}|${area.area}|${period_kind}|${period}`;

/** Where a kind's columns are in a header: each under the name that the file has for it. */
export function columnsIn(header: readonly string[], columns: Columns): Readonly<Record<string, string>> {
  const found = Object.entries(columns).flatMap(([column, names]) => {
    const name = names.find((each) => header.includes(each));
    return name === undefined ? [] : [[column, name] as const];
  });
  return Object.fromEntries(found);
}

/** Whether no row of an area and a year was to be expected: it was not yet there, or no longer. */
export const isOutsideItsTime = ({ since, until }: Area, ends: number): boolean =>
  (since !== null && ends < since) || (until !== null && ends > until);

export const passed = {
  part: "inner and outer London, which stand beside London",
  time: "an authority before it began or after it was abolished, without a figure",
  other: "about something that no measure of ours is about",
} as const;
