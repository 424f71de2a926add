/**
 * What a measure is: declared once, with everything that the query, the page, the definition, the workbook and the data
 * dictionary need. `of` and `counts` are plain SQL over the columns of the population, checked by DuckDB in a test.
 */
import type { Clause, Comparability, MeasureKind, PeriodKind, Unit } from "../../release/format.ts";
import { periodKinds } from "../../release/format.ts";
import type { BesideView, ChapterGroup, Coarsening, Matrix, TableGroup, WhenNone } from "../../release/shown.ts";
import type { Residents } from "../warehouse/reference_tables.ts";
import type { BreakdownId } from "./breakdowns.ts";
import type { Example } from "./example.ts";
import type { Need } from "./population.ts";
import type { ColumnOfPopulation, PopulationId } from "./populations.ts";

/** How others' figures compare. Counted the same way is said only with a reason; what differs is said in words. */
export type Benchmark =
  | { readonly comparability: Exclude<Comparability, "same">; readonly words: string }
  | { readonly comparability: "same"; readonly words: string; readonly because: string };

/** What is asked about. */
export interface Asked {
  readonly words: string;
  /** the same as a sentence says it after a number: without asides, and without the period, which the sentence gives itself.
   * Left out where the words hold neither */
  readonly noun?: string;
  /** what is said where there is none, if that can be more than that there are none in the period */
  readonly whenNone?: Exclude<WhenNone, "none in the period">;
  readonly where: string;
}

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** a stock is counted on the last day of a period, a flow within it */
  readonly moment: "stock" | "flow";
  readonly title: string;
  /** what its figure says, to follow "6 in 10", "12 days" or "Fewer in care": at most 27 characters. What the title
   * has a name for has that name here too */
  readonly says?: string;
  /** the question it answers */
  readonly asks: string;
  readonly population: PopulationId;
  /** the column whose date says which period a row belongs to */
  readonly dated: string;
  readonly of: Asked;
  readonly counts: { readonly words: string; readonly where: string };
  /** rows of the population without an answer: given beside the denominator, never part of it. `never`: there can be none */
  readonly notRecorded: { readonly words: string; readonly where: string; readonly never?: true };
  /** SQL for the length in `unit`, of a duration */
  readonly length?: string;
  /** SQL for how long those in question that do not count have waited so far, in `unit`: the median counts them too */
  readonly waiting?: string;
  /** SQL for what each row adds to both sides where not rows are counted: sessions, answers, scores */
  readonly adds?: { readonly counts: string; readonly of: string; readonly notRecorded?: string };
  /** false: what is counted is not independent, so no interval can be given */
  readonly independent: boolean;
  /** of a rate: for how many resident children */
  readonly per?: number;
  /** of a rate: whose children */
  readonly residents?: Residents;
  /** of a gap: the outcome of the peers (`peer_outcome.outcome`) it is compared with */
  readonly peers?: string;
  /** kinds of period it is counted for */
  readonly periods: readonly PeriodKind[];
  /** columns (`extract.column`, alternatives with `|`) without which nothing can be said, besides what the population needs */
  readonly needs: readonly Need[];
  readonly excludes: readonly string[];
  readonly unit: Unit;
  readonly better: "higher" | "lower" | "none";
  readonly breakdowns: readonly BreakdownId[];
  readonly benchmark: Benchmark;
  readonly discloses: "service" | "child" | "death";
  /** what may be coarsened to protect people, in this order */
  readonly coarsen: readonly Coarsening[];
  /** settings of `timescales.csv` that it goes by */
  readonly timescales: readonly string[];
  /** what a later event is given time for: only rows whose `until` (a column that holds the last day of the timescale) has
   * passed by the as-at date are in question. Without it the last weeks look worse in every release */
  readonly allows?: { readonly timescale: string; readonly until: string };
  /** the clause by which it is owed in every case: "in all cases", "must", "everyone", "only" */
  readonly owed?: Clause;
  /** breakdowns by its own outcome: how many of all rows with an answer fall in each category */
  readonly distributions: readonly BreakdownId[];
  /** of a register on a day: the measures of who came onto it and who left it since the day before */
  readonly changedBy?: { readonly started: string; readonly ceased: string };
  /** the measure whose rows are these and more, or that is another view of the same */
  readonly partOf?: string;
  /** the matrix of its chapter that it is a column of */
  readonly matrix?: Matrix<BreakdownId>;
  /** another's view of the same, to be shown beside it */
  readonly beside?: BesideView<BreakdownId>;
  readonly source: readonly Clause[];
  readonly owner: string;
  readonly since: string;
  readonly version: number;
  /** what it was before, oldest first */
  readonly earlier?: readonly EarlierDefinition[];
  readonly examples: readonly Example[];
}

/** A definition that was in force before, as far as it differed from the one after it. */
export type EarlierDefinition = Pick<Measure, "version" | "since"> &
  Partial<Omit<Measure, "id" | "version" | "since" | "earlier">> & {
    /** what was changed when the next version took its place, and why */
    readonly changed: string;
  };

export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** its title where there is little room: at most 19 characters */
  readonly short: string;
  readonly intro: string;
  /** the chapters that it is read together with */
  readonly group: ChapterGroup;
  /** its one table, with each of its measures once, where it is read as that and not measure by measure */
  readonly table?: readonly TableGroup<BreakdownId>[];
  readonly measures: readonly Measure[];
}

export const chapter = (declared: Chapter): Chapter => declared;

/** No row of the population lacks the answer. */
export const neverMissing = {
  words: "none: every row has an answer, and anything without a date was not done",
  where: "false",
  never: true,
} as const;
const service: readonly Coarsening[] = ["month → quarter", "quarter → year", "breakdown dropped", "year → 3 years"];

/** Of what is counted in a year, and together over years: never by month or quarter, where figures would be too small. */
export const yearly: readonly PeriodKind[] = [
  "year",
  "year_to_march",
  "academic_year",
  "pooled_3_years",
  "pooled_5_years",
];

/** What names columns of a population: each must be one of its model's. */
interface Over<Id extends PopulationId> {
  readonly population: Id;
  readonly dated: ColumnOfPopulation<Id>;
  readonly examples: readonly Example<NoInfer<ColumnOfPopulation<Id>>>[];
  readonly allows?: { readonly timescale: string; readonly until: NoInfer<ColumnOfPopulation<Id>> };
}
type Declared<Id extends PopulationId, Left extends keyof Measure> = Omit<
  Measure,
  Left | keyof Over<Id> | "id" | "kind"
> &
  Partial<Omit<Pick<Measure, Left>, keyof Over<Id> | "id" | "kind">> &
  Over<Id>;
type Defaulted =
  | "kind"
  | "moment"
  | "independent"
  | "periods"
  | "unit"
  | "needs"
  | "excludes"
  | "coarsen"
  | "owner"
  | "since"
  | "version"
  | "benchmark"
  | "notRecorded"
  | "timescales"
  | "distributions";

const defaults = {
  moment: "flow",
  independent: true,
  periods: periodKinds,
  needs: [],
  excludes: [],
  coarsen: service,
  owner: "Independent Safeguarding and Standards",
  since: "2012-01-01",
  version: 1,
  benchmark: { comparability: "none", words: "no authority's figure is published" },
  notRecorded: neverMissing,
  timescales: [],
  distributions: [],
} as const;

/** A measure whose later event is given time: what has not had it by the as-at date is not in question. */
function givenTime(measure: Measure): Measure {
  const { allows, of, timescales } = measure;
  if (allows === undefined) return measure;
  const over = `${allows.until} <= as_at`;
  const where = of.where === "true" ? over : `${/\bor\b/.test(of.where) ? `(${of.where})` : of.where} and ${over}`;
  return { ...measure, of: { ...of, where }, timescales: [...timescales, allows.timescale] };
}

/** The day from which the definitions hold that an independent audit of the clauses led to. */
const audited = "2026-11-26";

/** The version from that day, with what the first one was as far as it differed. */
export const changed = (
  was: Omit<EarlierDefinition, "version" | "since">,
): Pick<Measure, "version" | "since" | "earlier"> => ({
  version: 2,
  since: audited,
  earlier: [{ version: 1, since: defaults.since, ...was }],
});

/** A measure that came with that day. */
export const added = { since: audited } as const;

/** How many of those in question count, in percent. */
export const proportion = <Id extends PopulationId>(
  id: string,
  declared: Omit<Declared<Id, Defaulted>, "unit">,
): Measure => givenTime({ ...defaults, unit: "percent", ...declared, id, kind: "proportion" });

/** How many there are. */
export const count = <Id extends PopulationId>(
  id: string,
  declared: Declared<Id, Defaulted | "counts" | "of"> & Pick<Measure, "unit" | "of">,
): Measure => ({ ...defaults, counts: declared.of, ...declared, id, kind: "count" });

/** How long it took: median and quartiles, in days unless another unit is given. */
export const duration = <Id extends PopulationId>(
  id: string,
  declared: Declared<Id, Defaulted> & { length: string },
): Measure => givenTime({ ...defaults, unit: "days", ...declared, id, kind: "duration" });

const childYears = "each counts for the part of the year that the period covers, or once on a single day";
/** What a rate is divided by, in words. */
export const residentsWords: Readonly<Record<Residents, string>> = {
  authority: `the authority's resident children aged 0 to 17; ${childYears}`,
  "death panel": `resident children aged 0 to 17 of all areas that share the panel, together; ${childYears}`,
};

/** How many for so many resident children. */
export const rate = <Id extends PopulationId>(
  id: string,
  declared: Omit<Declared<Id, Defaulted | "counts" | "of" | "breakdowns">, "unit"> &
    Pick<Measure, "of"> & { per: 10_000 | 100_000 },
): Measure => ({
  ...defaults,
  breakdowns: [],
  residents: "authority",
  counts: declared.of,
  ...declared,
  needs: ["population", ...(declared.needs ?? [])],
  id,
  kind: "rate",
  unit: declared.per === 10_000 ? "per ten thousand children" : "per hundred thousand children",
});

/** The mean of a score. */
export const score = <Id extends PopulationId>(
  id: string,
  declared: Declared<Id, Defaulted | "counts" | "adds"> & { of: Measure["of"]; scores: string },
): Measure => {
  const { scores, ...rest } = declared;
  return {
    ...defaults,
    independent: false,
    unit: "score",
    counts: { words: "the scores added up", where: "true" },
    adds: { counts: scores, of: "1" },
    ...rest,
    id,
    kind: "score",
  };
};

/** How far looked-after children or care leavers are from their peers, in percentage points. */
export const gap = <Id extends PopulationId>(
  id: string,
  declared: Omit<Declared<Id, Defaulted | "breakdowns">, "unit"> & { peers: string },
): Measure => ({
  ...defaults,
  breakdowns: [],
  periods: yearly,
  ...declared,
  needs: ["peer_outcome", ...(declared.needs ?? [])],
  id,
  kind: "gap",
  unit: "points",
});

/** A clause of the service specification, by section. */
export const spec = (clause: string): Clause => ({ document: "S", clause });
/** A paragraph of the statutory guidance. */
export const guidance = (clause: string): Clause => ({ document: "G", clause });
/** Practice in the field that neither document asks for. */
export const field = (clause: string): Clause => ({ document: "field", clause });
