/**
 * Between which whole numbers each target can lie, by everything that is printed together. Of each part of the system that hangs
 * together one model is kept, and for each target its least and its most are sought: first as if numbers could be broken (a linear
 * program), and where what is found is not whole, in whole numbers. Everything whole that is found on the way is a way in which all of
 * it can be, and says of every other target too how far it reaches.
 */
import loadHighs, { type Highs, type Model } from "highs";
import { propagate } from "./propagate.ts";
import { Contradiction, type Known, type System } from "./system.ts";

/** how near to a whole number what the solver finds is one */
const hair = 1e-6;

let loading: Promise<Highs> | undefined;
const solver = (): Promise<Highs> => {
  // its types are those of a CommonJS module, what is loaded is not
  loading ??= (loadHighs as unknown as typeof loadHighs.default)();
  return loading;
};

/** The range of each target: exact where it has fewer than `enough` values, else at least so wide. With no `enough` every range is
 * exact. The system's ends are tightened. Throws Contradiction where nothing can be so. */
export async function rangesOf(
  system: System,
  targets: readonly string[],
  enough = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<string, Known>> {
  propagate(system);
  const { place, least, most } = system;
  const found = new Map<string, Known>();
  const open: number[] = [];
  for (const key of targets) {
    const at = place.get(key);
    // of what no row names nothing follows
    if (at === undefined) continue;
    if ((most[at] ?? 0) - (least[at] ?? 0) + 1 < Math.min(enough, 2))
      found.set(key, { least: least[at] ?? 0, most: most[at] ?? 0 });
    else open.push(at);
  }
  if (open.length === 0) return found;
  const highs = await solver();
  for (const part of partsWith(system, open)) {
    const model = modelOf(highs, system, part.columns);
    try {
      const reach = reachOf(system, part, model, highs, enough);
      for (const at of part.targets) {
        const key = system.keys[at];
        const range = reach.get(at);
        if (key !== undefined && range !== undefined) found.set(key, range);
      }
    } finally {
      model.dispose();
    }
  }
  return found;
}

/** the whole number that the solver means; never −0 */
const whole = (value = 0): number => Math.round(value) + 0;

interface Part {
  readonly columns: readonly number[];
  readonly targets: readonly number[];
}

/** The parts of the system that hang together by numbers not yet known, of those with a target. */
function partsWith({ rows, rowsOf, least, most, keys }: System, targets: readonly number[]): Part[] {
  const isOpen = (column: number) => (least[column] ?? 0) < (most[column] ?? 0);
  const partOf = new Int32Array(keys.length).fill(-1);
  const parts: { columns: number[]; targets: number[] }[] = [];
  for (const target of targets) {
    if (partOf[target] === -1) {
      const number = parts.length;
      const columns = [target];
      partOf[target] = number;
      for (let next = 0; next < columns.length; next++)
        for (const row of rowsOf[columns[next] ?? 0] ?? [])
          for (const column of rows[row]?.columns ?? [])
            if (partOf[column] === -1 && isOpen(column)) {
              partOf[column] = number;
              columns.push(column);
            }
      parts.push({ columns, targets: [] });
    }
    parts[partOf[target] ?? 0]?.targets.push(target);
  }
  return parts;
}

/** The part as the solver has it: its columns in their order, each row with what is known of it taken off. */
function modelOf(highs: Highs, { rows, rowsOf, least, most }: System, columns: readonly number[]): Model {
  const place = new Map(columns.map((column, at) => [column, at]));
  const own = [...new Set(columns.flatMap((column) => rowsOf[column] ?? []))];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (const at of own) {
    const row = rows[at];
    if (row === undefined) continue;
    let rest = 0;
    for (const [i, column] of row.columns.entries()) {
      const index = place.get(column);
      const sign = row.signs[i] ?? 1;
      if (index === undefined) rest -= sign * (least[column] ?? 0);
      else {
        indices.push(index);
        values.push(sign);
      }
    }
    starts.push(indices.length);
    rowUpper.push(rest);
    rowLower.push(row.exactly ? rest : -highs.infinity);
  }
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rowUpper.length,
    colCost: new Float64Array(columns.length),
    colLower: Float64Array.from(columns, (column) => least[column] ?? 0),
    colUpper: Float64Array.from(columns, (column) => Math.min(most[column] ?? 0, highs.infinity)),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    matrix: {
      format: "csr",
      numRows: rowUpper.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  });
  model.options.set({ output_flag: false });
  return model;
}

function reachOf(system: System, { columns, targets }: Part, model: Model, highs: Highs, enough: number) {
  const place = new Map(columns.map((column, at) => [column, at]));
  const seen = new Map<number, { least: number; most: number }>();
  const note = (solution: Float64Array): void => {
    for (const at of targets) {
      const value = whole(solution[place.get(at) ?? 0]);
      const range = seen.get(at);
      if (range === undefined) seen.set(at, { least: value, most: value });
      else {
        range.least = Math.min(range.least, value);
        range.most = Math.max(range.most, value);
      }
    }
  };
  const isWide = (at: number) => {
    const range = seen.get(at);
    return range !== undefined && range.most - range.least + 1 >= enough;
  };
  const { minimize, maximize } = highs.constants.objectiveSense;
  const asWhole = Array.from(columns, () => highs.constants.variableType.integer);
  const asBroken = Array.from(columns, () => highs.constants.variableType.continuous);
  const every = { kind: "range", from: 0, to: columns.length - 1 } as const;
  const solve = (): Float64Array | "unbounded" => {
    model.run();
    const status = model.getModelStatus();
    const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (status === unbounded || status === unboundedOrInfeasible) return "unbounded";
    if (status !== optimal) throw new Contradiction(columns.map((column) => system.keys[column]).join(", "));
    return model.getSolution().colValue;
  };
  /** no number is below nothing: where the least is called unbounded, there is no solution at all */
  const unboundedEnd = (sense: typeof minimize): number => {
    if (sense === minimize) throw new Contradiction(columns.map((column) => system.keys[column]).join(", "));
    return Number.POSITIVE_INFINITY;
  };
  const end = (at: number, sense: typeof minimize): number => {
    const index = place.get(at) ?? 0;
    model.changeObjectiveSense(sense);
    model.changeColCost(index, 1);
    try {
      const broken = solve();
      if (broken === "unbounded") return unboundedEnd(sense);
      if (broken.every((value) => Math.abs(value - Math.round(value)) < hair)) {
        note(broken);
        return whole(broken[index]);
      }
      model.changeColsIntegrality(every, asWhole);
      try {
        const inWhole = solve();
        if (inWhole === "unbounded") return unboundedEnd(sense);
        note(inWhole);
        return whole(inWhole[index]);
      } finally {
        model.changeColsIntegrality(every, asBroken);
      }
    } finally {
      model.changeColCost(index, 0);
    }
  };
  const reach = new Map<number, Known>();
  for (const at of targets) {
    if (isWide(at)) {
      reach.set(at, seen.get(at) ?? { least: 0, most: 0 });
      continue;
    }
    const most = end(at, maximize);
    const least = isWide(at) ? (seen.get(at)?.least ?? 0) : end(at, minimize);
    reach.set(at, { least, most });
  }
  return reach;
}
