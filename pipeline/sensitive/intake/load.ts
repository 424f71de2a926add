/**
 * One extract from text in staging to typed rows among what is gathered: checked by SQL derived from its contract, good rows
 * loaded, bad ones set aside with row, column and code. Afterwards read = loaded + set aside.
 *
 * Nearly every row of a real file is good as it stands, so one pass loads every row that is plainly sound. Only the others
 * are cleaned, looked at closely, and searched for what could name a child.
 */
import type { ColumnKind } from "../../contracts/column.ts";
import { type Contract, isNeeded } from "../../contracts/contract.ts";
import { type Code, QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { fragment, joined, literal, name, nothing, type Sql, sql } from "../warehouse/sql.ts";
import { type LoadContext, takeAccount } from "./account.ts";
import { findingsSql, inListSql, keptAnswerSql, severitySql, typedSql, type Written } from "./check_sql.ts";
import { cleaned, dayText, hasTime } from "./clean.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { type ExtractAccount, gathered, isReferredTo, setAsideKeys } from "./gathered.ts";
import { looseId, shapeOfId } from "./id_form.ts";
import { hasOwnWords, keptWordSql, showOwnWords } from "./own_words.ts";
import { addPseudonyms, type IdColumn, idColumns, makePseudonyms, pseudonymsOf } from "./pseudonym_tables.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { refuseHidden, refuseIdentity } from "./refuse_identity.ts";
import { setAsideByRules } from "./rules/apply.ts";
import { stage, staged, unstage, writtenSql } from "./stage.ts";

export async function loadExtract(context: LoadContext, plan: ExtractPlan): Promise<ExtractAccount> {
  const { warehouse, supplied, authority } = context;
  const { contract } = plan;
  const ids = idColumns(contract, supplied);
  const lookedUp = ids.filter(({ hashed }) => typeof hashed === "object").map(({ column }) => column);
  const read = await stage(warehouse, plan, authority, lookedUp);
  await warehouse.run(sql`
    create or replace temp table finding (row bigint, "column" varchar, code varchar, severity varchar);
    insert into finding select row, '', code, 'error' from refused where code is not null`);
  await makePseudonyms(context, plan, ids, staged(contract.extract));
  await showOwnWords(context, plan, staged(contract.extract));
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
  if (setAside > 0 && isReferredTo(contract))
    await warehouse.run(
      sql`insert into ${setAsideKeys(contract.extract)}
       select ${cleaned(name(contract.key[0]!))} from ${staged(contract.extract)} where ${withError}`,
    );
  await unstage(warehouse, contract.extract);
  return account;
}

const withError = sql`row in (select row from finding where severity = 'error')`;
const withoutError = sql`not (${withError})`;

/** Rows of a relation, each id by its pseudonym, or by `missing` where it is looked up and not there. `value`: SQL for the
 * value of every other column. Gives how many. */
function insert(
  { warehouse, key, authority }: LoadContext,
  contract: Contract,
  ids: readonly IdColumn[],
  relation: Sql,
  where: Sql,
  value: (kind: ColumnKind, column: Sql) => Sql,
): Promise<number> {
  const values = Object.entries(contract.columns).map(([column, { kind, codes }]) => {
    const it = sql`it.${name(column)}`;
    if (kind === "word") return keptWordSql(codes!, authority, it);
    if (kind !== "id") return value(kind, it);
    if (!isLookedUp(ids, column)) return pseudonymSql(it);
    return sql`case when ${it} is not null then coalesce(${lookedUp(column)}.hash, ${missing}) end`;
  });
  if (isReferredTo(contract)) values.unshift(sql`it.${name(contract.key[0]!)}`);
  const joins = ids.flatMap((id) => {
    const there = lookedUp(id.column);
    const pseudonyms = pseudonymsOf(id);
    return pseudonyms === null ? [] : [sql`left join ${pseudonyms} as ${there} on ${there}.id = it.${name(id.column)}`];
  });
  return warehouse.run(
    sql`insert into ${gathered(contract.extract)}
     select it.row, ${values} from ${relation} as it
     ${joined(joins, sql`\n     `)} where ${where}`,
    hasOwnWords(contract) || ids.some(({ hashed }) => hashed === "in place") ? pseudonymBound(key) : {},
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
  await warehouse.run(sql`create or replace temp table suspects as select row from ${rows} where not sound`);
  await warehouse.run(
    sql`create or replace temp table repeated as select ${keyOf(contract)} as key from ${rows} group by key having count(*) > 1`,
  );
  const { repeats } = await warehouse.row<{ repeats: boolean }>(sql`select count(*) > 0 as repeats from temp.repeated`);
  if (repeats)
    await warehouse.run(
      sql`insert into suspects select row from ${rows} where sound and ${keyOf(contract)} in (from temp.repeated)`,
    );
  const once = repeats ? sql` and row not in (from temp.suspects)` : nothing;
  await insert(context, contract, ids, rows, sql`sound${once}`, (_, it) => it);
  const orphans = await warehouse.run(sql`insert into suspects select row from ${all} where ${notFound(ids)}`);
  if (orphans > 0) await warehouse.run(sql`delete from ${all} where ${notFound(ids)}`);
}

/** SQL: whether a gathered row has an id that was looked up and not found. */
const notFound = (ids: readonly IdColumn[]): Sql =>
  joined(
    [sql`false`, ...ids.flatMap((id) => (typeof id.hashed === "object" ? [sql`${name(id.column)} = ${missing}`] : []))],
    sql` or `,
  );

/** A row's key as one number: rows of one key have one number, so what stands once is not looked at further. */
const keyOf = ({ key }: Contract) => sql`hash(${key.map(name)})`;
/** The same of a row of text. */
const typedKeyOf = ({ key, columns }: Contract) =>
  sql`hash(${key.map((column) => (columns[column]!.kind === "id" ? name(column) : typedSql(columns[column]!.kind, name(column))))})`;

/** The rows that were not plainly sound: cleaned, then loaded or set aside. */
async function loadMended(context: LoadContext, plan: ExtractPlan, ids: readonly IdColumn[]): Promise<void> {
  const { warehouse, authority } = context;
  const { contract, dayFirst } = plan;
  const written: Written = { authority, dayFirst, ...(plan.malformed && { malformed: plan.malformed }) };
  const { some } = await warehouse.row<{ some: boolean }>(sql`select count(*) > 0 as some from suspects`);
  if (!some) return;
  await warehouse.run(sql`create or replace temp table suspect as ${suspectSql(plan, authority)}`);
  await readDays(warehouse, plan);
  await suspectRespelt(warehouse, plan, authority);
  await refuseIdentity(warehouse, { ...plan, authority }, sql`suspect`, Object.keys(contract.columns));
  await refuseHidden(warehouse, plan, sql`suspect`);
  await warehouse.run(sql`
    insert into finding
      with checked as (select row, ${findingsSql(contract, written)} as findings from suspect),
      one as (select row, split_part(each, '|', 1) as "column", split_part(each, '|', 2) as code
        from (select row, unnest(findings) as each from checked where len(findings) > 0))
      select row, "column", code, ${severitySql(contract)} from one`);
  await findOrphans(context, contract, ids);
  const kept = Object.entries(contract.columns).map(
    ([column, declared]) => sql`${keptAnswerSql(column, declared, written)} as ${name(column)}`,
  );
  await warehouse.run(
    sql`create or replace temp table mended as
     select row, ${typedKeyOf(contract)} as same, ${kept} from suspect where ${withoutError}`,
  );
  await mergeRepeated(warehouse, contract);
  await addPseudonyms(context, ids, sql`mended`);
  await insert(context, contract, ids, sql`mended`, sql`true`, typedSql);
  const { stray } = await warehouse.row<{ stray: number }>(
    sql`select count(*) as stray from ${gathered(contract.extract)} where ${notFound(ids)}`,
  );
  if (stray > 0) throw new QuorateError("unexpected", plan.file, { why: `${stray} ids that were not found were kept` });
}

/** SQL for the suspects as cleaned text, codes in the letters of their list. */
function suspectSql(plan: ExtractPlan, authority: string): Sql {
  const all = Object.entries(plan.contract.columns).map(
    ([column, declared]) => sql`${inListSql(cleaned(name(column)), declared, authority)} as ${name(column)}`,
  );
  return sql`select row, ${keyOf(plan.contract)} as key_as_written, ${all}
    from (select row, ${writtenSql(plan)} from ${staged(plan.contract.extract)} semi join suspects using (row))`;
}

/** A key that was cleaned may turn out to be that of a row that was loaded as sound: that one is a suspect too. */
async function suspectRespelt(warehouse: Warehouse, plan: ExtractPlan, authority: string): Promise<void> {
  const { contract } = plan;
  const respelt = sql`select ${typedKeyOf(contract)} from suspect where ${keyOf(contract)} <> key_as_written`;
  const { some } = await warehouse.row<{ some: boolean }>(sql`select count(*) > 0 as some from (${respelt})`);
  if (!some) return;
  await warehouse.run(
    sql`create or replace temp table suspects as select row from ${staged(contract.extract)}
     where sound and row not in (select row from suspect) and ${keyOf(contract)} in (${respelt})`,
  );
  await warehouse.run(sql`delete from ${gathered(contract.extract)} where row in (from suspects)`);
  await warehouse.run(sql`insert into suspect ${suspectSql(plan, authority)}`);
}

/** Days as days: a time of day is dropped, and told where it is not midnight. */
async function readDays(warehouse: Warehouse, { contract, dayFirst }: ExtractPlan): Promise<void> {
  const days = Object.entries(contract.columns).flatMap(([column, { kind }]) => (kind === "date" ? [column] : []));
  if (days.length === 0) return;
  const odd = days.map((day) => sql`bool_or(not regexp_full_match(${name(day)}, '[0-9]{4}-[0-9]{2}-[0-9]{2}'))`);
  const { some } = await warehouse.row<{ some: boolean | null }>(
    sql`select ${joined(
      odd.map((each) => sql`coalesce(${each}, false)`),
      sql` or `,
    )} as some from suspect`,
  );
  if (!some) return;
  for (const day of days)
    await warehouse.run(
      sql`insert into finding select row, ${literal(day)}, 'day-with-time', 'warning' from suspect where ${hasTime(name(day))}`,
    );
  await warehouse.run(
    sql`update suspect set ${days.map((day) => sql`${name(day)} = ${dayText(name(day), dayFirst)}`)}`,
  );
}

/** Ids that are looked up and not there; told apart where their row was set aside, or the id is there in another form. */
async function findOrphans({ warehouse, note }: LoadContext, { extract }: Contract, ids: readonly IdColumn[]) {
  for (const id of ids) {
    if (typeof id.hashed !== "object") continue;
    const column = name(id.column);
    await warehouse.run(
      sql`create or replace temp table orphan as select row, ${column} as id from suspect
       anti join ${pseudonymsOf(id)!} as there on there.id = suspect.${column} where ${column} is not null and ${withoutError}`,
    );
    const { orphans } = await warehouse.row<{ orphans: number }>(sql`select count(*) as orphans from orphan`);
    if (orphans === 0) continue;
    // the keys are read once, for the few that an orphan could be
    await warehouse.run(
      sql`create or replace temp table other_form as
       select ${looseId(sql`id`)} as form, ${shapeOfId(sql`id`)} as shape from ${pseudonymsOf(id)!}
       where ${looseId(sql`id`)} in (select ${looseId(sql`id`)} from orphan)`,
    );
    const otherForm = sql`${looseId(sql`id`)} in (select form from other_form)`;
    const [shapes] = await warehouse.rows<{ mine: string; theirs: string }>(
      sql`select mode(${shapeOfId(sql`id`)}) as mine, (select mode(shape) from other_form) as theirs
       from orphan where ${otherForm} having count(*) > 0`,
    );
    if (shapes !== undefined)
      note(
        `ids of one thing are written in several forms: ${id.column} of ${extract} looks like ${shapes.mine}, in ${id.hashed.extract} like ${shapes.theirs}`,
      );
    await warehouse.run(
      sql`insert into finding
       select row, ${literal(id.column)}, case when id in (from ${setAsideKeys(id.hashed.extract)}) then 'reference-set-aside'
         when ${otherForm} then 'reference-other-form' else 'reference-missing' end, 'error'
       from orphan`,
    );
  }
}

/** Rows of one key in `mended`. Those that agree in all that figures need are one row, the first, and an answer on which they
 * differ is lost. Where they do not agree, none of them is used; but a row that its contract lets give way to another does. */
async function mergeRepeated(warehouse: Warehouse, contract: Contract): Promise<void> {
  const { repeats } = await warehouse.row<{ repeats: boolean }>(
    sql`select count(*) > count(distinct same) as repeats from mended`,
  );
  if (!repeats) return;
  const { columns, key, givesWay } = contract;
  const keyColumn = literal(key[0]!);
  if (givesWay !== undefined)
    await warehouse.run(sql`
      insert into finding select row, ${keyColumn}, 'key-gives-way', 'error' from mended
        where (${fragment(givesWay)}) and same in (select same from mended where (${fragment(givesWay)}) is not true);
      delete from mended where ${withError}`);
  const others = Object.keys(columns).filter((column) => !key.includes(column));
  const needed = others.filter((column) => isNeeded(contract, column));
  const answers = others.filter((column) => !isNeeded(contract, column));
  const one = (column: string) =>
    sql`min(${name(column)}) is not distinct from max(${name(column)}) and count(${name(column)}) in (0, count(*))`;
  const differs = (column: string) => name(`differs ${column}`);
  const least = [...key, ...needed].map((column) => sql`min(${name(column)}) as ${name(column)}`);
  const agreed = answers.map((column) => {
    const it = name(column);
    return sql`case when min(${it}) = max(${it}) then min(${it}) end as ${it}, coalesce(min(${it}) <> max(${it}), false) as ${differs(column)}`;
  });
  await warehouse.run(
    sql`create or replace temp table merged as
     select same, min(row) as row, count(*) as rows, ${joined([sql`true`, ...needed.map(one)], sql` and `)} as agree,
       ${[...least, ...agreed]}
     from mended group by same`,
  );
  await warehouse.run(
    sql`insert into finding
     select mended.row, ${keyColumn}, case when agree then 'key-duplicate' else 'key-conflict' end, 'error'
     from mended join merged using (same) where rows > 1 and (not agree or mended.row > merged.row)`,
  );
  for (const column of answers)
    await warehouse.run(
      sql`insert into finding select row, ${literal(column)}, 'answers-differ', 'warning' from merged where agree and ${differs(column)}`,
    );
  await warehouse.run(
    sql`create or replace temp table mended as
     select row, same, ${Object.keys(columns).map(name)} from merged where agree`,
  );
}

/** References of an extract to itself: its keys are known only now. */
async function setAsideOwnOrphans({ warehouse }: LoadContext, plan: ExtractPlan): Promise<void> {
  const { contract } = plan;
  for (const [column, { references }] of Object.entries(contract.columns)) {
    if (references !== contract.extract || plan.columns[column] === undefined) continue;
    const all = gathered(contract.extract);
    const found = await warehouse.run(
      sql`insert into finding select row, ${literal(column)}, 'reference-missing', 'error' from ${all}
       where ${name(column)} is not null and ${name(column)} not in (select ${name(contract.key[0]!)} from ${all})`,
    );
    if (found > 0) await takeOut(warehouse, contract);
  }
}

/** Takes what was set aside out again. */
const takeOut = (warehouse: Warehouse, { extract }: Contract): Promise<number> =>
  warehouse.run(sql`delete from ${gathered(extract)} where ${withError}`);

async function warnOfUncheckedReferences({ warehouse, supplied }: LoadContext, { contract, columns }: ExtractPlan) {
  const code: Code = "reference-unchecked";
  for (const [column, { references }] of Object.entries(contract.columns))
    if (references !== undefined && !supplied.has(references) && columns[column] !== undefined)
      await warehouse.run(
        sql`insert into finding select row, ${literal(column)}, ${literal(code)}, 'warning' from ${gathered(contract.extract)}
         where ${name(column)} is not null`,
      );
}
