/**
 * What everybody can tell from what is printed, and what each of those can who know something besides. What is printed is concluded once;
 * of what a reader knows besides, and of what might be printed too, only what follows from it is looked at again.
 */
import type { Narrow } from "./audit.ts";
import { isOpen, type Wanted, type Watched, wantedOf } from "./open.ts";
import { partsWith } from "./parts.ts";
import { propagate } from "./propagate.ts";
import { rangesOf } from "./ranges.ts";
import { type Known, type Network, rowsWithOne, type System, systemOf } from "./system.ts";
import { Witnesses } from "./witnesses.ts";

/** Somebody who reads what is printed. */
export interface Reader {
  /** blank of everybody */
  readonly name: string;
  readonly knows: ReadonlyMap<string, Known>;
}

export const everybody: Reader = { name: "", knows: new Map() };

/** By the place of a number. */
type Places = ReadonlyMap<number, Known>;
const nothing: Places = new Map();

export class Readers<Target extends Watched> {
  readonly #network: Network;
  /** as the last ways leave it, so that the next begin where one was found */
  readonly #start: Float64Array;
  readonly #knows: ReadonlyMap<Reader, Places>;
  /** what one reader was seen to leave open is open to every other who knows nothing of what moved */
  readonly #witnesses: Witnesses;
  readonly #wanted: ReadonlyMap<string, Wanted>;
  /** what was found open to each reader, and stays so while no more is printed */
  readonly #open: ReadonlyMap<Reader, Set<string>>;
  #system: System;
  /** of each number the part of the system that it stands in, by what everybody knows; −1 of one that no target hangs together with */
  #partOf: Int32Array;

  /** `targets`: all that will be asked for. `start`: a way in which all can be, as far as somebody has an idea. */
  constructor(network: Network, readers: readonly Reader[], targets: readonly Target[], start: Float64Array) {
    this.#network = network;
    this.#start = start;
    this.#knows = new Map(readers.map((reader) => [reader, this.#placesOf(reader.knows)]));
    const leaves = new Uint8Array(network.keys.length);
    for (const [at, places] of [...this.#knows.values()].entries())
      for (const place of places.keys()) leaves[place] = Math.min(at + 1, 255);
    this.#witnesses = new Witnesses(network, leaves);
    this.#open = new Map([everybody, ...readers].map((reader) => [reader, new Set()]));
    this.#wanted = new Map(targets.map((target) => [target.key, wantedOf(target)]));
    this.#system = systemOf(network, new Map());
    this.#partOf = new Int32Array(0);
  }

  /** Only these are printed, and no more than the last time, if ever. Throws Contradiction where they cannot all be true. */
  reads(printed: ReadonlyMap<string, Known>): void {
    this.#system = systemOf(this.#network, printed);
    propagate(this.#system);
    this.#partOf = this.#partsOf(this.#system);
  }

  /** The narrow ones of the targets to everybody; or to another those that their own knowledge has to do with. */
  async narrowTo(reader: Reader, targets: readonly Target[]): Promise<Narrow<Target>[]> {
    const own = this.#knownTo(reader);
    const isShown = this.#showing(reader, new Map());
    const open = this.#open.get(reader);
    const asked = targets.filter(({ key }) => !reader.knows.has(key) && open?.has(key) !== true && !isShown(key));
    const concerned = own.size === 0 ? asked : this.#concerned(asked, own);
    if (concerned.length === 0) return [];
    const ranges = await this.#rangesTo(this.#knowing(this.#system, own), concerned);
    return concerned.flatMap((target) => {
      const range = ranges.get(target.key);
      if (range === undefined || isOpen(range, this.#wantedOf(target.key))) {
        open?.add(target.key);
        return [];
      }
      const { least, most } = range;
      // what they know themselves nobody can take from them
      return [{ target, range: { least, most }, because: range.because.filter((key) => !reader.knows.has(key)) }];
    });
  }

  /** Prints these too, unless a target of a reader became narrow by it. */
  async prints(more: ReadonlyMap<string, Known>, asked: ReadonlyMap<Reader, readonly Target[]>): Promise<boolean> {
    const places = this.#placesOf(more);
    const system = this.#knowing(this.#system, places);
    for (const [reader, targets] of asked) {
      const isShown = this.#showing(reader, places);
      const near = this.#concerned(targets, places);
      const own = this.#knownTo(reader);
      const concerned = (own.size === 0 ? near : this.#concerned(near, own)).filter(
        ({ key }) => !reader.knows.has(key) && !isShown(key),
      );
      if (concerned.length === 0) continue;
      const known = this.#knowing(system, own);
      // where its ends alone say so, nobody needs to be asked
      if (concerned.some(({ key }) => !this.#couldBeOpen(known, key))) return false;
      const ranges = await this.#rangesTo(known, concerned, true);
      if ([...ranges].some(([key, range]) => !isOpen(range, this.#wantedOf(key)))) return false;
    }
    this.#system = system;
    this.#witnesses.forget(places);
    return true;
  }

  /** Throws of one who is none of the readers: whoever was taken to know nothing would be found to tell nothing. */
  #knownTo(reader: Reader): Places {
    const known = reader === everybody ? nothing : this.#knows.get(reader);
    if (known === undefined) throw new Error(`${reader.name} is none of these readers`);
    return known;
  }

  readonly #wantedOf = (key: string): Wanted => this.#wanted.get(key) ?? wantedOf({ strict: true });

  #rangesTo(system: System, targets: readonly Target[], untilNarrow = false) {
    const keys = targets.map(({ key }) => key);
    const start = this.#start;
    return rangesOf(system, keys, this.#wantedOf, { isSettled: true, untilNarrow, start, witnesses: this.#witnesses });
  }

  /** Whether a target was seen open to the reader before, in ways in which these are as they are known. */
  #showing(reader: Reader, places: Places): (key: string) => boolean {
    const knows = this.#knownTo(reader);
    const fits = this.#witnesses.fits(places) && this.#witnesses.fits(knows);
    return (key) => fits && this.#witnesses.showsOpen(this.#network.place.get(key) ?? -1, places, knows);
  }

  #couldBeOpen({ least, most, place }: System, key: string): boolean {
    const at = place.get(key) ?? -1;
    const [low, high] = [least[at] ?? 0, most[at] ?? 0];
    return isOpen({ values: high - low + 1, most: high }, this.#wantedOf(key));
  }

  /** Those that hang together with one of the numbers. */
  #concerned(targets: readonly Target[], places: Places): readonly Target[] {
    const parts = new Set([...places.keys()].flatMap((at) => this.#partOf[at] ?? -1));
    parts.delete(-1);
    return targets.filter(({ key }) => parts.has(this.#partOf[this.#network.place.get(key) ?? -1] ?? -1));
  }

  #placesOf(known: ReadonlyMap<string, Known>): Map<number, Known> {
    return new Map(
      [...known].flatMap(([key, each]) => {
        const at = this.#network.place.get(key);
        return at === undefined ? [] : [[at, each] as const];
      }),
    );
  }

  /** The system with these known too. */
  #knowing(before: System, places: Places): System {
    if (places.size === 0) return before;
    const { least, most, leastBy, mostBy } = before;
    const ends = { least: least.slice(), most: most.slice(), leastBy: leastBy.slice(), mostBy: mostBy.slice() };
    const system = { ...before, ...ends };
    for (const [at, known] of places) {
      ends.least[at] = Math.max(known.least, ends.least[at] ?? 0);
      ends.most[at] = Math.min(known.most, ends.most[at] ?? 0);
      // it is known by itself, and concluded from nothing
      ends.leastBy[at] = -1;
      ends.mostBy[at] = -1;
    }
    propagate(
      system,
      [...places.keys()].flatMap((at) => [...rowsWithOne(this.#network, at)]),
    );
    return system;
  }

  #partsOf(system: System): Int32Array {
    const partOf = new Int32Array(this.#network.keys.length).fill(-1);
    const targets = [...this.#wanted.keys()].flatMap((key) => this.#network.place.get(key) ?? []);
    for (const [part, { columns }] of partsWith(system, targets).entries())
      for (const column of columns) partOf[column] = part;
    return partOf;
  }
}
