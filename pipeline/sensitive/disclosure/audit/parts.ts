/** The parts of a system that hang together by numbers not yet known, and each as the solver has it. */
import type { Highs, Model } from "highs";
import { columnsIn, rowsWithOne, type System } from "./system.ts";

export interface Part {
  readonly columns: readonly number[];
  readonly targets: readonly number[];
}

/** The parts of the system that hang together by numbers not yet known, of those with a target. */
export function partsWith(system: System, targets: readonly number[]): Part[] {
  const { least, most, keys } = system;
  const isOpen = (column: number) => (least[column] ?? 0) < (most[column] ?? 0);
  const partOf = new Int32Array(keys.length).fill(-1);
  const parts: { columns: number[]; targets: number[] }[] = [];
  for (const target of targets) {
    if (partOf[target] === -1) {
      const number = parts.length;
      const columns = [target];
      partOf[target] = number;
      for (let next = 0; next < columns.length; next++)
        for (const row of rowsWithOne(system, columns[next] ?? 0))
          for (const column of columnsIn(system, row))
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

/** The rows that the columns stand in. */
export function rowsWith(system: System, columns: readonly number[]): number[] {
  const own = new Set<number>();
  for (const column of columns) for (const row of rowsWithOne(system, column)) own.add(row);
  return [...own];
}

/** The columns nearest to one, by the rows that they share: about so many, or all of its part. */
export function nearTo(system: System, column: number, about: number): number[] {
  const { least, most } = system;
  const near = new Set([column]);
  const rows = new Set<number>();
  for (const next of near)
    for (const row of rowsWithOne(system, next)) {
      if (rows.has(row)) continue;
      if (near.size >= about) return [...near];
      rows.add(row);
      for (const other of columnsIn(system, row)) if ((least[other] ?? 0) < (most[other] ?? 0)) near.add(other);
    }
  return [...near];
}

/** Columns as the solver has them, in their order, with each row that they stand in: what is outside lies between its ends. */
export function modelOf(highs: Highs, system: System, columns: readonly number[]): Model {
  const { least, most } = system;
  const place = new Map(columns.map((column, at) => [column, at]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (const row of rowsWith(system, columns)) {
    let [low, high] = [0, 0];
    for (let at = system.starts[row] ?? 0, end = system.starts[row + 1] ?? 0; at < end; at++) {
      const column = system.columns[at] ?? 0;
      const index = place.get(column);
      const sign = system.signs[at] ?? 1;
      if (index === undefined) {
        const [from, to] = [least[column] ?? 0, most[column] ?? 0];
        low += sign === 1 ? from : -to;
        high += sign === 1 ? to : -from;
      } else {
        indices.push(index);
        values.push(sign);
      }
    }
    starts.push(indices.length);
    rowUpper.push(Math.min(-low, highs.infinity));
    rowLower.push(system.exactly[row] === 1 ? Math.max(-high, -highs.infinity) : -highs.infinity);
  }
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rowUpper.length,
    colCost: new Float64Array(columns.length),
    colLower: Float64Array.from(columns, (column) => Math.max(least[column] ?? 0, -highs.infinity)),
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
  model.options.set({ output_flag: false, presolve: "off" });
  return model;
}
