/** Builds every model in `work`, each from the ones before it: a run's figures are a function of the submissions chosen. */
import type { ChosenSubmission } from "./choose_submissions.ts";
import { makeKnownViews } from "./choose_submissions.ts";
import { name, type Warehouse } from "./connection.ts";
import { modelSql } from "./model.ts";
import { models } from "./models/index.ts";
import { makeReferenceTables } from "./reference_tables.ts";

export async function buildModels(warehouse: Warehouse, chosen: readonly ChosenSubmission[]): Promise<void> {
  await warehouse.run(`use ${name(warehouse.database)}`);
  await warehouse.run("detach database if exists work; attach ':memory:' as work (compress)");
  await makeKnownViews(warehouse, chosen);
  await makeReferenceTables(warehouse, chosen);
  await warehouse.run("use work");
  for (const { model } of models) await warehouse.run(`create table ${name(model)} as ${modelSql(model)}`);
}
