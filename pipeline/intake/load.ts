/**
 * One extract from text in staging to typed rows in the register: checked by SQL derived from its contract, good rows
 * loaded, bad ones set aside with row, column and code. Afterwards read = loaded + set aside.
 *
 * Nearly every row of a real file is good as it stands, so each is asked first whether anything at all is the matter with
 * it; only the suspects are cleaned, looked at closely, and searched for what could name a child.
 */
import { warehouseType } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { contracts } from "../contracts/index.ts";
import { type Code, QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";
import { registerTable } from "../warehouse/register.ts";
import { findingsSql, suspectSql } from "./check_sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { identityInValue, nhsNumbersIn } from "./identity_guard.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { setAsideByRules } from "./rules/apply.ts";
import type { RuleContext } from "./rules/run.ts";
import { cleaned, stage, staged, unstage } from "./stage.ts";

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

/** Extracts whose keys others refer to: their ids are hashed once, here, and looked up from there. */
const referredTo = new Set(
  contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ references }) => references ?? [])),
);

/** Rows of the extract that have come through every check so far. */
const good = "temp.good";

export async function loadExtract(context: LoadContext, plan: ExtractPlan): Promise<ExtractAccount> {
  const { warehouse } = context;
  const { contract } = plan;
  const { read } = await stage(warehouse, plan);
  await warehouse.run(`
    create or replace temp table finding (row bigint, "column" varchar, code varchar, severity varchar);
    insert into finding select row, '', code, 'error' from refused`);
  await findRowFaults(context, plan);
  await guardIds(context, plan);
  await findRepeatedKeys(context, contract);
  await findOrphans(context, plan);
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
  await warehouse.run("drop view temp.good");
  await unstage(warehouse, contract.extract);
  return { extract: contract.extract, read, loaded, setAside: set_aside };
}

const withoutError = "row not in (select row from finding where severity = 'error')";

/** What is wrong with rows taken one by one; afterwards `good` is the rest, cleaned. */
async function findRowFaults({ warehouse, authority }: LoadContext, plan: ExtractPlan): Promise<void> {
  const { contract } = plan;
  const all = Object.keys(contract.columns).map((column) => `${cleaned(column)} as ${name(column)}`);
  await warehouse.run(`
    create or replace temp table suspect as
      select row, ${all.join(", ")} from ${staged(contract.extract)} where ${suspectSql(contract, authority)}`);
  const { suspects } = await warehouse.row<{ suspects: number }>("select count(*) as suspects from suspect");
  if (suspects === 0) {
    await warehouse.run(`create or replace temp view good as select * from ${staged(contract.extract)}`);
    return;
  }
  await refuseIdentity(warehouse, plan, "suspect", Object.keys(contract.columns));
  await warehouse.run(`
    insert into finding
      with checked as (select row, ${findingsSql(contract, authority)} as findings from suspect)
      select row, split_part(one, '|', 1), split_part(one, '|', 2), 'error'
      from (select row, unnest(findings) as one from checked where len(findings) > 0);
    create or replace temp table mended as from suspect where ${withoutError};
    create or replace temp view good as
      select * from ${staged(contract.extract)} where row not in (select row from suspect) union all select * from mended`);
}

/** Refuses the whole extract where a value in one of these columns looks like what could name a child. */
async function refuseIdentity(
  warehouse: Warehouse,
  plan: ExtractPlan,
  table: string,
  columns: readonly string[],
): Promise<void> {
  if (columns.length === 0) return;
  const kindOf = (column: string) => plan.contract.columns[column]!.kind;
  const looks = columns.map((column) => {
    const sql = identityInValue(name(column), { isId: kindOf(column) === "id", isDate: kindOf(column) === "date" });
    return `min(${sql}) as ${name(column)}`;
  });
  const found = await warehouse.row<Record<string, string | null>>(`select ${looks.join(", ")} from ${table}`);
  for (const [column, kind] of Object.entries(found))
    if (kind !== null) throw new QuorateError("identity-value", plan.file, { column, kind });
  const ids = columns.filter((column) => kindOf(column) === "id");
  if (ids.length === 0) return;
  const nhs = await warehouse.row<Record<string, boolean>>(
    `select ${ids.map((column) => `${nhsNumbersIn(name(column))} as ${name(column)}`).join(", ")} from ${table}`,
  );
  for (const [column, are] of Object.entries(nhs))
    if (are) throw new QuorateError("identity-value", plan.file, { column, kind: "national numbers" });
}

/** Ids that are well formed can still be what they must not be. Those that are found in another extract were looked at
 * there. */
async function guardIds({ warehouse, supplied }: LoadContext, plan: ExtractPlan): Promise<void> {
  const own = Object.entries(plan.contract.columns).filter(
    ([, { kind, references }]) => kind === "id" && !(references !== undefined && supplied.has(references)),
  );
  await refuseIdentity(
    warehouse,
    plan,
    good,
    own.map(([column]) => column),
  );
}

async function findRepeatedKeys({ warehouse }: LoadContext, contract: Contract): Promise<void> {
  const keys = contract.key.map(name).join(", ");
  await warehouse.run(
    `create or replace temp table repeated as select ${keys} from ${good} group by ${keys} having count(*) > 1`,
  );
  const { some } = await warehouse.row<{ some: boolean }>("select count(*) > 0 as some from repeated");
  if (!some) return;
  const all = Object.keys(contract.columns).map((column) => `good.${name(column)}`);
  const same = contract.key.map((key) => `good.${name(key)} is not distinct from repeated.${name(key)}`).join(" and ");
  const window = `over (partition by ${contract.key.map((key) => `good.${name(key)}`).join(", ")})`;
  await warehouse.run(`
    insert into finding
    with row_of_key as (
      select good.row, min(good.row) ${window} as first, min(hash(${all.join(", ")})) ${window} = max(hash(${all.join(", ")})) ${window} as alike
      from ${good} as good join repeated on ${same}
    )
    select row, ${literal(contract.key[0]!)}, case when alike then 'key-duplicate' else 'key-conflict' end, 'error'
    from row_of_key where not alike or row > first`);
}

async function findOrphans(context: LoadContext, plan: ExtractPlan): Promise<void> {
  const { contract } = plan;
  for (const [column, { references }] of Object.entries(contract.columns)) {
    if (references === undefined || plan.columns[column] === undefined) continue;
    if (!context.supplied.has(references)) {
      await addWarning(context, column, "reference-unchecked", `${name(column)} is not null`);
      continue;
    }
    const there =
      references === contract.extract
        ? `select ${name(contract.key[0]!)} from ${good} where ${withoutError}`
        : `select id from temp.key_${references}`;
    await context.warehouse.run(`
      create or replace temp table orphan as
      select row, ${name(column)} from ${good} where ${name(column)} is not null and ${name(column)} not in (${there}) and ${withoutError}`);
    await refuseIdentity(context.warehouse, plan, "orphan", [column]);
    await context.warehouse.run(
      `insert into finding select row, ${literal(column)}, 'reference-missing', 'error' from orphan`,
    );
  }
}

async function insertGood(context: LoadContext, contract: Contract): Promise<void> {
  const { warehouse, submissionId, key } = context;
  const { some } = await warehouse.row<{ some: boolean }>(
    "select count(*) > 0 as some from finding where severity = 'error'",
  );
  const where = some ? `where ${withoutError}` : "";
  const joins: string[] = [];
  let inPlace = false;
  const columns: string[] = [];
  for (const [column, { kind }] of Object.entries(contract.columns)) {
    const hashes = kind === "id" ? await hashesOf(context, contract, column, where) : null;
    if (hashes !== null) {
      joins.push(
        `left join temp.${hashes} as ${name(`of ${column}`)} on ${name(`of ${column}`)}.id = good.${name(column)}`,
      );
      columns.push(`${name(`of ${column}`)}.hash`);
    } else if (kind === "id") {
      inPlace = true;
      columns.push(pseudonymSql(`good.${name(column)}`));
    } else if (kind === "month") columns.push(`cast(good.${name(column)} || '-01' as date)`);
    else if (kind === "flag") columns.push(`good.${name(column)} = 'Y'`);
    else columns.push(`cast(good.${name(column)} as ${warehouseType[kind]})`);
  }
  await warehouse.run(
    `insert into ${registerTable(contract.extract)}
     select $id, good.row, ${columns.join(", ")} from ${good} as good ${joins.join(" ")} ${where.replace("row not", "good.row not")}`,
    { id: submissionId, ...(inPlace ? pseudonymBound(key) : {}) },
  );
}

/** The table of pseudonyms for a column of ids, so that each id is hashed once: that of the extract it refers to, or one
 * made here of the ids that turn up. Null for a key that nobody refers to: each of its ids turns up once. */
async function hashesOf(
  { warehouse, supplied, key }: LoadContext,
  { extract, columns, key: keys }: Contract,
  column: string,
  where: string,
): Promise<string | null> {
  const { references } = columns[column]!;
  if (references !== undefined && supplied.has(references)) return `key_${references}`;
  const isKey = keys.length === 1 && column === keys[0];
  if (isKey && !referredTo.has(extract)) return null;
  const table = isKey ? `key_${extract}` : `ids_${column}`;
  await warehouse.run(
    `create or replace temp table ${table} as
     select id, ${pseudonymSql("id")} as hash from (select distinct ${name(column)} as id from ${good} ${where}) where id is not null`,
    pseudonymBound(key),
  );
  return table;
}

async function addWarning(context: LoadContext, column: string, code: Code, where: string) {
  await context.warehouse.run(`insert into finding select row, ${literal(column)}, '${code}', 'warning'
    from ${good} where (${where}) and ${withoutError}`);
}

/** What is worth a look but loaded all the same, told from the rows that were loaded. */
async function findWarnings({ warehouse, submissionId: id, asAt }: LoadContext, plan: ExtractPlan): Promise<void> {
  const columns = Object.entries(plan.contract.columns);
  const table = registerTable(plan.contract.extract);
  const missing = columns.filter(([column]) => plan.columns[column] === undefined);
  for (const [column] of missing)
    await warehouse.run("insert into finding values (1, $column, 'column-not-supplied', 'warning')", { column });
  const happened = columns.filter(
    ([column, { kind, planned }]) => kind === "date" && !planned && !missing.some(([each]) => each === column),
  );
  if (happened.length > 0) {
    const late = happened.map(([column]) => `case when ${name(column)} > $asAt::date then ${literal(column)} end`);
    await warehouse.run(
      `insert into finding
       select row, "column", 'date-after-as-at', 'warning' from (
         select source_row as row, unnest([${late.join(", ")}]) as "column" from ${table}
         where submission_id = $id and (${happened.map(([column]) => `${name(column)} > $asAt::date`).join(" or ")}))
       where "column" is not null`,
      { id, asAt },
    );
  }
  const varying = columns.filter(([, { kind }]) => kind === "flag" || kind === "code");
  if (varying.length === 0) return;
  const constant = await warehouse.row<Record<string, boolean>>(
    `select ${varying.map(([column]) => `count(${name(column)}) >= ${constantFrom} and min(${name(column)}) = max(${name(column)}) as ${name(column)}`).join(", ")}
     from ${table} where submission_id = $id`,
    { id },
  );
  for (const [column, never] of Object.entries(constant))
    if (never) await warehouse.run("insert into finding values (1, $column, 'constant-column', 'warning')", { column });
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
  const columns = Object.keys(contract.columns);
  const filled = await warehouse.row<Record<string, number>>(
    `select ${columns.map((column) => `count(${name(column)}) as ${name(column)}`).join(", ")}
     from ${registerTable(contract.extract)} where submission_id = $id`,
    { id: submissionId },
  );
  for (const column of columns)
    await warehouse.run("insert into intake.completeness values ($id, $extract, $column, $filled, $loaded)", {
      ...bound,
      column,
      filled: filled[column]!,
      loaded,
    });
}
