/**
 * References that lead nowhere. Those to another extract are found before a row is loaded, since its keys are known; those to the
 * same extract when all its rows are there. Those to an extract that was not supplied cannot be looked up.
 */
import type { Code } from "../../../messages.ts";
import { literal, name, type Sql, sql } from "../../warehouse/sql.ts";
import { temporaryTable } from "../../warehouse/temporary_table.ts";
import { setAsideKeys } from "../gathered.ts";
import type { LookedUpElsewhere } from "../id_columns.ts";
import { looseId, shapeOfId } from "../id_form.ts";
import { isSetAside } from "./findings.ts";
import type { Loading } from "./loading.ts";

/** Finds the cleaned rows that refer to what is not in another extract. */
export async function findOrphans(loading: Loading, rows: Sql): Promise<void> {
  for (const id of loading.ids) if (id.hashed === "elsewhere") await findOrphansBy(loading, rows, id);
}

/** The same by one column of ids, told apart by why: the row that it refers to was set aside, or its key is there in another form. */
async function findOrphansBy({ warehouse, note, plan, findings }: Loading, rows: Sql, id: LookedUpElsewhere) {
  const column = name(id.column);
  const orphans = await temporaryTable(
    warehouse,
    "orphan",
    sql`select row, ${column} as id from ${rows} as it anti join ${id.pseudonyms} as known on known.id = it.${column}
     where ${column} is not null and not ${isSetAside(findings)}`,
  );
  if (orphans.rows === 0) return;
  const form = looseId(sql`id`);
  // the keys are read once, for the few that an orphan could be
  const { table: likeKeys } = await temporaryTable(
    warehouse,
    "like_key",
    sql`select ${form} as form, ${shapeOfId(sql`id`)} as shape from ${id.pseudonyms}
     where ${form} in (select ${form} from ${orphans.table})`,
  );
  const hasOtherForm = sql`${form} in (select form from ${likeKeys})`;
  const [shapes] = await warehouse.rows<{ mine: string; theirs: string }>(
    sql`select mode(${shapeOfId(sql`id`)}) as mine, (select mode(shape) from ${likeKeys}) as theirs
     from ${orphans.table} where ${hasOtherForm} having count(*) > 0`,
  );
  if (shapes !== undefined)
    note(
      `ids of one thing are written in several forms: ${id.column} of ${plan.contract.extract} looks like ${shapes.mine}, in ${id.extract} like ${shapes.theirs}`,
    );
  await warehouse.run(
    sql`insert into ${findings}
     select row, ${literal(id.column)}, case when id in (from ${setAsideKeys(id.extract)}) then 'reference-set-aside'
       when ${hasOtherForm} then 'reference-other-form' else 'reference-missing' end, 'error'
     from ${orphans.table}`,
  );
}

/** Sets aside the good rows that refer to what is not among the good rows of the same extract. */
export async function setAsideOwnOrphans({ warehouse, plan, good, findings }: Loading): Promise<void> {
  const { contract } = plan;
  for (const [column, { references }] of Object.entries(contract.columns)) {
    if (references !== contract.extract || plan.columns[column] === undefined) continue;
    const orphans = await warehouse.run(
      sql`insert into ${findings} select row, ${literal(column)}, 'reference-missing', 'error' from ${good}
       where ${name(column)} is not null and ${name(column)} not in (select ${name(contract.key[0]!)} from ${good})`,
    );
    if (orphans > 0) await warehouse.run(sql`delete from ${good} where ${isSetAside(findings)}`);
  }
}

/** Warns of each row that refers to an extract that was not supplied. */
export async function warnOfUnchecked({ warehouse, supplied, plan, good, findings }: Loading): Promise<void> {
  const { contract, columns } = plan;
  const code: Code = "reference-unchecked";
  for (const [column, { references }] of Object.entries(contract.columns))
    if (references !== undefined && !supplied.has(references) && columns[column] !== undefined)
      await warehouse.run(
        sql`insert into ${findings} select row, ${literal(column)}, ${literal(code)}, 'warning' from ${good}
         where ${name(column)} is not null`,
      );
}
