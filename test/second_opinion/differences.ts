/** Where two sets of cells differ, a line a cell. */
import type { Cell } from "./cells.ts";

const nameOf = (cell: Cell) =>
  [cell.measure_id, cell.period_kind, cell.period, cell.breakdown, cell.category].join(" ");

const figures = ["counted", "known", "unknown", "median", "quartile_1", "quartile_3"] as const;

function saidOf(cell: Cell | undefined): string {
  if (!cell) return "no cell";
  const { counted, known, unknown, median, quartile_1, quartile_3 } = cell;
  return `${counted} of ${known}, ${unknown} not recorded, ${quartile_1} ${median} ${quartile_3}`;
}

/** A cell of a breakdown in which nothing stands says nothing, whether it is there or not. */
const empty = (cell: Cell) => cell.breakdown !== "all" && cell.known === 0 && cell.unknown === 0;

export function differences(project: readonly Cell[], opinion: readonly Cell[]): string[] {
  const [left, right] = [project, opinion].map((cells) => {
    const full = cells.filter((cell) => !empty(cell));
    const byName = new Map(full.map((cell) => [nameOf(cell), cell]));
    if (byName.size !== full.length) throw new Error("a cell is there twice");
    return byName;
  }) as [Map<string, Cell>, Map<string, Cell>];
  const found: string[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [ours, theirs] = [left.get(key), right.get(key)];
    if (!ours || !theirs || figures.some((figure) => ours[figure] !== theirs[figure]))
      found.push(`${key}: project ${saidOf(ours)}; second opinion ${saidOf(theirs)}`);
  }
  return found;
}
