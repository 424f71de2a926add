/**
 * Rows of one key. Those that agree in all that figures need are one row, the first, and an answer on which they differ is lost.
 * Where they do not agree, none of them is used; but a row that its contract lets give way to another does.
 */
import { isNeeded } from "../../../contracts/contract.ts";
import { fragment, joined, literal, name, type Sql, sql } from "../../warehouse/sql.ts";
import { temporaryTable } from "../../warehouse/temporary_table.ts";
import { isSetAside } from "./findings.ts";
import type { Loading } from "./loading.ts";

/** Gives a relation in which every key stands once, and adds to the findings what became of the others. `rows`: a table of rows with
 * nothing wrong by themselves, `row`, `key_number` and the columns of the contract. */
export async function mergeRows(loading: Loading, rows: Sql): Promise<Sql> {
  const { warehouse, plan, findings } = loading;
  const { columns, key } = plan.contract;
  const { repeats } = await warehouse.row<{ repeats: boolean }>(
    sql`select count(*) > count(distinct key_number) as repeats from ${rows}`,
  );
  if (!repeats) return rows;
  await letGiveWay(loading, rows);
  const standing = sql`(from ${rows} where not ${isSetAside(findings)})`;
  const { table: merged } = await temporaryTable(warehouse, "merged", mergedSql(loading, standing));
  await warehouse.run(sql`
    insert into ${findings}
      select each_row.row, ${literal(key[0]!)}, case when agree then 'key-duplicate' else 'key-conflict' end, 'error'
      from ${standing} as each_row join ${merged} as merged using (key_number)
      where rows > 1 and (not agree or each_row.row > merged.row);
    insert into ${findings} select row, unnest(answers_lost), 'answers-differ', 'warning' from ${merged} where agree`);
  return sql`(select row, ${Object.keys(columns).map(name)} from ${merged} where agree)`;
}

/** Sets aside a row that its contract lets give way, where another row of its key does not. */
async function letGiveWay({ warehouse, plan, findings }: Loading, rows: Sql): Promise<void> {
  const { key, givesWay } = plan.contract;
  if (givesWay === undefined) return;
  const gives = fragment(givesWay);
  await warehouse.run(
    sql`insert into ${findings} select row, ${literal(key[0]!)}, 'key-gives-way', 'error' from ${rows}
     where (${gives}) and key_number in (select key_number from ${rows} where (${gives}) is not true)`,
  );
}

/** SQL for one row a key: the number of its first row, how many `rows` it stands in, whether they `agree`, the columns of the
 * contract, and `answers_lost`, the names of those on which the rows differ though figures do not need them. */
function mergedSql({ plan: { contract } }: Loading, rows: Sql): Sql {
  const { columns, key } = contract;
  const others = Object.keys(columns).filter((column) => !key.includes(column));
  const needed = others.filter((column) => isNeeded(contract, column));
  const answers = others
    .filter((column) => !isNeeded(contract, column))
    .map((column) => ({ column, it: name(column) }));
  const agree = needed.map((column) => {
    const it = name(column);
    return sql`min(${it}) is not distinct from max(${it}) and count(${it}) in (0, count(*))`;
  });
  const same = [...key, ...needed].map((column) => sql`min(${name(column)}) as ${name(column)}`);
  const ifSame = answers.map(({ it }) => sql`case when min(${it}) = max(${it}) then min(${it}) end as ${it}`);
  const ifLost = answers.map(({ column, it }) => sql`case when min(${it}) <> max(${it}) then ${literal(column)} end`);
  return sql`
    select key_number, min(row) as row, count(*) as rows, ${joined([sql`true`, ...agree], sql` and `)} as agree,
      ${[...same, ...ifSame]},
      list_filter([${ifLost}]::varchar[], lambda answer : answer is not null) as answers_lost
    from ${rows} group by key_number`;
}
