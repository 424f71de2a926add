/**
 * What ties the numbers of printed tables to one another and to those not printed, from declarations alone: sides, the categories of the
 * code list (a row that is not there is a printed zero), groups, the pieces of periods, a register with who came onto it and left it,
 * and rows that are among others'. With them the numbers that nobody may be able to work out.
 */
import { notRecordedCategory } from "../../release/codes.ts";
import { type BreakdownId, breakdownOf } from "../measures/breakdowns.ts";
import { type CellId, cellId, type Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { whole } from "../measures/pass_sql.ts";
import { type AtMost, type Sum, sumsOfSides } from "../measures/sums.ts";
import { type Among, amongOf, numeratorsOf } from "./among.ts";
import { classOf } from "./class_of.ts";
import type { Table } from "./column.ts";
import { fewestChildren, fewestForShare } from "./may_print.ts";
import type { Numbers } from "./numbers.ts";
import { piecesOf } from "./pieces.ts";
import { isDistribution, withinOf } from "./printed.ts";
import { restsOf } from "./rests.ts";
import { beyondFamily, type Target } from "./target.ts";
import { flowsBetween, type Row, rowsKey, rowsOfTable, usesOf } from "./uses.ts";

export interface Ties {
  readonly sums: readonly Sum[];
  readonly atMost: readonly AtMost[];
  readonly targets: readonly Target[];
}

export function tiesOf(
  measures: readonly Measure[],
  tables: readonly Table[],
  authority: string,
  numbers: Numbers,
): Ties {
  const among = amongOf(measures);
  const uses = usesOf(measures, tables, among);
  const numerators = numeratorsOf(among);
  const isTied = tiedByAll(measures, among);
  const isNumerator = (measure: Measure) => numerators.has(measure);
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
    for (const [name, periods] of use.periods) {
      const breakdown =
        name === "" ? null : (measure.breakdowns.concat(measure.distributions).find((each) => each === name) ?? null);
      if (name !== "" && breakdown === null) continue;
      const pieces = measure.moment === "stock" ? null : piecesOf([...periods]);
      const places = new Set([...periods, ...(pieces === null ? [] : [...pieces.values()].flat())]);
      const rows = rowsOfTable(breakdown, use);
      const sides = sidesOf(measure, breakdown).filter(
        (side) => isTied(measure) || (side !== "all" && side !== "unknown"),
      );
      const id = (side: Side, when: string, within: string) => cellId(measure, side, { authority, when, within });
      for (const side of sides) {
        const signed = side === "counted" && numbers.isSigned(measure) ? ({ signed: true } as const) : {};
        for (const { within } of rows)
          for (const [period, own] of pieces ?? [])
            if (own.length > 1)
              add({
                ...signed,
                because: "a period is its pieces",
                parts: [[id(side, period, within), 1], ...own.map((piece) => [id(side, piece, within), -1] as const)],
              });
        if (breakdown !== null)
          for (const when of places)
            for (const each of categoriesAddUp(
              breakdown,
              rows,
              (within) => id(side, when, within),
              atMost,
              isDistribution(measure, breakdown),
            ))
              add({ ...each, ...signed });
      }
      for (const when of places)
        for (const { within, category } of rows) {
          if (!isDistribution(measure, breakdown))
            for (const sum of sumsOfSides(measure, { authority, when, within }))
              if (isTied(measure) || sum.parts[0]?.[0] !== id("all", when, within)) add(sum);
          // that an answer is missing says nothing about a child; what it would give away is a number of its own
          if (category !== null && category !== notRecordedCategory)
            addTargets(targets, { measure, breakdown, when, within, category }, authority, numbers, isNumerator);
        }
    }
  }
  for (const rest of restsOf(among, uses, authority, numbers)) {
    add(rest.sum);
    if (rest.target !== null) targets.set(rest.target.key, rest.target);
  }
  for (const sum of registersAddUp(measures, tables, authority, numbers)) add(sum);
  return { sums: [...sums.values()], atMost: [...atMost.values()], targets: [...targets.values()] };
}

/** Of whom those that cannot be told matter: whose rows are another's too, or are among another's. Where they are not, how many cannot be
 * told may be anything, and says nothing of those that can. */
function tiedByAll(measures: readonly Measure[], among: readonly Among[]): (measure: Measure) => boolean {
  const users = new Map<string, number>();
  for (const measure of measures) users.set(rowsKey(measure), (users.get(rowsKey(measure)) ?? 0) + 1);
  const tied = new Set(among.flatMap(({ part, whole }) => [...part.sides, ...whole.sides].map(([measure]) => measure)));
  return (measure) => tied.has(measure) || (users.get(rowsKey(measure)) ?? 0) > 1 || neverUnknown(measure);
}

/** Every row can be told: those that can are all. */
const neverUnknown = ({ notRecorded, adds }: Measure): boolean => notRecorded.where === "false" && adds === undefined;

/** What is added up has no complement. */
function sidesOf(measure: Measure, breakdown: BreakdownId | null): readonly Side[] {
  if (isDistribution(measure, breakdown)) return ["known"];
  return measure.kind === "score"
    ? ["all", "known", "unknown", "counted"]
    : ["all", "known", "unknown", "counted", "not counted"];
}

function categoriesAddUp(
  breakdown: BreakdownId,
  rows: readonly Row[],
  id: (within: string) => CellId,
  atMost: Map<string, AtMost>,
  isOfAnswers: boolean,
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
    // each row is in one at least, and in none only of what is counted of the answer itself
    if (isOfAnswers) return [];
    const more = whole.replace("|", ` more than once by ${breakdown}|`) as CellId;
    return [
      {
        because: `by ${breakdown}, some more than once`,
        parts: [[whole, 1], [more, 1], ...single.map(({ within }) => [id(within), -1] as const)],
      },
    ];
  }
  const sum = (of: CellId, group: readonly Row[]): Sum => ({
    because: `by ${breakdown}`,
    parts: [[of, 1], ...group.map(({ within }) => [id(within), -1] as const)],
  });
  // a group that was printed with a category that is no longer on the list is not the sum of those that still are
  const known = new Set(single.map(({ category }) => category));
  return [
    sum(whole, single),
    ...rows
      .filter(({ category, group }) => category === null && group.every((each) => known.has(each)))
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

function addTargets(
  targets: Map<CellId, Target>,
  place: Place,
  authority: string,
  numbers: Numbers,
  isNumeratorOfAnother: (measure: Measure) => boolean,
): void {
  const { measure, breakdown, when, within, category } = place;
  const of = classOf(measure, breakdown) ?? "child";
  const found = (side: Side) => numbers.valueOf(measure, side, when, breakdown, category === "" ? "all" : category);
  const at = { authority, when, within };
  const add = (side: Side, strict: boolean, truly: number) => {
    const key = cellId(measure, side, at);
    if (targets.get(key)?.strict === true) return;
    const of = { measure: measure.id, breakdown: breakdown ?? "", category, when };
    targets.set(key, { key, ...of, strict, ...(strict ? beyondFamily(truly) : {}), truly });
  };
  const known = found("known");
  // a mean of so few is their sum: of one it is what that one said
  if (measure.kind === "score" && known !== null && known > 0 && known < fewestForShare)
    add("counted", false, found("counted") ?? 0);
  if (of === "service") {
    if (known === null || known === 0 || known >= fewestForShare || isNumeratorOfAnother(measure)) return;
    // of fewer than ten there is no share: how many they are may be known from five on, but then not how many of them count
    if (known < fewestChildren) add("known", false, known);
    else if (measure.kind === "proportion" && !isDistribution(measure, breakdown)) {
      const counted = found("counted") ?? 0;
      // none and all may be said, and of a part they follow from the whole
      if (counted > 0 && counted < known) add("counted", false, counted);
    }
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

/** why a register is tied from one day to another */
export const ofRegister = "those who came and those who went";

/** Where a register does not add up, since somebody's start or end is not known, nobody can work with it. */
function registersAddUp(
  measures: readonly Measure[],
  tables: readonly Table[],
  authority: string,
  numbers: Numbers,
): Sum[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return flowsBetween(tables, byId).flatMap(({ stock, flows: [started, ceased], breakdown, from, to, period }) => {
    const categories = breakdown === null ? [whole] : breakdownOf(breakdown).categories.map(({ id }) => id);
    return categories.flatMap((category): Sum[] => {
      const within = breakdown === null ? "" : withinOf(breakdown, [category]);
      const at = (measure: Measure, when: string) => ({
        key: cellId(measure, "counted", { authority, when, within }),
        truly: numbers.valueOf(measure, "counted", when, breakdown, category) ?? 0,
      });
      const [now, before, came, went] = [at(stock, to), at(stock, from), at(started, period), at(ceased, period)];
      if (now.truly !== before.truly + came.truly - went.truly) return [];
      return [
        {
          because: ofRegister,
          parts: [
            [now.key, 1],
            [before.key, -1],
            [came.key, -1],
            [went.key, 1],
          ],
        },
      ];
    });
  });
}
