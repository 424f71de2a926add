/** Which report it is: of a year or a quarter and, of a report that each body makes, of which body. */
import type { Release } from "../pipeline/release/format.ts";
import { periodWords } from "../pipeline/statistics/period_words.ts";
import { slugOf } from "../pipeline/words/slug.ts";
import type { Report } from "./report.ts";

export interface Covered {
  readonly kind: "year" | "quarter";
  /** `2025`, `2025-Q4` */
  readonly name: string;
  readonly year: number;
  /** ISO: its last day */
  readonly end: string;
}

export interface Edition {
  readonly covered: Covered;
  /** in words, as the register of duties has it; of a report on all of them none */
  readonly body?: string;
}

const quarterEnds = ["03-31", "06-30", "09-30", "12-31"];

/** Undefined where it is neither a year nor a quarter. */
export function coveredOf(name: string): Covered | undefined {
  const [, year, quarter] = /^(20\d{2})(?:-Q([1-4]))?$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  return quarter === undefined
    ? { kind: "year", name, year: Number(year), end: `${year}-12-31` }
    : { kind: "quarter", name, year: Number(year), end: `${year}-${quarterEnds[Number(quarter) - 1]}` };
}

/** The year or the quarter before. */
export function coveredBefore({ kind, name, year }: Covered): Covered {
  const quarter = Number(name.at(-1));
  const earlier = kind === "year" ? `${year - 1}` : quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  return coveredOf(earlier)!;
}

/** The last whole year or quarter up to a day. */
export function latestCovered(kind: Covered["kind"], asAt: string): Covered {
  const [year, month] = asAt.split("-").map(Number);
  const own = coveredOf(kind === "year" ? `${year}` : `${year}-Q${Math.ceil(month! / 3)}`)!;
  return own.end <= asAt ? own : coveredBefore(own);
}

/** `2025`, `October to December 2025` */
export const coveredWords = ({ kind, name }: Covered): string => periodWords(kind, name);

/** Of a report that each body makes one for each body, of any other one. None of bodies where the release has no duties. */
export const editionsOf = ({ each }: Report, covered: Covered, { duties }: Release): readonly Edition[] =>
  each === undefined
    ? [{ covered }]
    : [...new Set(duties.map(({ corporate_parent }) => corporate_parent))].sort().map((body) => ({ covered, body }));

/** Of its files, without their endings: `cdop-2025`, `parent-2025-police`. */
export const editionName = ({ id }: Report, { covered, body }: Edition): string =>
  [id, covered.name.toLowerCase(), ...(body === undefined ? [] : [slugOf(body)])].join("-");
