/** Loads the rows that are sound as they stand: in a real file nearly all, so that only the others need to be cleaned and looked at
 * closely. */
import { sql } from "../../warehouse/sql.ts";
import { type TemporaryTable, temporaryTable } from "../../warehouse/temporary_table.ts";
import { gatherRows, hasUnknownId } from "./gather_rows.ts";
import type { Loading } from "./loading.ts";

/** Gives the numbers of the other rows, `row`. A row that refers to something that is not there is among them: that comes out only
 * when the reference is looked up, so such a row is loaded and taken out again. */
export async function loadSoundRows(loading: Loading): Promise<TemporaryTable> {
  const { warehouse, staged, good, ids } = loading;
  await gatherRows(loading, sql`(from ${staged} where sound)`, (_, value) => value);
  const others = await temporaryTable(
    warehouse,
    "not_sound",
    sql`select row from ${staged} where not sound union all select row from ${good} where ${hasUnknownId(ids)}`,
  );
  await warehouse.run(sql`delete from ${good} where ${hasUnknownId(ids)}`);
  return others;
}
