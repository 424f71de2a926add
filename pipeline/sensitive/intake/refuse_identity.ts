/** Refuses a whole extract where a value in it looks like what could name a child. */
import { codesOf } from "../../contracts/code_lists.ts";
import type { Contract } from "../../contracts/contract.ts";
import {
  columnShapes,
  identityInValue,
  identityOf,
  type TextPlace,
  twoWords,
  worthALook,
} from "../../identity_guard.ts";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { fragment, literal, name, type Sql, sql } from "../warehouse/sql.ts";

/** Ids from which a column of two words each is taken for names. */
const fewestNames = 5;

/** What the guard asks of a text. It stands outside of the rooms that know of SQL as a type, so that what it declares comes in
 * by the door for that. */
const guarding = (ask: (text: string) => string, text: Sql): Sql => fragment(ask(text.text));

/** SQL over a column of ids: true where the texts that have a shape are mostly real ones. */
export const shapeInColumn = (text: Sql, { shape, realSql }: (typeof columnShapes)[number]): Sql => {
  const shaped = sql`regexp_matches(${text}, ${literal(shape)})`;
  return sql`count(*) filter (where case when ${shaped} then ${guarding(realSql, text)} end) > 0.5 * count(*) filter (where ${shaped})`;
};

/** SQL over a column of ids: true where nearly each is two words, and hardly any word stands twice. */
export const twoWordsInColumn = (text: Sql): Sql => {
  const part = (place: number) =>
    sql`count(distinct case when regexp_matches(${text}, ${literal(twoWords)}) then lower(regexp_extract(${text}, '^([A-Za-z]+)[-_.]([A-Za-z]+)', ${place})) end)`;
  const pairs = sql`count(distinct case when regexp_matches(${text}, ${literal(twoWords)}) then ${text} end)`;
  return sql`${pairs} >= ${fewestNames} and ${pairs} > 0.8 * count(distinct ${text}) and ${part(1)} > 0.5 * ${pairs} and ${part(2)} > 0.5 * ${pairs}`;
};

/** What is looked at, of whom. */
interface Looked {
  readonly contract: Contract;
  readonly file: string;
  /** whose lists of words count */
  readonly authority: string;
}

/** SQL for what a column holds and nobody has said before: a word of a list names a thing and nobody, whatever it sounds like
 * (`parish_of_st_john`). */
function unsaid({ contract: { columns }, authority }: Looked, column: string): Sql {
  const { kind, codes } = columns[column]!;
  const text = name(column);
  // an authority may have no list of its own yet, as only Jersey has its corporate parents
  const listed = kind === "word" ? codesOf(codes!, authority).map((code) => literal(code.toLowerCase())) : [];
  return listed.length === 0 ? text : sql`case when lower(${text}) not in (${listed}) then ${text} end`;
}

/** Looks at columns of a relation, each named by the contract's column that it holds. Throws `identity-value`, which says
 * the file, the column and what it looks like, and never the value. */
export async function refuseIdentity(
  warehouse: Warehouse,
  plan: Looked,
  relation: Sql,
  columns: readonly string[],
): Promise<void> {
  if (columns.length === 0) return;
  // nearly no text is worth a closer look, and one look at all of them costs a fraction of many
  const looks = columns.map((column, at) => {
    const place = placeOf(plan.contract, column);
    return sql`bool_or(${guarding((it) => worthALook(it, place), unsaid(plan, column))}) as ${name(`look ${at}`)}`;
  });
  const worth = await warehouse.row<Record<string, boolean | null>>(sql`select ${looks} from ${relation}`);
  for (const [at, column] of columns.entries())
    if (worth[`look ${at}`] === true) await refuseColumn(warehouse, plan, relation, column);
}

function placeOf({ columns }: Contract, column: string): TextPlace {
  const { kind } = columns[column]!;
  return { isId: kind === "id", isWord: kind === "word", isDate: kind === "date" };
}

async function refuseColumn(warehouse: Warehouse, plan: Looked, relation: Sql, column: string): Promise<void> {
  const { contract, file } = plan;
  const text = unsaid(plan, column);
  const place = placeOf(contract, column);
  const shapes = columnShapes.map((each, at) => sql`${shapeInColumn(text, each)} as ${name(`shape ${at}`)}`);
  const looks = [
    sql`min(${guarding((it) => identityInValue(it, place), text)}) as value`,
    ...(place.isId ? [...shapes, sql`bool_or(regexp_matches(${text}, ${literal(twoWords)})) as words`] : []),
  ];
  const found = await warehouse.row<Record<string, string | boolean | null>>(
    sql`select ${looks} from ${relation} where ${guarding((it) => worthALook(it, place), text)}`,
  );
  const shape = columnShapes.find((_, at) => found[`shape ${at}`] === true)?.kind;
  const words = found.words === true && (await areNames(warehouse, relation, column)) ? "names" : undefined;
  const kindFound = found.value ?? shape ?? words;
  if (kindFound !== undefined && kindFound !== null)
    throw new QuorateError("identity-value", file, { column, kind: String(kindFound) });
}

const areNames = async (warehouse: Warehouse, relation: Sql, column: string): Promise<boolean> =>
  (await warehouse.row<{ are: boolean }>(sql`select ${twoWordsInColumn(name(column))} as are from ${relation}`)).are;

/** Texts with letters that no contract asks for are looked at as they read, which SQL cannot tell: letters of other widths,
 * and what has no width between them. */
export async function refuseHidden(
  warehouse: Warehouse,
  { contract, file }: { contract: Contract; file: string },
  relation: Sql,
): Promise<void> {
  for (const column of Object.keys(contract.columns)) {
    const texts = await warehouse.rows<{ text: string }>(
      sql`select distinct ${name(column)} as text from ${relation} where not regexp_full_match(${name(column)}, '[ -~]*')`,
    );
    const place = placeOf(contract, column);
    for (const { text } of texts) {
      const found = identityOf(text, place);
      if (found !== undefined) throw new QuorateError("identity-value", file, { column, kind: found });
    }
  }
}
