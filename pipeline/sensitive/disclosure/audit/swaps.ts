/**
 * Guesses at how a number can differ: as if some of those that it counts were elsewhere, with all that is counted of them. What goes from one
 * category to another, in one period and back in another, goes in every number of the same rows at once: a vector along each axis of the
 * layout, and of the three the product. A row along one axis holds where the vector along it does; whether all do is for others to see.
 */
import { axes } from "./layout.ts";
import { columnsIn, rowsWithOne, type System } from "./system.ts";

/** What differs along one axis: by how much at each of some coordinates, first that of the number itself, by 1. */
type Vector = readonly (readonly [coordinate: number, by: number])[];

/** Numbers, and by how much each differs. */
export type Swap = readonly (readonly [column: number, by: number])[];

/** So many vectors are made along an axis at most, from so many that are begun. */
const mostVectors = 24;
const mostBegun = 400;

export class Swaps {
  readonly #system: System;
  /** numbers of the part, by what their coordinates make together */
  readonly #at = new Map<number, number>();
  readonly #sizes: readonly number[];
  /** by axis: numbers that stand in one line along it, and what was found of lines in which the same are open */
  readonly #lines = axes.map(() => new Map<number, number[]>());
  readonly #vectors = new Map<string, readonly Vector[]>();

  constructor(system: System, columns: readonly number[]) {
    this.#system = system;
    this.#sizes = system.layout.sizes;
    for (const column of columns) {
      this.#at.set(this.#nameOf(column), column);
      for (const [axis, lines] of this.#lines.entries()) {
        const name = this.#nameOf(column, axis);
        const line = lines.get(name);
        if (line === undefined) lines.set(name, [column]);
        else line.push(column);
      }
    }
  }

  /** Ways to have the number more by 1 (or less, by −1) where the numbers of the part are as `value` says, within the ends of each. */
  *of(target: number, by: 1 | -1, value: Float64Array): Iterable<Swap> {
    const [ofs = [], whens = [], withins = []] = this.#vectorsOf(target);
    const own: Vector = [[this.#coordinate(0, target), 1]];
    // most have no room already for what it differs by itself
    for (const within of withins)
      for (const when of whens)
        if (this.#product(own, when, within, by, value) !== null)
          for (const of of ofs) {
            const swap = this.#product(of, when, within, by, value);
            if (swap !== null) yield swap;
          }
  }

  /** By axis. What has no row along an axis goes as those do that it stands beside. */
  #vectorsOf(target: number): (readonly Vector[])[] {
    const beside = this.#lines[0]?.get(this.#nameOf(target, 0)) ?? [];
    return axes.map((_, axis) => {
      const own = this.#along(axis, target);
      if (axis === 0 || own.length > 1) return own;
      return beside.map((column) => this.#along(axis, column)).find(({ length }) => length > 1) ?? own;
    });
  }

  #product(ofs: Vector, whens: Vector, withins: Vector, sign: number, value: Float64Array): Swap | null {
    const { least, most } = this.#system;
    const swap: (readonly [number, number])[] = [];
    for (const [of, byOf] of ofs)
      for (const [when, byWhen] of whens)
        for (const [within, byWithin] of withins) {
          const column = this.#at.get(this.#name(of, when, within));
          if (column === undefined) return null;
          const by = sign * byOf * byWhen * byWithin;
          const now = (value[column] ?? 0) + by;
          if (now < (least[column] ?? 0) || now > (most[column] ?? 0)) return null;
          swap.push([column, by]);
        }
    return swap;
  }

  #along(axis: number, target: number): readonly Vector[] {
    const line = this.#lines[axis]?.get(this.#nameOf(target, axis)) ?? [];
    const open = line.map((column) => this.#coordinate(axis, column)).join();
    const name = `${axis} ${this.#coordinate(axis, target)} ${open}`;
    const known = this.#vectors.get(name) ?? this.#made(axis, target);
    this.#vectors.set(name, known);
    return known;
  }

  /** From the number on, each row along the axis that no longer holds is mended by one other of its open numbers: the shortest first. */
  #made(axis: number, target: number): Vector[] {
    const { signs, starts, least, most } = this.#system;
    const found: Vector[] = [];
    const begun: ReadonlyMap<number, number>[] = [new Map([[target, 1]])];
    for (const moved of begun) {
      const broken = this.#brokenBy(axis, moved);
      if (broken === null) {
        found.push([...moved].map(([column, by]) => [this.#coordinate(axis, column), by] as const));
        if (found.length >= mostVectors) break;
        continue;
      }
      if (begun.length > mostBegun || Math.abs(broken.sum) !== 1) continue;
      for (const [place, column] of columnsIn(this.#system, broken.row).entries())
        if (!moved.has(column) && (least[column] ?? 0) < (most[column] ?? 0))
          begun.push(new Map(moved).set(column, -broken.sum * (signs[(starts[broken.row] ?? 0) + place] ?? 1)));
    }
    return found;
  }

  /** A row along the axis that does not hold, and what it comes to. */
  #brokenBy(axis: number, moved: ReadonlyMap<number, number>): { readonly row: number; readonly sum: number } | null {
    const { starts, columns, signs, exactly, layout } = this.#system;
    for (const column of moved.keys())
      for (const row of rowsWithOne(this.#system, column)) {
        if (layout.axisOf[row] !== axis || exactly[row] !== 1) continue;
        let sum = 0;
        for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++)
          sum += (signs[at] ?? 0) * (moved.get(columns[at] ?? 0) ?? 0);
        if (sum !== 0) return { row, sum };
      }
    return null;
  }

  #coordinate(axis: number, column: number): number {
    return this.#system.layout.coordinates[axis]?.[column] ?? 0;
  }

  /** What the coordinates of a number make together; of its line along an axis those of the others. */
  #nameOf(column: number, axis?: number): number {
    const [of = 0, when = 0, within = 0] = axes.map((_, each) => (each === axis ? 0 : this.#coordinate(each, column)));
    return this.#name(of, when, within);
  }

  #name(of: number, when: number, within: number): number {
    const [, whens = 1, withins = 1] = this.#sizes;
    return (of * whens + when) * withins + within;
  }
}
