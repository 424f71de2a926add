/**
 * The queries that count, made from the declarations. All measures of a population are counted in one pass over it: a
 * grouping set for each date and breakdown, in which rows are counted by what all measures together say of them. Only breakdowns that overlap (a conference
 * has several children) and durations (which keep every length) need a pass of their own.
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

/** A date with a column that partitions the population, or with none: one grouping set. */
interface Axis {
  readonly dated: string;
  readonly column: string | null;
}

const axisOf = (population: Population, { dated }: Measure, breakdown: BreakdownId | null): Axis => ({
  dated,
  column: breakdown && breakdownColumn(population, breakdown, dated),
});
const sameAxis = (one: Axis) => (other: Axis) => one.dated === other.dated && one.column === other.column;

const partitionsOf = ({ breakdowns }: Measure): readonly (BreakdownId | null)[] => [
  null,
  ...breakdowns.filter((id) => !breakdownOf(id).overlaps),
];

/** The distinct dates × columns that measures need. */
function axesOf(population: Population, measures: readonly Measure[]): Axis[] {
  const axes: Axis[] = [];
  for (const measure of measures)
    for (const breakdown of partitionsOf(measure)) {
      const axis = axisOf(population, measure, breakdown);
      if (!axes.some(sameAxis(axis))) axes.push(axis);
    }
  return axes;
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

/**
 * One pass: fills `pass` with how many rows each axis, month, category and state has, then `cell` from that small table.
 * `cell`: authority, measure_id, month, breakdown, category, counted, known, unknown.
 */
export function passSql(population: Population, measures: readonly Measure[]): string[] {
  const axes = axesOf(population, measures);
  const dates = [...new Set(axes.map((axis) => axis.dated))];
  const columns = [...new Set(axes.flatMap((axis) => axis.column ?? []))];
  const ofDate = (dated: string) => measures.filter((measure) => measure.dated === dated);
  const adding = measures.filter(({ adds }) => adds !== undefined);
  const keys = [
    ...dates.flatMap((dated) => [`month_${dated}`, `state_${dated}`]),
    ...columns.map((column) => `category_${column}`),
  ];
  const keysOf = ({ dated, column }: Axis) => [
    ...[`month_${dated}`, `state_${dated}`],
    ...(column === null ? [] : [`category_${column}`]),
  ];
  const grouped = (axis: Axis) =>
    keys.reduce((bits, key, place) => bits + (keysOf(axis).includes(key) ? 0 : 2 ** (keys.length - 1 - place)), 0);
  const named = (stem: string, of: (axis: Axis) => string) =>
    `case grouping(${keys.map(name).join(", ")}) ${axes.map((axis) => `when ${grouped(axis)} then ${of(axis)}`).join(" ")} end as ${stem}`;
  const sums = adding.flatMap((measure, i) =>
    Object.entries(aggregates(measure)).map(([what, sql]) => `${sql} as ${what}_${i}`),
  );
  const pass = `create or replace temp table pass as
    with keyed as (
      select *, ${[
        ...dates.map((dated) => `${monthOf(dated)} as ${name(`month_${dated}`)}`),
        ...dates.map((dated) => `${stateSql(ofDate(dated))} as ${name(`state_${dated}`)}`),
        ...columns.map((column) => `${category(column)} as ${name(`category_${column}`)}`),
      ].join(",\n        ")}
      from ${name(population.model)}
    )
    select authority, ${named("axis", (axis) => `${axes.indexOf(axis)}`)}, ${named("month", ({ dated }) => name(`month_${dated}`))},
      ${named("state", ({ dated }) => name(`state_${dated}`))},
      ${named("category", ({ column }) => (column === null ? literal(whole) : name(`category_${column}`)))},
      count(*) as rows${sums.map((sum) => `,\n      ${sum}`).join("")}
    from keyed
    group by grouping sets (${axes.map((axis) => `(authority, ${keysOf(axis).map(name).join(", ")})`).join(", ")})`;
  const wanted = measures.flatMap((measure) =>
    partitionsOf(measure).map((breakdown) => {
      const axis = axes.findIndex(sameAxis(axisOf(population, measure, breakdown)));
      const bits = ofDate(measure.dated).indexOf(measure) * stateBits;
      return `(${literal(measure.id)}, ${literal(breakdown ?? whole)}, ${axis}, ${bits}, ${adding.indexOf(measure)})`;
    }),
  );
  const either = (counted: string, what: string) =>
    `case any_value(adding) ${["when -1 then", counted, ...adding.map((_, i) => `when ${i} then sum(${what}_${i})`)].join(" ")} end::bigint`;
  const cells = `insert into cell
    with wanted(measure_id, breakdown, axis, bits, adding) as (values ${wanted.join(", ")}),
    told as (select wanted.*, pass.* exclude (axis), (state >> bits) & 3 as says from pass join wanted using (axis) where month is not null)
    select authority, measure_id, month, breakdown, category,
      ${either("coalesce(sum(rows) filter (where says = 3), 0)", "counted")} as counted,
      ${either("coalesce(sum(rows) filter (where says >= 2), 0)", "known")} as known,
      ${either("coalesce(sum(rows) filter (where says = 1), 0)", "unknown")} as unknown
    from told group by authority, measure_id, month, breakdown, category having known + unknown > 0`;
  return [pass, cells, ...overlapsSql(population, measures)];
}

/** A pass for each breakdown of which a row can be in several categories. */
function overlapsSql(population: Population, measures: readonly Measure[]): string[] {
  return measures.flatMap((measure) =>
    measure.breakdowns
      .filter((id) => breakdownOf(id).overlaps)
      .map((id) => {
        const { counted, known, unknown } = aggregates(measure);
        const column = name(breakdownColumn(population, id, measure.dated));
        return `insert into cell
          select authority, ${literal(measure.id)}, ${monthOf(measure.dated)} as month, '${id}', one_category,
            ${counted}, ${known} as known, ${unknown} as unknown
          from (select *, unnest(${column}) as one_category from ${name(population.model)}) where ${name(measure.dated)} is not null
          group by authority, month, one_category having known + unknown > 0`;
      }),
  );
}

/** Every length that occurred, counted: `length`: authority, measure_id, month, breakdown, category, days, rows. */
export function lengthsSql(population: Population, measure: Measure): string {
  const { counted } = conditions(measure);
  const columns = measure.breakdowns.map((id) => [id, breakdownColumn(population, id, measure.dated)] as const);
  const sets = [
    `(authority, month, days)`,
    ...columns.map(([, column]) => `(authority, month, days, ${name(`category_${column}`)})`),
  ];
  const bits = (place: number) => 2 ** columns.length - 1 - 2 ** (columns.length - 1 - place);
  const byAxis = (then: (place: number) => string) =>
    columns.length === 0
      ? `'${whole}'`
      : `case grouping(${columns.map(([, column]) => name(`category_${column}`)).join(", ")}) ${columns.map((_, place) => `when ${bits(place)} then ${then(place)}`).join(" ")} else '${whole}' end`;
  return `insert into length
    with keyed as (
      select *, ${monthOf(measure.dated)} as month, (${measure.length}) as days
        ${columns.map(([, column]) => `, ${category(column)} as ${name(`category_${column}`)}`).join("")}
      from ${name(population.model)} where ${counted} and ${name(measure.dated)} is not null
    )
    select authority, ${literal(measure.id)}, month,
      ${byAxis((place) => `'${columns[place]![0]}'`)},
      ${byAxis((place) => name(`category_${columns[place]![1]}`))},
      days, count(*)
    from keyed group by grouping sets (${sets.join(", ")})`;
}
