/**
 * What is left of rows when those of another measure are taken from them: a sum for each period and category of both, and where the rest
 * is of few children or deaths a number that must stay open.
 */
import { notRecordedCategory } from "../../release/codes.ts";
import type { BreakdownId } from "../measures/breakdowns.ts";
import { cellId, type Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Sum } from "../measures/sums.ts";
import { type Among, type RowSet, restId } from "./among.ts";
import { classOf } from "./class_of.ts";
import { agesOf } from "./conditions.ts";
import { fewestChildren } from "./may_print.ts";
import type { Numbers } from "./numbers.ts";
import { piecesOf } from "./pieces.ts";
import { beyondFamily, type Target } from "./target.ts";
import { rowsKey, rowsOfTable, type Use } from "./uses.ts";

export interface Rest {
  readonly sum: Sum;
  /** null where it may be known */
  readonly target: Target | null;
}

type SideOf = readonly [measure: Measure, side: Side];

export function* restsOf(
  among: readonly Among[],
  uses: ReadonlyMap<string, Use>,
  authority: string,
  numbers: Numbers,
): Iterable<Rest> {
  for (const pair of among) {
    const names = new Set([...pair.part.sides, ...pair.whole.sides].flatMap(([measure]) => measure.breakdowns));
    for (const breakdown of [null, ...names]) {
      const [part, whole] = [sideIn(pair.part, breakdown, uses), sideIn(pair.whole, breakdown, uses)];
      if (part === null || whole === null) continue;
      const use = uses.get(rowsKey(part[0]));
      const periods = use?.periods.get(breakdown ?? "");
      if (use === undefined || periods === undefined) continue;
      const pieces = part[0].moment === "stock" ? [] : [...piecesOf([...periods]).values()].flat();
      for (const when of new Set([...periods, ...pieces]))
        for (const { within, category } of rowsOfTable(breakdown, use)) {
          if (category === null) continue;
          const at = { authority, when, within };
          const ids = { part: cellId(...part, at), whole: cellId(...whole, at) };
          const rest = restId(ids.part, ids.whole);
          const because = `${part[0].id} is of rows of ${whole[0].id}`;
          const numberOf = ([measure, side]: SideOf) =>
            numbers.valueOf(measure, side, when, breakdown, category === "" ? "all" : category);
          const [more, less] = [numberOf(whole), numberOf(part)];
          // of nearly the same days one number need not fit the other: then nobody can work with them
          const isNearly = part[0].dated !== whole[0].dated;
          const fits = more !== null && less !== null && (pair.isSame ? more === less : more >= less);
          if (isNearly && !fits) continue;
          if (pair.isSame) {
            yield { sum: sumOf(because, ids), target: null };
            continue;
          }
          const sum = sumOf(because, { ...ids, rest });
          const of = classOfRest(pair, breakdown);
          if (
            of === null ||
            !pair.restTells(of, agesIn(breakdown, category)) ||
            more === null ||
            less === null ||
            category === notRecordedCategory
          )
            yield { sum, target: null };
          else {
            const truly = more - less;
            const place = { measure: part[0].id, breakdown: breakdown ?? "", category, when };
            const target =
              truly < fewestChildren ? { key: rest, ...place, strict: true, ...beyondFamily(truly), truly } : null;
            yield { sum, target };
          }
        }
    }
  }
}

const sumOf = (
  because: string,
  ids: { part: Sum["parts"][0][0]; whole: Sum["parts"][0][0]; rest?: Sum["parts"][0][0] },
): Sum => ({
  because,
  parts: [[ids.whole, 1], [ids.part, -1], ...(ids.rest === undefined ? [] : [[ids.rest, -1] as const])],
});

/** A measure of the rows that has the breakdown, and of which something is in print. */
function sideIn({ sides }: RowSet, breakdown: BreakdownId | null, uses: ReadonlyMap<string, Use>): SideOf | null {
  const found = sides.find(
    ([measure]) => uses.has(rowsKey(measure)) && (breakdown === null || measure.breakdowns.includes(breakdown)),
  );
  return found ?? null;
}

const agesIn = (breakdown: BreakdownId | null, category: string) =>
  breakdown === "age-band" || breakdown === "leaver-age" ? agesOf(category) : null;

/** The part's own condition is what tells: of children only where the part is of them, and where the whole is too. */
function classOfRest({ part, whole }: Among, breakdown: BreakdownId | null): "child" | "death" | null {
  const classes = [part, whole].map(({ sides }) =>
    sides
      .filter(([measure]) => breakdown === null || measure.breakdowns.includes(breakdown))
      .map(([measure]) => classOf(measure, breakdown)),
  );
  if (classes.every((each) => each.includes("death"))) return "death";
  return classes.every((each) => each.includes("child")) ? "child" : null;
}
