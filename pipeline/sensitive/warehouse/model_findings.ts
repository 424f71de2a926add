/**
 * What only shows once the models are built: rows worth a look (by extract, column and code), and how many rows a model
 * had to leave out of a measure, with why. Nothing is left out without being counted here.
 */
import type { Code } from "../../messages.ts";
import type { Warehouse } from "./connection.ts";
import { type Sql, sql } from "./sql.ts";

export interface ModelFinding {
  readonly extract: string;
  readonly column: string;
  readonly code: Code;
  /** row numbers in the extract, in order */
  readonly rows: readonly number[];
}

export interface LeftOut {
  readonly model: string;
  readonly words: string;
  readonly rows: number;
}

const findings: readonly { extract: string; column: string; code: Code; rows: Sql }[] = [
  {
    extract: "looked_after_review",
    column: "due_on",
    code: "due-differs",
    rows: sql`select supplied.source_row from work.looked_after_review as review
      join work.known.looked_after_review as supplied using (authority, review_id) where review.due_on <> review.due_supplied and not review.due_is_bound`,
  },
  {
    extract: "conference",
    column: "due_on",
    code: "due-differs",
    rows: sql`select supplied.source_row from work.conference join work.known.conference as supplied using (authority, conference_id)
        where conference.initial_due_on <> conference.due_supplied
      union all
      select supplied.source_row from work.review_conference as review
        join work.known.conference as supplied using (authority, conference_id) where review.due_on <> review.due_supplied and not review.due_is_bound`,
  },
  {
    extract: "looked_after_episode",
    column: "start_reason",
    code: "start-not-recorded",
    rows: sql`select episode.source_row from work.period_of_care as period join work.known.looked_after_episode as episode
      on episode.authority = period.authority and episode.child_id = period.child_id and episode.started_on = period.began_on
      where not period.start_recorded`,
  },
];

const compared: readonly { extract: string; pairs: Sql }[] = [
  {
    extract: "looked_after_review",
    pairs: sql`select due_on, due_supplied from work.looked_after_review where not due_is_bound`,
  },
  {
    extract: "conference",
    pairs: sql`select initial_due_on as due_on, due_supplied from work.conference
      union all select due_on, due_supplied from work.review_conference where not due_is_bound`,
  },
];

/** For each extract with due dates of its own: how many could be compared with the derived ones, and how many agree. */
export async function dueDatesCompared(warehouse: Warehouse) {
  const all: { extract: string; compared: number; agree: number }[] = [];
  for (const { extract, pairs } of compared) {
    const query = sql`select count(*) as compared, count(*) filter (where due_on = due_supplied) as agree
      from (${pairs}) where due_on is not null and due_supplied is not null`;
    all.push({ extract, ...(await warehouse.row<{ compared: number; agree: number }>(query)) });
  }
  return all;
}

const leftOut: readonly { model: string; words: string; count: Sql }[] = [
  {
    model: "looked_after_review",
    words: "reviews that were cancelled",
    count: sql`select count(*) as rows from work.known.looked_after_review where cancelled`,
  },
  {
    model: "looked_after_review",
    words: "reviews dated outside any period of care on record: no due date",
    count: sql`select count(*) as rows from work.looked_after_review where period_of_care is null`,
  },
  {
    model: "looked_after_review",
    words:
      "reviews held before the day by which they must have fallen due, the exact day of which cannot be told: the start of care or the earliest reviews are not in the data, or no calendar is held",
    count: sql`select count(*) as rows from work.looked_after_review where period_of_care is not null and due_on is null`,
  },
  {
    model: "looked_after_review",
    words: "series of short breaks whose reviews the source does not hold: whether they were reviewed cannot be told",
    count: sql`select count(*) as rows from work.review_course where not reviews_expected`,
  },
  {
    model: "looked_after_review",
    words: "reviews that would have fallen due after the child stopped being looked after",
    count: sql`select count(*) as rows from work.looked_after_review where due_on is not null and not falls_due`,
  },
  {
    model: "conference",
    words: "initial conferences held without a recorded strategy discussion: timeliness cannot be told",
    count: sql`select count(*) as rows from work.conference where is_initial and held_on is not null and initial_due_on is null`,
  },
  {
    model: "conference",
    words: "transfers in, which have no timescale from a strategy discussion",
    count: sql`select count(*) as rows from work.conference where kind = 'transfer_in'`,
  },
  {
    model: "review_conference",
    words: "review conferences held for which no child's due date can be derived, or that reconvened another",
    count: sql`select count(*) as rows from work.conference anti join (from work.review_conference where due_on is not null) as told using (authority, conference_id)
      where kind = 'review' and held_on is not null`,
  },
];

export async function modelFindings(warehouse: Warehouse): Promise<ModelFinding[]> {
  const found: ModelFinding[] = [];
  for (const { rows, ...finding } of findings) {
    const list = await warehouse.rows<{ source_row: number }>(
      sql`select distinct source_row from (${rows}) order by source_row`,
    );
    if (list.length > 0) found.push({ ...finding, rows: list.map((row) => row.source_row) });
  }
  return found;
}

export async function modelLeftOut(warehouse: Warehouse): Promise<LeftOut[]> {
  const all: LeftOut[] = [];
  for (const { count, ...left } of leftOut) all.push({ ...left, ...(await warehouse.row<{ rows: number }>(count)) });
  return all;
}
