/**
 * Rows that share an answer. Brothers and sisters have one conference, a child has several reviews: such rows are fewer answers
 * than they look, and an interval that takes each as independent is too narrow. Of every measure over a population
 * with a cluster, the variance of its figure is estimated from how the clusters differ (the ratio estimator: Cochran, Sampling
 * Techniques, section 11.3), over all periods together, since within one there are too few. How many rows of a child stand
 * together depends on how long a period is, so it is done for periods of four lengths.
 */
import type { PeriodKind } from "../../release/format.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { modelTable } from "../warehouse/model.ts";
import { fragment, joined, literal, name, type Sql, sql } from "../warehouse/sql.ts";
import type { Measure } from "./measure.ts";
import { conditions, laidOutByRow, type Split } from "./pass_sql.ts";
import { type PopulationId, populationOf } from "./populations.ts";

/** Months of the windows within which rows of a cluster are taken together. */
const levels = { quarter: 3, year: 12, three: 36, five: 60 } as const;
type Level = keyof typeof levels;

const levelOf: Readonly<Record<PeriodKind, Level>> = {
  month: "quarter",
  quarter: "quarter",
  year: "year",
  year_to_march: "year",
  academic_year: "year",
  rolling_12_months: "year",
  pooled_3_years: "three",
  pooled_5_years: "five",
};

/** Fewer clusters than these say too little. What holds of the measure as a whole stands for its categories too. */
const fewestClusters = 20;

/** How much rows of a measure share, in periods of one length. */
export interface Spread {
  /** how many times as large the variance is as that of independent rows; 1 or more */
  readonly effect: number;
  /** the variance of the figure for each one in its denominator; null of none */
  readonly variance: number;
}

/** The key of a measure (the number of its whole) in an authority, for periods of a length. */
const keyOf = (split: number, authority: string, level: Level) => [split, authority, level].join("\n");

/** Whether rows of a measure can share an answer. */
export const isClustered = ({ population, moment, kind }: Measure): boolean =>
  moment === "flow" &&
  (kind === "proportion" || kind === "gap" || kind === "score") &&
  populationOf(population).cluster !== null;

/** Gives the spread of a split's measure, undefined where rows are independent or there are too few clusters. */
export type SpreadOf = (split: number, authority: string, kind: PeriodKind) => Spread | undefined;

/** Asks the warehouse, a measure at a time. The models must have been built. */
export async function spreadsOf(warehouse: Warehouse, splits: readonly Split[]): Promise<SpreadOf> {
  const found = new Map<string, Spread>();
  const clustered = [...new Set(splits.map(({ measure }) => measure).filter(isClustered))];
  const enough = await withEnoughClusters(warehouse, [...new Set(clustered.map(({ population }) => population))]);
  for (const measure of clustered.filter(({ population }) => enough.has(population))) {
    // of the whole alone: its categories have too few clusters each, and would cost several times as much
    const own = [...splits.entries()].filter(([, split]) => split.measure === measure && split.breakdown === null);
    for (const row of await warehouse.rows<Row>(spreadSql(measure, measure.population, own)))
      found.set(keyOf(row.split, row.authority, row.level), {
        effect: Math.max(1, row.effect ?? 1),
        variance: row.variance,
      });
  }
  const wholeOf = new Map(
    [...splits.entries()].flatMap(([split, { measure, breakdown }]) => (breakdown === null ? [[measure, split]] : [])),
  );
  return (split, authority, kind) => {
    const level = levelOf[kind];
    const whole = wholeOf.get(splits[split]!.measure)!;
    return found.get(keyOf(whole, authority, level));
  };
}

/** The populations that have clusters enough for anything to be said, so that the others need not be asked measure by measure. */
async function withEnoughClusters(warehouse: Warehouse, ids: readonly PopulationId[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const counts = ids.map((id) => {
    const { model, cluster } = populationOf(id);
    return sql`select ${literal(id)} as id from ${modelTable(model)} having count(distinct ${name(cluster!.column)}) >= ${fewestClusters}`;
  });
  return new Set((await warehouse.rows<{ id: string }>(joined(counts, sql` union all `))).map(({ id }) => id));
}

interface Row {
  readonly split: number;
  readonly authority: string;
  readonly level: Level;
  readonly effect: number | null;
  readonly variance: number;
}

function spreadSql(measure: Measure, id: PopulationId, own: readonly (readonly [number, Split])[]): Sql {
  const population = populationOf(id);
  const { counted, known } = conditions(measure);
  const { adds } = measure;
  const numerator = adds
    ? sql`sum(case when ${counted} then ${fragment(adds.counts)} else 0 end)`
    : sql`count(*) filter (where ${counted})`;
  const denominator = adds ? sql`sum(${fragment(adds.of)})` : sql`count(*)`;
  const windows = Object.entries(levels).map(([level, months]) => sql`(${literal(level)}, ${months})`);
  return sql`with clustered as (
      select of_split as split, authority, of_level as level, of_month // of_months as of_window,
        ${name(population.cluster!.column)} as of_cluster, (${numerator})::double as x, (${denominator})::double as n
      from ${laidOutByRow(population, measure, own)}, (values ${windows}) as levels(of_level, of_months)
      where ${known} group by all having n > 0
    ),
    summed as (
      select split, authority, level, count(*) as clusters, sum(x) as x, sum(n) as n, sum(x * x) as xx, sum(x * n) as xn, sum(n * n) as nn
      from clustered group by all having count(*) >= ${fewestClusters}
    ),
    ratio as (select *, x / n as share from summed),
    spread as (
      select *, clusters / (clusters - 1) * greatest(0, xx - 2 * share * xn + share * share * nn) / n as variance from ratio
    )
    select split, authority, level, variance,
      ${measure.kind === "score" ? sql`null` : sql`case when share > 0 and share < 1 then variance / (share * (1 - share)) end`} as effect
    from spread`;
}
