/**
 * What earlier releases of an authority printed, as the next one needs it: the last plan of each table, what each column told last, and
 * every number that anybody may have kept.
 */
import type { PeriodKind } from "../../release/codes.ts";
import type { BreakdownId } from "../measures/breakdowns.ts";
import type { Cell } from "../measures/cell.ts";
import type { CellId, Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import type { Known } from "./audit/system.ts";
import { classOf } from "./class_of.ts";
import type { Table } from "./column.ts";
import type { Group } from "./groups.ts";
import type { LedgerColumn, LedgerRelease, LedgerTable } from "./ledger.ts";
import type { DisclosureClass } from "./may_print.ts";
import { numbersOf } from "./printed.ts";
import { printedDefinition } from "./printed_definition.ts";
import { between } from "./together.ts";
import type { Told, ToldNumbers } from "./told.ts";

/** How a table was printed. */
export interface EarlierPlan {
  readonly rung: PeriodKind;
  readonly groups: readonly Group[];
  readonly inWords: boolean;
}

/** A number that was printed, and of what. */
export interface EarlierNumber {
  readonly id: CellId;
  readonly known: Known;
  readonly side: Side;
  readonly measure: Measure;
  readonly breakdown: string;
  readonly of: DisclosureClass;
  readonly rung: PeriodKind;
  readonly period: string;
  /** of the last release that printed this column, and not of one before it */
  readonly isLast: boolean;
}

interface Found {
  readonly table: LedgerTable;
  readonly measure: Measure;
  readonly breakdown: BreakdownId | null;
  readonly column: LedgerColumn;
}

export class Earlier {
  readonly #plans = new Map<string, EarlierPlan>();
  readonly #columns = new Map<string, Found>();
  readonly #all: Found[] = [];
  readonly #last: ReadonlySet<string>;
  readonly #authority: string;

  /** `releases` in the order in which they were printed; `measures` as they are defined now. Throws
   * `definition-unknown`. */
  constructor(measures: readonly Measure[], releases: readonly LedgerRelease[]) {
    this.#authority = releases.at(-1)?.authority ?? "";
    const byId = new Map(measures.map((measure) => [measure.id, measure]));
    const last = new Set<string>();
    for (const release of releases)
      for (const table of release.tables) {
        const defined = printedDefinition(byId, table);
        if (defined === null) continue;
        const { measure, breakdown } = defined;
        // a plan is kept only for what is still the same; its numbers stay known all the same
        this.#plans.set(tableKey(measure, breakdown), table);
        for (const column of table.columns) {
          const found = { table, measure, breakdown, column };
          this.#all.push(found);
          const key = columnKey(measure, breakdown, table, column.period);
          this.#columns.set(key, found);
          if (release === releases.at(-1)) last.add(key);
        }
      }
    this.#last = last;
  }

  /** How many columns the last release printed, and how many of them stand in tables again. */
  printedAgain(tables: readonly Table[]): { readonly columns: number; readonly again: number } {
    const now = tables.flatMap((table) =>
      table.columns.map(({ period }) => columnKey(table.measure, table.breakdown, table, period)),
    );
    return { columns: this.#last.size, again: now.filter((key) => this.#last.has(key)).length };
  }

  /** How the table was printed last, by the same definition. */
  planOf(measure: Measure, breakdown: BreakdownId | null): EarlierPlan | undefined {
    return this.#plans.get(tableKey(measure, breakdown));
  }

  /** What a column told last, by the same definition and in the same groups. */
  columnOf(
    measure: Measure,
    breakdown: BreakdownId | null,
    plan: Pick<EarlierPlan, "rung" | "groups">,
    period: string,
  ): readonly Told[] | undefined {
    const found = this.#columns.get(columnKey(measure, breakdown, plan, period));
    return found && this.#told(found);
  }

  /** The tables that were ever printed: what ties their numbers to others. */
  tables(): Table[] {
    return this.#all.map((found) => ({
      ...{ measure: found.measure, breakdown: found.breakdown, of: ofFound(found) },
      ...{ rung: found.table.rung, groups: found.table.groups },
      columns: [{ period: found.column.period, cells: this.#told(found).map(placeOf) }],
    }));
  }

  /** Every number that was ever printed; one that several releases printed, as often. */
  numbers(): EarlierNumber[] {
    return this.#all.flatMap((found) => {
      const { measure, breakdown, table, column } = found;
      const last = this.#columns.get(columnKey(measure, breakdown, table, column.period));
      const place = { authority: this.#authority, ...column };
      const of = ofFound(found);
      return column.rows.flatMap((told, row) =>
        numbersOf({ measure, breakdown, groups: table.groups }, row, place, toldNumbers(told)).map(
          ([id, known, side]) => ({
            ...{ id, known, side, measure, breakdown: breakdown ?? "", of, rung: table.rung, period: column.period },
            isLast: last === found,
          }),
        ),
      );
    });
  }

  #told({ table, measure, breakdown, column }: Found): Told[] {
    const { period, period_start, period_end } = column;
    return column.rows.map((row, at) => ({
      ...{ measure_id: measure.id, authority: this.#authority, period_kind: table.rung },
      ...{ period, period_start, period_end, breakdown: breakdown ?? whole },
      category: breakdown === null ? whole : (table.groups[at] ?? []).join(between),
      ...toldNumbers(row),
      ...{ peer_counted: row.peer_counted ?? null, peer_known: row.peer_known ?? null, resident: row.resident ?? null },
      ...{ median: row.median ?? null, quartile_1: row.quartile_1 ?? null, quartile_3: row.quartile_3 ?? null },
      ...{ median_lower: row.median_lower ?? null, median_upper: row.median_upper ?? null },
      ...{ effect: row.effect ?? 1, variance: row.variance ?? null },
    }));
  }
}

const toldNumbers = ({ counted, known, unknown, few }: LedgerColumn["rows"][number]): ToldNumbers => ({
  ...{ counted: counted ?? null, known: known ?? null, unknown: unknown ?? null, few: few ?? "" },
});

const ofFound = ({ measure, breakdown }: Found): DisclosureClass => classOf(measure, breakdown) ?? "child";

const tableKey = ({ id, version }: Measure, breakdown: string | null) => `${id} ${version} ${breakdown}`;
const columnKey = (
  measure: Measure,
  breakdown: string | null,
  { rung, groups }: Pick<EarlierPlan, "rung" | "groups">,
  period: string,
) => `${tableKey(measure, breakdown)} ${rung} ${period} ${groups.map((group) => group.join("+")).join("|")}`;

/** The cell that a row stands for, of which only when and where it is of is asked. */
export const placeOf = (told: Told): Cell => ({
  ...told,
  ...{ counted: told.counted ?? 0, known: told.known ?? 0, unknown: told.unknown ?? 0 },
});
