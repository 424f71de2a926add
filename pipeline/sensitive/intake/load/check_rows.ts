/** Finds what is wrong with cleaned rows, each by itself: what its contract says of its cells, and days that had a time. */
import { type Sql, sql } from "../../warehouse/sql.ts";
import { findingsSql, severitySql, type Written } from "../check_sql.ts";
import type { Loading } from "./loading.ts";

/** Adds to the findings. */
export async function checkRows({ warehouse, plan, findings }: Loading, rows: Sql, written: Written): Promise<void> {
  const { contract } = plan;
  await warehouse.run(sql`
    insert into ${findings} select row, unnest(days_with_time), 'day-with-time', 'warning' from ${rows};
    insert into ${findings}
      with checked as (select row, ${findingsSql(contract, written)} as wrong from ${rows}),
      one_each as (select row, unnest(wrong) as column_and_code from checked where len(wrong) > 0),
      told as (
        select row, split_part(column_and_code, '|', 1) as "column", split_part(column_and_code, '|', 2) as code from one_each
      )
      select row, "column", code, ${severitySql(contract)} from told`);
}
