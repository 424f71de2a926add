/**
 * One extract from text in staging to typed rows among what is gathered: checked by SQL derived from its contract, good rows
 * loaded, bad ones set aside with row, column and code. Afterwards read = loaded + set aside.
 *
 * Nearly every row of a real file is good as it stands, so one pass loads every row that is plainly sound. Only the others
 * are cleaned, looked at closely, and searched for what could name a child.
 */
import type { ColumnKind } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { type Code, QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { type ExtractAccount, type LoadContext, takeAccount } from "./account.ts";
import { findingsSql, typedSql } from "./check_sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { gathered, isReferredTo } from "./gathered.ts";
import { addPseudonyms, type IdColumn, idColumns, makePseudonyms, pseudonymsOf } from "./pseudonym_tables.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { refuseIdentity } from "./refuse_identity.ts";
import { setAsideByRules } from "./rules/apply.ts";
import { cleaned, stage, staged, unstage, writtenSql } from "./stage.ts";

export async function loadExtract(context: LoadContext, plan: ExtractPlan): Promise<ExtractAccount> {
  const { warehouse, supplied, authority } = context;
  const { contract } = plan;
  const ids = idColumns(contract, supplied);
  const lookedUp = ids.filter(({ hashed }) => typeof hashed === "object").map(({ column }) => column);
  const read = await stage(warehouse, plan, authority, lookedUp);
  await warehouse.run(`
    create or replace temp table finding (row bigint, "column" varchar, code varchar, severity varchar);
    insert into finding select row, '', code, 'error' from refused`);
  await makePseudonyms(context, plan, ids, staged(contract.extract));
  await loadSound(context, plan, ids);
  await loadMended(context, plan, ids);
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

/** Rows of a relation, each id by its pseudonym, or by `missing` where it is looked up and not there. `value`: SQL for the
 * value of every other column. Gives how many. */
function insert(
  { warehouse, key }: LoadContext,
  contract: Contract,
  ids: readonly IdColumn[],
  relation: string,
  where: string,
  value: (kind: ColumnKind, column: string) => string,
): Promise<number> {
  const values = Object.entries(contract.columns).map(([column, { kind }]) => {
    const it = `it.${name(column)}`;
    if (kind !== "id") return value(kind, it);
    if (!isLookedUp(ids, column)) return pseudonymSql(it);
    return `case when ${it} is not null then coalesce(${lookedUp(column)}.hash, ${missing}) end`;
  });
  if (isReferredTo(contract)) values.unshift(`it.${name(contract.key[0]!)}`);
  const joins = ids.flatMap((id) => {
    const there = lookedUp(id.column);
    const pseudonyms = pseudonymsOf(id);
    return pseudonyms === null ? [] : [`left join ${pseudonyms} as ${there} on ${there}.id = it.${name(id.column)}`];
  });
  return warehouse.run(
    `insert into ${gathered(contract.extract)}
     select it.row, ${values.join(", ")} from ${relation} as it
     ${joins.join("\n     ")} where ${where}`,
    ids.some(({ hashed }) => hashed === "in place") ? pseudonymBound(key) : {},
  );
}

/** Stands for the pseudonym of an id that was not found, until its row is looked at closely. */
const missing = 0;

const isLookedUp = (ids: readonly IdColumn[], column: string) =>
  ids.some((id) => id.column === column && id.hashed !== "in place");
const lookedUp = (column: string) => name(`of ${column}`);

/** Every row that has nothing wrong with it and no other row of its key. The others are left in `suspects`, by their numbers. */
async function loadSound(context: LoadContext, { contract }: ExtractPlan, ids: readonly IdColumn[]): Promise<void> {
  const { warehouse } = context;
  const rows = staged(contract.extract);
  const all = gathered(contract.extract);
  await warehouse.run(`create or replace temp table suspects as select row from ${rows} where not sound`);
  await warehouse.run(
    `create or replace temp table repeated as select ${keyOf(contract)} as key from ${rows} group by key having count(*) > 1`,
  );
  const { repeats } = await warehouse.row<{ repeats: boolean }>("select count(*) > 0 as repeats from temp.repeated");
  if (repeats)
    await warehouse.run(
      `insert into suspects select row from ${rows} where sound and ${keyOf(contract)} in (from temp.repeated)`,
    );
  const once = repeats ? " and row not in (from temp.suspects)" : "";
  await insert(context, contract, ids, rows, `sound${once}`, (_, it) => it);
  const orphaned = ids.flatMap(({ column, hashed }) =>
    typeof hashed === "object" ? [`${name(column)} = ${missing}`] : [],
  );
  if (orphaned.length === 0) return;
  const orphans = await warehouse.run(`insert into suspects select row from ${all} where ${orphaned.join(" or ")}`);
  if (orphans > 0) await warehouse.run(`delete from ${all} where ${orphaned.join(" or ")}`);
}

/** A row's key as one number: rows of one key have one number, so what stands once is not looked at further. */
const keyOf = ({ key }: Contract) => `hash(${key.map(name).join(", ")})`;

/** The rows that were not plainly sound: cleaned, then loaded or set aside. */
async function loadMended(context: LoadContext, plan: ExtractPlan, ids: readonly IdColumn[]): Promise<void> {
  const { warehouse, authority } = context;
  const { contract } = plan;
  const all = Object.keys(contract.columns);
  const { some } = await warehouse.row<{ some: boolean }>("select count(*) > 0 as some from suspects");
  if (!some) return;
  await warehouse.run(
    `create or replace temp table suspect as
     select row, ${keyOf(contract)} as key_as_written, ${all.map((column) => `${cleaned(name(column))} as ${name(column)}`).join(", ")}
     from (select row, ${writtenSql(plan).join(", ")} from ${staged(contract.extract)} semi join suspects using (row))`,
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
  await insert(context, contract, ids, "mended", "true", typedSql);
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
