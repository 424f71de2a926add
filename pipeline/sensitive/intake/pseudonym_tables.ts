/** Hashes the ids that have a table of pseudonyms of their own (`id_columns.ts`), and looks at what ids there are. */
import { patterns } from "../../contracts/column.ts";
import { literal, name, type Sql, sql } from "../warehouse/sql.ts";
import { temporaryTable } from "../warehouse/temporary_table.ts";
import { pseudonymTable } from "./id_columns.ts";
import type { Loading } from "./load/loading.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { refuseIdentity } from "./refuse_identity.ts";

/** Hashes the ids of the staged rows that have a table of their own, and looks at what ids there are. A text that is not formed
 * as an id is not hashed. References are looked at where they are not found. Throws `identity-value`. */
export async function makePseudonyms({ warehouse, key, authority, plan, ids, staged }: Loading): Promise<void> {
  const inPlace = ids.filter(({ hashed }) => hashed === "in place").map(({ column }) => column);
  await refuseIdentity(warehouse, { ...plan, authority }, staged, inPlace);
  for (const { column, hashed } of ids) {
    if (hashed !== "once") continue;
    const { table } = await temporaryTable(
      warehouse,
      pseudonymTable(column),
      sql`select id, ${pseudonymSql(sql`id`)} as hash from (select distinct ${name(column)} as id from ${staged})
       where regexp_matches(id, ${literal(patterns.id)})`,
      pseudonymBound(key),
    );
    await refuseIdentity(warehouse, { ...plan, authority }, sql`(select id as ${name(column)} from ${table})`, [
      column,
    ]);
  }
}

/** Hashes the ids that only came out when their rows were cleaned. */
export async function addPseudonyms({ warehouse, key, ids }: Loading, rows: Sql): Promise<void> {
  for (const id of ids)
    if (id.hashed === "once")
      await warehouse.run(
        sql`insert into ${id.pseudonyms}
         select id, ${pseudonymSql(sql`id`)} from (select distinct ${name(id.column)} as id from ${rows})
         where id is not null and id not in (select id from ${id.pseudonyms})`,
        pseudonymBound(key),
      );
}
