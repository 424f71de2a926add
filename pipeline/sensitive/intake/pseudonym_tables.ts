/**
 * Where the pseudonym of each column of ids comes from. A key stands once, so it is hashed where it stands, and its text is
 * kept beside it until the submission is loaded: a reference to it is looked up there, so that it is hashed no second time
 * and is sound where it is found. Other ids are hashed once each in a table of their own.
 */
import { patterns } from "../../contracts/column.ts";
import type { Contract } from "../../contracts/contract.ts";
import { contractOf } from "../../contracts/index.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { literal, name, type Sql, sql } from "../warehouse/sql.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import { gathered, keyAsWritten } from "./gathered.ts";
import { pseudonymBound, pseudonymSql } from "./pseudonyms.ts";
import { refuseIdentity } from "./refuse_identity.ts";

export interface IdColumn {
  readonly column: string;
  /** in place: a key, or a reference to a key of the same extract; `extract`: looked up among the keys of another that the
   * submission supplies; table: each of its ids once */
  readonly hashed: "in place" | "table" | { readonly extract: string };
}

/** The columns of ids of a contract, and where the pseudonyms of each are found. */
export function idColumns({ extract, columns, key }: Contract, supplied: ReadonlySet<string>): IdColumn[] {
  return Object.entries(columns).flatMap(([column, { kind, references }]): IdColumn[] => {
    if (kind !== "id") return [];
    if (references === extract || (key.length === 1 && column === key[0])) return [{ column, hashed: "in place" }];
    if (references !== undefined && supplied.has(references)) return [{ column, hashed: { extract: references } }];
    return [{ column, hashed: "table" }];
  });
}

/** A relation of `id` and `hash`; null where the column is hashed in place. */
export function pseudonymsOf({ column, hashed }: IdColumn): Sql | null {
  if (hashed === "in place") return null;
  if (hashed === "table") return sql`temp.${name(`ids_${column}`)}`;
  const { extract } = hashed;
  return sql`(select ${keyAsWritten} as id, ${name(contractOf(extract)!.key[0]!)} as hash from ${gathered(extract)})`;
}

interface Pseudonyms {
  readonly warehouse: Warehouse;
  readonly key: Buffer;
  readonly authority: string;
}

/** Makes the tables of ids from a relation of an extract's text, and looks at what ids there are. A text that is not formed
 * as an id is in none. References are looked at where they are not found. Throws `identity-value`. */
export async function makePseudonyms(
  { warehouse, key, authority }: Pseudonyms,
  plan: ExtractPlan,
  ids: readonly IdColumn[],
  relation: Sql,
): Promise<void> {
  const inPlace = ids.filter(({ hashed }) => hashed === "in place").map(({ column }) => column);
  await refuseIdentity(warehouse, { ...plan, authority }, relation, inPlace);
  for (const id of ids) {
    if (id.hashed !== "table") continue;
    const table = pseudonymsOf(id)!;
    await warehouse.run(
      sql`create or replace temp table ${name(`ids_${id.column}`)} as
       select id, ${pseudonymSql(sql`id`)} as hash from (select distinct ${name(id.column)} as id from ${relation})
       where regexp_matches(id, ${literal(patterns.id)})`,
      pseudonymBound(key),
    );
    await refuseIdentity(warehouse, { ...plan, authority }, sql`(select id as ${name(id.column)} from ${table})`, [
      id.column,
    ]);
  }
}

/** Adds ids that only came out when their rows were mended. */
export async function addPseudonyms(
  { warehouse, key }: Pseudonyms,
  ids: readonly IdColumn[],
  relation: Sql,
): Promise<void> {
  for (const id of ids)
    if (id.hashed === "table")
      await warehouse.run(
        sql`insert into ${pseudonymsOf(id)!} select id, ${pseudonymSql(sql`id`)} from (select distinct ${name(id.column)} as id from ${relation})
         where id is not null and id not in (select id from ${pseudonymsOf(id)!})`,
        pseudonymBound(key),
      );
}
