/** A warehouse in memory with rows given by hand, loaded as a contract would load them, each id a number for its word. */
import type { ColumnKind } from "../../pipeline/contracts/column.ts";
import { type ColumnOf, contracts, type ExtractName } from "../../pipeline/contracts/index.ts";
import { prepareWarehouse } from "../../pipeline/sensitive/intake/submissions.ts";
import { buildModels, makeModels, withFoundations } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { type ChosenSubmission, chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { type GivenRows, modelTable } from "../../pipeline/sensitive/warehouse/model.ts";
import { registerTable } from "../../pipeline/sensitive/warehouse/register.ts";
import { fragment, joined, name, nothing, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { numberOfId } from "./short_ids.ts";

/** Rows by extract, as texts; a column left out is null. */
export type ScratchRows = {
  readonly [Name in ExtractName]?: readonly { readonly [Column in ColumnOf<Name>]?: string | null }[];
};

export interface Scratch {
  readonly warehouse: Warehouse;
  readonly chosen: ChosenSubmission[];
}

export interface ScratchOptions {
  readonly authority?: string;
  readonly from?: string;
  readonly as_at?: string;
  readonly wanted?: readonly string[];
}

/** The models built over `given`, or those that `wanted` names, for Jersey from 2016-01-01 as at 2025-12-31 unless told
 * otherwise. Close it afterwards. */
export async function scratch(given: ScratchRows, { wanted, ...of }: ScratchOptions = {}): Promise<Scratch> {
  const warehouse = await opened(of);
  await fill(warehouse, given);
  const chosen = await chooseSubmissions(warehouse, ["s"]);
  await buildModels(warehouse, chosen, wanted);
  return { warehouse, chosen };
}

/** One warehouse for many examples in turn: what is looked up is made once, and every model and row goes before the next. */
export async function scratchInTurn() {
  const warehouse = await opened({});
  await buildModels(warehouse, await chooseSubmissions(warehouse, ["s"]), []);
  let clear: readonly Sql[] = [];
  return {
    warehouse,
    async over(given: ScratchRows, wanted: string): Promise<void> {
      for (const statement of clear) await warehouse.run(statement);
      await fill(warehouse, given);
      await makeModels(warehouse, [wanted]);
      const filled = Object.keys(given).map(registerTable);
      clear = [
        ...withFoundations([wanted]).map((model) => sql`drop table ${modelTable(model)}`),
        ...[...filled, sql`intake.account`, sql`intake.completeness`].map((table) => sql`delete from ${table}`),
      ];
    },
  };
}

async function opened({
  authority = "JE",
  from = "2016-01-01",
  as_at = "2025-12-31",
}: Omit<ScratchOptions, "wanted">): Promise<Warehouse> {
  const warehouse = await Warehouse.open(":memory:");
  await prepareWarehouse(warehouse);
  await warehouse.run(
    sql`insert into intake.submission values ('s', $authority, 'Scratch', $from, $as_at, null, '', true, 'quorate', null)`,
    { authority, from, as_at },
  );
  return warehouse;
}

async function fill(warehouse: Warehouse, given: ScratchRows): Promise<void> {
  for (const { extract, columns } of contracts) {
    const rows = rowsIn(given, extract);
    for (const [place, row] of rows.entries()) {
      const names = Object.keys(row).filter((column) => row[column] !== null);
      const values = names.map((column) => inRegister(columns[column]!.kind, row[column]!));
      await warehouse.run(
        sql`insert into ${registerTable(extract)} (${["submission_id", "source_row", ...names].map(name)})
         values ('s', ${place + 2}${joined(
           values.map((_, i) => fragment(`, $v${i}`)),
           nothing,
         )})`,
        Object.fromEntries(values.map((value, i) => [`v${i}`, value])),
      );
    }
  }
  const accounts = contracts.map(({ extract }) => ({ extract, rows: rowsIn(given, extract).length }));
  const columns = contracts.flatMap(({ extract, columns }) =>
    Object.keys(columns).map((column) => ({ extract, column })),
  );
  await warehouse.run(
    sql`insert into intake.account select 's', extract, rows, rows, 0
     from (select unnest(from_json($accounts, '[{"extract":"varchar","rows":"bigint"}]'), recursive := true))`,
    { accounts: JSON.stringify(accounts) },
  );
  await warehouse.run(
    sql`insert into intake.completeness select 's', extract, "column", 0, 0
     from (select unnest(from_json($columns, '[{"extract":"varchar","column":"varchar"}]'), recursive := true))`,
    { columns: JSON.stringify(columns) },
  );
}

/** A model's rows *given*, as rows to load. */
export const recordsOf = (given: GivenRows): ScratchRows =>
  Object.fromEntries(
    Object.entries(given).map(([extract, rows]) => [extract, rows.map((row) => Object.fromEntries(row))]),
  );

/** The rows of an extract, whichever it is. */
export const rowsIn = (given: ScratchRows, extract: string): readonly Readonly<Record<string, string | null>>[] =>
  (given as Readonly<Record<string, readonly Readonly<Record<string, string | null>>[]>>)[extract] ?? [];

/** A contract's text as the register takes it. */
export function inRegister(kind: ColumnKind, text: string): string {
  if (kind === "month") return `${text}-01`;
  return kind === "id" ? `${numberOfId(text)}` : text;
}
