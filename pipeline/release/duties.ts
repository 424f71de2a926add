/** The duties of corporate parents with their dates, as the release shows them: bodies and duties, never a child. */
import { codeList } from "../contracts/code_lists.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { DutyRow } from "./format.ts";

/** One row a duty, latest first within each corporate parent and kind. The models must have been built. */
export async function dutiesOf(warehouse: Warehouse): Promise<DutyRow[]> {
  const rows = await warehouse.rows<DutyRow>(
    `select corporate_parent, duty, due_on, done_on from duty where dated_on <= as_at
     order by corporate_parent, duty, dated_on desc, done_on desc`,
  );
  return rows.map(({ corporate_parent, duty, ...dates }) => ({
    corporate_parent: word("corporate_parent", corporate_parent),
    duty: word("duty", duty),
    ...dates,
  }));
}

/** A code's label; a code of the authority's own has none here and is not shown in the clear. */
const word = (list: string, code: string): string =>
  codeList(list).find((each) => each.code === code)?.label ?? "one of the authority's own";
