/** The parts of a system that hang together by numbers not yet known, and each as the solver has it. */
import type { Highs, Model } from "highs";
import type { System } from "./system.ts";

export interface Part {
  readonly columns: readonly number[];
  readonly targets: readonly number[];
}

/** The parts of the system that hang together by numbers not yet known, of those with a target. */
export function partsWith({ rows, rowsOf, least, most, keys }: System, targets: readonly number[]): Part[] {
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

/** The rows that the columns stand in. */
export const rowsWith = ({ rowsOf }: Pick<System, "rowsOf">, columns: readonly number[]): number[] => [
  ...new Set(columns.flatMap((column) => rowsOf[column] ?? [])),
];

/** The part as the solver has it: its columns in their order, each row with what is known of it taken off. */
export function modelOf(highs: Highs, { rows, rowsOf, least, most }: System, columns: readonly number[]): Model {
  const place = new Map(columns.map((column, at) => [column, at]));
  const own = rowsWith({ rowsOf }, columns);
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
  model.options.set({ output_flag: false });
  return model;
}
