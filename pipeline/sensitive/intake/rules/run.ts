/**
 * Judges the rules: one query a subject, which gives each row a number with a bit for every rule that it breaks, so that
 * tens of millions of rows cost one scan however many rules there are. What a rule may look at stands before it as
 * relations named after the extracts, of this submission only; nothing of them is kept but row, column and code.
 */
import type { DuckDBValue } from "@duckdb/node-api";
import { warehouseType } from "../../../contracts/column.ts";
import type { Contract } from "../../../contracts/contract.ts";
import { contracts } from "../../../contracts/index.ts";
import { fragment, joined, literal, name, nothing, type Sql, sql } from "../../warehouse/sql.ts";
import { dayText } from "../clean.ts";
import { gathered, gatheredColumns } from "../gathered.ts";
import { factsSql, type Relations, type Subject } from "./rule.ts";

/** A day written as a source may write it: YYYY-MM-DD or dd/mm/yyyy; anything else is null. */
export const dayMacro = sql`create or replace temp macro day_of(text) as try_cast(${dayText(sql`text`, true)} as date)`;

/** Where no source says the day: somewhere in the month. A rule about age fires only where it holds on every such day. */
export const bornInMonth = sql`select child_id, birth_month as born_from, last_day(birth_month) as born_until from child`;

export interface RuleContext {
  /** the extracts that the submission supplies */
  readonly supplied: ReadonlySet<string>;
  readonly authority: string;
  readonly from: string;
  readonly asAt: string;
  /** SQL for `child_id`, `born_from`, `born_until`, where the source says the day; it is read, never kept */
  readonly born?: Sql | undefined;
  /** what to bind to relations that ask for it */
  readonly bound?: { readonly inner: DuckDBValue; readonly outer: DuckDBValue } | undefined;
}

/** What was gathered of one submission: a relation an extract, and `submission`, `born`, `life`. */
export const loadedRelations = ({ authority, from, asAt, born, supplied }: RuleContext): Relations => ({
  ...Object.fromEntries(
    contracts.map((contract) => [
      contract.extract,
      supplied.has(contract.extract)
        ? sql`select ${gatheredColumns(contract)} from ${gathered(contract.extract)}`
        : noneOf(contract),
    ]),
  ),
  submission: sql`select ${literal(authority)} as authority, date ${literal(from)} as "from", date ${literal(asAt)} as as_at`,
  born: born ?? bornInMonth,
  life: factsSql(import.meta.url, "life"),
});

/** An extract that was not supplied has no rows. */
const noneOf = (contract: Contract) => {
  const columns = Object.entries(contract.columns).map(
    ([column, { kind }]) => sql`null::${fragment(warehouseType[kind])} as ${name(column)}`,
  );
  return sql`select null::bigint as "row", ${columns} where false`;
};

/** SQL that gives one row a broken rule and place: `extract`, `row`, `column`, `code`, `severity`. */
export function judgementSql(subject: Subject, relations: Relations): Sql {
  const { rules, facts, table } = subject;
  if (rules.length > 62) throw new Error(`${table} has more rules than a number has bits`);
  const broken = rules.map(({ when }, bit) => sql`case when ${fragment(when)} then ${2 ** bit} else 0 end`);
  const places = rules.flatMap(({ code, severity, column, also }, bit) => [
    { bit, at: sql`"row"`, table, column, code, severity },
    ...also.map((other) => ({ bit, at: name(other.row), ...other, code, severity: "warning" as const })),
  ]);
  const rows = [...new Map(places.map(({ at }) => [at.text, at])).values()];
  const values = places.map(
    (place) =>
      sql`(${2 ** place.bit}::bigint, ${rows.findIndex((row) => row.text === place.at.text)}, ${literal(place.table)}, ${literal(place.column)}, ${literal(place.code)}, ${literal(place.severity)})`,
  );
  return sql`
    with ${withRelations(facts, relations)}
    facts as (${facts}),
    judged as (select ${rows}, (${joined(broken, sql`\n      + `)})::bigint as broken from facts),
    found as (select * from judged where broken <> 0),
    place(bit, whose, extract, "column", code, severity) as (values ${values}),
    told as (
      select place.extract, case place.whose ${joined(
        rows.map((row, at) => sql`when ${at} then found.${row}`),
        sql` `,
      )} end as "row",
        place."column", place.code, place.severity
      from found join place on (found.broken & place.bit) <> 0
    )
    select distinct * from told where "row" is not null`;
}

/** The relations that a text names, and those that they name, in an order in which each comes after what it needs. */
function withRelations(facts: Sql, relations: Relations): Sql {
  const needed: string[] = [];
  const add = ({ text }: Sql): void => {
    for (const relation of Object.keys(relations)) {
      if (needed.includes(relation) || !new RegExp(`(from|join)\\s+${relation}\\b`, "i").test(text)) continue;
      add(relations[relation]!);
      needed.push(relation);
    }
  };
  add(facts);
  return joined(
    needed.map((relation) => sql`${name(relation)} as (${relations[relation]!}),\n    `),
    nothing,
  );
}
