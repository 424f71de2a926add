/** What is known while a submission is loaded, and while one of its extracts is: handed from step to step. */
import type { Warehouse } from "../../warehouse/connection.ts";
import type { Sql } from "../../warehouse/sql.ts";
import type { ExtractPlan } from "../extract_plan.ts";
import type { IdColumn } from "../id_columns.ts";
import type { RuleContext } from "../rules/run.ts";

export interface SubmissionContext extends RuleContext {
  readonly key: Buffer;
  /** the extracts that the submission supplies; one that turns out not to be loadable is taken out */
  readonly supplied: Set<string>;
  /** keeps a line for whoever sent the files, which holds no value of theirs */
  readonly note: (line: string) => void;
}

/** One extract on its way from its file to the good rows. */
export interface Loading extends SubmissionContext {
  readonly warehouse: Warehouse;
  readonly plan: ExtractPlan;
  /** its columns of ids, each with where its pseudonyms come from */
  readonly ids: readonly IdColumn[];
  /** the rows of its file, typed where they could be, each with whether it is sound (`stage.ts`) */
  readonly staged: Sql;
  /** the rows that are loaded so far (`gathered.ts`) */
  readonly good: Sql;
  /** what was found in it so far (`findings.ts`) */
  readonly findings: Sql;
}
