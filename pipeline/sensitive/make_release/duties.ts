/** The duties of corporate parents with their dates, as the release shows them: bodies and duties, never a child. */
import { codeList } from "../../contracts/code_lists.ts";
import type { DutyRow } from "../../release/format.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { ladder } from "../warehouse/sql.ts";

/** One row a duty, latest first within each corporate parent and kind; one without dates where nothing of it is on record. Bodies
 * of the authority's own are told apart by a number and never stand as one. The models must have been built. */
export async function dutiesOf(warehouse: Warehouse): Promise<DutyRow[]> {
  const rows = await warehouse.rows<DutyRow & { own: number }>(ladder(new URL("duties.sql", import.meta.url)));
  return rows.map(({ corporate_parent, duty, own, ...dates }) => ({
    corporate_parent: own > 0 ? `one of the authority's own (${own})` : word("corporate_parent", corporate_parent),
    duty: word("duty", duty),
    ...dates,
  }));
}

/** A code's label. Throws where the list has none, which the register does not take. */
function word(list: string, code: string): string {
  const found = codeList(list).find((each) => each.code === code);
  if (found === undefined) throw new Error(`${code} is no code of the list ${list}`);
  return found.label;
}
