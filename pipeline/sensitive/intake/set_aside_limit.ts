/** The largest share of an extract's rows that may be set aside: where more would be lost, the submission is refused. */
import { type Code, QuorateError, say } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { literal, sql } from "../warehouse/sql.ts";
import { summaryOf } from "./finding_summary.ts";
import { type ExtractAccount, found } from "./gathered.ts";

/** Findings by which a row is set aside with nothing lost: another row with the same key is there. They refuse nothing. */
const withoutLoss = ["key-duplicate", "key-gives-way"] satisfies Code[];

/** Gives a fault for each extract of which more than the limit, 0 to 1, would be lost. */
export async function beyondLimit(
  warehouse: Warehouse,
  accounts: readonly ExtractAccount[],
  limit: number,
): Promise<QuorateError[]> {
  const faults: QuorateError[] = [];
  for (const { extract, read, setAside } of accounts) {
    if (setAside <= read * limit) continue;
    const { aside } = await warehouse.row<{ aside: number }>(
      sql`select count(distinct row) as aside from ${found}
       where extract = $extract and severity = 'error' and code not in (${withoutLoss.map(literal)})`,
      { extract },
    );
    if (aside > read * limit)
      faults.push(new QuorateError("limit-exceeded", extract, { aside, read, limit: limit * 100 }));
  }
  return faults;
}

/** Says what would be set aside, by extract, code and column, in words with the first few row numbers. */
export async function logSetAside(
  warehouse: Warehouse,
  accounts: readonly ExtractAccount[],
  log: (line: string) => void,
): Promise<void> {
  for (const { extract, read, setAside } of accounts.filter((account) => account.setAside > 0)) {
    log(`  ${extract}: ${setAside} of ${read} rows set aside`);
    const errors = sql`${found} where extract = $extract and severity = 'error'`;
    for (const { code, column, rows, first } of await summaryOf(warehouse, errors, { extract }))
      log(
        `    ${code}${column ? ` in ${column}` : ""}: ${rows} rows (${first.join(", ")}${rows > first.length ? " …" : ""}): ${say(code).what}; ${say(code).todo}`,
      );
  }
}
