/**
 * The rules in a load. Errors while an extract is loaded: the row is taken out again and set aside. Warnings when every
 * extract of the submission is there, so that each can be held against every other.
 */
import type { Warehouse } from "../../warehouse/connection.ts";
import { type Sql, sql } from "../../warehouse/sql.ts";
import type { SourceRules } from "../extract_plan.ts";
import { found } from "../gathered.ts";
import { isSetAside } from "../load/findings.ts";
import type { Loading } from "../load/loading.ts";
import { pseudonymSql } from "../pseudonyms.ts";
import { subjects } from "./index.ts";
import type { Relations, Subject } from "./rule.ts";
import { dayMacro, judgementSql, loadedRelations, type RuleContext } from "./run.ts";

/** The days of birth that a source says, under the pseudonyms that the rows have. */
export const bornOn = (births: Sql | undefined): Sql | undefined =>
  births === undefined
    ? undefined
    : sql`select ${pseudonymSql(sql`child`)} as child_id, min(born_on) as born_from, max(born_on) as born_until
       from (${births}) where born_on is not null group by all`;

/** Sets aside the good rows of an extract that cannot be true. */
export async function setAsideByRules(loading: Loading): Promise<void> {
  const { warehouse, plan, good, findings } = loading;
  const subject = subjects.find(({ table, at }) => table === plan.contract.extract && at === "loading");
  if (subject === undefined) return;
  await warehouse.run(dayMacro);
  const judgement = judgementSql(subject, loadedRelations(loading));
  const broken = await warehouse.run(
    sql`insert into ${findings} select "row", "column", code, severity from (${judgement})`,
    boundIn(judgement, loading),
  );
  if (broken > 0) await warehouse.run(sql`delete from ${good} where ${isSetAside(findings)}`);
}

/** What is judged when everything is gathered: what is doubtful in the extracts that were supplied, and a source's own rules
 * over its own relations. Each can be judged by itself. */
export function judgements(context: RuleContext, own?: SourceRules): (readonly [Subject, Relations])[] {
  const loaded = loadedRelations(context);
  const ours = subjects.filter(({ table, at }) => at === "loaded" && context.supplied.has(table));
  const theirs = { ...own?.relations, submission: loaded.submission! };
  return [
    ...ours.map((subject) => [subject, loaded] as const),
    ...(own?.subjects ?? []).map((subject) => [subject, theirs] as const),
  ];
}

/** Judges a subject over relations and keeps what was found. */
export async function judge(
  warehouse: Warehouse,
  context: RuleContext,
  [subject, relations]: readonly [Subject, Relations],
): Promise<void> {
  await warehouse.run(dayMacro);
  const judgement = judgementSql(subject, relations);
  await warehouse.run(
    sql`insert into ${found} select extract, "row", "column", code, severity from (${judgement})`,
    boundIn(judgement, context),
  );
}

/** Only what a statement asks for can be bound to it. */
const boundIn = ({ text }: Sql, { bound }: RuleContext) =>
  Object.fromEntries(Object.entries(bound ?? {}).filter(([name]) => text.includes(`$${name}`)));
