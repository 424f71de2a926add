/** Each measure does with its own example rows what it says, on a population with the real columns and types. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timescales } from "../../pipeline/calendar/timescales.ts";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { chapters, measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Example } from "../../pipeline/sensitive/measures/example.ts";
import { forms } from "../../pipeline/sensitive/measures/like_for_like/index.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { conditions } from "../../pipeline/sensitive/measures/pass_sql.ts";
import { breakdownColumn, populationOf } from "../../pipeline/sensitive/measures/populations.ts";
import { modelTable } from "../../pipeline/sensitive/warehouse/model.ts";
import { fragment, literal, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Scratch, scratch } from "../warehouse/scratch.ts";
import { droppedFrom } from "./dropped.ts";

let work: Scratch;
beforeAll(async () => {
  work = await scratch({});
});
afterAll(() => work.warehouse.close());

test("ids are found once and each measure stands in one chapter", () => {
  const ids = chapters.flatMap((chapter) => chapter.measures.map((measure) => measure.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a chapter that is read as one table has each of its measures in it, once, by what it can be shown by", () => {
  for (const { table = [], measures } of chapters.filter(({ table }) => table !== undefined)) {
    const rows = table.flatMap((group) => group.rows);
    expect(rows.map(({ measure }) => measure).sort()).toEqual(measures.map(({ id }) => id).sort());
    const by = ({ id, breakdowns, distributions }: (typeof measures)[number]) =>
      rows.filter(({ measure, by }) => measure === id && by && ![...breakdowns, ...distributions].includes(by));
    expect(measures.flatMap(by)).toEqual([]);
  }
});

test("every measure that a declaration names is one, and each has the breakdown it is laid out by", () => {
  const ids = new Set(measures.map(({ id }) => id));
  const named = [
    ...chapters.flatMap(({ table = [] }) => table.flatMap(({ rows }) => rows.map(({ measure }) => measure))),
    ...measures.flatMap(({ partOf, beside, changedBy }) => [
      ...(partOf ? [partOf] : []),
      ...(beside ? [beside.view, beside.difference] : []),
      ...(changedBy ? [changedBy.started, changedBy.ceased] : []),
    ]),
  ];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  const by = measures.flatMap(({ id, breakdowns, distributions, matrix, beside }) => {
    const laidOut = [matrix?.rows === "agencies" ? matrix.by : undefined, beside?.by];
    return laidOut.flatMap((each) =>
      each && ![...breakdowns, ...distributions].includes(each) ? [`${id} ${each}`] : [],
    );
  });
  expect(by).toEqual([]);
});

test("a noun is declared where the words hold more than it, and nowhere else", () => {
  const more = /[,;:(]| (?:on the last day of|at the end of|in) the period/;
  const said = measures.filter(({ of }) => of.noun === undefined && more.test(of.words)).map(({ id }) => id);
  expect(said).toEqual([]);
  expect(measures.filter(({ of }) => of.noun === of.words).map(({ id }) => id)).toEqual([]);
});

const declared = [
  ...measures.map((measure) => ({ name: measure.id, measure })),
  ...forms.map(({ measure }) => ({ name: `${measure.id}, like for like`, measure })),
];
describe.each(declared)("$name", ({ measure }) => {
  const population = populationOf(measure.population);

  test("can be prepared over its population", async () => {
    const { counted, known, unknown } = conditions(measure);
    await work.warehouse.run(
      sql`select ${name(measure.dated)}::date, ${counted}, ${known}, ${unknown}, ${fragment(measure.length ?? "0")} from ${modelTable(population.model)}`,
    );
    for (const id of measure.breakdowns) {
      const column = breakdownColumn(population, id, measure.dated);
      const type = await work.warehouse.row<{ type: string }>(
        sql`select data_type as type from information_schema.columns
         where table_catalog = 'work' and table_schema = 'main' and table_name = $model and column_name = $column`,
        { model: population.model, column },
      );
      expect(type.type).toBe(breakdownOf(id).overlaps ? "VARCHAR[]" : "VARCHAR");
    }
  });

  test("goes by timescales that are held", () => {
    const held = timescales().map((each) => each.id);
    expect(measure.timescales.filter((each) => !held.includes(each))).toEqual([]);
  });

  test.each(measure.examples)("$expect: $because", async (example: Example) => {
    const [got] = await judged(population.model, [example], [measure]);
    expect(got).toEqual([example.expect]);
  });

  test("each part of its conditions matters to an example", async () => {
    // of a count both sides are one condition
    const both = measure.counts.where === measure.of.where;
    const sides = both ? (["of", "notRecorded"] as const) : (["of", "counts", "notRecorded"] as const);
    const without = sides.flatMap((side) =>
      droppedFrom(measure[side].where).map(({ part, where }) => ({
        said: `${side}: ${part}`,
        changed: {
          ...measure,
          [side]: { ...measure[side], where },
          ...(both && side === "of" ? { counts: { words: "", where } } : {}),
        },
      })),
    );
    const said = measure.examples.map((example) => example.expect);
    const got = await judged(
      population.model,
      measure.examples,
      without.map(({ changed }) => changed),
    );
    // a part of which one way to drop it is seen is held; the other way (true for false) may be no change at all
    const held = new Set(
      without.filter((_, way) => got.some((ways, at) => ways[way] !== said[at])).map((one) => one.said),
    );
    expect(without.map((one) => one.said).filter((one) => !held.has(one))).toEqual([]);
  });
});

/** What each of these definitions makes of each example: by example, by definition. */
async function judged(model: string, examples: readonly Example[], definitions: readonly Measure[]) {
  if (examples.length === 0 || definitions.length === 0) return [];
  await work.warehouse.run(
    sql`create or replace temp table example as select *, 0 as "place" from ${modelTable(model)} limit 0`,
  );
  for (const [place, { given }] of examples.entries()) {
    const columns = given.map(([column]) => column);
    const values = given.map(([, text]) => (text === null ? sql`null` : literal(text)));
    await work.warehouse.run(
      sql`insert into temp.example (${[...columns, "place"].map(name)}) values (${[...values, sql`${place}`]})`,
    );
  }
  const ways = definitions.map((definition, way) => {
    const { counted, known, unknown } = conditions(definition);
    return sql`case when ${counted} then 'counts' when ${known} then 'does not count' when ${unknown} then 'not recorded' else 'left out' end as ${name(`way_${way}`)}`;
  });
  const rows = await work.warehouse.rows<Record<string, string>>(
    sql`select ${ways} from temp.example order by "place"`,
  );
  return rows.map((row) => definitions.map((_, way) => row[`way_${way}`]!));
}
