/** Builds the models in `work`, each from the ones before it: a run's figures are a function of the submissions chosen. */
import type { ChosenSubmission } from "./choose_submissions.ts";
import { makeKnownViews } from "./choose_submissions.ts";
import type { Warehouse } from "./connection.ts";
import { modelSql, modelTable } from "./model.ts";
import { models } from "./models/index.ts";
import { makeReferenceTables } from "./reference_tables.ts";
import { sql } from "./sql.ts";

const all = models.map(({ model }) => model);

/** `wanted`: the models to build, with those that they stand on; every one where not given. */
export async function buildModels(
  warehouse: Warehouse,
  chosen: readonly ChosenSubmission[],
  wanted: readonly string[] = all,
): Promise<void> {
  await warehouse.run(sql`detach database if exists work; attach ':memory:' as work (compress)`);
  await makeKnownViews(warehouse, chosen);
  await makeReferenceTables(warehouse, chosen);
  await makeModels(warehouse, wanted);
}

/** The models named, with those that they stand on, over submissions that were chosen and what is looked up. */
export async function makeModels(warehouse: Warehouse, wanted: readonly string[]): Promise<void> {
  for (const model of withFoundations(wanted))
    await warehouse.run(sql`create table ${modelTable(model)} as ${modelSql(model)}`);
}

/** Lets go of the models and what was counted from them, which are large. */
export const dropModels = (warehouse: Warehouse): Promise<number> =>
  warehouse.run(sql`detach database if exists work; attach ':memory:' as work`);

/** Models and every model that their SQL names, in the order in which they can be built. */
export function withFoundations(wanted: readonly string[]): readonly string[] {
  const needed = new Set(wanted);
  for (const [place, model] of [...all.entries()].reverse())
    if (needed.has(model))
      for (const earlier of all.slice(0, place))
        if (new RegExp(`\\bwork\\.${earlier}\\b`).test(modelSql(model).text)) needed.add(earlier);
  return all.filter((model) => needed.has(model));
}
