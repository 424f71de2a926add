/**
 * Counts every measure: one pass over each population by month, then months added up into every kind of period (a stock
 * takes the period's last month). What comes out are whole numbers and lengths; statistics are made of them afterwards,
 * from the cells that are released.
 */
import type { PeriodKind } from "../release/format.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import { literal, type Warehouse } from "../warehouse/connection.ts";
import type { Measure } from "./measure.ts";
import { cellsSql, lengthsSql, passSql, passTables, rowByRowSql, type Split, splitsOf, whole } from "./pass_sql.ts";
import { type Period, periodsWithin, stockKinds } from "./periods.ts";
import { populationOf } from "./populations.ts";

/** What was counted of a measure in an authority, period, breakdown and category. */
export interface Cell {
  readonly measure_id: string;
  readonly authority: string;
  readonly period_kind: PeriodKind;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly breakdown: string;
  readonly category: string;
  /** rows that count */
  readonly counted: number;
  /** rows in question that can be told */
  readonly known: number;
  /** rows in question that cannot be told */
  readonly unknown: number;
  /** of a gap, how the peers did; null where no peer figure covers the period */
  readonly peer_counted: number | null;
  readonly peer_known: number | null;
  /** of a rate, resident child-years; null where no population covers the period */
  readonly resident: number | null;
  /** in the measure's unit, of a duration; null where there is none */
  readonly median: number | null;
  readonly quartile_1: number | null;
  readonly quartile_3: number | null;
}

/** The extracts and columns that a measure cannot do without. */
export const needsOf = (measure: Measure): string[] => [...populationOf(measure.population).needs, ...measure.needs];

/** True where all that a measure needs was supplied, and of alternatives at least one. */
export const isSupplied = (measure: Measure, submission: ChosenSubmission): boolean =>
  needsOf(measure).every((need) => need.split("|").some((one) => submission.supplied.includes(one)));

/** Every cell of `measures`, ordered by measure, authority, period and breakdown. The models must have been built. */
export async function calculate(
  warehouse: Warehouse,
  measures: readonly Measure[],
  chosen: readonly ChosenSubmission[],
): Promise<Cell[]> {
  await warehouse.run(passTables);
  const splits = splitsOf(measures);
  for (const id of new Set(measures.map((measure) => measure.population))) {
    const population = populationOf(id);
    const own = new Map([...splits.entries()].filter(([, { measure }]) => measure.population === id));
    for (const makeSql of [passSql, rowByRowSql, lengthsSql])
      for (const sql of makeSql(population, own)) await warehouse.run(sql);
  }
  await warehouse.run(cellsSql);
  await makePeriodMonths(warehouse, splits, chosen);
  await warehouse.run(labelSql);
  const labels = await warehouse.rows<Label>(
    "select authority, measure_id, breakdown, category from label order by label",
  );
  const periods = await warehouse.rows<PeriodRow>(
    "select period_kind, period, period_start::varchar as period_start, period_end::varchar as period_end from period order by place",
  );
  const { label, period, ...figures } = await warehouse.columns<keyof Rolled>(rollUpSql);
  // named one by one: for so many cells a spread would take longer than the counting
  return Array.from(label, (of, row): Cell => {
    const { authority, measure_id, breakdown, category } = labels[of]!;
    const { period_kind, period: named, period_start, period_end } = periods[period[row]!]!;
    return {
      measure_id,
      authority,
      period_kind,
      period: named,
      period_start,
      period_end,
      breakdown,
      category,
      counted: figures.counted[row]!,
      known: figures.known[row]!,
      unknown: figures.unknown[row]!,
      peer_counted: orNull(figures.peer_counted[row]!),
      peer_known: orNull(figures.peer_known[row]!),
      resident: orNull(figures.resident[row]!),
      median: orNull(figures.median[row]!),
      quartile_1: orNull(figures.quartile_1[row]!),
      quartile_3: orNull(figures.quartile_3[row]!),
    };
  });
}

const orNull = (number: number) => (Number.isNaN(number) ? null : number);

type Label = Pick<Cell, "authority" | "measure_id" | "breakdown" | "category">;
type PeriodRow = Pick<Cell, "period_kind" | "period" | "period_start" | "period_end">;
/** A cell as the database gives it: numbers alone, its texts by their place. */
type Rolled = Omit<Cell, keyof Label | keyof PeriodRow> & { readonly label: number; readonly period: number };

/** Which months make up which period, for flows and for stocks; and the splits, so that a period with nothing shows 0. */
async function makePeriodMonths(warehouse: Warehouse, splits: readonly Split[], chosen: readonly ChosenSubmission[]) {
  const periods = chosen.flatMap(({ authority, from, as_at }) =>
    periodsWithin(from, as_at).map((period): [string, Period] => [authority, period]),
  );
  const measures = [...new Set(splits.map(({ measure }) => measure))];
  const numbered = splits.map(({ measure, breakdown }, split) => {
    const { id, kind, moment, peers = "", periods: kinds } = measure;
    return `(${split}, ${measures.indexOf(measure)}, ${literal(id)}, ${literal(breakdown ?? whole)}, '${kind}', '${moment}', ${literal(peers)}, [${kinds.map(literal).join(", ")}])`;
  });
  const rows = periods.map(
    ([authority, { kind, label, start, end, firstMonth, lastMonth }], place) =>
      `(${literal(authority)}, '${kind}', '${label}', date '${start}', date '${end}', ${firstMonth}, ${lastMonth}, ${place}, ${stockKinds.includes(kind)})`,
  );
  await warehouse.run(`
    create or replace temp table split (split integer, place integer, measure_id varchar, breakdown varchar, kind varchar, moment varchar, peers varchar,
      period_kinds varchar[]);
    ${numbered.length === 0 ? "" : `insert into split values ${numbered.join(", ")};`}
    create or replace temp table period (authority varchar, period_kind varchar, period varchar, period_start date, period_end date,
      first_month bigint, last_month bigint, place integer, for_stocks boolean);
    ${rows.length === 0 ? "" : `insert into period values ${rows.join(", ")};`}
    create or replace temp table period_month as
      select period.*, month, moment from period, (values ('flow'), ('stock')) as moments(moment),
        unnest(range(case when moment = 'stock' then last_month else first_month end, last_month + 1)) as months(month)
      where moment = 'flow' or for_stocks`);
}

/** Every split × category that turned up, and every measure as a whole, numbered in the order of the cells. */
const labelSql = `create or replace temp table label as
  with found as (
    select distinct split, authority, category from cell
    union select distinct split, authority, '${whole}' from period cross join split where breakdown = '${whole}'
  )
  select row_number() over (order by authority, place, breakdown <> '${whole}', breakdown, category) - 1 as label, found.authority, category, split.*
  from found join split using (split)`;

/** Which periods are counted of a label. A rolling window by category would give each month's away, and nobody reads it. */
const shown = `list_contains(label.period_kinds, period.period_kind)
      and (period.period_kind <> 'rolling_12_months' or label.breakdown = '${whole}')`;

/** How the peers of a gap did in each period, without those whose gap it is: where the peers are all children, the
 * looked-after are taken out. A period in which ours have a month and the peers have none has no peers. */
const peersSql = `gap as (select * from label where kind = 'gap' and breakdown = '${whole}'),
  peer_month as (
    select gap.label, gap.authority, gap.moment, peer.month,
      peer.numerator - case when peer.peer_group = 'all' then coalesce(own.counted, 0) else 0 end as counted,
      peer.denominator - case when peer.peer_group = 'all' then coalesce(own.known, 0) else 0 end as known
    from gap join peer_outcome_by_month as peer on peer.outcome = gap.peers and peer.authority = gap.authority
    left join cell as own on own.split = gap.split and own.authority = gap.authority and own.month = peer.month
  ),
  peers as (
    select peer.label, period.place as period, sum(peer.counted)::bigint as peer_counted, sum(peer.known)::bigint as peer_known
    from peer_month as peer
    join period_month as period
      on period.authority = peer.authority and period.month = peer.month and period.moment = peer.moment
    anti join (
      select gap.label, lonely.place from gap
      join cell as own on own.split = gap.split and own.authority = gap.authority
      join period_month as lonely on lonely.authority = own.authority and lonely.month = own.month and lonely.moment = gap.moment
      anti join peer_month as peer on peer.label = gap.label and peer.month = own.month
    ) as without on without.label = peer.label and without.place = period.place
    group by all having min(peer.counted) >= 0 and min(peer.known - peer.counted) >= 0
  )`;

/** Resident child-years of each period: of a stock the children of the year, of a flow a twelfth of them each month. */
const residentSql = `resident_month as (
    select month.authority, month.month, children.children
    from (select distinct authority, month, month // 12 as year from period_month) as month
    asof join resident_children as children on children.authority = month.authority and month.year >= children.year
    -- an estimate two years old still stands for one that is not out yet; an older one would be a guess
    where month.year - children.year <= 2
  ),
  resident as (
    select label.label, period.place as period,
      case when label.moment = 'stock' then min(children) else round(sum(children) / 12) end::bigint as resident
    from label
    join period_month as period on period.moment = label.moment and period.authority = label.authority
    left join resident_month on resident_month.authority = period.authority and resident_month.month = period.month
    where label.kind = 'rate' and label.breakdown = '${whole}'
    group by label.label, label.moment, period.place having count(*) = count(children)
  )`;

const rollUpSql = `
  with summed as (
    select label, period.place as period, sum(counted)::bigint as counted, sum(known)::bigint as known, sum(unknown)::bigint as unknown
    from cell join label using (split, authority, category)
    join period_month as period on period.authority = cell.authority and period.month = cell.month and period.moment = label.moment
    where ${shown}
    group by all
  ),
  empty as (
    -- a period in which nothing fell still has its row: nothing is not missing
    select label, period.place as period, 0 as counted, 0 as known, 0 as unknown
    from label join (select distinct authority, place, moment, period_kind from period_month) as period
      on period.authority = label.authority and period.moment = label.moment
    where label.breakdown = '${whole}' and ${shown}
  ),
  complete as (
    select * from summed union all by name select * from empty anti join summed using (label, period)
  ),
  days_before as (
    select label, period.place as period, days, sum(rows) as rows
    from length join label using (split, authority, category)
    join period_month as period on period.authority = length.authority and period.month = length.month and period.moment = label.moment
    where ${shown}
    group by all
  ),
  days_counted as (
    select *, sum(rows) over up_to as reached, sum(rows) over (partition by label, period) as total
    from days_before window up_to as (partition by label, period order by days)
  ),
  lengths as (
    select label, period,
      (min(days) filter (where reached >= (total + 1) // 2) + min(days) filter (where reached >= (total + 2) // 2)) / 2 as median,
      min(days) filter (where reached >= ceil(total * 0.25)) as quartile_1,
      min(days) filter (where reached >= ceil(total * 0.75)) as quartile_3
    from days_counted group by all
  ),
  ${peersSql},
  ${residentSql}
  select label, period, counted, known, unknown, peer_counted, peer_known, resident, median, quartile_1, quartile_3
  from complete
  join label using (label)
  left join lengths using (label, period)
  left join peers using (label, period)
  left join resident using (label, period)
  order by label.authority, label.place, period, label`;
