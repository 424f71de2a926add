/** Figures of our measures from the series that files gave: which of two holds, and how a gap or a share follows. Hidden is not nought, so what
 * follows from something hidden is hidden too, and nothing is ever worked out to fill a gap that somebody left on purpose. */
import { round } from "../statistics/round.ts";
import type { Area } from "./areas.ts";
import type { Cell } from "./cell.ts";
import { counterparts, type Formula, type Series } from "./counterparts.ts";
import { type Collected, type Kind, keyOf, type Point } from "./kind.ts";
import { endsIn, type Period } from "./period_label.ts";

/** What one file gave, with what kind it is. */
export interface Imported {
  readonly kind: Kind;
  readonly file: string;
  readonly sha256: string;
  readonly read: Collected;
}

export interface Figure extends Period, Cell {
  readonly measure: string;
  readonly area: Area;
  /** the files that it follows from, by their place in the import */
  readonly files: readonly number[];
  /** a share that was worked out here from counts, and a gap, which always is */
  readonly isWorkedOut: boolean;
}

type Held = Point & { readonly file: number };

/** A figure before none, a reason before no reason, and then the publication before a table made from it. */
const worth = ({ value, symbol }: Cell): number => (value !== null ? 2 : symbol !== "-" ? 1 : 0);

/** Which of two statements of the same figure holds: `a` unless `b` is worth more. */
export const isBetter = (a: Cell & { readonly rank: number }, b: Cell & { readonly rank: number }): boolean =>
  worth(a) !== worth(b) ? worth(a) > worth(b) : a.rank < b.rank;

interface Pooled {
  readonly bySeries: ReadonlyMap<Series, readonly Held[]>;
  readonly byKey: ReadonlyMap<string, Held>;
}

/** The series of all files together. */
function pool(files: readonly Imported[]): Pooled {
  const byKey = new Map<string, Held>();
  for (const [file, { kind, read }] of files.entries())
    for (const [key, point] of read.points) {
      const before = byKey.get(key);
      const rankBefore = before === undefined ? 0 : files[before.file]!.kind.rank;
      if (before === undefined || isBetter({ ...point, rank: kind.rank }, { ...before, rank: rankBefore }))
        byKey.set(key, { ...point, file });
    }
  const bySeries = new Map<Series, Held[]>();
  for (const held of byKey.values()) {
    const own = bySeries.get(held.series);
    if (own === undefined) bySeries.set(held.series, [held]);
    else own.push(held);
  }
  return { bySeries, byKey };
}

/** Every figure of a measure of ours that the files give, and which measures lacked one side of theirs. */
export function figuresOf(files: readonly Imported[]): { figures: readonly Figure[]; halves: readonly string[] } {
  const pooled = pool(files);
  const figures: Figure[] = [];
  const halves: string[] = [];
  for (const { measure, from } of counterparts) {
    const made = new Map<string, Figure>();
    for (const formula of from)
      for (const figure of follow(measure, formula, pooled)) {
        const key = `${figure.area.area}|${figure.period_kind}|${figure.period}`;
        const before = made.get(key);
        if (before === undefined || worth(figure) > worth(before)) made.set(key, figure);
      }
    figures.push(...made.values());
    if (made.size === 0 && from.some((formula) => needs(formula).some((each) => pooled.bySeries.has(each))))
      halves.push(measure);
  }
  return { figures, halves };
}

function needs(formula: Formula): readonly Series[] {
  if (formula.is === "published") return [formula.series];
  return formula.is === "gap" ? [formula.own, formula.peers] : [formula.of, ...formula.counts];
}

function follow(measure: string, formula: Formula, { bySeries, byKey }: Pooled): Figure[] {
  const [first, ...rest] = needs(formula);
  return (bySeries.get(first!) ?? []).flatMap((point) => {
    const others = rest.map((series) => byKey.get(keyOf({ ...point, series })));
    if (!isHeld(others)) return [];
    if (formula.is === "share" && !isWithin(formula, point)) return [];
    const { area, period_kind, period } = point;
    const parts = [point, ...others];
    return {
      ...{ measure, area, period_kind, period, ...cellFrom(formula, parts) },
      files: [...new Set(parts.map(({ file }) => file))],
      isWorkedOut: formula.is !== "published",
    };
  });
}

const isHeld = (points: readonly (Held | undefined)[]): points is readonly Held[] => !points.includes(undefined);

const isWithin = ({ kinds, since = 0 }: Extract<Formula, { is: "share" }>, point: Point): boolean =>
  kinds.includes(point.area.kind) && endsIn(point) >= since;

function cellFrom({ is }: Formula, parts: readonly Cell[]): Cell {
  const without = parts.find(({ value }) => value === null);
  if (without !== undefined) return { value: null, symbol: without.symbol };
  const [first, ...rest] = parts.map(({ value }) => value!);
  if (is === "published") return { value: first!, symbol: "" };
  if (is === "gap") return { value: round(round(first! - rest[0]!, 6), 1), symbol: "" };
  // of none there is no share
  if (first === 0) return { value: null, symbol: "z" };
  return { value: round((100 * rest.reduce((sum, value) => sum + value, 0)) / first!, 1), symbol: "" };
}
