/** The true numbers behind what is printed, for any months: what the audit must not be able to tell. */
import type { Cell } from "../measures/cell.ts";
import { months, type Side, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import { isDistribution } from "./printed.ts";

export class Numbers {
  readonly #cells = new Map<string, Cell>();
  readonly #signed = new Set<string>();

  constructor(measures: readonly Measure[], cells: readonly Cell[]) {
    const byId = new Map(measures.map((measure) => [measure.id, measure]));
    for (const cell of cells) {
      const measure = byId.get(cell.measure_id);
      if (cell.counted < 0) this.#signed.add(cell.measure_id);
      if (measure !== undefined && cell.period_kind !== "rolling_12_months")
        this.#cells.set(key(measure, whenOf(measure, cell), cell.breakdown, cell.category), cell);
    }
  }

  /** Whether what is added up was ever below nothing, as a difference of two scores can be. */
  isSigned({ id }: Measure): boolean {
    return this.#signed.has(id);
  }

  /** How many of a side there are in a category (of the whole: none given); null where it was never counted. */
  valueOf(measure: Measure, side: Side, when: string, breakdown: string | null, category: string): number | null {
    const at = (day: string) => this.#cells.get(key(measure, day, breakdown ?? whole, category));
    const wholeAt = (day: string) => this.#cells.get(key(measure, day, whole, whole));
    if (wholeAt(when) !== undefined) return sideOf(measure, breakdown, side, at(when));
    if (measure.moment === "stock") return null;
    const own = monthsOf(when);
    if (own.some((month) => wholeAt(months(month, month)) === undefined)) return null;
    return own.reduce((sum, month) => sum + sideOf(measure, breakdown, side, at(months(month, month))), 0);
  }
}

const key = ({ id }: Measure, when: string, breakdown: string, category: string) =>
  `${id}|${when}|${breakdown}|${category}`;

function sideOf(measure: Measure, breakdown: string | null, side: Side, cell: Cell | undefined): number {
  if (cell === undefined) return 0;
  const { counted, known, unknown } = cell;
  // of a distribution a category is a part of those that can be told, who are all where nobody lacks the answer
  if (isDistribution(measure, breakdown)) return side === "known" || side === "all" ? counted : 0;
  switch (side) {
    case "all":
      return known + unknown;
    case "known":
      return known;
    case "unknown":
      return unknown;
    case "counted":
      return counted;
    case "not counted":
      return known - counted;
  }
}

/** `2025-01 2025-03` → `2025-01`, `2025-02`, `2025-03` */
function monthsOf(when: string): string[] {
  const [first = 0, last = 0] = when.split(" ").map(monthNumber);
  return Array.from({ length: last - first + 1 }, (_, at) => monthName(first + at));
}

/** Months counted from year 0. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
export const monthName = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
