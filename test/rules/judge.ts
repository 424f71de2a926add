/** Judges one rule's example: its rows become the relations that the rule's facts look at, typed as the contract says. */
import { warehouseType } from "../../pipeline/contracts/column.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import type { Relations, RuleExample, Subject } from "../../pipeline/sensitive/intake/rules/rule.ts";
import { dayMacro, judgementSql, loadedRelations } from "../../pipeline/sensitive/intake/rules/run.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, joined, literal, name, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { numberOfId } from "../warehouse/short_ids.ts";

export interface Judged {
  readonly extract: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly severity: string;
}

export async function openJudge(): Promise<Warehouse> {
  const warehouse = await Warehouse.open(":memory:");
  await warehouse.run(dayMacro);
  return warehouse;
}

const typed: Record<string, (text: string) => Sql> = {
  id: (text) => sql`${numberOfId(text)}`,
  month: (text) => sql`date ${literal(`${text}-01`)}`,
  flag: (text) => sql`${text === "Y"}`,
};

/** The relations of our own extracts: the rows given, nothing in the others. `row` counts from 0. */
export function ownRelations(given: RuleExample["given"]): Relations {
  const relations: Record<string, Sql> = {
    ...loadedRelations({ supplied: new Set(), authority: "JE", from: "2016-01-01", asAt: "2025-12-31" }),
  };
  for (const { extract, columns } of contracts) {
    const rows = (given[extract] ?? []).map((row, place) => {
      const held = new Map([["child_id", "c"], ...row]);
      const cells = Object.entries(columns).map(([column, { kind }]) => {
        const text = held.get(column) ?? null;
        const value = text === null ? sql`null` : (typed[kind]?.(text) ?? literal(text));
        return sql`(${value})::${fragment(warehouseType[kind])} as ${name(column)}`;
      });
      return sql`select ${place}::bigint as "row", ${cells}`;
    });
    const none = Object.entries(columns).map(
      ([column, { kind }]) => sql`null::${fragment(warehouseType[kind])} as ${name(column)}`,
    );
    relations[extract] =
      rows.length === 0 ? sql`select 0::bigint as "row", ${none} where false` : joined(rows, sql` union all `);
  }
  const days = new Map(given.submission?.[0]);
  const said = (column: string, otherwise: string) => literal(days.get(column) ?? otherwise);
  relations.submission = sql`select 'JE' as authority, ${said("from", "2016-01-01")}::date as "from", ${said("as_at", "2025-12-31")}::date as as_at`;
  return relations;
}

/** The relations of a source's tables: every column text, and of a table that is not given nothing. */
export function sourceRelations(
  given: RuleExample["given"],
  known: Readonly<Record<string, readonly string[]>>,
): Relations {
  return Object.fromEntries(
    Object.entries(known).map(([table, columns]) => {
      const rows = given[table] ?? [];
      const all = [...new Set([...columns, ...rows.flat().map(([column]) => column)])];
      const selects = rows.map((row, place) => {
        const held = new Map(row);
        const cells = all.map((column) => {
          const text = held.get(column) ?? null;
          return sql`${text === null ? sql`null` : literal(text)}::varchar as ${name(column)}`;
        });
        return sql`select ${place}::bigint as "row", ${cells}`;
      });
      const none = sql`select 0::bigint as "row", ${all.map((column) => sql`null::varchar as ${name(column)}`)} where false`;
      return [table, selects.length === 0 ? none : joined(selects, sql` union all `)];
    }),
  );
}

export const judge = (warehouse: Warehouse, subject: Subject, relations: Relations): Promise<Judged[]> =>
  warehouse.rows<Judged>(sql`${judgementSql(subject, relations)} order by all`);
