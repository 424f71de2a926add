/**
 * Periods that everybody can add up from what is printed: a year of which each quarter is printed, a window of which each year is. To
 * print them too tells nothing new, and they are what others publish and what a year is compared with. Lengths cannot be added up.
 */
import { type PeriodKind, periodKinds } from "../../release/codes.ts";
import type { Cell } from "../measures/cell.ts";
import { whenOf } from "../measures/cell_id.ts";
import type { Table } from "./column.ts";
import { piecesOf } from "./pieces.ts";
import type { CellsByPeriod } from "./plan.ts";
import { type Released, releasedBy, releasedSum } from "./released.ts";

/** The figures of longer periods that what `table` prints adds up to. `found`: the cells that were counted. */
export function coveredBy(table: Table, found: CellsByPeriod): Released[] {
  const { measure, breakdown, groups } = table;
  if (table.inWords || measure.kind === "duration") return [];
  const printed = new Map<string, Map<string, Released>>();
  for (const cell of releasedBy(table)) {
    const when = whenOf(measure, cell);
    printed.set(when, (printed.get(when) ?? new Map()).set(cell.category, cell));
  }
  const wholes = longer(table.rung).flatMap((kind) => found.wholes(measure, kind));
  return wholes.flatMap((period) => {
    const parts = partsOf(measure.moment, whenOf(measure, period), [...printed.keys()]);
    if (parts === null) return [];
    const rows = parts.map((part) => printed.get(part) ?? new Map<string, Released>());
    const cells = breakdown === null ? [period] : groups.map((group) => found.group(measure, period, breakdown, group));
    const added = cells.flatMap(
      (cell) =>
        addedUp(
          cell,
          rows.flatMap((row) => row.get(cell.category) ?? []),
        ) ?? [],
    );
    return added.length === cells.length ? added : [];
  });
}

/** Kinds of period that hold whole ones of another. Twelve months to each month would be more than everybody reads. */
const longer = (rung: PeriodKind): readonly PeriodKind[] =>
  periodKinds.slice(periodKinds.indexOf(rung) + 1).filter((kind) => kind !== "rolling_12_months");

/** The printed periods that make up one; of a stock the one on the same day; null where some of it is not printed. */
function partsOf(moment: "stock" | "flow", when: string, printed: readonly string[]): readonly string[] | null {
  if (moment === "stock") return printed.includes(when) ? [when] : null;
  const [first = "", last = ""] = when.split(" ");
  const within = printed.filter((each) => {
    const [from = "", to = ""] = each.split(" ");
    return from >= first && to <= last;
  });
  const pieces = piecesOf([when, ...within]).get(when) ?? [];
  return pieces.length > 0 && pieces.every((piece) => within.includes(piece)) ? pieces : null;
}

/** A cell as those that make it up tell it, also where one of them stands as it was once printed; null where one is not told. */
function addedUp(cell: Cell, parts: readonly Released[]): Released | null {
  const sum = (side: "counted" | "known" | "unknown"): number | null =>
    parts.reduce<number | null>((all, part) => {
      const own = part[side];
      return all === null || own === null ? null : all + own;
    }, 0);
  const [counted, known, unknown] = [sum("counted"), sum("known"), sum("unknown")];
  return counted === null || known === null ? null : releasedSum({ ...cell, counted, known }, unknown);
}
