/** What was found in a submission, summed up for those who read it: one line a code and column. */
import type { Code } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { type Sql, sql } from "../warehouse/sql.ts";

export interface FindingSummary {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly column: string;
  /** the rows it was found in; none where it is of the file as a whole */
  readonly rows: number;
  /** the numbers of the first few of them */
  readonly first: number[];
}

/** Sums up a relation of findings by code and column, errors first. `bound`: what the relation asks for. */
export const summaryOf = (warehouse: Warehouse, findings: Sql, bound: Record<string, string>) =>
  warehouse.rows<FindingSummary>(
    sql`select code, severity, "column", count(distinct row) as rows, list_sort(list_distinct(list(row order by row)))[1:5] as first
     from ${findings} group by all order by severity, rows desc, code, "column"`,
    bound,
  );

/** Sums up what was found in one extract of a submission that the warehouse keeps. */
export const findingSummary = (warehouse: Warehouse, submissionId: string, extract: string) =>
  summaryOf(warehouse, sql`intake.finding where submission_id = $submissionId and extract = $extract`, {
    submissionId,
    extract,
  });

/** Gives the tables of a submission, extracts and a source's own, in rows of which something was found. */
export async function tablesWithFindings(warehouse: Warehouse, submissionId: string): Promise<string[]> {
  const tables = await warehouse.rows<{ extract: string }>(
    sql`select distinct extract from intake.finding where submission_id = $submissionId and row is not null order by extract`,
    { submissionId },
  );
  return tables.map(({ extract }) => extract);
}
