/** Each measure does with its own example rows what it says, on a population with the real columns and types. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timescales } from "../../pipeline/calendar/timescales.ts";
import { contractOf } from "../../pipeline/contracts/index.ts";
import { breakdownOf } from "../../pipeline/measures/breakdowns.ts";
import { needsOf } from "../../pipeline/measures/calculate.ts";
import { chapters, measures } from "../../pipeline/measures/catalogue.ts";
import type { Example } from "../../pipeline/measures/measure.ts";
import { conditions } from "../../pipeline/measures/pass_sql.ts";
import { breakdownColumn, populationOf } from "../../pipeline/measures/populations.ts";
import { name } from "../../pipeline/warehouse/connection.ts";
import { type Scratch, scratch } from "../warehouse/scratch.ts";

let work: Scratch;
beforeAll(async () => {
  work = await scratch({});
});
afterAll(() => work.warehouse.close());

test("ids are found once and each measure stands in one chapter", () => {
  const ids = chapters.flatMap((chapter) => chapter.measures.map((measure) => measure.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(162);
});

describe.each(measures)("$id", (measure) => {
  const population = populationOf(measure.population);

  test("can be prepared over its population", async () => {
    const { counted, known, unknown } = conditions(measure);
    await work.warehouse.run(
      `select ${name(measure.dated)}::date, ${counted}, ${known}, ${unknown}, ${measure.length ?? 0} from ${name(population.model)}`,
    );
    for (const id of measure.breakdowns) {
      const column = breakdownColumn(population, id, measure.dated);
      const type = await work.warehouse.row<{ type: string }>(
        `select data_type as type from information_schema.columns
         where table_catalog = 'work' and table_schema = 'main' and table_name = $model and column_name = $column`,
        { model: population.model, column },
      );
      expect(type.type).toBe(breakdownOf(id).overlaps ? "VARCHAR[]" : "VARCHAR");
    }
  });

  test("needs extracts and columns that contracts know, and a timescale that is held", () => {
    for (const need of needsOf(measure).flatMap((each) => each.split("|"))) {
      const [extract, column] = need.split(".") as [string, string | undefined];
      expect(contractOf(extract)).toBeDefined();
      if (column !== undefined) expect(contractOf(extract)!.columns[column]).toBeDefined();
    }
    const held = timescales().map((each) => each.id);
    expect(measure.timescales.filter((each) => !held.includes(each))).toEqual([]);
  });

  test.each(measure.examples)("$expect: $because", async ({ given, expect: wanted }: Example) => {
    const columns = Object.keys(given);
    const shown = (value: unknown) =>
      value === null ? "null" : typeof value === "string" ? `'${value}'` : JSON.stringify(value);
    const { counted, known, unknown } = conditions(measure);
    await work.warehouse.run(`create or replace temp table example as from ${name(population.model)} limit 0`);
    await work.warehouse.run(
      `insert into example (${columns.map(name).join(", ")}) values (${columns.map((column) => shown(given[column])).join(", ")})`,
    );
    const row = await work.warehouse.row<{ counted: boolean; known: boolean; unknown: boolean }>(
      `select ${counted} as counted, ${known} as known, ${unknown} as unknown from example`,
    );
    const got = row.counted ? "counts" : row.known ? "does not count" : row.unknown ? "not recorded" : "left out";
    expect(got).toBe(wanted);
  });
});
