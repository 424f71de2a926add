/**
 * How one figure came about, step by step: the rows of the population that belong to the period, what each condition of the
 * definition leaves of them, what was not recorded, the denominator and the numerator. The steps are counted one by one,
 * apart from `calculate`, and a test holds the two together for every measure.
 */

import { notRecordedCategory } from "../../release/codes.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { modelTable, shown } from "../warehouse/model.ts";
import { fragment, joined, literal, name, nothing, type Sql, sql } from "../warehouse/sql.ts";
import { breakdownOf } from "./breakdowns.ts";
import type { Measure } from "./measure.ts";
import { aggregates, conditions } from "./pass_sql.ts";
import type { Period } from "./periods.ts";
import { breakdownColumn, populationOf } from "./populations.ts";

export interface Category {
  readonly breakdown: Measure["breakdowns"][number];
  readonly category: string;
}

export interface Step {
  readonly words: string;
  /** rows that are left after it */
  readonly rows: number;
  /** the condition, in SQL; blank where it is none of the definition's */
  readonly sql: string;
}

export interface Explanation {
  /** from the whole population down to those in question */
  readonly steps: readonly Step[];
  readonly inQuestion: number;
  readonly notRecorded: number;
  readonly denominator: number;
  readonly numerator: number;
  /** where not rows are counted but what they hold: both sides added up; else null */
  readonly added: { readonly numerator: number; readonly denominator: number } | null;
  /** one query that gives the numbers */
  readonly sql: string;
}

/** Counts a measure's steps in one authority and period, as a whole or in one category. The models must have been built. */
export async function explain(
  warehouse: Warehouse,
  measure: Measure,
  authority: string,
  period: Period,
  within: Category | null,
): Promise<Explanation> {
  const population = populationOf(measure.population);
  const { counted, known, unknown } = conditions(measure);
  const first = measure.moment === "stock" ? period.lastMonth : period.firstMonth;
  const month = sql`year(${name(measure.dated)}) * 12 + month(${name(measure.dated)}) - 1`;
  const dated = sql`${month} between ${first} and ${period.lastMonth}`;
  const category = within && categoryCondition(measure, within);
  // of a distribution the category is what counts, of all that can be told
  const distributed = within !== null && measure.distributions.includes(within.breakdown);
  const chosen = distributed ? null : category;
  const narrowing = [
    { words: `rows of the population: ${population.words}`, where: nothing },
    { words: `with a date (${measure.dated})`, where: sql`${name(measure.dated)} is not null` },
    {
      words: measure.moment === "stock" ? `on ${period.end}` : `from ${period.start} to ${period.end}`,
      where: dated,
    },
    ...(chosen ? [{ words: `in ${within!.breakdown} = ${within!.category}`, where: chosen }] : []),
    ...conjuncts(measure.of.where).map((part) => ({ words: "and", where: fragment(part) })),
  ];
  const reached = narrowing.map((_, place) =>
    joined(
      narrowing.slice(1, place + 1).map(({ where }) => sql`coalesce(${where}, false)`),
      sql` and `,
    ),
  );
  const from = sql`from ${modelTable(population.model)} where authority = $authority`;
  const columns = reached.map(
    (where, place) => sql`count(*)${place === 0 ? nothing : sql` filter (where ${where})`} as ${name(`step_${place}`)}`,
  );
  const row = await warehouse.row<Record<string, number>>(sql`select ${columns} ${from}`, { authority });
  const sums = aggregates(measure);
  const counting = distributed ? sql`${known} and ${category!}` : counted;
  const query = sql`select count(*) filter (where ${known} or ${unknown}) as in_question, count(*) filter (where ${unknown}) as not_recorded,
  count(*) filter (where ${known}) as denominator, count(*) filter (where ${counting}) as numerator,
  ${sums.counted} as added_numerator, ${sums.known} as added_denominator
${from} and ${dated}${chosen ? sql` and ${chosen}` : nothing}`;
  const counts = await warehouse.row<Record<string, number>>(query, { authority });
  return {
    steps: narrowing.map(({ words, where }, place) => ({ words, sql: where.text, rows: row[`step_${place}`]! })),
    inQuestion: counts.in_question!,
    notRecorded: counts.not_recorded!,
    denominator: counts.denominator!,
    numerator: counts.numerator!,
    added: measure.adds ? { numerator: counts.added_numerator!, denominator: counts.added_denominator! } : null,
    sql: shown(query),
  };
}

function categoryCondition(measure: Measure, { breakdown, category }: Category): Sql {
  const column = name(breakdownColumn(populationOf(measure.population), breakdown, measure.dated));
  const text = literal(category);
  if (breakdownOf(breakdown).overlaps) return sql`list_contains(${column}, ${text})`;
  return sql`coalesce(${column}, ${literal(notRecordedCategory)}) = ${text}`;
}

/** The parts of a condition that `and` joins at its outermost level; the `and` of a `between` joins nothing. */
export function conjuncts(where: string): string[] {
  const parts: string[] = [];
  let [depth, from, between] = [0, 0, false];
  for (const found of where.matchAll(/'(?:[^']|'')*'|\(|\)|\b(?:case|end|between|and|or)\b/gi)) {
    const token = found[0].toLowerCase();
    if (token === "(" || token === "case") depth++;
    else if (token === ")" || token === "end") depth--;
    else if (depth > 0) continue;
    else if (token === "or") return [where];
    else if (token === "between") between = true;
    else if (token === "and" && between) between = false;
    else if (token === "and") {
      parts.push(where.slice(from, found.index).trim());
      from = found.index + token.length;
    }
  }
  return [...parts, where.slice(from).trim()].filter((part) => part !== "true");
}
