/** A key that stands in several rows: which of them is kept is decided when all of them are cleaned (`merge_rows.ts`), so none may
 * have been loaded as sound. */
import { name, nothing, sql } from "../../warehouse/sql.ts";
import { type TemporaryTable, temporaryTable } from "../../warehouse/temporary_table.ts";
import { cleanedKeysSql } from "./clean_rows.ts";
import type { Loading } from "./loading.ts";

/** Takes every good row out again that has the key of another row, good or not, and gives their numbers, `row`. `notSound`: the
 * rows that are not loaded; what is in doubt about them may be how they write their key. */
export async function takeBackRepeated(loading: Loading, notSound: TemporaryTable): Promise<TemporaryTable> {
  const { warehouse, plan, staged, good } = loading;
  const { columns } = plan.contract;
  const key = Object.keys(columns)
    .filter((column) => plan.contract.key.includes(column))
    .map(name);
  const others = notSound.rows === 0 ? nothing : sql`union all ${cleanedKeysSql(loading, notSound.table)}`;
  const repeated = await temporaryTable(
    warehouse,
    "repeated",
    sql`with loaded as (
         select row, hash(${key}) as key_number from ${staged} anti join ${notSound.table} using (row) where sound
       ),
       every_row as (select key_number from loaded ${others}),
       repeated_key as (select key_number from every_row group by key_number having count(*) > 1)
     select row from loaded semi join repeated_key using (key_number)`,
  );
  if (repeated.rows > 0) await warehouse.run(sql`delete from ${good} where row in (from ${repeated.table})`);
  return repeated;
}
