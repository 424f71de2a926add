/**
 * Ways that differ from a known one in as few numbers as may be, by as little as may be, and yet give some numbers other values: a linear program
 * of the differences. What differs falls into pieces that share no row; each by itself is a way too.
 */
import type { Highs, Model } from "highs";
import { rowsWith } from "./parts.ts";
import { columnsIn, rowsWithOne, type System } from "./system.ts";

/** A number that should become more (or less, where `by` is below nothing), by so much at most. */
export interface Wish {
  readonly column: number;
  readonly by: number;
}

/** By how much some numbers differ. */
export type Piece = ReadonlyMap<number, number>;

/** What fulfilling a wish is worth, where each difference costs one and of what is rather left more: more than any way costs. */
const worth = 10_000;
const costOfLeft = 0.2;
/** how near to a whole number what the solver finds is one */
const hair = 1e-6;

export class Nearest {
  readonly #system: System;
  readonly #columns: readonly number[];
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #place: ReadonlyMap<number, number>;
  readonly #costs: Float64Array;
  readonly #upMost: Float64Array;
  readonly #downMost: Float64Array;
  #found: Float64Array | undefined;

  /** `way`: a value of each number with which all rows hold, by its place. `leaves`: see `witnesses.ts`. */
  constructor(
    system: System,
    columns: readonly number[],
    way: Float64Array,
    highs: Highs,
    leaves: Uint8Array | undefined,
  ) {
    const costs = columns.map((column) => 1 + costOfLeft * (leaves?.[column] ?? 0));
    this.#costs = Float64Array.from([...costs, ...costs]);
    this.#system = system;
    this.#columns = columns;
    this.#highs = highs;
    this.#place = new Map(columns.map((column, at) => [column, at]));
    const { least, most } = system;
    const end = (by: number) => Math.min(by, highs.infinity);
    this.#upMost = Float64Array.from(columns, (column) => end((most[column] ?? 0) - (way[column] ?? 0)));
    this.#downMost = Float64Array.from(columns, (column) => end((way[column] ?? 0) - (least[column] ?? 0)));
    this.#model = this.#modelOf(way);
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** What differs where as many wishes as can be are fulfilled together, in its pieces. What is no whole number is left out. */
  fulfils(wishes: readonly Wish[]): Piece[] {
    const count = this.#columns.length;
    const at = ({ column, by }: Wish) => (this.#place.get(column) ?? 0) + (by > 0 ? 0 : count);
    const mostBy = (place: number) => (place < count ? this.#upMost[place] : this.#downMost[place - count]) ?? 0;
    for (const wish of wishes) {
      const place = at(wish);
      this.#model.changeColCost(place, -worth);
      this.#model.changeColBounds(place, 0, Math.min(Math.abs(wish.by), mostBy(place)));
    }
    this.#model.run();
    const isFound = this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
    this.#found = isFound ? this.#model.getSolution().colValue : undefined;
    const pieces = this.#found === undefined ? [] : this.#piecesOf(this.#found);
    for (const wish of wishes) {
      const place = at(wish);
      this.#model.changeColCost(place, this.#costs[place] ?? 1);
      this.#model.changeColBounds(place, 0, mostBy(place));
    }
    return pieces;
  }

  /** How far a number went from where it is when last it was wished for, as if it could be broken; without end where nothing was found. */
  reached(column: number): number {
    const place = this.#place.get(column) ?? 0;
    const found = this.#found;
    if (found === undefined) return Number.POSITIVE_INFINITY;
    return Math.floor(Math.abs((found[place] ?? 0) - (found[place + this.#columns.length] ?? 0)) + hair);
  }

  #piecesOf(found: Float64Array): Piece[] {
    const count = this.#columns.length;
    const left = new Map<number, number>();
    for (const [place, column] of this.#columns.entries()) {
      const by = (found[place] ?? 0) - (found[place + count] ?? 0);
      if (Math.abs(by) > hair) left.set(column, by);
    }
    const pieces: Piece[] = [];
    for (const [first, by] of left) {
      const piece = new Map([[first, by]]);
      left.delete(first);
      for (const [column] of piece)
        for (const row of rowsWithOne(this.#system, column))
          for (const other of columnsIn(this.#system, row)) {
            const more = left.get(other);
            if (more === undefined) continue;
            piece.set(other, more);
            left.delete(other);
          }
      if ([...piece.values()].every((each) => Math.abs(each - Math.round(each)) < hair))
        pieces.push(new Map([...piece].map(([column, each]) => [column, Math.round(each)])));
    }
    return pieces;
  }

  /** Of each number how much more it is and how much less, each of which costs one; with each row as it is by the way. */
  #modelOf(way: Float64Array): Model {
    const { starts: rowStarts, columns, signs, exactly } = this.#system;
    const count = this.#columns.length;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const rowLower: number[] = [];
    const rowUpper: number[] = [];
    for (const row of rowsWith(this.#system, this.#columns)) {
      let sum = 0;
      for (let at = rowStarts[row] ?? 0, end = rowStarts[row + 1] ?? 0; at < end; at++) {
        const column = columns[at] ?? 0;
        const sign = signs[at] ?? 1;
        sum += sign * (way[column] ?? 0);
        const place = this.#place.get(column);
        if (place === undefined) continue;
        indices.push(place, place + count);
        values.push(sign, -sign);
      }
      starts.push(indices.length);
      rowUpper.push(exactly[row] === 1 ? 0 : -sum);
      rowLower.push(exactly[row] === 1 ? 0 : -this.#highs.infinity);
    }
    const model = this.#highs.createModel({
      ...{ numCols: 2 * count, numRows: rowUpper.length, colCost: this.#costs },
      ...{ colLower: new Float64Array(2 * count), colUpper: Float64Array.of(...this.#upMost, ...this.#downMost) },
      ...{ rowLower: Float64Array.from(rowLower), rowUpper: Float64Array.from(rowUpper) },
      matrix: {
        ...{ format: "csr", numRows: rowUpper.length, numCols: 2 * count },
        ...{ starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
      },
    });
    model.options.set({ output_flag: false, presolve: "off" });
    return model;
  }
}
