/**
 * Ways in which all of a part can be, in whole numbers, and others made from them: one number is moved, and each row that no longer holds
 * is mended by moving another of its numbers, until all hold again or it took too long. Such a way is held against every row as it is
 * made, so that what it says is certain: a number can be what it is there. That no way was found says nothing, and is left to the solver.
 */
import { chance } from "./chance.ts";
import { noIdea } from "./idea.ts";
import type { Wanted } from "./open.ts";
import { type Part, rowsWith } from "./parts.ts";
import type { Swaps } from "./swaps.ts";
import type { System } from "./system.ts";
import type { Witnesses } from "./witnesses.ts";

/** Values that a number was seen to have. */
interface Seen {
  least: number;
  most: number;
  /** as far as there are enough of them */
  readonly values: number[];
  /** what else differs from the way that was there first; null where that isn't known */
  moved: Set<number> | null;
}

/** So many moves are tried to mend what one move broke, and so many for each number to find a first way. */
const mostMoves = 60;
const mostMovesAtFirst = 12;
/** Of two moves that are as good the one of what is less rather left. */
const aLittle = 1e-3;
/** Of each number so much more than its least is there at first, at most. */
const mostAtFirst = 3;
/** So many ways are tried to give a number another value. */
const tries = 8;
/** One move in so many is any that mends its row, and not the best, as long as there is no way yet. */
const astray = 12;

/** What a system's ways need, kept from one to the next: there are a hundred thousand numbers. */
interface Room {
  readonly value: Float64Array;
  readonly sum: Float64Array;
  readonly placeOf: Int32Array;
  readonly movedIn: Int32Array;
  readonly movedUp: Uint8Array;
  tries: number;
}

/** By the rows of a network. */
const rooms = new WeakMap<Int32Array, Room>();

const roomFor = ({ keys, exactly }: System): Room => ({
  ...{ value: new Float64Array(keys.length), sum: new Float64Array(exactly.length) },
  ...{ placeOf: new Int32Array(exactly.length).fill(-1), tries: 0 },
  ...{ movedIn: new Int32Array(keys.length), movedUp: new Uint8Array(keys.length) },
});

export class Ways {
  readonly #system: System;
  readonly #wanted: (target: number) => Wanted;
  readonly #witnesses: Witnesses | undefined;
  readonly #seen = new Map<number, Seen>();
  readonly #value: Float64Array;
  /** what each row of the part comes to */
  readonly #sum: Float64Array;
  /** rows that do not hold, and the place of each among them; −1 of one that holds */
  readonly #broken: number[] = [];
  readonly #placeOf: Int32Array;
  /** the way each number was moved in this try, and in which try */
  readonly #movedIn: Int32Array;
  readonly #movedUp: Uint8Array;
  readonly #room: Room;
  readonly #moved: number[] = [];
  readonly #before: number[] = [];
  readonly chance = chance(1);
  /** whether what moves from there can be kept */
  #isWitnessed = false;

  readonly #start: Float64Array;

  /** `wanted`: how far a target must reach to be wide. `start`: what each number may be, as far as somebody has an idea (else no number): a
   * way that is found is kept there. What shows that targets are wide is kept among the witnesses. */
  constructor(
    system: System,
    wanted: (target: number) => Wanted,
    start = noIdea(system),
    witnesses: Witnesses | undefined = undefined,
  ) {
    this.#start = start;
    this.#witnesses = witnesses;
    const { least, most } = system;
    for (let column = 0; column < least.length; column++)
      if (Number.isNaN(start[column]) && least[column] === most[column]) start[column] = least[column] ?? 0;
    this.#system = system;
    this.#wanted = wanted;
    const room = rooms.get(system.starts) ?? roomFor(system);
    rooms.delete(system.starts);
    this.#room = room;
    ({ value: this.#value, sum: this.#sum, placeOf: this.#placeOf } = room);
    ({ movedIn: this.#movedIn, movedUp: this.#movedUp } = room);
    this.#value.set(least);
  }

  /** Leaves its room to the next. */
  done(): void {
    if (this.#broken.length === 0) rooms.set(this.#system.starts, this.#room);
  }

  seenOf(target: number): Readonly<Seen> | undefined {
    return this.#seen.get(target);
  }

  /** so far apart that enough values lie between, even if only every other one can be: 0, 2, 4 are three */
  isFar(target: number, least: number, most: number): boolean {
    const { values, beyond } = this.#wanted(target);
    return most > beyond && most - least + 1 >= 2 * values;
  }

  isWide(target: number): boolean {
    const seen = this.#seen.get(target);
    if (seen === undefined) return false;
    const { values, beyond } = this.#wanted(target);
    return (seen.values.length >= values && seen.most > beyond) || this.isFar(target, seen.least, seen.most);
  }

  /** That a target can have the value, where these moved; null: where anything may have. */
  note(target: number, value: number, moved: readonly number[] | null): void {
    const seen = this.#seen.get(target);
    if (seen === undefined) {
      this.#seen.set(target, { least: value, most: value, values: [value], moved: moved && new Set(moved) });
      return;
    }
    if (this.isWide(target) || seen.values.includes(value)) return;
    if (value < seen.least) seen.least = value;
    if (value > seen.most) seen.most = value;
    seen.values.push(value);
    if (moved === null) seen.moved = null;
    else for (const column of moved) seen.moved?.add(column);
    if (seen.moved !== null && this.isWide(target)) this.#witnesses?.keep(target, [...seen.moved]);
  }

  /** Looks for a first way, from little of everything. */
  begins(part: Part): boolean {
    const { least, most } = this.#system;
    for (const column of part.columns) {
      const low = least[column] ?? 0;
      const high = most[column] ?? 0;
      const idea = this.#start[column] ?? 0;
      if (idea >= low && idea <= high) {
        this.#value[column] = idea;
        continue;
      }
      const start = Number.isFinite(low) ? low : Math.min(0, high);
      const width = Math.min(mostAtFirst, high - start);
      this.#value[column] = start + Math.floor(this.chance() * (width + 1));
    }
    this.#addUp(part);
    this.#clear();
    const found = this.#mend(part.columns.length * mostMovesAtFirst, false);
    if (found) this.#keep(part);
    else this.#forget();
    return found;
  }

  /** Goes on from a way that was found elsewhere. */
  goesOnFrom(part: Part, values: Float64Array): void {
    for (const [at, column] of part.columns.entries()) this.#value[column] = values[at] ?? 0;
    this.#addUp(part);
    if (this.#broken.length === 0) {
      this.#keep(part);
      return;
    }
    this.#forget();
    throw new Error("the solver's way does not hold");
  }

  #keep(part: Part): void {
    for (const column of part.columns) this.#start[column] = this.#value[column] ?? 0;
    this.#isWitnessed = this.#witnesses?.begins(part.columns, this.#value) === true;
    for (const target of part.targets) this.note(target, this.#value[target] ?? 0, this.#isWitnessed ? [] : null);
  }

  get leaves(): Uint8Array | undefined {
    return this.#witnesses?.leaves;
  }

  /** The way that is held, by the place of each number. */
  get way(): Float64Array {
    return this.#value;
  }

  /** Notes what a way from elsewhere shows of each target. */
  takes(columns: readonly number[], values: Float64Array): void {
    for (const [at, column] of columns.entries()) if (this.#seen.has(column)) this.note(column, values[at] ?? 0, null);
  }

  /** Notes what differences from the way that is held show, where all rows hold with them. */
  differs(by: ReadonlyMap<number, number>): void {
    this.#clear();
    for (const [column, more] of by) this.#move(column, more);
    if (this.#broken.length === 0) this.#noteMoved();
    this.#undo(0);
  }

  /** Tries to show that the targets are wide. */
  widens(targets: readonly number[]): void {
    for (const target of targets)
      for (let each = 0; each < tries && !this.isWide(target); each++) {
        const isUp = this.chance() < 0.5;
        if (!this.#moves(target, isUp)) this.#moves(target, !isUp);
      }
  }

  /** Gives the target a value that it was not seen to have, the next above or below, and goes back. */
  #moves(target: number, isUp: boolean): boolean {
    const { least, most } = this.#system;
    const seen = this.#seen.get(target);
    let value = this.#value[target] ?? 0;
    do value += isUp ? 1 : -1;
    while (seen?.values.includes(value));
    if (value < (least[target] ?? 0) || value > (most[target] ?? 0)) return false;
    this.#clear();
    this.#move(target, value - (this.#value[target] ?? 0));
    const isFound = this.#mend(mostMoves, true);
    if (isFound) this.#noteMoved();
    this.#undo(0);
    return isFound;
  }

  /** Tries to show that a target is wide by what is guessed: one swap after the other, up as far as it goes and then down. */
  spreads(target: number, swaps: Swaps): void {
    for (const by of [1, -1] as const) {
      this.#clear();
      while (!this.isWide(target) && this.#takesOne(swaps, target, by));
      this.#undo(0);
    }
  }

  /** Goes on with the first with which all rows hold. */
  #takesOne(swaps: Swaps, column: number, by: 1 | -1): boolean {
    for (const swap of swaps.of(column, by, this.#value)) {
      const before = this.#moved.length;
      for (const [each, more] of swap) this.#move(each, more);
      if (this.#broken.length === 0) {
        this.#noteMoved();
        return true;
      }
      this.#undo(before);
    }
    return false;
  }

  #noteMoved(): void {
    const moved = this.#isWitnessed ? this.#moved : null;
    for (const column of this.#moved) if (this.#seen.has(column)) this.note(column, this.#value[column] ?? 0, moved);
  }

  /** Takes back what was moved, the last first, until so many moves are left. */
  #undo(left: number): void {
    while (this.#moved.length > left) {
      const column = this.#moved.pop() ?? 0;
      this.#change(column, (this.#before.pop() ?? 0) - (this.#value[column] ?? 0));
    }
  }

  /** No row of a part that has no way stays among those to be mended. */
  #forget(): void {
    for (const row of this.#broken) this.#placeOf[row] = -1;
    this.#broken.length = 0;
  }

  #clear(): void {
    this.#room.tries++;
    this.#moved.length = 0;
    this.#before.length = 0;
  }

  #addUp(part: Part): void {
    const { starts, columns, signs } = this.#system;
    for (const row of rowsWith(this.#system, part.columns)) {
      let sum = 0;
      for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++)
        sum += (signs[at] ?? 0) * (this.#value[columns[at] ?? 0] ?? 0);
      this.#sum[row] = sum;
      this.#mark(row);
    }
  }

  /** Keeps the rows that do not hold. */
  #mark(row: number): void {
    const place = this.#placeOf[row] ?? -1;
    const isBroken = this.#lacks(row, this.#sum[row] ?? 0) > 0;
    if (isBroken === place >= 0) return;
    if (isBroken) this.#placeOf[row] = this.#broken.push(row) - 1;
    else {
      const last = this.#broken.pop() ?? 0;
      if (last !== row) {
        this.#broken[place] = last;
        this.#placeOf[last] = place;
      }
      this.#placeOf[row] = -1;
    }
  }

  /** How far the row is from holding, if it comes to so much. */
  #lacks(row: number, sum: number): number {
    return this.#system.exactly[row] === 1 ? Math.abs(sum) : Math.max(sum, 0);
  }

  #change(column: number, by: number): void {
    const { rowStarts, rowsOf, rowSigns } = this.#system;
    this.#value[column] = (this.#value[column] ?? 0) + by;
    for (let at = rowStarts[column] ?? 0, end = rowStarts[column + 1] ?? 0; at < end; at++) {
      const row = rowsOf[at] ?? 0;
      this.#sum[row] = (this.#sum[row] ?? 0) + (rowSigns[at] ?? 0) * by;
      this.#mark(row);
    }
  }

  #move(column: number, by: number): void {
    this.#moved.push(column);
    this.#before.push(this.#value[column] ?? 0);
    this.#movedIn[column] = this.#room.tries;
    this.#movedUp[column] = by > 0 ? 1 : 0;
    this.#change(column, by);
  }

  /** What moving the column would leave lacking, all its rows together, more than now. */
  #worse(column: number, by: number): number {
    const { rowStarts, rowsOf, rowSigns } = this.#system;
    let worse = 0;
    for (let at = rowStarts[column] ?? 0, end = rowStarts[column + 1] ?? 0; at < end; at++) {
      const row = rowsOf[at] ?? 0;
      const sum = this.#sum[row] ?? 0;
      worse += this.#lacks(row, sum + (rowSigns[at] ?? 0) * by) - this.#lacks(row, sum);
    }
    return worse;
  }

  /** Mends one row that does not hold after the other. `isOneWay`: no number goes back in the same try. */
  #mend(moves: number, isOneWay: boolean): boolean {
    const { starts, columns, signs, least, most } = this.#system;
    const { leaves } = this;
    for (let left = moves; this.#broken.length > 0 && left > 0; left--) {
      const isAstray = !isOneWay && this.chance() * astray < 1;
      let [best, bestBy, bestWorse, ties] = [-1, 0, Number.POSITIVE_INFINITY, 0];
      const row = this.#broken[Math.floor(this.chance() * this.#broken.length)] ?? 0;
      const sum = this.#sum[row] ?? 0;
      for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++) {
        const column = columns[at] ?? 0;
        const [low, high] = [least[column] ?? 0, most[column] ?? 0];
        if (low === high) continue;
        const value = this.#value[column] ?? 0;
        const wanted = -sum * (signs[at] ?? 0);
        const by = wanted > 0 ? Math.min(wanted, high - value) : Math.max(wanted, low - value);
        if (by === 0) continue;
        if (isOneWay && this.#movedIn[column] === this.#room.tries && (this.#movedUp[column] === 1) !== by > 0)
          continue;
        const worse = isAstray ? 0 : this.#worse(column, by) + (leaves?.[column] ?? 0) * aLittle;
        if (worse > bestWorse) continue;
        // of those that are as good any
        ties = worse < bestWorse ? 1 : ties + 1;
        if (ties === 1 || this.chance() * ties < 1) [best, bestBy] = [column, by];
        bestWorse = worse;
      }
      if (best === -1) return false;
      this.#move(best, bestBy);
    }
    return this.#broken.length === 0;
  }
}
