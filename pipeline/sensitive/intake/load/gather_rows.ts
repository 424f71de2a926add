/** Adds rows to the good rows of an extract, each id under its pseudonym. */
import type { ColumnKind } from "../../../contracts/column.ts";
import { joined, name, type Sql, sql } from "../../warehouse/sql.ts";
import { isReferredTo } from "../gathered.ts";
import type { IdColumn } from "../id_columns.ts";
import { hasOwnWords, keptWordSql } from "../own_words.ts";
import { pseudonymBound, pseudonymSql } from "../pseudonyms.ts";
import type { Loading } from "./loading.ts";

/** Stands for the pseudonym of an id that is not among those it is looked up in, so that its row can be told and taken out again. */
const unknown = 0;

/** Adds every row of a relation that has the columns of the contract. `typedValue`: SQL for the value of a column that is neither an
 * id nor a word. */
export function gatherRows(
  { warehouse, key, authority, plan, ids, good }: Loading,
  relation: Sql,
  typedValue: (kind: ColumnKind, column: Sql) => Sql,
): Promise<number> {
  const { contract } = plan;
  const values = Object.entries(contract.columns).map(([column, { kind, codes }]) => {
    const it = sql`it.${name(column)}`;
    if (kind === "word") return keptWordSql(codes!, authority, it);
    const id = ids.find((each) => each.column === column);
    return id === undefined ? typedValue(kind, it) : pseudonymOf(id, it);
  });
  // a reference to this extract is found by the key as it was written
  if (isReferredTo(contract)) values.unshift(sql`it.${name(contract.key[0]!)}`);
  const pseudonyms = ids.flatMap((id) =>
    id.hashed === "in place"
      ? []
      : [sql`left join ${id.pseudonyms} as ${known(id)} on ${known(id)}.id = it.${name(id.column)}`],
  );
  const hashes = hasOwnWords(contract) || ids.some(({ hashed }) => hashed === "in place");
  return warehouse.run(
    sql`insert into ${good} select it.row, ${values} from ${relation} as it ${joined(pseudonyms, sql`\n     `)}`,
    hashes ? pseudonymBound(key) : {},
  );
}

/** The name of the pseudonyms of a column, where they are joined. */
const known = ({ column }: IdColumn): Sql => name(`of ${column}`);

const pseudonymOf = (id: IdColumn, text: Sql): Sql =>
  id.hashed === "in place"
    ? pseudonymSql(text)
    : sql`case when ${text} is not null then coalesce(${known(id)}.hash, ${unknown}) end`;

/** SQL: whether a good row refers to something that is not there. */
export function hasUnknownId(ids: readonly IdColumn[]): Sql {
  const references = ids.filter(({ hashed }) => hashed === "elsewhere");
  return joined([sql`false`, ...references.map(({ column }) => sql`${name(column)} = ${unknown}`)], sql` or `);
}
