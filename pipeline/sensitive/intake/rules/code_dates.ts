/**
 * Code lists change: supported accommodation has had a code of its own since April 2024. Where an entry of a list has a
 * first or last day, a row that lies wholly outside them is worth a warning. A row that reaches into the code's time is
 * not: an episode that still runs keeps, or has been given, the code of a later year.
 */
import { codeList } from "../../../contracts/code_lists.ts";
import type { Contract } from "../../../contracts/contract.ts";
import { fragment, joined, literal, name, sql } from "../../warehouse/sql.ts";
import { type Rule, type RuleExample, warning } from "./rule.ts";

/** The rules of the dated lists that an extract's columns use. `from` and `until`: SQL for a row's first and last day. */
export function codeDateRules(
  contract: Contract,
  { from, until }: { from: string; until: string },
  examples: Readonly<Record<string, readonly RuleExample[]>>,
): Rule[] {
  return Object.entries(contract.columns).flatMap(([column, { kind, codes }]) => {
    const dated = kind === "code" ? codeList(codes!).filter((entry) => entry.from !== "" || entry.until !== "") : [];
    const outside = dated.map((entry) => {
      const early = entry.from === "" ? [] : [sql`${fragment(until)} < date ${literal(entry.from)}`];
      const late = entry.until === "" ? [] : [sql`${fragment(from)} > date ${literal(entry.until)}`];
      return sql`(${name(column)} = ${literal(entry.code)} and (${joined([...early, ...late], sql` or `)}))`;
    });
    return outside.length === 0
      ? []
      : [
          warning(
            "code-out-of-date",
            column,
            joined(outside, sql` or `).text,
            "the code list's own dates",
            examples[column] ?? [],
          ),
        ];
  });
}
