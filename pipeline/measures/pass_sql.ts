/**
 * The queries that count, made from the declarations. All measures of a population are counted in one pass over it: a
 * grouping set for each date and breakdown, a filtered count for each measure. Only breakdowns that overlap (a conference
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

interface Axis {
  readonly dated: string;
  /** null for the whole */
  readonly breakdown: BreakdownId | null;
  readonly column: string | null;
}

/** The distinct dates × breakdowns that measures need and that partition the population. */
function axesOf(population: Population, measures: readonly Measure[]): Axis[] {
  const axes = new Map<string, Axis>();
  for (const measure of measures) {
    const partitions = measure.breakdowns.filter((id) => !breakdownOf(id).overlaps);
    for (const breakdown of [null, ...partitions]) {
      const column = breakdown && breakdownColumn(population, breakdown, measure.dated);
      axes.set(`${measure.dated} ${breakdown}`, { dated: measure.dated, breakdown, column });
    }
  }
  return [...axes.values()];
}

/** One pass: fills `pass`, then `cell` from it. `cell`: authority, measure_id, month, breakdown, category, counted, known, unknown. */
export function passSql(population: Population, measures: readonly Measure[]): string[] {
  const axes = axesOf(population, measures);
  const dates = [...new Set(axes.map((axis) => axis.dated))];
  const columns = [...new Set(axes.flatMap((axis) => axis.column ?? []))];
  const keys = [...dates.map((dated) => `month_${dated}`), ...columns.map((column) => `category_${column}`)];
  const keysOf = (axis: Axis) => [`month_${axis.dated}`, ...(axis.column === null ? [] : [`category_${axis.column}`])];
  const mask = (axis: Axis) =>
    keys.reduce((bits, key, place) => bits + (keysOf(axis).includes(key) ? 0 : 2 ** (keys.length - 1 - place)), 0);
  const counts = measures.flatMap((measure, i) =>
    Object.entries(aggregates(measure)).map(([what, sql]) => `${sql} as ${what}_${i}`),
  );
  const pass = `create or replace temp table pass as
    with keyed as (
      select *, ${[...dates.map((dated) => `${monthOf(dated)} as ${name(`month_${dated}`)}`), ...columns.map((column) => `${category(column)} as ${name(`category_${column}`)}`)].join(", ")}
      from ${name(population.model)}
    )
    select authority, ${keys.map(name).join(", ")}, grouping(${keys.map(name).join(", ")}) as axis,
      ${counts.join(",\n      ")}
    from keyed
    group by grouping sets (${axes.map((axis) => `(authority, ${keysOf(axis).map(name).join(", ")})`).join(", ")})`;
  const cells = measures.flatMap((measure, i) =>
    axes
      .filter(
        (axis) =>
          axis.dated === measure.dated && (axis.breakdown === null || measure.breakdowns.includes(axis.breakdown)),
      )
      .map(
        (
          axis,
        ) => `select authority, ${literal(measure.id)}, ${name(`month_${axis.dated}`)}, '${axis.breakdown ?? whole}',
          ${axis.column === null ? `'${whole}'` : name(`category_${axis.column}`)}, counted_${i}, known_${i}, unknown_${i}
        from pass where axis = ${mask(axis)} and ${name(`month_${axis.dated}`)} is not null and known_${i} + unknown_${i} > 0`,
      ),
  );
  return [pass, `insert into cell ${cells.join("\nunion all\n")}`, ...overlapsSql(population, measures)];
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
          select authority, ${literal(measure.id)}, ${monthOf(measure.dated)} as month, '${id}', category,
            ${counted}, ${known} as known, ${unknown} as unknown
          from (select *, unnest(${column}) as category from ${name(population.model)}) where ${name(measure.dated)} is not null
          group by authority, month, category having known + unknown > 0`;
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
