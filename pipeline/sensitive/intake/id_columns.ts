/**
 * Where the pseudonym of each column of ids comes from. A key stands once, so it is hashed where it stands, and its text is
 * kept beside it until the submission is loaded: a reference to it is looked up there, so that it is hashed no second time
 * and is sound where it is found. Other ids are hashed once each in a table of their own.
 */
import type { Contract } from "../../contracts/contract.ts";
import { contracts } from "../../contracts/index.ts";
import { name, type Sql, sql } from "../warehouse/sql.ts";
import { gathered, keyAsWritten } from "./gathered.ts";

/** A key, or a reference to a key of the same extract: each is hashed in its row. */
interface HashedInPlace {
  readonly column: string;
  readonly hashed: "in place";
}

/** Any other id: each is hashed once, in a table of its own. */
interface HashedOnce {
  readonly column: string;
  readonly hashed: "once";
  /** a table of `id` and `hash`, which `pseudonym_tables.ts` makes */
  readonly pseudonyms: Sql;
}

/** A reference to another extract that the submission supplies: it is looked up among the keys that were loaded there. */
export interface LookedUpElsewhere {
  readonly column: string;
  readonly hashed: "elsewhere";
  readonly extract: string;
  /** a relation of `id` and `hash` */
  readonly pseudonyms: Sql;
}

export type IdColumn = HashedInPlace | HashedOnce | LookedUpElsewhere;

/** The columns of ids of a contract, each with where its pseudonyms come from. */
export function idColumns({ extract, columns, key }: Contract, supplied: ReadonlySet<string>): IdColumn[] {
  return Object.entries(columns).flatMap(([column, { kind, references }]): IdColumn[] => {
    if (kind !== "id") return [];
    if (references === extract || (key.length === 1 && column === key[0])) return [{ column, hashed: "in place" }];
    const other = contracts.find((each) => each.extract === references);
    if (other === undefined || !supplied.has(other.extract))
      return [{ column, hashed: "once", pseudonyms: sql`temp.${name(pseudonymTable(column))}` }];
    return [{ column, hashed: "elsewhere", extract: other.extract, pseudonyms: keysOf(other) }];
  });
}

/** The name of the table of pseudonyms of a column that has one of its own. */
export const pseudonymTable = (column: string) => `ids_${column}`;

const keysOf = ({ extract, key }: Contract): Sql =>
  sql`(select ${keyAsWritten} as id, ${name(key[0]!)} as hash from ${gathered(extract)})`;
