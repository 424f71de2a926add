/** Reads what is awaited on the as-at date out of the models: one row each, by its place in the source. */
import { noOfficer, type When, whenOf } from "../../release/due_next.ts";
import { breakdownOf } from "../measures/breakdowns.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { joined, sql } from "../warehouse/sql.ts";
import { awaitedSql } from "./awaited.ts";
import { awaitedKinds, everyAwaited, isToldOf } from "./awaited_kinds.ts";

export interface AwaitedItem {
  readonly kind: string;
  readonly extract: string;
  readonly source_row: number;
  /** ISO; null where none is known */
  readonly due_on: string | null;
  /** the exact day cannot be told: `due_on` is the latest that it can be */
  readonly at_latest: boolean;
  /** days from the due day to the as-at date; null without a due day */
  readonly days: number | null;
  /** as words; never an id */
  readonly officer: string;
  readonly when: When;
}

interface Read extends Omit<AwaitedItem, "officer" | "when"> {
  /** null where none is recorded */
  readonly officer: string | null;
}

/** Everything awaited, by kind in the order declared, by day (those without one last) and row. Of a kind that needs an extract or a column which was
 * not supplied there is nothing: what is not recorded here may be there. The models must have been built. */
export async function awaitedItems(warehouse: Warehouse, submission: ChosenSubmission): Promise<AwaitedItem[]> {
  const every = everyAwaited.map((awaited) => sql`select * from (${awaitedSql(awaited)})`);
  const read = await warehouse.rows<Read>(sql`
    select awaited.kind, awaited.extract, awaited.source_row, awaited.due_on, coalesce(awaited.at_latest, false) as at_latest,
      submission.as_at - awaited.due_on as days,
      -- one who holds children and never held a meeting has no number
      case when awaited.officer_id is not null then coalesce(officer.officer, 'other-officers') end as officer
    from (${joined(every, sql` union all by name `)}) as awaited
    join work.known.submission as submission on submission.authority = awaited.authority
    left join work.officer as officer on officer.authority = awaited.authority and officer.officer_id = awaited.officer_id
    order by due_on nulls last, extract, source_row`);
  const place = new Map(awaitedKinds.map(({ id }, at) => [id, at]));
  const officers = new Map(breakdownOf("officer").categories.map(({ id, label }) => [id, label]));
  const told = new Set(awaitedKinds.filter((kind) => isToldOf(kind, submission)).map(({ id }) => id));
  return read
    .filter(({ kind }) => told.has(kind))
    .map((item) => ({
      ...item,
      officer: item.officer === null ? noOfficer : officers.get(item.officer)!,
      when: whenOf(item.days),
    }))
    .sort((a, b) => place.get(a.kind)! - place.get(b.kind)!);
}
