/**
 * What more would give away: what is known is kept as it was concluded, and of each further number only what follows from it is looked at
 * again. For what might be printed too, and for what somebody knows besides.
 */
import { valuesLeft, type Watched } from "./audit.ts";
import { type Part, partsWith } from "./parts.ts";
import { propagate } from "./propagate.ts";
import { type Range, rangesOf } from "./ranges.ts";
import { type Known, type Network, rowsWithOne, type System, systemOf } from "./system.ts";
import { noIdea } from "./ways.ts";

export class More {
  readonly #network: Network;
  readonly #enough: ReadonlyMap<string, number>;
  readonly #start: Float64Array;
  #system: System;
  #parts: readonly Part[];

  /** `targets`: numbers that are open by what is printed. `start`: what each number may be. */
  constructor(
    network: Network,
    printed: ReadonlyMap<string, Known>,
    targets: readonly Watched[],
    start = noIdea(network),
  ) {
    this.#start = start;
    this.#network = network;
    this.#enough = new Map(targets.map(({ key, strict }) => [key, strict ? valuesLeft : 2]));
    this.#system = systemOf(network, printed);
    propagate(this.#system);
    this.#parts = this.#partsOf(this.#system);
  }

  /** Which targets become narrow where these are known too. */
  async narrowWith(more: ReadonlyMap<string, Known>): Promise<ReadonlyMap<string, Range>> {
    const { system, concerned } = this.#with(more);
    return this.#narrowOf(
      await rangesOf(system, concerned, this.#wanted, { isSettled: true, start: this.#start.slice() }),
    );
  }

  /** Prints these too, unless a target became narrow by it. */
  async prints(more: ReadonlyMap<string, Known>): Promise<boolean> {
    const { system, concerned } = this.#with(more);
    const { least, most, place } = system;
    // where its ends alone say so, nobody needs to be asked
    const isNarrow = (key: string) => {
      const at = place.get(key) ?? -1;
      return (most[at] ?? 0) - (least[at] ?? 0) + 1 < this.#wanted(key);
    };
    if (concerned.some(isNarrow)) return false;
    const ranges = await rangesOf(system, concerned, this.#wanted, {
      isSettled: true,
      untilNarrow: true,
      start: this.#start.slice(),
    });
    if (this.#narrowOf(ranges).size > 0) return false;
    this.#system = system;
    this.#parts = this.#partsOf(system);
    return true;
  }

  readonly #wanted = (key: string): number => this.#enough.get(key) ?? valuesLeft;

  #narrowOf(ranges: ReadonlyMap<string, Range>): Map<string, Range> {
    return new Map([...ranges].filter(([key, { values }]) => values < this.#wanted(key)));
  }

  #with(more: ReadonlyMap<string, Known>) {
    const before = this.#system;
    const system = { ...before, least: before.least.slice(), most: before.most.slice() };
    const { place, keys } = this.#network;
    const changed = new Set<number>();
    for (const [key, { least, most }] of more) {
      const at = place.get(key);
      if (at === undefined) continue;
      system.least[at] = Math.max(least, system.least[at] ?? 0);
      system.most[at] = Math.min(most, system.most[at] ?? 0);
      changed.add(at);
    }
    propagate(
      system,
      [...changed].flatMap((at) => [...rowsWithOne(this.#network, at)]),
    );
    const concerned = this.#parts
      .filter(({ columns }) => columns.some((column) => changed.has(column)))
      .flatMap(({ targets }) => targets.flatMap((target) => keys[target] ?? []));
    return { system, concerned };
  }

  #partsOf(system: System): Part[] {
    return partsWith(
      system,
      [...this.#enough.keys()].flatMap((key) => this.#network.place.get(key) ?? []),
    );
  }
}
