/** Each model is what its twin says: its columns and types, what always holds of it, and every row *given → expect*. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRow } from "../../pipeline/sensitive/rows.ts";
import { modelSql, modelTable } from "../../pipeline/sensitive/warehouse/model.ts";
import { models } from "../../pipeline/sensitive/warehouse/models/index.ts";
import { fragment, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { recordsOf, type Scratch, scratch, scratchInTurn } from "./scratch.ts";
import { idOfNumber } from "./short_ids.ts";

test("each model's SQL has its twin and each twin its SQL", () => {
  const folder = new URL("../../pipeline/sensitive/warehouse/models/", import.meta.url);
  const written = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  expect(models.map(({ model }) => `${model}.sql`).sort()).toEqual(written.sort());
});

let empty: Scratch;
let inTurn: Awaited<ReturnType<typeof scratchInTurn>>;
beforeAll(async () => {
  empty = await scratch({});
  inTurn = await scratchInTurn();
});
afterAll(() => {
  empty.warehouse.close();
  inTurn.warehouse.close();
});

describe.each(models)("$model", ({ model, columns, key, always = [], examples }) => {
  test("has the columns its twin names, of these types", async () => {
    const found = await empty.warehouse.rows<{ column_name: string; column_type: string }>(
      sql`describe ${modelTable(model)}`,
    );
    const declared = Object.entries(columns).map(([column, [type]]) => [column, type]);
    expect(found.map((each) => [each.column_name, each.column_type.toLowerCase()])).toEqual(declared);
  });

  test("is built without comparing every row with every other", async () => {
    const plan = await empty.warehouse.rows<{ explain_value: string }>(sql`explain ${modelSql(model)}`);
    const loops = /BLOCKWISE_NL_JOIN|NESTED_LOOP_JOIN/.exec(plan.map((each) => each.explain_value).join("\n"));
    expect(loops).toBeNull();
  });

  test("has at least one example", () => expect(examples.length).toBeGreaterThan(0));

  test.each(examples)("$because", async ({ given, within = "true", expect: wanted }) => {
    const { warehouse } = inTurn;
    await inTurn.over(recordsOf(given), model);
    const found = await warehouse.rows<Record<string, unknown>>(
      sql`select * from ${modelTable(model)} where ${fragment(within)} order by ${fragment(orderOf(model))}`,
    );
    const rows = found.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) =>
          columns[column]![0] === "ubigint" && value !== null ? [column, idOfNumber(value as number)] : [column, value],
        ),
      ),
    );
    const repeated =
      key.length === 0
        ? []
        : await warehouse.rows(sql`select 1 from ${modelTable(model)} group by ${key.map(name)} having count(*) > 1`);
    const broken: string[] = [];
    for (const condition of always) {
      const failing = await warehouse.rows(sql`select 1 from ${modelTable(model)} where not (${fragment(condition)})`);
      if (failing.length > 0) broken.push(condition);
    }
    expect(rows).toEqual(wanted.map((row) => expect.objectContaining(readRow(row, columns))));
    expect(repeated).toEqual([]);
    expect(broken).toEqual([]);
  });
});

/** Rows stand in the order in which things happened. */
function orderOf(model: string): string {
  const dates = [
    "happened_on",
    "month_end",
    "month",
    "due_on",
    "held_on",
    "number",
    "began_on",
    "conference_id",
    "officer",
  ];
  const has = models.find((each) => each.model === model)!.columns;
  if (/^(review_sequence|review_timetable|registration_conference|registration_timetable)$/.test(model))
    return "number";
  if (model === "health_check") return "completed_on nulls last";
  if (model.endsWith("_on_date") && "body" in has) return "duty" in has ? "month_end, body, duty" : "month_end, body";
  if (model === "assessment") return "assessment_id";
  if (model === "conference" || model === "conference_agency") return "conference_id";
  const keys = dates.filter((column) => column in has);
  // of one day in the order of the children
  return keys.length === 0 ? "all" : [...keys, ...("child_id" in has ? ["child_id"] : [])].join(", ");
}
