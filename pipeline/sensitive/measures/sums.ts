/**
 * The cells of measures under their ids, and the sums that tie them: with them anybody can work out a number that is not
 * printed from others that are. They come from declarations alone: all = known + unknown; known = counted + not counted; a whole
 * = its categories by the code list, those that never turned up among them, since an absent row is a zero; a flow = its
 * months; a register on a day = the same a month before + started − ceased; and what can never be more than another, because
 * its rows are among the other's. Disclosure control stands on these.
 */
import { breakdownOf } from "./breakdowns.ts";
import type { Cell } from "./cell.ts";
import { type CellId, cellId, months, type Place, type Side, whenOf } from "./cell_id.ts";
import type { Measure } from "./measure.ts";
import { whole } from "./pass_sql.ts";

/** Adds up to nothing: each part is added (1) or taken away (−1). */
export interface Sum {
  readonly parts: readonly (readonly [cell: CellId, sign: 1 | -1])[];
  readonly because: string;
  /** its numbers are no numbers of anybody, and can be below nothing: scores that were taken from one another, added up */
  readonly signed?: true;
}

/** Never more than: the rows of one are among the rows of the other. */
export interface AtMost {
  readonly part: CellId;
  readonly whole: CellId;
  readonly because: string;
}

export interface CellsAndSums {
  readonly cells: ReadonlyMap<CellId, number>;
  readonly sums: readonly Sum[];
  readonly atMost: readonly AtMost[];
}

/** Every cell of the measures, and every sum that holds between them. `cells`: as they were counted, of one authority. */
export function sumsOf(measures: readonly Measure[], cells: readonly Cell[]): CellsAndSums {
  const numbers = new Map<CellId, number>();
  const sums = new Map<string, Sum>();
  const add = (because: string, parts: Sum["parts"]) => {
    // two measures of the same rows have the same sums
    const key = parts.map(([cell, sign]) => `${sign}${cell}`).join("\n");
    if (parts.length > 1 && !sums.has(key)) sums.set(key, { parts, because });
  };
  const ofMeasure = new Map<string, Cell[]>();
  for (const cell of cells) {
    const own = ofMeasure.get(cell.measure_id);
    if (own === undefined) ofMeasure.set(cell.measure_id, [cell]);
    else own.push(cell);
  }
  for (const measure of measures) {
    const own = ofMeasure.get(measure.id) ?? [];
    for (const cell of own)
      for (const [side, number] of sidesOf(measure, cell)) numbers.set(idOf(measure, side, cell), number);
    for (const cell of own) sidesAddUp(measure, cell, add);
    categoriesAddUp(measure, own, numbers, add);
    monthsAddUp(measure, own, numbers, add);
  }
  for (const measure of measures) registerAddsUp(measure, measures, cells, add);
  const known = [...sums.values()].filter(({ parts }) => parts.every(([cell]) => numbers.has(cell)));
  return { cells: numbers, sums: known, atMost: rowsAmongOthers(measures, cells) };
}

/** Whether every row of which one condition is true is one of which the other is: it is the other and more, or the other is of
 * all rows. */
const isWithin = (part: string, whole: string): boolean =>
  whole === "true" || (part.startsWith(`${whole} and `) && !/\bor\b/.test(part.slice(whole.length)));

/** The measures of which every row of a measure is a row too, cell by cell: of one population, date and moment. */
export const measuresAround = (part: Measure, measures: readonly Measure[]): Measure[] =>
  measures.filter(
    (whole) =>
      whole !== part &&
      whole.population === part.population &&
      whole.dated === part.dated &&
      whole.moment === part.moment &&
      !part.adds &&
      !whole.adds &&
      whole.of.where !== part.of.where &&
      isWithin(part.of.where, whole.of.where),
  );

function rowsAmongOthers(measures: readonly Measure[], cells: readonly Cell[]): AtMost[] {
  const wholesOf = new Map(measures.map((part) => [part.id, measuresAround(part, measures)]));
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const found = new Map<string, AtMost>();
  for (const cell of cells) {
    const measure = byId.get(cell.measure_id);
    if (measure === undefined || isDistribution(measure, cell.breakdown)) continue;
    const part = idOf(measure, "all", cell);
    for (const whole of wholesOf.get(measure.id)!) {
      const among = idOf(whole, "all", cell);
      found.set(`${part} ${among}`, { part, whole: among, because: `${measure.id} is of rows of ${whole.id}` });
    }
  }
  return [...found.values()];
}

type Add = (because: string, parts: Sum["parts"]) => void;

const placeOf = (measure: Measure, cell: Cell) => ({
  authority: cell.authority,
  when: whenOf(measure, cell),
  within: cell.breakdown === whole ? "" : `${cell.breakdown}: ${cell.category}`,
});
const idOf = (measure: Measure, side: Side, cell: Cell): CellId => cellId(measure, side, placeOf(measure, cell));

const isDistribution = (measure: Measure, breakdown: string): boolean =>
  measure.distributions.some((each) => each === breakdown);

/** What a cell holds, side by side. Of a distribution it is how many of those that can be told fall in the category. */
function sidesOf(measure: Measure, cell: Cell): [Side, number][] {
  const { counted, known, unknown, breakdown } = cell;
  if (isDistribution(measure, breakdown)) return [["known", counted]];
  return [
    ["all", known + unknown],
    ["known", known],
    ["unknown", unknown],
    ["counted", counted],
    // what is added up has no complement: a score of rows is no number of them
    ...(measure.kind === "score" ? [] : ([["not counted", known - counted]] as [Side, number][])),
  ];
}

function sidesAddUp(measure: Measure, cell: Cell, add: Add): void {
  if (isDistribution(measure, cell.breakdown)) return;
  for (const { because, parts } of sumsOfSides(measure, placeOf(measure, cell))) add(because, parts);
}

/** all = known + unknown; known = counted + not counted */
export function sumsOfSides(measure: Measure, place: Place): Sum[] {
  const sums: Sum[] = [];
  const add: Add = (because, parts) => sums.push({ because, parts });
  const id = (side: Side) => cellId(measure, side, place);
  if (id("all") !== id("known"))
    add("those that can be told and those that cannot", [
      [id("all"), 1],
      [id("known"), -1],
      [id("unknown"), -1],
    ]);
  if (measure.kind !== "score" && id("known") !== id("counted"))
    add("those that count and those that do not", [
      [id("known"), 1],
      [id("counted"), -1],
      [id("not counted"), -1],
    ]);
  return sums;
}

const sides: readonly Side[] = ["all", "known", "unknown", "counted", "not counted"];

/** A whole is its categories, by the code list: one that did not turn up is a zero that everybody can read. */
function categoriesAddUp(measure: Measure, own: readonly Cell[], numbers: Map<CellId, number>, add: Add): void {
  for (const cell of own.filter(({ breakdown }) => breakdown === whole)) {
    // a rolling window has no categories
    if (cell.period_kind === "rolling_12_months") continue;
    for (const breakdown of [...measure.breakdowns, ...measure.distributions]) {
      if (breakdownOf(breakdown).overlaps) continue;
      const categories = breakdownOf(breakdown).categories.map(({ id }) => id);
      for (const side of sides) {
        const distribution = isDistribution(measure, breakdown);
        if (distribution ? side !== "known" : measure.kind === "score" && side === "not counted") continue;
        const part = (category: string) => idOf(measure, side, { ...cell, breakdown, category });
        for (const category of categories) if (!numbers.has(part(category))) numbers.set(part(category), 0);
        add(`by ${breakdown}`, [
          [idOf(measure, side, cell), 1],
          ...categories.map((category) => [part(category), -1] as const),
        ]);
      }
    }
  }
}

/** A flow is its months. */
function monthsAddUp(measure: Measure, own: readonly Cell[], numbers: Map<CellId, number>, add: Add): void {
  if (measure.moment === "stock") return;
  for (const cell of own.filter(({ period_kind }) => period_kind !== "month"))
    for (const [side] of sidesOf(measure, cell)) {
      const parts = monthsWithin(cell).map((month) => {
        const place = { ...placeOf(measure, cell), when: months(month, month) };
        const id = cellId(measure, side, place);
        const ofWhole = cellId(measure, side, { ...place, within: "" });
        // a month in which nothing of a category fell has no cell of it
        if (!numbers.has(id) && numbers.has(ofWhole)) numbers.set(id, 0);
        return [id, -1] as const;
      });
      add(`the months of ${cell.period}`, [[idOf(measure, side, cell), 1], ...parts]);
    }
}

/** `2025-01`, … */
function monthsWithin({ period_start, period_end }: Cell): string[] {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [first, last] = [index(period_start), index(period_end)];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = first + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** A register on the last day of a month: as a month before, with those who came and without those who went. */
function registerAddsUp(measure: Measure, measures: readonly Measure[], cells: readonly Cell[], add: Add): void {
  const find = (id: string | undefined) => measures.find((each) => each.id === id);
  const [started, ceased] = [find(measure.changedBy?.started), find(measure.changedBy?.ceased)];
  if (started === undefined || ceased === undefined) return;
  const days = cells
    .filter(
      ({ measure_id, period_kind, breakdown }) =>
        measure_id === measure.id && period_kind === "month" && breakdown === whole,
    )
    .sort((a, b) => (a.period_end < b.period_end ? -1 : 1));
  for (const [at, cell] of days.entries()) {
    const before = days[at - 1];
    if (before === undefined) continue;
    const flow = { authority: cell.authority, when: months(cell.period_start, cell.period_end), within: "" };
    add("those who came and those who went", [
      [idOf(measure, "counted", cell), 1],
      [idOf(measure, "counted", before), -1],
      [cellId(started, "counted", flow), -1],
      [cellId(ceased, "counted", flow), 1],
    ]);
  }
}
