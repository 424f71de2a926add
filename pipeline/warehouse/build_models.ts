/** Builds every model in `work`, each from the ones before it: a run's figures are a function of the submissions chosen. */
import type { ChosenSubmission } from "./choose_submissions.ts";
import { makeKnownViews } from "./choose_submissions.ts";
import { name, type Warehouse } from "./connection.ts";
import { modelSql } from "./model.ts";
import { makeReferenceTables } from "./reference_tables.ts";

/** In an order in which each comes after those it reads. */
export const modelOrder = [
  "period_of_care",
  "register_transaction",
  "officer",
  "review_sequence",
  "looked_after_review",
  "looked_after_spell",
  "looked_after_on_date",
  "registration_conference",
  "review_conference",
  "conference",
  "conference_child",
  "conference_agency",
  "protection_spell",
  "registered_on_date",
] as const;

export async function buildModels(warehouse: Warehouse, chosen: readonly ChosenSubmission[]): Promise<void> {
  await warehouse.run("detach database if exists work; attach ':memory:' as work");
  await makeKnownViews(warehouse, chosen);
  await makeReferenceTables(warehouse, chosen);
  await warehouse.run("use work");
  for (const model of modelOrder) await warehouse.run(`create table ${name(model)} as ${modelSql(model)}`);
}
