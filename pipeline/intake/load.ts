/**
 * One extract from text in staging to typed rows in the register: checked by SQL derived from its contract, good rows
 * loaded, bad ones set aside with row, column and code. Afterwards read = loaded + set aside.
 */
import { warehouseType } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import type { Code } from "../messages.ts";
import { QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { registerTable } from "../warehouse/register.ts";
import { findingsSql } from "./check_sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { identityInValue } from "./identity_guard.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { setAsideByRules } from "./rules/apply.ts";
import type { RuleContext } from "./rules/run.ts";
import { stage, stageTable } from "./stage.ts";

export interface LoadContext extends RuleContext {
  readonly warehouse: Warehouse;
  readonly key: Buffer;
  /** the extracts that this submission supplies */
  readonly supplied: ReadonlySet<string>;
}

export interface ExtractAccount {
  readonly extract: string;
  readonly read: number;
  readonly loaded: number;
  readonly setAside: number;
}

/** The number of rows from which a column that never varies is worth a warning. */
const constantFrom = 20;

export async function loadExtract(context: LoadContext, plan: ExtractPlan): Promise<ExtractAccount> {
  const { warehouse } = context;
  const { contract } = plan;
  const { read } = await stage(warehouse, plan);
  await guardIdentity(context, plan);
  await warehouse.run(`
    create or replace temp table finding (row bigint, "column" varchar, code varchar, severity varchar);
    insert into finding select row, '', code, 'error' from refused;
    insert into finding
      with checked as (select row, ${findingsSql(contract, context.authority)} as findings from ${stageTable(contract.extract)})
      select row, split_part(one, '|', 1), split_part(one, '|', 2), 'error'
      from (select row, unnest(findings) as one from checked where len(findings) > 0)`);
  await findRepeatedKeys(context, contract);
  await findOrphans(context, contract);
  await insertGood(context, contract);
  await setAsideByRules(warehouse, context, contract);
  await findWarnings(context, plan);
  const { loaded, set_aside } = await warehouse.row<{ loaded: number; set_aside: number }>(
    `select (select count(*) from ${registerTable(contract.extract)} where submission_id = $id) as loaded,
       (select count(distinct row) from finding where severity = 'error') as set_aside`,
    { id: context.submissionId },
  );
  if (loaded + set_aside !== read)
    throw new QuorateError("unexpected", plan.file, {
      why: `${read} rows read, ${loaded} loaded, ${set_aside} set aside`,
    });
  await keepAccount(context, plan, { read, loaded, set_aside });
  return { extract: contract.extract, read, loaded, setAside: set_aside };
}

/** Refuses the whole extract where a value looks like what could name a child. Only texts that could be one are looked
 * at: pseudonyms, and what its own check will find malformed. */
async function guardIdentity({ warehouse }: LoadContext, plan: ExtractPlan): Promise<void> {
  const looks = Object.entries(plan.contract.columns).map(
    ([column, { kind }]) => `min(${identityInValue(name(column), kind !== "date")}) as ${name(column)}`,
  );
  const found = await warehouse.row<Record<string, string | null>>(
    `select ${looks.join(", ")} from ${stageTable(plan.contract.extract)}`,
  );
  for (const [column, kind] of Object.entries(found))
    if (kind !== null) throw new QuorateError("identity-value", plan.file, { column, kind });
}

const withoutError = "row not in (select row from finding where severity = 'error')";

async function findRepeatedKeys({ warehouse }: LoadContext, contract: Contract): Promise<void> {
  const keys = contract.key.map(name).join(", ");
  const all = Object.keys(contract.columns).map(name).join(", ");
  await warehouse.run(`
    insert into finding
    with good as (select * from ${stageTable(contract.extract)} where ${withoutError}),
    repeated as (
      select ${keys}, min(row) as first, count(distinct hash(${all})) = 1 as alike from good group by ${keys} having count(*) > 1
    )
    select good.row, ${literal(contract.key[0]!)}, case when alike then 'key-duplicate' else 'key-conflict' end, 'error'
    from good join repeated on ${contract.key.map((key) => `good.${name(key)} is not distinct from repeated.${name(key)}`).join(" and ")}
    where not alike or good.row > first`);
}

async function findOrphans(context: LoadContext, contract: Contract): Promise<void> {
  for (const [column, { references }] of Object.entries(contract.columns)) {
    if (references === undefined) continue;
    if (!context.supplied.has(references)) {
      await addWarning(context, column, "reference-unchecked", `${name(column)} is not null`, contract);
      continue;
    }
    const staged = stageTable(contract.extract);
    const itself = references === contract.extract;
    const there = itself
      ? `select ${name(contract.key[0]!)} from ${staged} where ${withoutError}`
      : `select ${name(column)} from temp.key_${references}`;
    await context.warehouse.run(`
      insert into finding select row, ${literal(column)}, 'reference-missing', 'error' from ${staged}
      where ${withoutError} and ${name(column)} is not null and ${name(column)} not in (${there})`);
  }
}

async function insertGood({ warehouse, submissionId, key }: LoadContext, contract: Contract): Promise<void> {
  const columns = Object.entries(contract.columns).map(([column, { kind }]) => {
    if (kind === "id") return pseudonymSql(name(column));
    if (kind === "month") return `cast(${name(column)} || '-01' as date)`;
    if (kind === "flag") return `${name(column)} = 'Y'`;
    return `cast(${name(column)} as ${warehouseType[kind]})`;
  });
  const hasIds = Object.values(contract.columns).some((column) => column.kind === "id");
  await warehouse.run(
    `insert into ${registerTable(contract.extract)}
     select $id, row, ${columns.join(", ")} from ${stageTable(contract.extract)} where ${withoutError} order by row`,
    { id: submissionId, ...(hasIds ? pseudonymBound(key) : {}) },
  );
  // what later extracts may refer to: the keys of rows that were loaded
  const only = contract.key[0]!;
  if (contract.key.length === 1)
    await warehouse.run(`create or replace temp table key_${contract.extract} as
      select ${name(only)} from ${stageTable(contract.extract)} where ${withoutError}`);
}

async function addWarning(context: LoadContext, column: string, code: Code, where: string, contract: Contract) {
  await context.warehouse.run(`insert into finding select row, ${literal(column)}, '${code}', 'warning'
    from ${stageTable(contract.extract)} where ${withoutError} and (${where})`);
}

async function findWarnings(context: LoadContext, plan: ExtractPlan): Promise<void> {
  const { warehouse } = context;
  const { contract } = plan;
  for (const [column, declared] of Object.entries(contract.columns)) {
    if (plan.columns[column] === undefined) {
      await warehouse.run("insert into finding values (1, $column, 'column-not-supplied', 'warning')", { column });
    } else if (declared.kind === "date" && !declared.planned) {
      await addWarning(context, column, "date-after-as-at", `${name(column)} > ${literal(context.asAt)}`, contract);
    } else if (declared.kind === "flag" || declared.kind === "code") {
      const { constant } = await warehouse.row<{ constant: boolean }>(
        `select count(${name(column)}) >= ${constantFrom} and min(${name(column)}) = max(${name(column)}) as constant
         from ${stageTable(contract.extract)} where ${withoutError}`,
      );
      if (constant)
        await warehouse.run("insert into finding values (1, $column, 'constant-column', 'warning')", { column });
    }
  }
}

async function keepAccount(
  { warehouse, submissionId }: LoadContext,
  { contract }: ExtractPlan,
  { read, loaded, set_aside }: { read: number; loaded: number; set_aside: number },
): Promise<void> {
  const bound = { id: submissionId, extract: contract.extract };
  await warehouse.run("insert into intake.finding select $id, $extract, * from finding", bound);
  await warehouse.run("insert into intake.account values ($id, $extract, $read, $loaded, $set_aside)", {
    ...bound,
    read,
    loaded,
    set_aside,
  });
  const filled = Object.keys(contract.columns).map(
    (column) => `select ${literal(column)} as "column", count(${name(column)}) as filled from known`,
  );
  await warehouse.run(
    `insert into intake.completeness
     with known as (select * from ${registerTable(contract.extract)} where submission_id = $id)
     select $id, $extract, "column", filled, $loaded from (${filled.join(" union all ")})`,
    { ...bound, loaded },
  );
}
