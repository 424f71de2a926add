/** Every value that a warehouse holds, the register, intake and temporary tables alike, as one text to be searched. */
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, sql } from "../../pipeline/sensitive/warehouse/sql.ts";

export async function everythingHeld(warehouse: Warehouse): Promise<string> {
  const tables = await warehouse.rows<{ place: string }>(
    sql`select concat_ws('.', format('"{}"', database_name), format('"{}"', schema_name), format('"{}"', table_name)) as place
     from duckdb_tables() where not internal`,
  );
  const texts: string[] = [];
  for (const { place } of tables) {
    const rows = await warehouse.rows<{ text: string }>(
      sql`select to_json(t)::varchar as text from ${fragment(place)} as t`,
    );
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}
