/**
 * Words of an authority's own, where a list may be added to. Nobody has said what they are, so each is searched for what could
 * name a child, shown once to whoever loads it, and kept as a pseudonym: figures need only that it is none of the list, and that
 * two of them are two.
 */
import { codesOf } from "../../contracts/code_lists.ts";
import { patterns } from "../../contracts/column.ts";
import type { Contract } from "../../contracts/contract.ts";
import { identityOf } from "../../identity_guard.ts";
import { QuorateError } from "../../messages.ts";
import { literal, name, type Sql, sql } from "../warehouse/sql.ts";
import type { Loading } from "./load/loading.ts";
import { pseudonymSql } from "./pseudonyms.ts";

/** How many of a column's words are shown. */
const mostShown = 20;

const isListed = (list: string, authority: string, text: Sql): Sql =>
  sql`list_contains([${codesOf(list, authority).map(literal)}], ${text})`;

export const hasOwnWords = ({ columns }: Contract): boolean =>
  Object.values(columns).some(({ kind }) => kind === "word");

/** SQL for a word as it is kept: a listed one as it is, one's own under its pseudonym. */
export const keptWordSql = (list: string, authority: string, text: Sql): Sql =>
  sql`case when ${text} is null or ${isListed(list, authority, text)} then ${text} else 'own-' || to_hex(${pseudonymSql(text)}) end`;

/** Shows the words of the authority's own among the staged rows of an extract. Throws `identity-value`. */
export async function showOwnWords({ warehouse, authority, note, plan, staged }: Loading): Promise<void> {
  const { contract, columns, file } = plan;
  for (const [column, { kind, codes }] of Object.entries(contract.columns)) {
    if (kind !== "word" || columns[column] === undefined) continue;
    const text = name(column);
    const own = await warehouse.rows<{ word: string; rows: number }>(
      sql`select ${text} as word, count(*) as rows from ${staged}
       where not ${isListed(codes!, authority, text)} and regexp_full_match(${text}, ${literal(patterns.word)})
       group by word order by rows desc, word`,
    );
    const found = own.map(({ word }) => identityOf(word, { isId: false, isWord: true })).find((each) => each);
    if (found !== undefined) throw new QuorateError("identity-value", file, { column, kind: found });
    if (own.length === 0) continue;
    const shown = own.slice(0, mostShown).map(({ word, rows }) => `${word} (${rows})`);
    const more = own.length > mostShown ? ` and ${own.length - mostShown} more` : "";
    note(
      `${contract.extract}.${column} has words of its own, counted as not listed; see that none names anybody: ${shown.join(", ")}${more}`,
    );
  }
}
