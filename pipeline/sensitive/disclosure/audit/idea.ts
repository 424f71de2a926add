/** What each number may be, to begin with: by its place, and no number where nobody has an idea. */
import { type Network, rowsWithOne } from "./system.ts";

/** Of no number any idea what it may be. */
export const noIdea = ({ keys }: Network): Float64Array => new Float64Array(keys.length).fill(Number.NaN);

/** Fills in what follows from the others: each number that is the only one lacking in a sum. */
export function fillIn(network: Network, values: Float64Array): void {
  const { starts, columns, signs, exactly } = network;
  const waiting = [...exactly.keys()];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (exactly[row] !== 1) continue;
    let [sum, lacking, sign, many] = [0, -1, 1, 0];
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++) {
      const column = columns[at] ?? 0;
      const value = values[column] ?? 0;
      if (Number.isNaN(value)) [lacking, sign, many] = [column, signs[at] ?? 1, many + 1];
      else sum += (signs[at] ?? 0) * value;
    }
    if (many !== 1) continue;
    values[lacking] = -sum * sign + 0;
    waiting.push(...rowsWithOne(network, lacking));
  }
}
