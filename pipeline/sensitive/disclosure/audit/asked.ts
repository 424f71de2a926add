/** What the solver is asked about one part, or about some of its numbers. */
import type { Highs, Model } from "highs";
import { bothEnds, type End } from "./because.ts";
import { isOpen, type Wanted } from "./open.ts";
import { modelOf, rowsWith } from "./parts.ts";
import { Contradiction, columnsIn, type Known, type System } from "./system.ts";
import type { Ways } from "./ways.ts";

/** how near to a whole number what the solver finds is one */
const hair = 1e-6;

/** the whole number that the solver means; never −0 */
const whole = (value = 0): number => Math.round(value) + 0;

/** the last whole number that is no more (or no less) than what the solver finds */
const wholeWithin = (value = 0, isMost: boolean): number =>
  isMost ? Math.floor(value + hair) : Math.ceil(value - hair) + 0;

/** how often the solver was run, for benchmarks */
export const counted = { runs: 0 };

const isWhole = (values: Float64Array): boolean => values.every((value) => Math.abs(value - Math.round(value)) < hair);

/** What is not asked about of the same rows: nothing, or it is anything that it can be. */
type Others = "none" | "anyhow";

export class Asked {
  readonly #system: System;
  readonly #columns: readonly number[];
  readonly #ways: Ways;
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #place: ReadonlyMap<number, number>;
  readonly #others: Others;

  constructor(system: System, columns: readonly number[], ways: Ways, highs: Highs, others: Others) {
    this.#system = system;
    this.#columns = columns;
    this.#ways = ways;
    this.#highs = highs;
    this.#model = modelOf(highs, system, columns);
    this.#others = others;
    this.#place = new Map(columns.map((column, at) => [column, at]));
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** Any way in which all of it can be, by column. */
  anyWay(): Float64Array {
    const found = this.#wholly(false);
    if (found === "unbounded") throw this.#contradiction();
    return found.way.map(whole);
  }

  /** The ends of a target, and how many values it has. */
  sought(at: number, wanted: Wanted): Known & { readonly values: number; readonly ends: readonly End[] } {
    const ends: End[] = [];
    const most = this.end(at, "maximize", ends);
    const least = this.#ways.isWide(at) ? (this.#ways.seenOf(at)?.least ?? 0) : this.end(at, "minimize", ends);
    const between = most - least + 1;
    // from there by exchange, before each value is asked
    const couldBeOpen = isOpen({ values: between, most }, wanted);
    if (couldBeOpen) this.#ways.widens([at]);
    const isSettled = !couldBeOpen || this.#ways.isFar(at, least, most) || this.#ways.isWide(at);
    return { least, most, values: isSettled ? between : this.valuesBetween(at, least, most, wanted.values), ends };
  }

  /** The most or the least that a target can have at best, as if numbers could be broken. */
  bound(at: number, sense: "minimize" | "maximize", ends: End[]): number {
    const index = this.#indexOf(at);
    this.#model.changeObjectiveSense(this.#highs.constants.objectiveSense[sense]);
    this.#model.changeColCost(index, 1);
    const found = this.#solve();
    if (found !== "unbounded") ends.push(...this.#leansOn());
    this.#model.changeColCost(index, 0);
    if (found === "unbounded") return sense === "maximize" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const value = found[index] ?? 0;
    return wholeWithin(value, sense === "maximize");
  }

  /** Drives the targets apart, each up (1) or down (−1), as if numbers could be broken; what is whole is noted. */
  drive(targets: readonly number[], ways: readonly (1 | -1)[]): void {
    this.#model.changeObjectiveSense(this.#highs.constants.objectiveSense.maximize);
    for (const [at, target] of targets.entries()) this.#model.changeColCost(this.#indexOf(target), ways[at] ?? 1);
    const found = this.#solve();
    if (found !== "unbounded" && isWhole(found)) this.#note(found);
    for (const target of targets) this.#model.changeColCost(this.#indexOf(target), 0);
  }

  #indexOf(at: number): number {
    return this.#place.get(at) ?? 0;
  }

  #note(way: Float64Array): void {
    if (this.#others !== "anyhow") this.#ways.takes(this.#columns, way.map(whole));
  }

  #contradiction(): Contradiction {
    return new Contradiction(this.#columns.map((column) => this.#system.keys[column]).join(", "));
  }

  #solve(): Float64Array | "unbounded" {
    counted.runs++;
    this.#model.run();
    const status = this.#model.getModelStatus();
    const { optimal, unbounded, unboundedOrInfeasible } = this.#highs.constants.modelStatus;
    if (status === unbounded || status === unboundedOrInfeasible) return "unbounded";
    if (status !== optimal) throw this.#contradiction();
    return this.#model.getSolution().colValue;
  }

  /** Solves in whole numbers, where it has to; `ends`: what the linear program leans on. `isEnough`: whether nobody needs whole numbers. */
  #wholly(
    isNoted = true,
    isEnough: (broken: Float64Array) => boolean = () => false,
  ): "unbounded" | { readonly way: Float64Array; readonly ends: readonly End[] } {
    const broken = this.#solve();
    if (broken === "unbounded") return broken;
    const ends = this.#leansOn();
    if (isWhole(broken)) {
      if (isNoted) this.#note(broken);
      return { way: broken, ends };
    }
    if (isEnough(broken)) return { way: broken, ends };
    const every = { kind: "range", from: 0, to: this.#columns.length - 1 } as const;
    const { integer, continuous } = this.#highs.constants.variableType;
    this.#model.changeColsIntegrality(
      every,
      this.#columns.map(() => integer),
    );
    try {
      const way = this.#solve();
      if (way === "unbounded") return way;
      if (isNoted) this.#note(way);
      return { way, ends };
    } finally {
      this.#model.changeColsIntegrality(
        every,
        this.#columns.map(() => continuous),
      );
    }
  }

  /** What the solver leans on: each row of which something outside the part is known, and each end of another number. */
  #leansOn(): End[] {
    const { rowDual, colDual, colValue } = this.#model.getSolution();
    const columns = this.#columns;
    const ends: End[] = [];
    for (const [at, row] of rowsWith(this.#system, columns).entries())
      if (Math.abs(rowDual[at] ?? 0) > hair)
        for (const column of columnsIn(this.#system, row)) if (!this.#place.has(column)) ends.push(...bothEnds(column));
    for (const [at, column] of columns.entries())
      if (Math.abs(colDual[at] ?? 0) > hair)
        ends.push({ column, isMost: (colValue[at] ?? 0) - (this.#system.least[column] ?? 0) > hair });
    return ends;
  }

  end(at: number, sense: "minimize" | "maximize", ends: End[]): number {
    const index = this.#indexOf(at);
    this.#model.changeObjectiveSense(this.#highs.constants.objectiveSense[sense]);
    this.#model.changeColCost(index, 1);
    try {
      const isMost = sense === "maximize";
      const seen = this.#ways.seenOf(at)?.[isMost ? "most" : "least"];
      let isSeen = false;
      const found = this.#wholly(true, (broken) => {
        // no whole number lies beyond what broken ones reach, and this one was seen
        isSeen = wholeWithin(broken[index], isMost) === seen;
        return isSeen;
      });
      if (found === "unbounded") return this.#unboundedEnd(at, sense);
      ends.push(...found.ends);
      return isSeen && seen !== undefined ? seen : whole(found.way[index]);
    } finally {
      this.#model.changeColCost(index, 0);
    }
  }

  /** no number of anybody is below nothing: where the least of one is called unbounded, there is no solution at all */
  #unboundedEnd(at: number, sense: "minimize" | "maximize"): number {
    if (sense === "maximize") return Number.POSITIVE_INFINITY;
    if (this.#system.signed.has(at)) return Number.NEGATIVE_INFINITY;
    throw this.#contradiction();
  }

  /** How many values there are, where the ends are near to one another: each that was not seen is tried. */
  valuesBetween(at: number, least: number, most: number, enough: number): number {
    const values = new Set(this.#ways.seenOf(at)?.values);
    const index = this.#indexOf(at);
    for (let value = least; value <= most && values.size < enough; value++) {
      if (values.has(value)) continue;
      this.#model.changeColBounds(index, value, value);
      if (this.#canBe()) values.add(value);
    }
    const { infinity } = this.#highs;
    this.#model.changeColBounds(
      index,
      Math.max(this.#system.least[at] ?? 0, -infinity),
      Math.min(this.#system.most[at] ?? 0, infinity),
    );
    return values.size;
  }

  #canBe(): boolean {
    try {
      return this.#wholly() !== "unbounded";
    } catch (error) {
      if (error instanceof Contradiction) return false;
      throw error;
    }
  }
}
