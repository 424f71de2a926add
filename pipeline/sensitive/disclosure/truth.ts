/** What a number is today, by its id: what was printed before is held against it. */
import { type CellId, cellId, type Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import type { Known } from "./audit/system.ts";
import type { Numbers } from "./numbers.ts";
import { isDistribution } from "./told.ts";

const nowhere = { authority: "", when: "", within: "" };
const sides: readonly Side[] = ["all", "known", "unknown", "counted", "not counted"];

export class Truth {
  readonly #numbers: Numbers;
  /** by what its id begins with and the breakdown, a measure that counts the number, and as which side */
  readonly #counts = new Map<string, { readonly measure: Measure; readonly side: Side }>();
  readonly #known = new Map<CellId, number | null>();

  constructor(measures: readonly Measure[], numbers: Numbers) {
    this.#numbers = numbers;
    for (const measure of measures)
      for (const breakdown of [null, ...measure.breakdowns, ...measure.distributions])
        for (const side of isDistribution(measure, breakdown) ? (["known"] as const) : sides) {
          const [prefix = ""] = cellId(measure, side, nowhere).split("|");
          const key = `${prefix}|${breakdown ?? ""}`;
          if (!this.#counts.has(key)) this.#counts.set(key, { measure, side });
        }
  }

  /** null where it is not counted any more */
  of(id: CellId): number | null {
    const found = this.#known.get(id);
    if (found !== undefined) return found;
    const value = this.#valueOf(id);
    this.#known.set(id, value);
    return value;
  }

  #valueOf(id: CellId): number | null {
    const [prefix = "", , when = "", within = ""] = id.split("|");
    const [breakdown = "", list = ""] = within.split(": ");
    const counts = this.#counts.get(`${prefix}|${breakdown}`);
    if (counts === undefined) return null;
    const { measure, side } = counts;
    const at = (category: string) =>
      this.#numbers.valueOf(measure, side, when, breakdown === "" ? null : breakdown, category);
    if (breakdown === "") return at(whole);
    const values = list.split(" + ").map(at);
    return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
  }
}

/** How far a number is from what was said of it; nothing where it lies between the ends. */
export const distance = (truly: number, { least, most }: Known): number => Math.max(0, least - truly, truly - most);
