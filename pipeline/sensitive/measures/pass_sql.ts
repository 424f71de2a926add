/**
 * The queries that count, made from the declarations. All measures of a population are counted in one scan of it: rows of
 * which every measure says the same, in the same months and categories, are counted together; what comes of that is laid out
 * once for each date and breakdown, and told apart by measure. So are measures that add up what rows hold, but that each has
 * its own sums. Breakdowns that overlap (a conference has several children) and durations (which keep every length) are laid
 * out row by row.
 */

import { notRecordedCategory } from "../../release/codes.ts";
import { modelTable } from "../warehouse/model.ts";
import { fragment, joined, literal, name, type Sql, sql } from "../warehouse/sql.ts";
import { type BreakdownId, breakdownOf } from "./breakdowns.ts";
import type { Measure } from "./measure.ts";
import { breakdownColumn, type Population } from "./populations.ts";

export const whole = "all";

const monthOf = (column: string) => sql`(year(${name(column)}) * 12 + month(${name(column)}) - 1)`;
const category = (column: string) => sql`coalesce(${name(column)}, ${literal(notRecordedCategory)})`;

/** SQL that says of a row whether it is in question, whether it can be told, and whether it counts; never null. */
export const conditions = (measure: Measure) => {
  const of = sql`coalesce(${fragment(measure.of.where)}, false)`;
  const missing = sql`coalesce(${fragment(measure.notRecorded.where)}, false)`;
  return {
    counted: sql`(${of} and not ${missing} and coalesce(${fragment(measure.counts.where)}, false))`,
    known: sql`(${of} and not ${missing})`,
    unknown: sql`(${of} and ${missing})`,
  };
};

/** SQL that counts a measure's rows, or adds up what they hold, under each condition: whole numbers, never null. */
export const aggregates = (measure: Measure) => {
  const { counted, known, unknown } = conditions(measure);
  const add = (what: string, where: Sql) => sql`coalesce(sum(${fragment(what)}) filter (where ${where}), 0)::bigint`;
  const { adds } = measure;
  return {
    counted: adds ? add(adds.counts, counted) : sql`count(*) filter (where ${counted})`,
    known: adds ? add(adds.of, known) : sql`count(*) filter (where ${known})`,
    unknown: adds?.notRecorded ? add(adds.notRecorded, known) : sql`count(*) filter (where ${unknown})`,
  };
};

/** A measure as a whole, or by one breakdown; its number stands for both in what is counted. */
export interface Split {
  readonly measure: Measure;
  readonly breakdown: BreakdownId | null;
  /** how many of the whole fall in each category, not how each category did */
  readonly distribution: boolean;
}

/** Every split of the measures, each at the place that is its number. */
export const splitsOf = (measures: readonly Measure[]): Split[] =>
  measures.flatMap((measure) => [
    { measure, breakdown: null, distribution: false },
    ...measure.breakdowns.map((breakdown) => ({ measure, breakdown, distribution: false })),
    ...measure.distributions.map((breakdown) => ({ measure, breakdown, distribution: true })),
  ]);

/** What the queries below fill. */
export const passTables = sql`
  create or replace temp table pass (axis integer, authority varchar, month integer, category varchar, state bigint, rows bigint);
  create or replace temp table reads (axis integer, bits integer, split integer);
  create or replace temp table cell (split integer, authority varchar, month integer, category varchar, counted bigint, known bigint, unknown bigint);
  create or replace temp table length (split integer, authority varchar, month integer, category varchar, days double, rows bigint, waiting bigint)`;

/** A date with a column that partitions the population, or with none. */
interface Axis {
  readonly dated: string;
  readonly column: string | null;
}

/** Two bits a measure: 3 counts, 2 does not, 1 cannot be told, 0 is not in question. */
const stateBits = 2;
/** A number has 64 bits, of which one is its sign. */
const mostTogether = 31;

/** What every measure of one date says of a row, in one number: rows that all of them treat alike are counted together. */
function stateSql(measures: readonly Measure[]): Sql {
  const states = measures.map(({ of, notRecorded, counts }, place) => {
    const state = sql`case when not coalesce(${fragment(of.where)}, false) then 0 when coalesce(${fragment(notRecorded.where)}, false) then 1
        when coalesce(${fragment(counts.where)}, false) then 3 else 2 end`;
    return sql`((${state})::bigint << ${place * stateBits})`;
  });
  return joined(states, sql` | `);
}

/** Whether a row is in one category at most; the others are laid out row by row. */
const isApart = ({ breakdown }: Split) => breakdown === null || !breakdownOf(breakdown).overlaps;

/** Adds to `pass` how many rows of a population each axis, month, category and state has, and to `reads` which split reads
 * which bits of an axis. `numbered`: the population's splits with their numbers. An axis has the number of the first split that reads it. */
export function passSql(population: Population, numbered: ReadonlyMap<number, Split>): Sql[] {
  const counted = [...numbered].filter(([, split]) => isApart(split) && split.measure.adds === undefined);
  if (counted.length === 0) return [];
  const measures = [...new Set(counted.map(([, { measure }]) => measure))];
  if (measures.length > mostTogether) {
    const rest = new Set(measures.slice(mostTogether));
    const part = (isRest: boolean) => new Map(counted.filter(([, { measure }]) => rest.has(measure) === isRest));
    return [...passSql(population, part(false)), ...passSql(population, part(true))];
  }
  const dates = [...new Set(measures.map(({ dated }) => dated))];
  const ofDate = (dated: string) => measures.filter((measure) => measure.dated === dated);
  const axes: (Axis & { readonly axis: number })[] = [];
  const reads = counted.map(([split, { measure, breakdown }]) => {
    const { dated } = measure;
    const column = breakdown && breakdownColumn(population, breakdown, dated);
    let found = axes.find((each) => each.dated === dated && each.column === column);
    if (found === undefined) {
      found = { axis: split, dated, column };
      axes.push(found);
    }
    return sql`(${found.axis}, ${ofDate(dated).indexOf(measure) * stateBits}, ${split})`;
  });
  const columns = [...new Set(axes.flatMap(({ column }) => column ?? []))];
  const keys = [
    ...dates.map((dated): [string, Sql] => [`month_${dated}`, monthOf(dated)]),
    ...dates.map((dated): [string, Sql] => [`state_${dated}`, stateSql(ofDate(dated))]),
    ...columns.map((column): [string, Sql] => [`category_${column}`, name(column)]),
  ];
  const laidOut = axes.map(({ axis, dated, column }) => {
    const of = column === null ? literal(whole) : category(`category_${column}`);
    return sql`{ axis: ${axis}, month: ${name(`month_${dated}`)}, category: ${of}, state: ${name(`state_${dated}`)} }`;
  });
  return [
    sql`insert into temp.reads values ${reads}`,
    sql`insert into temp.pass by name
      with alike as (
        select authority, ${keys.map(([key, value]) => sql`${value} as ${name(key)}`)}, count(*) as rows
        from ${modelTable(population.model)} group by all
      ),
      laid_out as (select authority, rows, unnest([${laidOut}], recursive := true) from alike)
      select axis, authority, month, category, state, sum(rows)::bigint as rows
      from laid_out where month is not null and state <> 0 group by all`,
  ];
}

/** Adds to `cell` what the measures say of the rows in `pass`. */
export const cellsSql = sql`insert into temp.cell by name
  with told as (select split, authority, month, category, rows, (state >> bits) & 3 as says from temp.pass join temp.reads using (axis))
  select split, authority, month, category,
    coalesce(sum(rows) filter (where says = 3), 0)::bigint as counted,
    coalesce(sum(rows) filter (where says >= 2), 0)::bigint as known,
    coalesce(sum(rows) filter (where says = 1), 0)::bigint as unknown
  from told where says > 0 group by split, authority, month, category`;

/** Adds to `cell` the measures that add up what rows hold: rows of the same month and categories are added up together first. */
export function sumsSql(population: Population, numbered: ReadonlyMap<number, Split>): Sql[] {
  const added = [...numbered].filter(([, split]) => isApart(split) && split.measure.adds !== undefined);
  const columnOf = ({ measure, breakdown }: Split) =>
    breakdown && breakdownColumn(population, breakdown, measure.dated);
  return [...new Set(added.map(([, { measure }]) => measure.dated))].map((dated) => {
    const own = added.filter(([, { measure }]) => measure.dated === dated);
    const measures = [...new Set(own.map(([, { measure }]) => measure))];
    const columns = [...new Set(own.flatMap(([, split]) => columnOf(split) ?? []))];
    const categories = columns.map((column) => sql`${name(column)} as ${name(`category_${column}`)}`);
    const sums = measures.flatMap((measure, place) =>
      Object.entries(aggregates(measure)).map(([side, sum]) => sql`${sum} as ${name(`${side}_${place}`)}`),
    );
    const laidOut = own.map(([split, each]) => {
      const place = measures.indexOf(each.measure);
      const column = columnOf(each);
      const of = column === null ? literal(whole) : category(`category_${column}`);
      const sides = ["counted", "known", "unknown"].map((side) => sql`${name(side)}: ${name(`${side}_${place}`)}`);
      return sql`{ split: ${split}, category: ${of}, ${sides} }`;
    });
    return sql`insert into temp.cell by name
      with alike as (
        select authority, ${[sql`${monthOf(dated)} as month`, ...categories, ...sums]}
        from ${modelTable(population.model)} where ${name(dated)} is not null group by all
      ),
      laid_out as (select authority, month, unnest([${laidOut}], recursive := true) from alike)
      select split, authority, month, category,
        sum(counted)::bigint as counted, sum(known)::bigint as known, sum(unknown)::bigint as unknown
      from laid_out group by all having sum(known) + sum(unknown) > 0`;
  });
}

/** The rows of a population once for each of these splits of a measure: with `of_split`, `of_month` and `of_category`, which
 * no population has. */
export function laidOutByRow(
  population: Population,
  measure: Measure,
  splits: readonly (readonly [number, Split])[],
): Sql {
  const places = splits.map(([split, { breakdown }]) => {
    if (breakdown === null) return sql`[{ of_split: ${split}, of_category: ${literal(whole)} }]`;
    const column = breakdownColumn(population, breakdown, measure.dated);
    if (!breakdownOf(breakdown).overlaps) return sql`[{ of_split: ${split}, of_category: ${category(column)} }]`;
    return sql`list_transform(${name(column)}, lambda one : { of_split: ${split}, of_category: one })`;
  });
  return sql`(select *, ${monthOf(measure.dated)} as of_month, unnest(flatten([${places}]), recursive := true)
    from ${modelTable(population.model)} where ${name(measure.dated)} is not null and coalesce(${fragment(measure.of.where)}, false))`;
}

/** Adds to `cell` the breakdowns that overlap. */
export function rowByRowSql(population: Population, numbered: ReadonlyMap<number, Split>): Sql[] {
  const others = [...numbered].filter(([, split]) => !isApart(split));
  return [...new Set(others.map(([, { measure }]) => measure))].map((measure) => {
    const own = others.filter(([, split]) => split.measure === measure);
    const { counted, known, unknown } = aggregates(measure);
    return sql`insert into temp.cell by name
      select of_split as split, authority, of_month as month, of_category as category,
        ${counted} as counted, ${known} as known, ${unknown} as unknown
      from ${laidOutByRow(population, measure, own)} group by of_split, authority, of_month, of_category having known + unknown > 0`;
  });
}

/** Adds to `length` every length that occurred and how often, and how long those have waited that have no end yet. */
export function lengthsSql(population: Population, numbered: ReadonlyMap<number, Split>): Sql[] {
  const measures = new Set([...numbered.values()].map(({ measure }) => measure));
  return [...measures].flatMap((measure) => {
    if (measure.length === undefined) return [];
    const own = [...numbered].filter(([, split]) => split.measure === measure && !split.distribution);
    const { counted, known } = conditions(measure);
    const add = (days: string, where: Sql, [ended, open]: readonly [Sql, Sql]) => sql`insert into temp.length by name
      select of_split as split, authority, of_month as month, of_category as category, (${fragment(days)}) as days, ${ended} as rows, ${open} as waiting
      from ${laidOutByRow(population, measure, own)}
      where ${where} group by of_split, authority, of_month, of_category, days`;
    const { waiting } = measure;
    return [
      add(measure.length, counted, [sql`count(*)`, sql`0`]),
      ...(waiting
        ? [
            add(waiting, sql`${known} and not ${counted} and (${fragment(waiting)}) is not null`, [
              sql`0`,
              sql`count(*)`,
            ]),
          ]
        : []),
    ];
  });
}
