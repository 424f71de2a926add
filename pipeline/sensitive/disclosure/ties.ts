/**
 * What ties the numbers of printed tables to one another and to those not printed, from declarations alone: sides, the categories of the
 * code list (a row that is not there is a printed zero), groups, the pieces of periods, a register with who came onto it and left it,
 * and rows that are among others'. With them the numbers that nobody may be able to work out.
 */
import { type BreakdownId, breakdownOf, notRecordedCategory } from "../measures/breakdowns.ts";
import { type CellId, cellId, months, rowsOf, type Side, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import { type AtMost, measuresAround, type Sum, sumsOfSides } from "../measures/sums.ts";
import { classOf } from "./class_of.ts";
import type { Table } from "./column.ts";
import type { Group } from "./groups.ts";
import { fewestChildren, fewestForShare } from "./may_print.ts";
import { monthName, monthNumber, type Numbers } from "./numbers.ts";
import { piecesOf } from "./pieces.ts";
import { isDistribution, withinOf } from "./printed.ts";

/** A number that must stay open: of children and deaths one of none to four, which four values or more must be left to; of what the
 * service did a group of fewer than ten, which must not be known exactly. */
export interface Target {
  readonly key: CellId;
  readonly measure: string;
  readonly breakdown: string;
  readonly when: string;
  readonly strict: boolean;
  readonly truly: number;
}

export interface Ties {
  readonly sums: readonly Sum[];
  readonly atMost: readonly AtMost[];
  readonly targets: readonly Target[];
}

/** What of some rows is in print: by breakdown (blank for the whole) the periods and the groups. */
interface Use {
  readonly periods: Map<string, Set<string>>;
  readonly groups: Map<string, Map<string, Group>>;
}

export function tiesOf(
  measures: readonly Measure[],
  tables: readonly Table[],
  authority: string,
  numbers: Numbers,
): Ties {
  const uses = usesOf(measures, tables);
  const sums = new Map<string, Sum>();
  const atMost = new Map<string, AtMost>();
  const targets = new Map<CellId, Target>();
  const add = (sum: Sum) => {
    // two measures of the same rows share sums; those that count other rows of them differ in their second part
    if (sum.parts.length > 1) sums.set(`${sum.because} ${sum.parts[0]?.[0]} ${sum.parts[1]?.[0]}`, sum);
  };
  for (const measure of measures) {
    const use = uses.get(rowsKey(measure));
    if (use === undefined) continue;
    const around = measuresAround(measure, measures).filter((each) => uses.has(rowsKey(each)));
    for (const [name, periods] of use.periods) {
      const breakdown =
        name === "" ? null : (measure.breakdowns.concat(measure.distributions).find((each) => each === name) ?? null);
      if (name !== "" && breakdown === null) continue;
      const pieces = measure.moment === "stock" ? null : piecesOf([...periods]);
      const places = new Set([...periods, ...(pieces === null ? [] : [...pieces.values()].flat())]);
      const rows = rowsOfTable(breakdown, use);
      const id = (side: Side, when: string, within: string) => cellId(measure, side, { authority, when, within });
      for (const side of sidesOf(measure, breakdown)) {
        for (const { within } of rows)
          for (const [period, own] of pieces ?? [])
            if (own.length > 1)
              add({
                because: "a period is its pieces",
                parts: [[id(side, period, within), 1], ...own.map((piece) => [id(side, piece, within), -1] as const)],
              });
        if (breakdown !== null)
          for (const when of places)
            for (const each of categoriesAddUp(breakdown, rows, (within) => id(side, when, within), atMost)) add(each);
      }
      for (const when of places)
        for (const { within, category } of rows) {
          if (!isDistribution(measure, breakdown))
            for (const sum of sumsOfSides(measure, { authority, when, within })) add(sum);
          for (const whole of around) {
            const [part, among] = [id("all", when, within), cellId(whole, "all", { authority, when, within })];
            atMost.set(`${part} ${among}`, { part, whole: among, because: `${measure.id} is of rows of ${whole.id}` });
          }
          // that an answer is missing says nothing about a child; what it would give away is a number of its own
          if (category !== null && category !== notRecordedCategory)
            addTargets(targets, { measure, breakdown, when, within, category }, authority, numbers);
        }
    }
  }
  for (const sum of registersAddUp(measures, tables, authority, numbers)) add(sum);
  return { sums: [...sums.values()], atMost: [...atMost.values()], targets: [...targets.values()] };
}

const rowsKey = (measure: Measure) => `${measure.moment} ${rowsOf(measure)}`;

function usesOf(measures: readonly Measure[], tables: readonly Table[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const useOf = (measure: Measure): Use => {
    const found = uses.get(rowsKey(measure)) ?? { periods: new Map(), groups: new Map() };
    uses.set(rowsKey(measure), found);
    return found;
  };
  const addPeriod = (measure: Measure, breakdown: string, period: string) => {
    const { periods } = useOf(measure);
    // what a category comes to in a period is of the whole in that period
    for (const name of new Set([breakdown, ""])) periods.set(name, (periods.get(name) ?? new Set()).add(period));
  };
  for (const { measure, breakdown, groups, columns } of tables) {
    for (const { cells } of columns)
      for (const cell of cells.slice(0, 1)) addPeriod(measure, breakdown ?? "", whenOf(measure, cell));
    if (breakdown === null) continue;
    const own = useOf(measure).groups;
    const known = own.get(breakdown) ?? new Map<string, Group>();
    for (const group of groups) known.set(withinOf(breakdown, group), group);
    own.set(breakdown, known);
  }
  for (const { flows, period } of flowsBetween(tables, byId)) for (const flow of flows) addPeriod(flow, "", period);
  return uses;
}

interface Row {
  readonly within: string;
  /** null of a group of several */
  readonly category: string | null;
  readonly group: Group;
}

/** Each category of the code list, and the groups of several that are printed; of the whole the one row. */
function rowsOfTable(breakdown: BreakdownId | null, { groups }: Use): Row[] {
  if (breakdown === null) return [{ within: "", category: "", group: [] }];
  const single = breakdownOf(breakdown).categories.map(
    ({ id }): Row => ({ within: withinOf(breakdown, [id]), category: id, group: [id] }),
  );
  const several = [...(groups.get(breakdown) ?? [])].filter(([, group]) => group.length > 1);
  return [...single, ...several.map(([within, group]): Row => ({ within, category: null, group }))];
}

/** What is added up has no complement, and a sum of scores is no number of anybody. */
function sidesOf(measure: Measure, breakdown: BreakdownId | null): readonly Side[] {
  if (isDistribution(measure, breakdown)) return ["known"];
  return measure.kind === "score" ? ["all", "known", "unknown"] : ["all", "known", "unknown", "counted", "not counted"];
}

function categoriesAddUp(
  breakdown: BreakdownId,
  rows: readonly Row[],
  id: (within: string) => CellId,
  atMost: Map<string, AtMost>,
): Sum[] {
  const single = rows.filter(({ category }) => category !== null);
  const whole = id("");
  if (breakdownOf(breakdown).overlaps) {
    for (const { within } of single)
      atMost.set(`${id(within)} ${whole}`, {
        part: id(within),
        whole,
        because: `those of one category of ${breakdown} are among all`,
      });
    return [];
  }
  const sum = (of: CellId, group: readonly Row[]): Sum => ({
    because: `by ${breakdown}`,
    parts: [[of, 1], ...group.map(({ within }) => [id(within), -1] as const)],
  });
  return [
    sum(whole, single),
    ...rows
      .filter(({ category }) => category === null)
      .map(({ within, group }) =>
        sum(
          id(within),
          single.filter(({ category }) => group.includes(category ?? "")),
        ),
      ),
  ];
}

interface Place {
  readonly measure: Measure;
  readonly breakdown: BreakdownId | null;
  readonly when: string;
  readonly within: string;
  readonly category: string;
}

function addTargets(targets: Map<CellId, Target>, place: Place, authority: string, numbers: Numbers): void {
  const { measure, breakdown, when, within, category } = place;
  const of = classOf(measure, breakdown) ?? "child";
  const found = (side: Side) => numbers.valueOf(measure, side, when, breakdown, category === "" ? "all" : category);
  const at = { authority, when, within };
  const add = (side: Side, strict: boolean, truly: number) => {
    const key = cellId(measure, side, at);
    if (targets.get(key)?.strict !== true)
      targets.set(key, { key, measure: measure.id, breakdown: breakdown ?? "", when, strict, truly });
  };
  if (of === "service") {
    const known = found("known");
    const enough = measure.kind === "count" || measure.kind === "rate" ? fewestChildren : fewestForShare;
    if (known !== null && known > 0 && known < enough) add("known", false, known);
    return;
  }
  const sides: readonly Side[] =
    isDistribution(measure, breakdown) || measure.kind === "score" ? ["known"] : ["known", "counted", "not counted"];
  for (const side of sides) {
    // that a length is not known says nothing of a child; that it is not over yet does
    if (side === "not counted" && measure.kind === "duration" && measure.waiting === undefined) continue;
    // where every row counts there is no complement
    if (side === "not counted" && cellId(measure, "known", at) === cellId(measure, "counted", at)) continue;
    const truly = found(side);
    if (truly !== null && truly < fewestChildren) add(side, true, truly);
  }
}

interface Between {
  readonly stock: Measure;
  readonly flows: readonly [started: Measure, ceased: Measure];
  readonly from: string;
  readonly to: string;
  /** the months after the one day and until the other */
  readonly period: string;
}

/** The days on which a register is printed, each with the one before it, and what must have happened between. */
function flowsBetween(tables: readonly Table[], byId: ReadonlyMap<string, Measure>): Between[] {
  return tables.flatMap(({ measure, breakdown, columns }) => {
    const [started, ceased] = [byId.get(measure.changedBy?.started ?? ""), byId.get(measure.changedBy?.ceased ?? "")];
    if (breakdown !== null || started === undefined || ceased === undefined) return [];
    const days = columns.flatMap(({ cells }) => cells.map(({ period_end }) => period_end)).sort();
    return days.slice(1).map((to, at): Between => {
      const from = days[at] ?? to;
      const first = monthName(monthNumber(from) + 1);
      return { stock: measure, flows: [started, ceased], from, to, period: months(first, to) };
    });
  });
}

/** Where a register does not add up, since somebody's start or end is not known, nobody can work with it. */
function registersAddUp(
  measures: readonly Measure[],
  tables: readonly Table[],
  authority: string,
  numbers: Numbers,
): Sum[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return flowsBetween(tables, byId).flatMap(({ stock, flows: [started, ceased], from, to, period }): Sum[] => {
    const at = (measure: Measure, when: string) => ({
      key: cellId(measure, "counted", { authority, when, within: "" }),
      truly: numbers.valueOf(measure, "counted", when, null, whole) ?? 0,
    });
    const [now, before, came, went] = [at(stock, to), at(stock, from), at(started, period), at(ceased, period)];
    if (now.truly !== before.truly + came.truly - went.truly) return [];
    return [
      {
        because: "those who came and those who went",
        parts: [
          [now.key, 1],
          [before.key, -1],
          [came.key, -1],
          [went.key, 1],
        ],
      },
    ];
  });
}
