/** The account of one extract, from one look at what was loaded: how many rows, how complete each column is, and what is
 * worth a warning though it was loaded all the same. */
import { QuorateError } from "../../../messages.ts";
import { literal, name, sql } from "../../warehouse/sql.ts";
import { type ExtractAccount, filled, found } from "../gathered.ts";
import type { Loading } from "./loading.ts";

/** The number of rows from which a column that never varies is worth a warning. */
const constantFrom = 20;

/** Adds the warnings to the findings, and the findings to what was found in the submission. `read`: the rows of the file. Throws
 * where a row is neither loaded nor set aside, or both. */
export async function takeAccount(loading: Loading, read: number): Promise<ExtractAccount> {
  const { warehouse, plan, findings } = loading;
  const { extract, columns: declared } = plan.contract;
  const columns = Object.keys(declared);
  const seen = await look(loading);
  const { loaded } = seen;
  for (const column of columns) {
    if (plan.columns[column] === undefined) await warnOfColumn(loading, column, "column-not-supplied");
    if ((seen[`late ${column}`] ?? 0) > 0) await warnOfLate(loading, column);
    if (seen[`constant ${column}`]) await warnOfColumn(loading, column, "constant-column");
  }
  const { setAside } = await warehouse.row<{ setAside: number }>(
    sql`select count(distinct row) as "setAside" from ${findings} where severity = 'error'`,
  );
  if (loaded + setAside !== read)
    throw new QuorateError("unexpected", plan.file, {
      why: `${read} rows read, ${loaded} loaded, ${setAside} set aside`,
    });
  await warehouse.run(sql`insert into ${found} select $extract, * from ${findings}`, { extract });
  await warehouse.run(
    sql`insert into ${filled} select $extract, unnest([${columns.map(literal)}]),
       unnest([${columns.map((column) => sql`${seen[`filled ${column}`] ?? 0}`)}]), $loaded`,
    { extract, loaded },
  );
  return { extract, read, loaded, setAside };
}

/** What one look at the good rows says: how many they are, and of each column in how many it is filled, in how many it is a day
 * after the submission's, and whether it never varies. */
interface Seen {
  readonly loaded: number;
  readonly [filled: `filled ${string}`]: number;
  readonly [late: `late ${string}`]: number | undefined;
  readonly [constant: `constant ${string}`]: boolean | undefined;
}

function look({ warehouse, asAt, plan, good }: Loading): Promise<Seen> {
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
  return warehouse.row<Seen>(sql`select count(*) as loaded, ${looks} from ${good}`);
}

/** Of a whole column, so it stands at no row: a row that it stood at would be counted among those with a warning. */
const warnOfColumn = (
  { warehouse, findings }: Loading,
  column: string,
  code: "column-not-supplied" | "constant-column",
) => warehouse.run(sql`insert into ${findings} values (null, $column, $code, 'warning')`, { column, code });

const warnOfLate = ({ warehouse, asAt, good, findings }: Loading, column: string) =>
  warehouse.run(
    sql`insert into ${findings} select "row", ${literal(column)}, 'date-after-as-at', 'warning' from ${good}
     where ${name(column)} > $asAt::date`,
    { asAt },
  );
