/** The duties of corporate parents with their dates, as the release shows them: bodies and duties, never a child. */
import { codeList } from "../../contracts/code_lists.ts";
import type { DutyRow } from "../../release/format.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { sql } from "../warehouse/sql.ts";

/** One row a duty, latest first within each corporate parent and kind; one without dates where nothing of it is on record. Bodies
 * of the authority's own are told apart by a number and never stand as one. The models must have been built. */
export async function dutiesOf(warehouse: Warehouse): Promise<DutyRow[]> {
  const rows = await warehouse.rows<DutyRow & { own: number }>(
    sql`with latest as (select * from work.duty_on_date where month_end = (select max(month_end) from work.duty_on_date)),
     body as (
       select authority, body, corporate_parent, duty,
         case when corporate_parent = 'not-listed' then dense_rank() over (partition by corporate_parent order by body) else 0 end::integer as own
       from latest
     )
     select body.corporate_parent, body.duty, dated.due_on, dated.done_on, body.own
     from body left join work.known.corporate_parent_duty as dated
       on dated.authority = body.authority and dated.corporate_parent = body.body and dated.duty = body.duty
       and coalesce(dated.due_on, dated.done_on) <= dated.as_at
     order by body.corporate_parent, body.own, body.duty, coalesce(dated.due_on, dated.done_on) desc, dated.done_on desc, dated.due_on desc`,
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
