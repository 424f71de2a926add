/**
 * What a measure is: declared once, with everything that the query, the page, the definition, the workbook and the data
 * dictionary need. `of` and `counts` are plain SQL over the columns of the population, checked by DuckDB in a test.
 */
import type { Clause, Comparability, Unit } from "../release/format.ts";
import type { BreakdownId } from "./breakdowns.ts";
import type { PopulationId } from "./populations.ts";

export interface Example {
  /** columns of the population; those left out are null */
  readonly given: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** what becomes of the row */
  readonly expect: "counts" | "does not count" | "not recorded" | "left out";
  readonly because: string;
}

export interface Measure {
  readonly id: string;
  readonly kind: "proportion" | "count" | "duration";
  /** a stock is counted on the last day of a period, a flow within it */
  readonly moment: "stock" | "flow";
  readonly title: string;
  /** the question it answers */
  readonly asks: string;
  readonly population: PopulationId;
  /** the column whose date says which period a row belongs to */
  readonly dated: string;
  readonly of: { readonly words: string; readonly where: string };
  readonly counts: { readonly words: string; readonly where: string };
  /** rows of the population that cannot be told: beside the denominator, never in it */
  readonly notRecorded: { readonly words: string; readonly where: string };
  /** SQL for the length in days, of a duration */
  readonly length?: string;
  /** columns (`extract.column`, alternatives with `|`) without which nothing can be said, besides what the population needs */
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
  readonly unit: Unit;
  readonly better: "higher" | "lower" | "none";
  readonly breakdowns: readonly BreakdownId[];
  readonly benchmark: { readonly comparability: Comparability; readonly words: string };
  readonly discloses: "service" | "child" | "death";
  /** what may be coarsened to protect people, in this order */
  readonly coarsen: readonly string[];
  readonly timescale?: string;
  readonly source: readonly Clause[];
  readonly owner: string;
  readonly since: string;
  readonly version: number;
  readonly examples: readonly Example[];
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly measures: readonly Measure[];
}

export const chapter = (declared: Chapter): Chapter => declared;

/** No row of the population lacks the answer. */
export const neverMissing = { words: "nothing: a missing date means that it did not happen", where: "false" };
const service: readonly string[] = ["month → quarter", "quarter → year", "breakdown dropped", "year → 3 years"];

type Declared<Left extends keyof Measure> = Omit<Measure, Left> & Partial<Pick<Measure, Left>>;
type Defaulted =
  | "kind"
  | "moment"
  | "unit"
  | "needs"
  | "excludes"
  | "coarsen"
  | "owner"
  | "since"
  | "version"
  | "benchmark"
  | "notRecorded";

const defaults = {
  moment: "flow",
  needs: [],
  excludes: [],
  coarsen: service,
  owner: "Independent Safeguarding and Standards",
  since: "2012-01-01",
  version: 1,
  benchmark: { comparability: "none", words: "no authority's figure is published" },
  notRecorded: neverMissing,
} as const;

/** How many of those in question count, in percent. */
export const proportion = (id: string, declared: Omit<Declared<Defaulted>, "id" | "kind" | "unit">): Measure => ({
  ...defaults,
  unit: "percent",
  ...declared,
  id,
  kind: "proportion",
});

/** How many there are. */
export const count = (
  id: string,
  declared: Omit<Declared<Defaulted | "counts" | "of">, "id" | "kind"> & Pick<Measure, "unit" | "of">,
): Measure => ({ ...defaults, counts: declared.of, ...declared, id, kind: "count" });

/** How long it took, in days: median and quartiles. */
export const duration = (
  id: string,
  declared: Omit<Declared<Defaulted>, "id" | "kind" | "unit"> & { length: string },
): Measure => ({ ...defaults, ...declared, id, kind: "duration", unit: "days" });

/** A clause of the service specification, by section. */
export const spec = (clause: string): Clause => ({ document: "S", clause });
/** A paragraph of the statutory guidance. */
export const guidance = (clause: string): Clause => ({ document: "G", clause });
/** Practice in the field that neither document asks for. */
export const field = (clause: string): Clause => ({ document: "field", clause });
