/**
 * What is printed for everybody: of each measure one kind of period, the finest in which enough can be said, and by each breakdown
 * the least coarse groups whose columns can be printed whole. Each column stands by itself here; what several give away together is
 * found by the audit, which knows nothing of this.
 */

import { notRecordedCategory } from "../../release/codes.ts";
import type { PeriodKind } from "../../release/format.ts";
import { type BreakdownId, breakdownOf, protectionOf } from "../measures/breakdowns.ts";
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import { stockKinds } from "../measures/periods.ts";
import { isOpenToEach, mayStandTogether } from "./bodies.ts";
import { classOf } from "./class_of.ts";
import type { Column, Table } from "./column.ts";
import { Earlier } from "./earlier.ts";
import { type Group, groupingOf } from "./groups.ts";
import {
  type DisclosureClass,
  fewestForShare,
  mayPrintCount,
  mayPrintLengths,
  mayPrintMean,
  mayPrintShare,
} from "./may_print.ts";
import { togetherOf } from "./together.ts";
import { isDistribution } from "./told.ts";

/** As much of the columns as must be printable, and the latest among them. */
export const enoughColumns = 0.75;
/** With as many a table stays as it was printed: one that changed its groups with each bad year would show every year in several ways. */
const enoughToStay = 0.6;

/** Kinds of period, the finest first. A child's year is never told by quarter, and a death never by less than five years. */
const rungs: Readonly<Record<DisclosureClass, readonly PeriodKind[]>> = {
  service: ["quarter", "year", "pooled_3_years", "pooled_5_years"],
  child: ["year", "pooled_3_years", "pooled_5_years"],
  death: ["pooled_5_years"],
};

/** The tables of the measures, from their cells: of one authority, with fixed windows. A table that was printed before is planned as it
 * was, while that holds; and a column that was printed before is printed again, for it is known, and its place left empty would tell that
 * something changed. */
export function planOf(
  measures: readonly Measure[],
  cells: readonly Cell[],
  earlier: Earlier = new Earlier(measures, []),
): Table[] {
  const found = new CellsByPeriod(cells);
  return measures.flatMap((measure) => {
    const headline = headlineOf(measure, found, earlier);
    if (headline === null) return [];
    const tables = [...measure.breakdowns, ...measure.distributions].flatMap(
      (breakdown) => tableOf(measure, breakdown, headline, found, earlier) ?? [],
    );
    if (measure.discloses !== "death") return [headline, ...tables];
    // of deaths one breakdown at a time, and always the same: two of so few would be read together
    const one = tables.find(({ breakdown }) => earlier.planOf(measure, breakdown) !== undefined) ?? tables[0];
    return one === undefined ? [headline] : [headline, one];
  });
}

/** The kinds of period a measure can be printed by, of one calendar alone: two would give away what lies between them. */
function rungsOf({ periods, moment }: Measure, of: DisclosureClass): readonly PeriodKind[] {
  const year = (["year", "academic_year", "year_to_march"] as const).find((kind) => periods.includes(kind));
  return rungs[of]
    .map((kind) => (kind === "year" && year !== undefined ? year : kind))
    .filter((kind) => periods.includes(kind) && (moment === "flow" || stockKinds.includes(kind)));
}

function headlineOf(measure: Measure, found: CellsByPeriod, earlier: Earlier): Table | null {
  const of = measure.discloses;
  const kinds = rungsOf(measure, of);
  const ofWhole = { measure, breakdown: null, of, groups: [[]] };
  const cellsOf = (cell: Cell) => [cell];
  const columnsBy = (rung: PeriodKind, may: (cell: Cell) => boolean) =>
    columnsOf(
      { ...ofWhole, rung },
      found.wholes(measure, rung),
      earlier,
      cellsOf,
      ([cell]) => cell !== undefined && may(cell),
    );
  const before = earlier.planOf(measure, null);
  // what was said in words may be enough for a figure by now
  const rungBefore = before?.inWords === false ? kinds.find((rung) => rung === before.rung) : undefined;
  if (rungBefore !== undefined) {
    const [columns, wholes] = [
      columnsBy(rungBefore, (cell) => mayPrint(measure, of, cell)),
      found.wholes(measure, rungBefore),
    ];
    if (isEnough(columns, wholes, enoughToStay))
      return { ...ofWhole, rung: rungBefore, columns: withWords(measure, columns, wholes) };
  }
  const planned = kinds.map((rung) => {
    const wholes = found.wholes(measure, rung);
    const columns = columnsBy(rung, (cell) => mayPrint(measure, of, cell));
    return { rung, wholes, columns, hasLatest: inFigures(columns).at(-1)?.period === wholes.at(-1)?.period };
  });
  // the latest figure by itself is better than words
  const best =
    planned.find(({ columns, wholes, hasLatest }) => hasLatest && isEnough(columns, wholes, enoughColumns)) ??
    planned.find(({ columns, hasLatest }) => hasLatest && columns.length > 0);
  if (best !== undefined)
    return { ...ofWhole, rung: best.rung, columns: withWords(measure, best.columns, best.wholes) };
  const rung = kinds.at(0);
  const latest = rung === undefined ? undefined : found.wholes(measure, rung).at(-1);
  if (rung === undefined || latest === undefined) return null;
  return { ...ofWhole, rung, columns: columnsBy(rung, (cell) => cell === latest), inWords: true };
}

/** Of a whole, the periods between its figures in words: by the rules everybody could tell as much from a hole, and so it is printed and
 * audited. */
function withWords({ kind }: Measure, columns: readonly Column[], wholes: readonly Cell[]): Column[] {
  if (kind === "duration" || kind === "score") return [...columns];
  return wholes.map(
    (cell) =>
      columns.find(({ period }) => period === cell.period) ?? { period: cell.period, cells: [cell], inWords: true },
  );
}

/** Columns of which a figure is printed, and not only words. */
const inFigures = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ asBefore }) => asBefore === undefined || asBefore.every(({ few }) => few === ""));

type Planned = Omit<Table, "columns">;

/** The columns that may be printed, each as it is now or, where it may only be printed since it was before, as it was. */
function columnsOf(
  table: Planned,
  wholes: readonly Cell[],
  earlier: Earlier,
  cellsOf: (ofWhole: Cell) => readonly Cell[],
  mayPrintAll: (cells: readonly Cell[], ofWhole: Cell) => boolean,
): Column[] {
  return wholes.flatMap((ofWhole): Column[] => {
    const { period } = ofWhole;
    const cells = cellsOf(ofWhole);
    if (mayPrintAll(cells, ofWhole)) return [{ period, cells }];
    const asBefore = earlier.columnOf(table.measure, table.breakdown, table, period);
    return asBefore === undefined ? [] : [{ period, cells, asBefore }];
  });
}

const isEnough = (columns: readonly Column[], wholes: readonly Cell[], enough: number): boolean =>
  columns.length > 0 && inFigures(columns).length >= enough * wholes.length;

function tableOf(
  measure: Measure,
  breakdown: BreakdownId,
  headline: Table,
  found: CellsByPeriod,
  earlier: Earlier,
): Table | null {
  const of = classOf(measure, breakdown);
  if (of === null) return null;
  const asked = { measure, breakdown, of, found, earlier };
  const before = planBefore(asked);
  if (
    before !== null &&
    !headline.inWords &&
    isEnough(before.columns, found.wholes(measure, before.rung), enoughToStay)
  )
    return before;
  const afresh = headline.inWords ? null : tableAfresh(asked, headline);
  // what was printed stays, though nothing new can be added to it
  return afresh ?? (before !== null && before.columns.length > 0 ? before : null);
}

interface Asked {
  readonly measure: Measure;
  readonly breakdown: BreakdownId;
  readonly of: DisclosureClass;
  readonly found: CellsByPeriod;
  readonly earlier: Earlier;
}

/** The table by its last plan; null where it never had one, or the code list or the rules no longer have it. */
function planBefore(asked: Asked): Table | null {
  const { measure, breakdown, of, found, earlier } = asked;
  const before = earlier.planOf(measure, breakdown);
  if (before === undefined || !rungsOf(measure, of).includes(before.rung)) return null;
  const { rung, groups } = before;
  const categories = breakdownOf(breakdown).categories.map(({ id }) => id);
  if (groups.flat().sort().join() !== [...categories].sort().join()) return null;
  const table = { measure, breakdown, of, rung, groups };
  const columns = columnsOf(
    table,
    found.wholes(measure, rung),
    earlier,
    (ofWhole) => groups.map((group) => found.group(measure, ofWhole, breakdown, group)),
    (cells, ofWhole) =>
      cells.every(
        (cell, row) => mayPrintGroup(asked, groups[row] ?? [], ofWhole) || isNoneMissing(measure, breakdown, cell),
      ),
  );
  return { ...table, columns };
}

/** That nobody lacks the answer says nothing about a child: it stands by itself, and its row says none. */
const isNoneMissing = (measure: Measure, breakdown: BreakdownId, cell: Cell): boolean =>
  cell.category === notRecordedCategory && sizeOf(cell, measure, breakdown) === 0;

function tableAfresh(asked: Asked, headline: Table): Table | null {
  const { measure, breakdown, of, found, earlier } = asked;
  const { categories, overlaps } = breakdownOf(breakdown);
  // rows that stand in several categories cannot be added up, nor can medians
  const mayMerge = !overlaps && measure.kind !== "duration";
  const kinds = rungsOf(measure, of);
  for (const rung of kinds.slice(Math.max(0, kinds.indexOf(headline.rung)))) {
    const wholes = found.wholes(measure, rung);
    const cellOf = (group: Group, ofWhole: Cell) => found.group(measure, ofWhole, breakdown, group);
    const allSizes = (category: string) =>
      wholes.reduce((sum, each) => sum + sizeOf(cellOf([category], each), measure, breakdown), 0);
    const alone = allSizes(notRecordedCategory) === 0 ? [[notRecordedCategory]] : [];
    const grouping = groupingOf({
      categories: categories.map(({ id }) => id).filter((id) => alone.length === 0 || id !== notRecordedCategory),
      isOrdered: protectionOf(breakdown).isOrdered,
      apart: [],
      mayStand: (group) => mayStandTogether(breakdown, group),
      columns: wholes.length,
      sizeOf: allSizes,
      mayPrint(group, column) {
        const ofWhole = wholes[column];
        if (ofWhole === undefined || (group.length > 1 && !mayMerge)) return false;
        return mayPrintGroup(asked, group, ofWhole);
      },
    });
    if (grouping === null) continue;
    const table = { measure, breakdown, of, rung, groups: [...grouping.groups, ...alone] };
    const printable = new Set(grouping.columns.map((place) => wholes[place]?.period));
    const columns = columnsOf(
      table,
      wholes,
      earlier,
      (ofWhole) => table.groups.map((group) => cellOf(group, ofWhole)),
      ([cell]) => printable.has(cell?.period),
    );
    return { ...table, columns };
  }
  return null;
}

/** Whether a row may be printed, to bodies that know their own part of it too. */
function mayPrintGroup({ measure, breakdown, of, found }: Asked, group: Group, ofWhole: Cell): boolean {
  const cellOf = (categories: Group) => found.group(measure, ofWhole, breakdown, categories);
  return (
    mayPrintCell(measure, breakdown, of, cellOf(group)) &&
    isOpenToEach(
      { measure, breakdown, of },
      group.map((category) => cellOf([category])),
    )
  );
}

/** Whether a cell of a table may be printed, or one of a distribution. */
const mayPrintCell = (measure: Measure, breakdown: BreakdownId, of: DisclosureClass, cell: Cell): boolean =>
  isDistribution(measure, breakdown)
    ? cell.known >= fewestForShare && mayPrintCount(of, cell.counted)
    : mayPrint(measure, of, cell);

const sizeOf = (cell: Cell, measure: Measure, breakdown: BreakdownId): number =>
  isDistribution(measure, breakdown) ? cell.counted : cell.known;

/** Whether a cell's figure may be printed, by its kind. Of what the service did, that there was nothing is no secret. */
export function mayPrint({ kind }: Measure, of: DisclosureClass, cell: Cell): boolean {
  const { counted, known } = cell;
  const isNothing = of === "service" && known + cell.unknown === 0;
  switch (kind) {
    case "count":
      return mayPrintCount(of, known);
    case "proportion":
      return isNothing || mayPrintShare(of, counted, known);
    case "gap":
      return cell.peer_known !== null && mayPrintShare(of, counted, known);
    case "rate":
      return cell.resident !== null && mayPrintCount(of, known) && (of !== "death" || known >= fewestForShare);
    case "duration":
      return isNothing || mayPrintLengths(counted) !== "nothing";
    case "score":
      return mayPrintMean(known);
  }
}

/** The cells of an authority by measure, kind of period, breakdown and period. */
export class CellsByPeriod {
  readonly #cells = new Map<string, Map<string, Map<string, Cell>>>();

  constructor(cells: readonly Cell[]) {
    for (const cell of cells) {
      const periods = added(this.#cells, `${cell.measure_id} ${cell.period_kind} ${cell.breakdown}`, () => new Map());
      added(periods, cell.period, () => new Map<string, Cell>()).set(cell.category, cell);
    }
  }

  /** The periods of which there is a figure of the whole, with it, in time. */
  wholes({ id }: Measure, kind: PeriodKind): readonly Cell[] {
    return [...(this.#cells.get(`${id} ${kind} ${whole}`)?.values() ?? [])].flatMap((categories) => [
      ...categories.values(),
    ]);
  }

  /** A group of categories in the period of a figure of the whole; a category that did not turn up is none. */
  group(measure: Measure, ofWhole: Cell, breakdown: BreakdownId, group: Group): Cell {
    const parts = this.#cells.get(`${measure.id} ${ofWhole.period_kind} ${breakdown}`)?.get(ofWhole.period);
    const found = togetherOf(group.map((category) => parts?.get(category) ?? noneOf(ofWhole, breakdown, category)));
    // of a distribution each category is of all that can be told
    return isDistribution(measure, breakdown) ? { ...found, known: ofWhole.known, unknown: 0 } : found;
  }
}

function added<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** The cell of a category that nothing fell into. */
function noneOf(like: Cell, breakdown: BreakdownId, category: string): Cell {
  const nothing = { counted: 0, known: 0, unknown: 0, median: null, quartile_1: null, quartile_3: null };
  const ends = { median_lower: null, median_upper: null, peer_counted: null, peer_known: null, resident: null };
  return { ...like, ...nothing, ...ends, breakdown, category, variance: null };
}
