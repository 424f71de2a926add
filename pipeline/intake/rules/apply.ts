/**
 * The rules in a load. Errors while an extract is loaded: the row is taken out again and set aside. Warnings when every
 * extract of the submission is there, so that each can be held against every other.
 */
import type { Contract } from "../../contracts/contract.ts";
import type { Warehouse } from "../../warehouse/connection.ts";
import { registerTable } from "../../warehouse/register.ts";
import { pseudonymSql } from "../pseudonyms.ts";
import { subjects } from "./index.ts";
import type { Subject } from "./rule.ts";
import { dayMacro, judgementSql, loadedRelations, type Relations, type RuleContext } from "./run.ts";

/** The days of birth that a source says, under the pseudonyms that the rows have. */
export const bornOn = (births: string | undefined): string | undefined =>
  births === undefined
    ? undefined
    : `select ${pseudonymSql("child")} as child_id, min(born_on) as born_from, max(born_on) as born_until
       from (${births}) where born_on is not null group by all`;

/** Takes rows that cannot be true out of the register and into the table `finding`. */
export async function setAsideByRules(warehouse: Warehouse, context: RuleContext, contract: Contract): Promise<void> {
  const { extract } = contract;
  const subject = subjects.find(({ table, at }) => table === extract && at === "loading");
  if (subject === undefined) return;
  await warehouse.run(dayMacro);
  const sql = judgementSql(subject, loadedRelations(context));
  await warehouse.run(
    `insert into finding select "row", "column", code, severity from (${sql})`,
    boundIn(sql, context),
  );
  await warehouse.run(
    `delete from ${registerTable(extract)} where submission_id = $id
       and source_row in (select row from finding where severity = 'error')`,
    { id: context.submissionId },
  );
}

/** Counts what is doubtful in what was loaded, an extract at a time; `supplied`: the extracts that were. */
export async function warnByRules(
  warehouse: Warehouse,
  context: RuleContext,
  supplied: ReadonlySet<string>,
): Promise<void> {
  const ours = subjects.filter(({ table, at }) => at === "loaded" && supplied.has(table));
  await judgeInto(warehouse, context, ours, loadedRelations(context));
}

/** Judges subjects over relations and keeps what was found. */
export async function judgeInto(
  warehouse: Warehouse,
  context: RuleContext,
  judged: readonly Subject[],
  relations: Relations,
): Promise<void> {
  await warehouse.run(dayMacro);
  const { submission } = loadedRelations(context);
  for (const subject of judged) {
    const sql = judgementSql(subject, { ...relations, submission: submission! });
    await warehouse.run(
      `insert into intake.finding select $submission_id, extract, "row", "column", code, severity from (${sql}) order by all`,
      { ...boundIn(sql, context), submission_id: context.submissionId },
    );
  }
}

/** Only what a statement asks for can be bound to it. */
const boundIn = (sql: string, { bound }: RuleContext) =>
  Object.fromEntries(Object.entries(bound ?? {}).filter(([name]) => sql.includes(`$${name}`)));
