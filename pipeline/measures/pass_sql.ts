/**
 * The queries that count, made from the declarations. All measures of a population are counted in one scan of it: rows of
 * which every measure says the same, in the same months and categories, are counted together; what comes of that is laid out
 * once for each date and breakdown, and told apart by measure. Measures that add up what rows hold, breakdowns that overlap
 * (a conference has several children) and durations (which keep every length) are laid out row by row.
 */
import { literal, name } from "../warehouse/connection.ts";
import { type BreakdownId, breakdownOf, notRecordedCategory } from "./breakdowns.ts";
import type { Measure } from "./measure.ts";
import { breakdownColumn, type Population } from "./populations.ts";

export const whole = "all";

const monthOf = (column: string) => `(year(${name(column)}) * 12 + month(${name(column)}) - 1)`;
const category = (column: string) => `coalesce(${name(column)}, '${notRecordedCategory}')`;

/** SQL that says of a row whether it is in question, whether it can be told, and whether it counts; never null. */
export const conditions = (measure: Measure) => {
  const of = `coalesce(${measure.of.where}, false)`;
  const missing = `coalesce(${measure.notRecorded.where}, false)`;
  return {
    counted: `(${of} and not ${missing} and coalesce(${measure.counts.where}, false))`,
    known: `(${of} and not ${missing})`,
    unknown: `(${of} and ${missing})`,
  };
};

/** SQL that counts a measure's rows, or adds up what they hold, under each condition: whole numbers, never null. */
export const aggregates = (measure: Measure) => {
  const { counted, known, unknown } = conditions(measure);
  const add = (what: string, where: string) => `coalesce(sum(${what}) filter (where ${where}), 0)::bigint`;
  const { adds } = measure;
  return {
    counted: adds ? add(adds.counts, counted) : `count(*) filter (where ${counted})`,
    known: adds ? add(adds.of, known) : `count(*) filter (where ${known})`,
    unknown: adds?.notRecorded ? add(adds.notRecorded, known) : `count(*) filter (where ${unknown})`,
  };
};

/** What `passSql` and `rowByRowSql` fill, and what `cellsSql` makes of it. */
export const passTables = `
  create or replace temp table pass (axis integer, authority varchar, month bigint, category varchar, state bigint, rows bigint);
  create or replace temp table wanted (axis integer, bits integer, measure_id varchar, breakdown varchar);
  create or replace temp table cell (authority varchar, measure_id varchar, month bigint, breakdown varchar, category varchar,
    counted bigint, known bigint, unknown bigint);
  create or replace temp table length (authority varchar, measure_id varchar, month bigint, breakdown varchar, category varchar,
    days double, rows bigint)`;

/** A date with a column that partitions the population, or with none. */
interface Axis {
  readonly dated: string;
  readonly column: string | null;
}

/** Two bits a measure: 3 counts, 2 does not, 1 cannot be told, 0 is not in question. */
const stateBits = 2;

/** What every measure of one date says of a row, in one number: rows that all of them treat alike are counted together. */
function stateSql(measures: readonly Measure[]): string {
  const states = measures.map(({ of, notRecorded, counts }, place) => {
    const state = `case when not coalesce(${of.where}, false) then 0 when coalesce(${notRecorded.where}, false) then 1
        when coalesce(${counts.where}, false) then 3 else 2 end`;
    return `((${state})::bigint << ${place * stateBits})`;
  });
  return states.join(" | ");
}

interface Pass {
  readonly sql: readonly string[];
  /** how many axes it took */
  readonly axes: number;
}

/** Adds to `pass` how many rows of a population each axis, month, category and state has, and to `wanted` which measure reads
 * which bits of an axis. `first`: the number of the first axis, since all populations share the tables. */
export function passSql(population: Population, all: readonly Measure[], first: number): Pass {
  const measures = all.filter(({ adds }) => adds === undefined);
  if (measures.length === 0) return { sql: [], axes: 0 };
  const dates = [...new Set(measures.map(({ dated }) => dated))];
  const ofDate = (dated: string) => measures.filter((measure) => measure.dated === dated);
  const axes: Axis[] = [];
  const wanted = measures.flatMap((measure) => {
    const { id, dated, breakdowns } = measure;
    const bits = ofDate(dated).indexOf(measure) * stateBits;
    return [null, ...breakdowns.filter((each) => !breakdownOf(each).overlaps)].map((breakdown) => {
      const column = breakdown && breakdownColumn(population, breakdown, dated);
      let axis = axes.findIndex((each) => each.dated === dated && each.column === column);
      if (axis === -1) axis = axes.push({ dated, column }) - 1;
      return `(${first + axis}, ${bits}, ${literal(id)}, ${literal(breakdown ?? whole)})`;
    });
  });
  const columns = [...new Set(axes.flatMap(({ column }) => column ?? []))];
  const keys = [
    ...dates.map((dated): [string, string] => [`month_${dated}`, monthOf(dated)]),
    ...dates.map((dated): [string, string] => [`state_${dated}`, stateSql(ofDate(dated))]),
    ...columns.map((column): [string, string] => [`category_${column}`, category(column)]),
  ];
  const laidOut = axes.map(({ dated, column }, place) => {
    const of = column === null ? literal(whole) : name(`category_${column}`);
    return `{ axis: ${first + place}, month: ${name(`month_${dated}`)}, category: ${of}, state: ${name(`state_${dated}`)} }`;
  });
  const sql = [
    `insert into wanted values ${wanted.join(", ")}`,
    `insert into pass by name
      with alike as (
        select authority, ${keys.map(([key, sql]) => `${sql} as ${name(key)}`).join(",\n          ")}, count(*) as rows
        from ${name(population.model)} group by all
      ),
      laid_out as (select authority, rows, unnest([${laidOut.join(",\n        ")}], recursive := true) from alike)
      select axis, authority, month, category, state, sum(rows)::bigint as rows
      from laid_out where month is not null and state <> 0 group by all`,
  ];
  return { sql, axes: axes.length };
}

/** Adds to `cell` what the measures say of the rows in `pass`. */
export const cellsSql = `insert into cell by name
  with told as (
    select authority, measure_id, month, breakdown, category, rows, (state >> bits) & 3 as says from pass join wanted using (axis)
  )
  select authority, measure_id, month, breakdown, category,
    coalesce(sum(rows) filter (where says = 3), 0)::bigint as counted,
    coalesce(sum(rows) filter (where says >= 2), 0)::bigint as known,
    coalesce(sum(rows) filter (where says = 1), 0)::bigint as unknown
  from told where says > 0 group by authority, measure_id, month, breakdown, category`;

/** The rows of a population once as a whole and once for each of these breakdowns: with `of_month`,
 * `of_breakdown` and `of_category`, which no population has. */
function laidOutByRow(population: Population, measure: Measure, breakdowns: readonly (BreakdownId | null)[]): string {
  const places = breakdowns.map((breakdown) => {
    if (breakdown === null) return `[{ of_breakdown: '${whole}', of_category: '${whole}' }]`;
    const column = breakdownColumn(population, breakdown, measure.dated);
    if (!breakdownOf(breakdown).overlaps) return `[{ of_breakdown: '${breakdown}', of_category: ${category(column)} }]`;
    return `list_transform(${name(column)}, lambda one : { of_breakdown: '${breakdown}', of_category: one })`;
  });
  return `(select *, ${monthOf(measure.dated)} as of_month, unnest(flatten([${places.join(", ")}]), recursive := true)
    from ${name(population.model)} where ${name(measure.dated)} is not null and coalesce(${measure.of.where}, false))`;
}

/** Adds to `cell` what is not in `pass`: a measure that adds up what rows hold, or its breakdowns that overlap. */
export function rowByRowSql(population: Population, measure: Measure): string[] {
  const { id, adds, breakdowns } = measure;
  const own = adds ? [null, ...breakdowns] : breakdowns.filter((each) => breakdownOf(each).overlaps);
  if (own.length === 0) return [];
  const { counted, known, unknown } = aggregates(measure);
  return [
    `insert into cell by name
      select authority, ${literal(id)} as measure_id, of_month as month, of_breakdown as breakdown, of_category as category,
        ${counted} as counted, ${known} as known, ${unknown} as unknown
      from ${laidOutByRow(population, measure, own)} group by authority, of_month, of_breakdown, of_category having known + unknown > 0`,
  ];
}

/** Adds to `length` every length that occurred, and how often. */
export function lengthsSql(population: Population, measure: Measure): string[] {
  const { id, length, breakdowns } = measure;
  if (length === undefined) return [];
  return [
    `insert into length by name
      select authority, ${literal(id)} as measure_id, of_month as month, of_breakdown as breakdown, of_category as category, (${length}) as days, count(*) as rows
      from ${laidOutByRow(population, measure, [null, ...breakdowns])}
      where ${conditions(measure).counted} group by authority, of_month, of_breakdown, of_category, days`,
  ];
}
