/**
 * Counts every measure: one pass over each population by month, then months added up into every kind of period (a stock
 * takes the period's last month). What comes out are whole numbers and lengths; statistics are made of them afterwards,
 * from the cells that are released.
 */
import type { PeriodKind } from "../../release/format.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { ladder, literal, nothing, sql } from "../warehouse/sql.ts";
import type { Cell } from "./cell.ts";
import { spreadsOf } from "./clusters.ts";
import type { Measure } from "./measure.ts";
import type { Lengths } from "./month_slices.ts";
import {
  cellsSql,
  lengthsSql,
  passSql,
  passTables,
  rowByRowSql,
  type Split,
  splitsOf,
  sumsSql,
  whole,
} from "./pass_sql.ts";
import { periodsWithin, stockKinds, type Windows } from "./periods.ts";
import type { Needed } from "./population.ts";
import { populationOf } from "./populations.ts";
import { type Beside, type Months, type PeriodOf, rollUp } from "./roll_up.ts";

/** The effect of its clusters on each measure as a whole, in the shortest periods that it has: those its chart is drawn of. In
 * longer ones more rows of a child stand together, and limits as wide as that would hide what the chart can see. */
export function effectsOf(
  cells: Iterable<Pick<Cell, "measure_id" | "period_kind" | "breakdown" | "effect">>,
): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  const effects = new Map<string, number>();
  for (const { measure_id, period_kind, breakdown, effect } of cells) {
    const kind = shortestFirst.indexOf(period_kind);
    if (breakdown !== whole || kind > (kinds.get(measure_id) ?? shortestFirst.length)) continue;
    kinds.set(measure_id, kind);
    effects.set(measure_id, effect);
  }
  return effects;
}

const shortestFirst: readonly PeriodKind[] = [
  ...(["month", "quarter", "year", "year_to_march", "academic_year", "rolling_12_months"] as const),
  ...(["pooled_3_years", "pooled_5_years"] as const),
];

/** The extracts and columns that a measure cannot do without: of each group, one. */
export const needsOf = (measure: Measure): (readonly Needed[])[] =>
  [...populationOf(measure.population).needs, ...measure.needs].map((need) =>
    typeof need === "string" ? [need] : need,
  );

/** True where all that a measure needs was supplied, and of alternatives at least one. */
export const isSupplied = (measure: Measure, submission: ChosenSubmission): boolean =>
  needsOf(measure).every((need) => need.some((one) => submission.supplied.includes(one)));

/** The models that measures are counted from. */
export const modelsUnder = (measures: readonly Measure[]): string[] => [
  ...measures.map(({ population }) => populationOf(population).model),
  // what gaps and rates are held against
  ...["peer_outcome_by_month", "resident_children"],
];

/** Every cell of `measures`, as `cellByCell` gives them. */
export const calculate = async (...asked: Parameters<typeof cellByCell>): Promise<Cell[]> => [
  ...(await cellByCell(...asked)),
];

/** The cells of `measures`, ordered by authority, measure, period and breakdown: counted at once, and made one after the other, so
 * that who writes them need not hold them all. The models must have been built. */
export async function cellByCell(
  warehouse: Warehouse,
  measures: readonly Measure[],
  chosen: readonly ChosenSubmission[],
  pooled: Windows = "latest",
): Promise<Iterable<Cell>> {
  await warehouse.run(passTables);
  const splits = splitsOf(measures);
  for (const id of new Set(measures.map((measure) => measure.population))) {
    const population = populationOf(id);
    const own = new Map([...splits.entries()].filter(([, { measure }]) => measure.population === id));
    for (const makeSql of [passSql, sumsSql, rowByRowSql, lengthsSql])
      for (const statement of makeSql(population, own)) await warehouse.run(statement);
  }
  await warehouse.run(cellsSql);
  const periods = chosen.flatMap(({ authority, from, as_at }) =>
    periodsWithin(from, as_at, pooled).map((period): PeriodOf => ({ authority, ...period })),
  );
  await makeSplitsAndPeriods(warehouse, splits, periods);
  await warehouse.run(labelSql);
  const labels = await warehouse.rows<{ split: number; authority: string; category: string }>(
    sql`select split, authority, category from temp.label order by label`,
  );
  const spreads = await spreadsOf(warehouse, splits);
  return rollUp({
    labels: labels.map(({ split, ...rest }) => ({ ...splits[split]!, ...rest })),
    periods,
    months: await warehouse.columns<keyof Months>(monthsSql),
    spreadOf: (label, kind) => {
      const { split, authority } = labels[label]!;
      return spreads(split, authority, kind);
    },
    lengths: await warehouse.columns<keyof Lengths>(lengthsByMonthSql),
    besides: await warehouse.rows<Beside>(besideSql),
  });
}

/** The splits, and which months make up which period, for flows and for stocks. */
async function makeSplitsAndPeriods(warehouse: Warehouse, splits: readonly Split[], periods: readonly PeriodOf[]) {
  const measures = [...new Set(splits.map(({ measure }) => measure))];
  const numbered = splits.map(({ measure, breakdown }, split) => {
    const { kind, moment, peers = "", residents = "" } = measure;
    const words = [breakdown ?? whole, kind, moment, peers, residents].map(literal);
    return sql`(${split}, ${measures.indexOf(measure)}, ${words})`;
  });
  const rows = periods.map(
    ({ authority, kind, firstMonth, lastMonth }, place) =>
      sql`(${literal(authority)}, ${place}, ${firstMonth}, ${lastMonth}, ${stockKinds.includes(kind)})`,
  );
  await warehouse.run(sql`
    create or replace temp table split (split integer, place integer, breakdown varchar, kind varchar, moment varchar, peers varchar, residents varchar);
    ${numbered.length === 0 ? nothing : sql`insert into temp.split values ${numbered};`}
    create or replace temp table period (authority varchar, place integer, first_month bigint, last_month bigint, for_stocks boolean);
    ${rows.length === 0 ? nothing : sql`insert into temp.period values ${rows};`}
    create or replace temp table period_month as
      select authority, place, month, moment from temp.period, (values ('flow'), ('stock')) as moments(moment),
        unnest(range(case when moment = 'stock' then last_month else first_month end, last_month + 1)) as months(month)
      where moment = 'flow' or for_stocks`);
}

/** Every split × category that turned up, and every measure as a whole, numbered in the order of the cells. */
const labelSql = sql`create or replace temp table label as
  with found as (
    select distinct split, authority, category from temp.cell
    union select distinct split, authority, ${literal(whole)} from temp.period cross join temp.split where breakdown = ${literal(whole)}
  )
  select row_number() over (order by authority, place, breakdown <> ${literal(whole)}, breakdown, category) - 1 as label, found.authority, category, split.*
  from found join temp.split using (split)`;

/** What was counted of each label by month, and every length that occurred, in the order in which they are rolled up. */
const monthsSql = sql`select label, month, counted, known, unknown from temp.cell join temp.label using (split, authority, category) order by label, month`;
const lengthsByMonthSql = sql`select label, month, days, rows, waiting from temp.length join temp.label using (split, authority, category) order by label, month`;

/** The peers of gaps and the resident children of rates, in each period. */
const besideSql = ladder(new URL("beside.sql", import.meta.url));
