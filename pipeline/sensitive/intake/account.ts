/** The account of one extract, from one look at what was loaded: how many rows, how complete each column is, and what is
 * worth a warning though it was loaded all the same. */
import type { Contract } from "../../contracts/contract.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { literal, name, sql } from "../warehouse/sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { type ExtractAccount, filled, found, gathered } from "./gathered.ts";
import type { RuleContext } from "./rules/run.ts";

export interface SubmissionContext extends RuleContext {
  readonly key: Buffer;
  /** the extracts that the submission supplies; one that turns out not to be loadable is taken out */
  readonly supplied: Set<string>;
  /** keeps a line for whoever sent the files, which holds no value of theirs */
  readonly note: (line: string) => void;
}

export interface LoadContext extends SubmissionContext {
  readonly warehouse: Warehouse;
}

/** The number of rows from which a column that never varies is worth a warning. */
const constantFrom = 20;

/** Adds the warnings to the table `finding`, and it to what was found. `read`: the rows of the file. */
export async function takeAccount(context: LoadContext, plan: ExtractPlan, read: number): Promise<ExtractAccount> {
  const { warehouse } = context;
  const { contract } = plan;
  const { extract } = contract;
  const seen = await look(context, plan);
  const loaded = seen.loaded as number;
  const columns = Object.keys(contract.columns);
  for (const column of columns) {
    if (plan.columns[column] === undefined) await warn(warehouse, column, "column-not-supplied");
    if ((seen[`late ${column}`] ?? 0) !== 0) await warnOfLate(context, contract, column);
    if (seen[`constant ${column}`] === true) await warn(warehouse, column, "constant-column");
  }
  const { set_aside } = await warehouse.row<{ set_aside: number }>(
    sql`select count(distinct row) as set_aside from finding where severity = 'error'`,
  );
  await warehouse.run(sql`insert into ${found} select $extract, * from finding`, { extract });
  await warehouse.run(
    sql`insert into ${filled} select $extract, unnest([${columns.map(literal)}]),
       unnest([${columns.map((column) => sql`${Number(seen[`filled ${column}`])}`)}]), $loaded`,
    { extract, loaded },
  );
  return { extract, read, loaded, setAside: set_aside };
}

/** `loaded`, and by column `filled`, `constant`, `late`. */
function look({ warehouse, asAt }: LoadContext, plan: ExtractPlan) {
  const looks = Object.entries(plan.contract.columns).flatMap(([column, { kind, planned }]) => {
    const it = name(column);
    const filled = sql`count(${it}) as ${name(`filled ${column}`)}`;
    if (plan.columns[column] === undefined) return [filled];
    if (kind === "flag" || kind === "code")
      return [
        filled,
        sql`count(${it}) >= ${constantFrom} and min(${it}) = max(${it}) as ${name(`constant ${column}`)}`,
      ];
    if (kind === "date" && !planned)
      return [filled, sql`count(*) filter (where ${it} > date ${literal(asAt)}) as ${name(`late ${column}`)}`];
    return [filled];
  });
  return warehouse.row<Record<string, number | boolean | null>>(
    sql`select count(*) as loaded, ${looks} from ${gathered(plan.contract.extract)}`,
  );
}

/** Of a whole column, so it stands at no row: a row that it stood at would be counted among those with a warning. */
const warn = (warehouse: Warehouse, column: string, code: "column-not-supplied" | "constant-column") =>
  warehouse.run(sql`insert into finding values (null, $column, $code, 'warning')`, { column, code });

const warnOfLate = ({ warehouse, asAt }: LoadContext, { extract }: Contract, column: string) =>
  warehouse.run(
    sql`insert into finding select "row", ${literal(column)}, 'date-after-as-at', 'warning' from ${gathered(extract)}
     where ${name(column)} > $asAt::date`,
    { asAt },
  );
