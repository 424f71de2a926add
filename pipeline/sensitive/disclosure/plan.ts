/**
 * What is printed for everybody: of each measure one kind of period, the finest in which enough can be said, and by each breakdown
 * the least coarse groups whose columns can be printed whole. Each column stands by itself here; what several give away together is
 * found by the audit, which knows nothing of this.
 */
import type { PeriodKind } from "../../release/format.ts";
import { type BreakdownId, breakdownOf, notRecordedCategory, protectionOf } from "../measures/breakdowns.ts";
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import { stockKinds } from "../measures/periods.ts";
import { classOf } from "./class_of.ts";
import type { Column, Table } from "./column.ts";
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

/** As much of the columns as must be printable, and the latest among them. */
const enoughColumns = 0.75;

/** Kinds of period, the finest first. A child's year is never told by quarter, and a death never by less than five years. */
const rungs: Readonly<Record<DisclosureClass, readonly PeriodKind[]>> = {
  service: ["quarter", "year", "pooled_3_years", "pooled_5_years"],
  child: ["year", "pooled_3_years", "pooled_5_years"],
  death: ["pooled_5_years"],
};

/** The tables of the measures, from their cells: of one authority, with fixed windows. */
export function planOf(measures: readonly Measure[], cells: readonly Cell[]): Table[] {
  const found = new CellsByPeriod(cells);
  return measures.flatMap((measure) => {
    const headline = headlineOf(measure, found);
    if (headline === null) return [];
    const tables = [...measure.breakdowns, ...measure.distributions].flatMap(
      (breakdown) => tableOf(measure, breakdown, headline, found) ?? [],
    );
    // of deaths one breakdown at a time: two of so few would be read together
    return [headline, ...(measure.discloses === "death" ? tables.slice(0, 1) : tables)];
  });
}

/** The kinds of period a measure can be printed by, of one calendar alone: two would give away what lies between them. */
function rungsOf({ periods, moment }: Measure, of: DisclosureClass): readonly PeriodKind[] {
  const year = (["year", "academic_year", "year_to_march"] as const).find((kind) => periods.includes(kind));
  return rungs[of]
    .map((kind) => (kind === "year" && year !== undefined ? year : kind))
    .filter((kind) => periods.includes(kind) && (moment === "flow" || stockKinds.includes(kind)));
}

function headlineOf(measure: Measure, found: CellsByPeriod): Table | null {
  const of = measure.discloses;
  const kinds = rungsOf(measure, of);
  const columnOf = (cell: Cell): Column => ({ period: cell.period, cells: [cell] });
  const table = { measure, breakdown: null, of, groups: [[]] };
  for (const rung of kinds) {
    const all = found.wholes(measure, rung);
    const printable = all.filter((cell) => mayPrint(measure, of, cell));
    const latest = all.at(-1);
    if (latest !== undefined && printable.includes(latest) && printable.length >= enoughColumns * all.length)
      return { ...table, rung, columns: printable.map(columnOf) };
  }
  const rung = kinds.at(0);
  const latest = rung === undefined ? undefined : found.wholes(measure, rung).at(-1);
  if (rung === undefined || latest === undefined) return null;
  return { ...table, rung, columns: [columnOf(latest)], inWords: true };
}

function tableOf(measure: Measure, breakdown: BreakdownId, headline: Table, found: CellsByPeriod): Table | null {
  const of = classOf(measure, breakdown);
  if (of === null || headline.inWords) return null;
  const { categories, overlaps } = breakdownOf(breakdown);
  // rows that stand in several categories cannot be added up, nor can medians
  const mayMerge = !overlaps && measure.kind !== "duration";
  const kinds = rungsOf(measure, of);
  for (const rung of kinds.slice(Math.max(0, kinds.indexOf(headline.rung)))) {
    const wholes = found.wholes(measure, rung);
    const cellOf = (group: Group, ofWhole: Cell) => found.group(measure, ofWhole, breakdown, group);
    const allSizes = (category: string) =>
      wholes.reduce((sum, each) => sum + sizeOf(cellOf([category], each), measure, breakdown), 0);
    // that nobody lacks the answer says nothing about a child: it stands by itself, and its row says none
    const alone = allSizes(notRecordedCategory) === 0 ? [[notRecordedCategory]] : [];
    const grouping = groupingOf({
      categories: categories.map(({ id }) => id).filter((id) => alone.length === 0 || id !== notRecordedCategory),
      isOrdered: protectionOf(breakdown).isOrdered,
      apart: [],
      columns: wholes.length,
      sizeOf: allSizes,
      mayPrint(group, column) {
        const ofWhole = wholes[column];
        if (ofWhole === undefined || (group.length > 1 && !mayMerge)) return false;
        const cell = cellOf(group, ofWhole);
        return isDistribution(measure, breakdown)
          ? cell.known >= fewestForShare && mayPrintCount(of, cell.counted)
          : mayPrint(measure, of, cell);
      },
    });
    if (grouping === null) continue;
    const groups = [...grouping.groups, ...alone];
    const columns = grouping.columns.flatMap((place): Column[] => {
      const ofWhole = wholes[place];
      if (ofWhole === undefined) return [];
      return [{ period: ofWhole.period, cells: groups.map((group) => cellOf(group, ofWhole)) }];
    });
    return { measure, breakdown, of, rung, groups, columns };
  }
  return null;
}

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

const isDistribution = ({ distributions }: Measure, breakdown: BreakdownId): boolean =>
  distributions.some((each) => each === breakdown);

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
