/**
 * One extract from text in staging to typed rows among what is gathered: checked by SQL derived from its contract, good rows
 * loaded, bad ones set aside with row, column and code. Afterwards read = loaded + set aside.
 *
 * Nearly every row of a real file is good as it stands, so one pass loads every row that is plainly sound. Only the others
 * are cleaned, looked at closely, and searched for what could name a child.
 */
import { warehouseType } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { type Code, QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { type ExtractAccount, type LoadContext, takeAccount } from "./account.ts";
import { findingsSql, soundSql } from "./check_sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { gathered, isReferredTo } from "./gathered.ts";
import { addPseudonyms, type IdColumn, idColumns, makePseudonyms, pseudonymsOf } from "./pseudonym_tables.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
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
  await setAsideOwnOrphans(context, plan);
  await warnOfUncheckedReferences(context, plan);
  await setAsideByRules(warehouse, context, contract);
  const account = await takeAccount(context, plan, read);
  const { loaded, setAside } = account;
  if (loaded + setAside !== read)
    throw new QuorateError("unexpected", plan.file, {
      why: `${read} rows read, ${loaded} loaded, ${setAside} set aside`,
    });
  await unstage(warehouse, contract.extract);
  return account;
}

const withoutError = "row not in (select row from finding where severity = 'error')";

/** Rows of a relation of text, typed and under their pseudonyms. Gives how many. */
function insert(
  { warehouse, key }: LoadContext,
  contract: Contract,
  ids: readonly IdColumn[],
  relation: string,
  where: string,
): Promise<number> {
  const typed = Object.entries(contract.columns).map(([column, { kind }]) => {
    const text = `it.${name(column)}`;
    if (kind === "id") return isLookedUp(ids, column) ? `${lookedUp(column)}.hash` : pseudonymSql(text);
    if (kind === "month") return `try_cast(${text} || '-01' as date)`;
    if (kind === "flag") return `${text} = 'Y'`;
    return warehouseType[kind] === "varchar" ? text : `try_cast(${text} as ${warehouseType[kind]})`;
  });
  if (isReferredTo(contract)) typed.unshift(`it.${name(contract.key[0]!)}`);
  const joins = ids.flatMap((id) => {
    const there = lookedUp(id.column);
    const pseudonyms = pseudonymsOf(id);
    return pseudonyms === null ? [] : [`left join ${pseudonyms} as ${there} on ${there}.id = it.${name(id.column)}`];
  });
  return warehouse.run(
    `insert into ${gathered(contract.extract)}
     select it.row, ${typed.join(", ")} from ${relation} as it
     ${joins.join("\n     ")} where ${where}`,
    ids.some(({ hashed }) => hashed === "in place") ? pseudonymBound(key) : {},
  );
}

const isLookedUp = (ids: readonly IdColumn[], column: string) =>
  ids.some((id) => id.column === column && id.hashed !== "in place");
const lookedUp = (column: string) => name(`of ${column}`);

/** Every row that has nothing wrong with it, its references found as it goes, and no other row of its key. */
async function loadSound(context: LoadContext, contract: Contract, ids: readonly IdColumn[]): Promise<number> {
  const { warehouse, authority } = context;
  const relation = staged(contract.extract);
  await warehouse.run(
    `create or replace temp table repeated as
     select ${keyOf(contract)} as key from ${relation} group by key having count(*) > 1`,
  );
  const { some } = await warehouse.row<{ some: boolean }>("select count(*) > 0 as some from repeated");
  const found = ids.flatMap(({ column, hashed }) =>
    hashed === "in place" ? [] : [[column, `${lookedUp(column)}.id is not null`] as const],
  );
  const sound = soundSql(contract, authority, Object.fromEntries(found));
  const once = some ? ` and ${keyOf(contract)} not in (from temp.repeated)` : "";
  return insert(context, contract, ids, relation, sound + once);
}

/** A row's key as one number: rows of one key have one number, so what stands once is not looked at further. */
const keyOf = ({ key }: Contract) => `hash(${key.map(name).join(", ")})`;

/** The rows that were not plainly sound: cleaned, then loaded or set aside. */
async function loadMended(context: LoadContext, plan: ExtractPlan, ids: readonly IdColumn[]): Promise<void> {
  const { warehouse, authority } = context;
  const { contract } = plan;
  const all = Object.keys(contract.columns);
  await warehouse.run(
    `create or replace temp table suspect as
     select row, ${keyOf(contract)} as key_as_written, ${all.map((column) => `${cleaned(column)} as ${name(column)}`).join(", ")}
     from ${staged(contract.extract)} anti join ${gathered(contract.extract)} using (row)`,
  );
  await refuseIdentity(warehouse, plan, "suspect", all);
  await warehouse.run(`
    insert into finding
      with checked as (select row, ${findingsSql(contract, authority)} as findings from suspect)
      select row, split_part(one, '|', 1), split_part(one, '|', 2), 'error'
      from (select row, unnest(findings) as one from checked where len(findings) > 0)`);
  await warehouse.run(repeatedSql(contract, `from suspect where ${withoutError}`));
  for (const id of ids)
    if (typeof id.hashed === "object")
      await warehouse.run(
        `insert into finding select row, ${literal(id.column)}, 'reference-missing', 'error'
         from suspect anti join ${pseudonymsOf(id)} as there on there.id = suspect.${name(id.column)}
         where ${name(id.column)} is not null and ${withoutError}`,
      );
  await warehouse.run(`create or replace temp table mended as from suspect where ${withoutError}`);
  await addPseudonyms(context, ids, "mended");
  await insert(context, contract, ids, "mended", "true");
  await setAsideRespeltKeys(context, contract);
}

/** Rows of one key are set aside: all of them where they say different things, all but the first where they say the same.
 * `rows`: from where, with the columns of the contract and `row`. */
function repeatedSql({ columns, key }: Contract, rows: string): string {
  const all = Object.keys(columns).map(name).join(", ");
  return `
    insert into finding
    with row_of_key as (
      select row, count(*) over same > 1 as again, min(row) over same as first,
        min(hash(${all})) over same = max(hash(${all})) over same as alike
      ${rows} window same as (partition by ${key.map(name).join(", ")})
    )
    select row, ${literal(key[0]!)}, case when alike then 'key-duplicate' else 'key-conflict' end, 'error'
    from row_of_key where again and (not alike or row > first)`;
}

/** A key that was cleaned may turn out to be one that was loaded before. */
async function setAsideRespeltKeys({ warehouse }: LoadContext, contract: Contract): Promise<void> {
  const { some } = await warehouse.row<{ some: boolean }>(
    `select count(*) > 0 as some from mended where ${keyOf(contract)} <> key_as_written`,
  );
  if (!some) return;
  const all = gathered(contract.extract);
  const keys = `(select ${keyOf(contract)} from ${all} where row in (select row from mended))`;
  if ((await warehouse.run(repeatedSql(contract, `from ${all} where ${keyOf(contract)} in ${keys}`))) > 0)
    await takeOut(warehouse, contract);
}

/** References of an extract to itself: its keys are known only now. */
async function setAsideOwnOrphans({ warehouse }: LoadContext, plan: ExtractPlan): Promise<void> {
  const { contract } = plan;
  for (const [column, { references }] of Object.entries(contract.columns)) {
    if (references !== contract.extract || plan.columns[column] === undefined) continue;
    const all = gathered(contract.extract);
    const found = await warehouse.run(
      `insert into finding select row, ${literal(column)}, 'reference-missing', 'error' from ${all}
       where ${name(column)} is not null and ${name(column)} not in (select ${name(contract.key[0]!)} from ${all})`,
    );
    if (found > 0) await takeOut(warehouse, contract);
  }
}

/** Takes what was set aside out again. */
const takeOut = (warehouse: Warehouse, { extract }: Contract): Promise<number> =>
  warehouse.run(`delete from ${gathered(extract)} where row in (select row from finding where severity = 'error')`);

async function warnOfUncheckedReferences({ warehouse, supplied }: LoadContext, { contract, columns }: ExtractPlan) {
  const code: Code = "reference-unchecked";
  for (const [column, { references }] of Object.entries(contract.columns))
    if (references !== undefined && !supplied.has(references) && columns[column] !== undefined)
      await warehouse.run(
        `insert into finding select row, ${literal(column)}, '${code}', 'warning' from ${gathered(contract.extract)}
         where ${name(column)} is not null`,
      );
}
