/**
 * One extract from text in staging to typed rows in the register: checked by SQL derived from its contract, good rows
 * loaded, bad ones set aside with row, column and code. Afterwards read = loaded + set aside.
 *
 * Nearly every row of a real file is good as it stands, so one pass loads every row that is plainly sound. Only the others
 * are cleaned, looked at closely, and searched for what could name a child.
 */
import { warehouseType } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { type Code, QuorateError } from "../messages.ts";
import { literal, name } from "../warehouse/connection.ts";
import { registerTable } from "../warehouse/register.ts";
import { type ExtractAccount, keepAccount, type LoadContext } from "./account.ts";
import { findingsSql, soundSql } from "./check_sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import {
  addPseudonyms,
  type IdColumn,
  idColumns,
  isReferredTo,
  keyTable,
  makePseudonyms,
  pseudonymsSql,
} from "./pseudonym_tables.ts";
import { pseudonymBound } from "./pseudonyms.ts";
import { refuseIdentity } from "./refuse_identity.ts";
import { setAsideByRules } from "./rules/apply.ts";
import { cleaned, stage, staged, unstage } from "./stage.ts";

export async function loadExtract(context: LoadContext, plan: ExtractPlan): Promise<ExtractAccount> {
  const { warehouse, supplied } = context;
  const { contract } = plan;
  const { read, refused } = await stage(warehouse, plan);
  await warehouse.run(`
    create or replace temp table finding (row bigint, "column" varchar, code varchar, severity varchar);
    insert into finding select row, '', code, 'error' from refused`);
  const ids = idColumns(contract, supplied);
  await makePseudonyms(context, plan, ids, staged(contract.extract));
  const sound = await loadSound(context, contract, ids);
  if (sound < read - refused) await loadMended(context, plan, ids);
  await setAsideRepeatedKeys(context, contract);
  await setAsideOwnOrphans(context, plan);
  await warnOfUncheckedReferences(context, plan);
  await setAsideByRules(warehouse, context, contract);
  const account = await keepAccount(context, plan, read);
  const { loaded, setAside } = account;
  if (loaded + setAside !== read)
    throw new QuorateError("unexpected", plan.file, {
      why: `${read} rows read, ${loaded} loaded, ${setAside} set aside`,
    });
  if (setAside > 0 && isReferredTo(contract)) await forgetKeysSetAside(context, contract);
  await unstage(warehouse, contract.extract);
  return account;
}

const withoutError = "row not in (select row from finding where severity = 'error')";
const loadedIn = ({ extract }: Contract) => `${registerTable(extract)} where submission_id = $id`;

/** Rows of a relation of text, typed and under their pseudonyms, into the register. Gives how many. */
function insert(
  { warehouse, submissionId: id, key }: LoadContext,
  contract: Contract,
  ids: readonly IdColumn[],
  relation: string,
  where: string,
): Promise<number> {
  const { hashes, joins } = pseudonymsSql(ids);
  const typed = Object.entries(contract.columns).map(([column, { kind }]) => {
    const text = `it.${name(column)}`;
    if (kind === "id") return hashes.get(column)!;
    if (kind === "month") return `try_cast(${text} || '-01' as date)`;
    if (kind === "flag") return `${text} = 'Y'`;
    return warehouseType[kind] === "varchar" ? text : `try_cast(${text} as ${warehouseType[kind]})`;
  });
  const bound = ids.some(({ table }) => table === null) ? pseudonymBound(key) : {};
  return warehouse.run(
    `insert into ${registerTable(contract.extract)}
     select $id, it.row, ${typed.join(", ")} from ${relation} as it
     ${joins} where ${where}`,
    { id, ...bound },
  );
}

/** Every row that has nothing wrong with it, its references found among it. */
function loadSound(context: LoadContext, contract: Contract, ids: readonly IdColumn[]): Promise<number> {
  const found = ids.flatMap(({ column, table }) =>
    table === null ? [] : [[column, `${name(`of ${column}`)}.id is not null`] as const],
  );
  const sound = soundSql(contract, context.authority, Object.fromEntries(found));
  return insert(context, contract, ids, staged(contract.extract), sound);
}

/** The rows that were not plainly sound: cleaned, then loaded or set aside. */
async function loadMended(context: LoadContext, plan: ExtractPlan, ids: readonly IdColumn[]): Promise<void> {
  const { warehouse, authority, submissionId: id } = context;
  const { contract } = plan;
  const all = Object.keys(contract.columns);
  await warehouse.run(
    `create or replace temp table suspect as
     select row, ${all.map((column) => `${cleaned(column)} as ${name(column)}`).join(", ")}
     from ${staged(contract.extract)} anti join (select source_row as row from ${loadedIn(contract)}) using (row)`,
    { id },
  );
  await refuseIdentity(warehouse, plan, "suspect", all);
  await warehouse.run(`
    insert into finding
      with checked as (select row, ${findingsSql(contract, authority)} as findings from suspect)
      select row, split_part(one, '|', 1), split_part(one, '|', 2), 'error'
      from (select row, unnest(findings) as one from checked where len(findings) > 0)`);
  for (const { column, table, refersTo } of ids)
    if (refersTo !== null && refersTo !== contract.extract)
      await warehouse.run(
        `insert into finding select row, ${literal(column)}, 'reference-missing', 'error' from suspect
         where ${name(column)} is not null and ${name(column)} not in (select id from temp.${table}) and ${withoutError}`,
      );
  await warehouse.run(`create or replace temp table mended as from suspect where ${withoutError}`);
  await addPseudonyms(context, ids, "mended");
  await insert(context, contract, ids, "mended", "true");
}

/** Rows of one key: all of them where they say different things, all but the first where they say the same. */
async function setAsideRepeatedKeys(context: LoadContext, contract: Contract): Promise<void> {
  const { warehouse, submissionId: id } = context;
  const keys = contract.key.map(name).join(", ");
  const { some } = await warehouse.row<{ some: boolean }>(
    `select count(*) > 0 as some from (select 1 from (select hash(${keys}) as one from ${loadedIn(contract)}) group by one having count(*) > 1)`,
    { id },
  );
  if (!some) return;
  const all = Object.keys(contract.columns).map(name).join(", ");
  await warehouse.run(
    `insert into finding
     with repeated as (select hash(${keys}) as one from ${loadedIn(contract)} group by one having count(*) > 1),
     candidate as (select * from ${loadedIn(contract)} and hash(${keys}) in (from repeated)),
     row_of_key as (
       select source_row as row, count(*) over same > 1 as again, min(source_row) over same as first,
         min(hash(${all})) over same = max(hash(${all})) over same as alike
       from candidate window same as (partition by ${keys})
     )
     select row, ${literal(contract.key[0]!)}, case when alike then 'key-duplicate' else 'key-conflict' end, 'error'
     from row_of_key where again and (not alike or row > first)`,
    { id },
  );
  await takeOut(context, contract);
}

/** References of an extract to itself: its keys are known only now. */
async function setAsideOwnOrphans(context: LoadContext, plan: ExtractPlan): Promise<void> {
  const { contract } = plan;
  for (const [column, { references }] of Object.entries(contract.columns)) {
    if (references !== contract.extract || plan.columns[column] === undefined) continue;
    const found = await context.warehouse.run(
      `insert into finding select source_row, ${literal(column)}, 'reference-missing', 'error' from ${loadedIn(contract)}
       and ${name(column)} is not null and ${name(column)} not in (select ${name(contract.key[0]!)} from ${loadedIn(contract)})`,
      { id: context.submissionId },
    );
    if (found > 0) await takeOut(context, contract);
  }
}

/** Takes what was set aside out of the register again. */
const takeOut = ({ warehouse, submissionId: id }: LoadContext, contract: Contract): Promise<number> =>
  warehouse.run(
    `delete from ${loadedIn(contract)} and source_row in (select row from finding where severity = 'error')`,
    { id },
  );

async function warnOfUncheckedReferences({ warehouse, supplied, submissionId: id }: LoadContext, plan: ExtractPlan) {
  const code: Code = "reference-unchecked";
  for (const [column, { references }] of Object.entries(plan.contract.columns))
    if (references !== undefined && !supplied.has(references) && plan.columns[column] !== undefined)
      await warehouse.run(
        `insert into finding select source_row, ${literal(column)}, '${code}', 'warning' from ${loadedIn(plan.contract)}
         and ${name(column)} is not null`,
        { id },
      );
}

/** A reference to a row that was set aside is a reference to nothing. */
const forgetKeysSetAside = ({ warehouse, submissionId: id }: LoadContext, contract: Contract): Promise<number> =>
  warehouse.run(
    `delete from temp.${keyTable(contract.extract)} where hash not in (select ${name(contract.key[0]!)} from ${loadedIn(contract)})`,
    { id },
  );
