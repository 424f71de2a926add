/** The duties of corporate parents with their dates, as the release shows them: bodies and duties, never a child. */
import { codeList } from "../contracts/code_lists.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { DutyRow } from "./format.ts";

/** One row a duty, latest first within each corporate parent and kind; one without dates where nothing of it is on record. Bodies
 * of the authority's own are told apart by a number and never stand as one. The models must have been built. */
export async function dutiesOf(warehouse: Warehouse): Promise<DutyRow[]> {
  const rows = await warehouse.rows<DutyRow & { own: number }>(
    `with body as (
       select body, corporate_parent, duty, row_number() over (partition by corporate_parent, duty order by body) as own
       from duty_on_date qualify month_end = max(month_end) over ()
     )
     select body.corporate_parent, body.duty, dated.due_on, dated.done_on,
       case when body.corporate_parent = 'not-listed' then body.own else 0 end::integer as own
     from body left join known.corporate_parent_duty as dated on dated.corporate_parent = body.body and dated.duty = body.duty
       and coalesce(dated.due_on, dated.done_on) <= dated.as_at
     order by body.corporate_parent, own, body.duty, coalesce(dated.due_on, dated.done_on) desc, dated.done_on desc`,
  );
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
