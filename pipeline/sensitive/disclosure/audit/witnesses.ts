/**
 * What was seen once need not be sought again: of each number that was found open, which others moved in the ways that showed it, all
 * beginning with one and the same way. Where more is known of others, as that way has them, those ways are still there. Where less is
 * known they are too.
 */
import { noIdea } from "./idea.ts";
import type { Known, Network } from "./system.ts";

/** So many ways to show a target open are kept, the last that was found first. */
const mostKept = 4;

export class Witnesses {
  /** which numbers rather to leave where others will do as well, the higher the rather: those that some reader knows, so that what moves is
   * of as few readers as may be */
  readonly leaves: Uint8Array;
  readonly #base: Float64Array;
  readonly #moved = new Map<number, (readonly number[])[]>();

  constructor(network: Network, leaves: Uint8Array) {
    this.leaves = leaves;
    this.#base = noIdea(network);
  }

  /** Whether ways that begin with these values can be kept: the same as before, where there were any. */
  begins(columns: readonly number[], values: Float64Array): boolean {
    for (const column of columns) {
      const known = this.#base[column] ?? 0;
      if (!Number.isNaN(known) && known !== values[column]) return false;
    }
    for (const column of columns) this.#base[column] = values[column] ?? 0;
    return true;
  }

  keep(target: number, moved: readonly number[]): void {
    const before = this.#moved.get(target) ?? [];
    this.#moved.set(target, [moved, ...before].slice(0, mostKept));
  }

  /** Whether the target is still open to somebody who knows these besides. */
  showsOpen(target: number, ...known: readonly ReadonlyMap<number, Known>[]): boolean {
    return (this.#moved.get(target) ?? []).some((moved) =>
      known.every((each) => !moved.some((column) => each.has(column))),
    );
  }

  /** From now on everybody knows these: what moved them shows nothing any more. */
  forget(known: ReadonlyMap<number, Known>): void {
    for (const [target, ways] of this.#moved) {
      const left = ways.filter((moved) => !moved.some((column) => known.has(column)));
      if (left.length < ways.length) this.#moved.set(target, left);
    }
  }

  /** Whether the way that all begin with has them as they are known: else it shows nothing beside them. */
  fits(known: ReadonlyMap<number, Known>): boolean {
    for (const [column, { least, most }] of known) {
      const value = this.#base[column] ?? Number.NaN;
      // of what no target hung together with it was not kept, and nothing depends on it
      if (value < least || value > most) return false;
    }
    return true;
  }
}
