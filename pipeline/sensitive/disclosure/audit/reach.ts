/**
 * How far each target of one part reaches. First all that are not known to be wide are driven up together, then down: one way in which all
 * of it can be says how far every one of them reaches, and most are wide at once. Of the rest the least and the most are sought one by one.
 */
import type { Highs, Model } from "highs";
import { becauseOf, bothEnds, type End } from "./because.ts";
import { type Part, rowsWith } from "./parts.ts";
import { Contradiction, type Known, type System } from "./system.ts";

/** how near to a whole number what the solver finds is one */
const hair = 1e-6;

/** the whole number that the solver means; never −0 */
const whole = (value = 0): number => Math.round(value) + 0;

const isWhole = (values: Float64Array): boolean => values.every((value) => Math.abs(value - Math.round(value)) < hair);

/** `values`: how many of the numbers between can be, as far as it was asked. `because`: the printed numbers that say so, by their place;
 * none of what is wide. */
export type Reach = Known & { readonly values: number; readonly because: ReadonlySet<number> };

const nothing: ReadonlySet<number> = new Set();

/** `enough`: with so many values a target is wide, and how much wider need not be known. */
export function reachOf(
  system: System,
  { columns, targets }: Part,
  model: Model,
  highs: Highs,
  enough: (target: number) => number,
): Map<number, Reach> {
  const place = new Map(columns.map((column, at) => [column, at]));
  const indexOf = (at: number): number => place.get(at) ?? 0;
  const seen = new Map<number, { least: number; most: number; readonly values: Set<number> }>();
  const note = (solution: Float64Array): void => {
    for (const at of targets) {
      const value = whole(solution[indexOf(at)]);
      const range = seen.get(at);
      if (range === undefined) seen.set(at, { least: value, most: value, values: new Set([value]) });
      else {
        range.least = Math.min(range.least, value);
        range.most = Math.max(range.most, value);
        range.values.add(value);
      }
    }
  };
  const isWide = (at: number) => {
    const range = seen.get(at);
    return range !== undefined && (range.values.size >= enough(at) || isFar(at, range.least, range.most));
  };
  /** so far apart that enough values lie between, even if only every other one can be: 0, 2, 4 are three */
  const isFar = (at: number, least: number, most: number) => most - least + 1 >= 2 * enough(at);
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { integer, continuous } = highs.constants.variableType;
  const every = { kind: "range", from: 0, to: columns.length - 1 } as const;
  const all = (type: typeof integer | typeof continuous) => Array.from(columns, () => type);
  const own = rowsWith(system, columns);
  const contradiction = () => new Contradiction(columns.map((column) => system.keys[column]).join(", "));

  const solve = (): Float64Array | "unbounded" => {
    model.run();
    const status = model.getModelStatus();
    const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (status === unbounded || status === unboundedOrInfeasible) return "unbounded";
    if (status !== optimal) throw contradiction();
    return model.getSolution().colValue;
  };
  /** What the solver leans on: each row of which something outside the part is known, and each end of another number. */
  const leansOn = (): End[] => {
    const { rowDual, colDual, colValue } = model.getSolution();
    const ends: End[] = [];
    for (const [at, row] of own.entries())
      if (Math.abs(rowDual[at] ?? 0) > hair)
        for (const column of system.rows[row]?.columns ?? []) if (!place.has(column)) ends.push(...bothEnds(column));
    for (const [at, column] of columns.entries())
      if (Math.abs(colDual[at] ?? 0) > hair)
        ends.push({ column, isMost: (colValue[at] ?? 0) - (system.least[column] ?? 0) > hair });
    return ends;
  };
  /** no number of anybody is below nothing: where the least of one is called unbounded, there is no solution at all */
  const unboundedEnd = (at: number, sense: typeof minimize): number => {
    if (sense === maximize) return Number.POSITIVE_INFINITY;
    if (system.signed.has(at)) return Number.NEGATIVE_INFINITY;
    throw contradiction();
  };
  const end = (at: number, sense: typeof minimize, ends: End[]): number => {
    const index = indexOf(at);
    model.changeObjectiveSense(sense);
    model.changeColCost(index, 1);
    try {
      const broken = solve();
      if (broken === "unbounded") return unboundedEnd(at, sense);
      ends.push(...leansOn());
      if (isWhole(broken)) {
        note(broken);
        return whole(broken[index]);
      }
      model.changeColsIntegrality(every, all(integer));
      try {
        const inWhole = solve();
        if (inWhole === "unbounded") return unboundedEnd(at, sense);
        note(inWhole);
        return whole(inWhole[index]);
      } finally {
        model.changeColsIntegrality(every, all(continuous));
      }
    } finally {
      model.changeColCost(index, 0);
    }
  };
  /** How many values there are, where the ends are near to one another: each that was not seen is tried. */
  const valuesBetween = (at: number, least: number, most: number): number => {
    const values = new Set(seen.get(at)?.values);
    const index = indexOf(at);
    for (let value = least; value <= most && values.size < enough(at); value++) {
      if (values.has(value)) continue;
      model.changeColBounds(index, value, value);
      if (canBe()) values.add(value);
    }
    model.changeColBounds(index, system.least[at] ?? 0, Math.min(system.most[at] ?? 0, highs.infinity));
    return values.size;
  };
  const canBe = (): boolean => {
    try {
      const broken = solve();
      if (broken === "unbounded") return false;
      if (isWhole(broken)) {
        note(broken);
        return true;
      }
      model.changeColsIntegrality(every, all(integer));
      try {
        const inWhole = solve();
        if (inWhole !== "unbounded") note(inWhole);
        return inWhole !== "unbounded";
      } finally {
        model.changeColsIntegrality(every, all(continuous));
      }
    } catch (error) {
      if (error instanceof Contradiction) return false;
      throw error;
    }
  };
  const together = (): void => {
    for (let left = targets.length, before = Infinity; left > fewAlone && left < before * mostLeft; ) {
      before = left;
      for (const sense of [maximize, minimize]) {
        const open = targets.filter((at) => !isWide(at)).map(indexOf);
        if (open.length === 0) return;
        model.changeObjectiveSense(sense);
        for (const index of open) model.changeColCost(index, 1);
        const found = solve();
        if (found !== "unbounded" && isWhole(found)) note(found);
        for (const index of open) model.changeColCost(index, 0);
      }
      left = targets.filter((at) => !isWide(at)).length;
    }
  };

  together();
  const reach = new Map<number, Reach>();
  for (const at of targets) {
    const ends: End[] = [];
    if (!isWide(at)) {
      const most = end(at, maximize, ends);
      const least = isWide(at) ? (seen.get(at)?.least ?? 0) : end(at, minimize, ends);
      const between = most - least + 1;
      const values =
        between < enough(at) || isFar(at, least, most) || isWide(at) ? between : valuesBetween(at, least, most);
      if (values < enough(at)) {
        const because = new Set<number>();
        becauseOf(system, ends, because);
        reach.set(at, { least, most, values, because });
        continue;
      }
      reach.set(at, { least, most, values, because: nothing });
      continue;
    }
    const { least, most } = seen.get(at) ?? { least: 0, most: 0 };
    reach.set(at, { least, most, values: enough(at), because: nothing });
  }
  return reach;
}

/** So few targets are sought one by one. */
const fewAlone = 3;
/** As long as at least a tenth of them become wide, they are driven together once more. */
const mostLeft = 0.9;
