/**
 * Tables of ids and their pseudonyms, so that each id is hashed once however often it stands in an extract. One that other
 * extracts refer to keeps its table until the submission is loaded, and a reference is sound where it is found there.
 */

import { patterns } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { contracts } from "../contracts/index.ts";
import { name, type Warehouse } from "../warehouse/connection.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { refuseIdentity } from "./refuse_identity.ts";

export interface IdColumn {
  readonly column: string;
  /** the temporary table of ids and hashes; null: each id turns up once, so it is hashed where it stands */
  readonly table: string | null;
  /** the table is made from this very column */
  readonly own: boolean;
  /** the extract it refers to, where this submission supplies it */
  readonly refersTo: string | null;
}

/** Extracts whose keys others refer to. */
const referredTo = new Set(
  contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ references }) => references ?? [])),
);

export const keyTable = (extract: string): string => `key_${extract}`;
export const isReferredTo = ({ extract }: Contract): boolean => referredTo.has(extract);

/** The columns of ids of a contract, and where the pseudonyms of each are found. */
export function idColumns({ extract, columns, key }: Contract, supplied: ReadonlySet<string>): IdColumn[] {
  return Object.entries(columns).flatMap(([column, { kind, references }]): IdColumn[] => {
    if (kind !== "id") return [];
    if (references !== undefined && supplied.has(references))
      return [{ column, table: keyTable(references), own: false, refersTo: references }];
    const isKey = key.length === 1 && column === key[0];
    if (!isKey) return [{ column, table: `ids_${column}`, own: true, refersTo: null }];
    return [{ column, table: referredTo.has(extract) ? keyTable(extract) : null, own: true, refersTo: null }];
  });
}

interface Pseudonyms {
  readonly warehouse: Warehouse;
  readonly key: Buffer;
}

/** Makes the tables of an extract's own ids from a relation of its text, and looks at what is in them. A text that is not
 * formed as an id is in none. Throws `identity-value`. */
export async function makePseudonyms(
  { warehouse, key }: Pseudonyms,
  plan: ExtractPlan,
  ids: readonly IdColumn[],
  relation: string,
): Promise<void> {
  for (const { column, table, own } of ids) {
    if (!own) continue;
    if (table === null) {
      await refuseIdentity(warehouse, plan, relation, [column]);
      continue;
    }
    await warehouse.run(
      `create or replace temp table ${table} as
       select id, ${pseudonymSql("id")} as hash from (select distinct ${name(column)} as id from ${relation})
       where regexp_matches(id, '${patterns.id}')`,
      pseudonymBound(key),
    );
    await refuseIdentity(warehouse, plan, `(select id as ${name(column)} from temp.${table})`, [column]);
  }
}

/** Adds ids that only came out when their rows were mended. */
export async function addPseudonyms(
  { warehouse, key }: Pseudonyms,
  ids: readonly IdColumn[],
  relation: string,
): Promise<void> {
  for (const { column, table, own } of ids)
    if (own && table !== null)
      await warehouse.run(
        `insert into temp.${table} select id, ${pseudonymSql("id")} from (select distinct ${name(column)} as id from ${relation})
         where id is not null and id not in (select id from temp.${table})`,
        pseudonymBound(key),
      );
}

/** SQL for the pseudonym of each column of ids, and the joins it needs over a relation called `it`. */
export function pseudonymsSql(ids: readonly IdColumn[]): { hashes: Map<string, string>; joins: string } {
  const alias = (column: string) => name(`of ${column}`);
  const hashes = ids.map(
    ({ column, table }) =>
      [column, table === null ? pseudonymSql(`it.${name(column)}`) : `${alias(column)}.hash`] as const,
  );
  const joins = ids.flatMap(({ column, table }) =>
    table === null ? [] : [`left join temp.${table} as ${alias(column)} on ${alias(column)}.id = it.${name(column)}`],
  );
  return { hashes: new Map(hashes), joins: joins.join("\n     ") };
}
