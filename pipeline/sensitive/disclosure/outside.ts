/**
 * What anybody can read from a release that lies before them: its figures as tables and numbers, from nothing but its own rows and the
 * declarations, which are public. Nothing that was counted is asked.
 */
import type { PeriodKind, Value } from "../../release/format.ts";
import { type BreakdownId, breakdownOf } from "../measures/breakdowns.ts";
import type { CellId } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import type { Known } from "./audit/system.ts";
import { classOf } from "./class_of.ts";
import type { Table } from "./column.ts";
import { placeOf } from "./earlier.ts";
import type { Group } from "./groups.ts";
import { numbersOf } from "./printed.ts";
import { printedDefinition } from "./printed_definition.ts";
import { between } from "./together.ts";
import { isDistribution, type Told } from "./told.ts";

export interface Read {
  readonly tables: readonly Table[];
  readonly printed: ReadonlyMap<CellId, Known>;
}

/** A figure of a release as it was told. A number and a rate are told by what they count; of a length only how many were measured is. */
function toldOf(measure: Measure, breakdown: BreakdownId | null, value: Value): Told {
  const { numerator, denominator } = value;
  const isNumber = (measure.kind === "count" || measure.kind === "rate") && !isDistribution(measure, breakdown);
  const { period_kind, period, period_start, period_end, category, authority, few } = value;
  return {
    ...{ measure_id: measure.id, authority, period_kind, period, period_start, period_end },
    ...{ breakdown: value.breakdown, category, few },
    ...{ counted: isNumber ? null : numerator, known: isNumber ? numerator : denominator, unknown: value.not_recorded },
    ...{ peer_counted: value.peer_numerator, peer_known: value.peer_denominator, resident: null },
    ...{ median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null },
    ...{ effect: 1, variance: null },
  };
}

/** The release as tables, and every number that its rows tell. A category of the code list without a row is a printed none. Throws
 * `definition-unknown`. */
export function readValues(values: readonly Value[], measures: readonly Measure[]): Read {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const columns = new Map<string, Value[]>();
  for (const value of values) {
    const key = `${value.measure_id}|${value.breakdown}|${value.period_kind}|${value.period}`;
    const own = columns.get(key);
    if (own === undefined) columns.set(key, [value]);
    else own.push(value);
  }
  const tables: Table[] = [];
  const printed = new Map<CellId, Known>();
  for (const rows of columns.values()) {
    const [first] = rows;
    const defined =
      first &&
      printedDefinition(byId, {
        ...{ measure: first.measure_id, version: first.definition_version },
        breakdown: first.breakdown === whole ? null : first.breakdown,
      });
    if (first === undefined || !defined) continue;
    const { measure, breakdown } = defined;
    const told = rows.map((value) => toldOf(measure, breakdown, value));
    const all = breakdown === null ? told : [...told, ...absent(measure, breakdown, told)];
    const groups = all.map(({ category }): Group => (breakdown === null ? [] : category.split(between)));
    for (const [row, one] of all.entries())
      for (const [id, known] of numbersOf({ measure, breakdown, groups }, row, one, one)) printed.set(id, known);
    const of = classOf(measure, breakdown) ?? "child";
    const rung: PeriodKind = first.period_kind;
    tables.push({ measure, breakdown, of, rung, groups, columns: [{ period: first.period, cells: all.map(placeOf) }] });
  }
  return { tables, printed };
}

/** The rows that are not there, where any of the column are told. */
function absent(measure: Measure, breakdown: BreakdownId, rows: readonly Told[]): Told[] {
  const [like] = rows.filter(({ counted, known }) => counted !== null || known !== null);
  if (like === undefined || breakdownOf(breakdown).overlaps) return [];
  const there = new Set(rows.flatMap(({ category }) => category.split(between)));
  const none = {
    counted: 0,
    known: isDistribution(measure, breakdown) ? like.known : 0,
    unknown: null,
    few: "",
  } as const;
  return breakdownOf(breakdown)
    .categories.filter(({ id }) => !there.has(id))
    .map(({ id }) => ({ ...like, ...none, category: id }));
}
