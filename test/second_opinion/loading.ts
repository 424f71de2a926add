/** Rows of an authority into a warehouse in memory and back out of its registers, and what the project makes of them. */
import { contracts as allContracts } from "../../pipeline/contracts/index.ts";
import { prepareWarehouse } from "../../pipeline/sensitive/intake/submissions.ts";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { type ChosenSubmission, chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { registerTable } from "../../pipeline/sensitive/warehouse/register.ts";
import { literal, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { inRegister } from "../warehouse/scratch.ts";
import type { Cell } from "./cells.ts";
import { type AuthorityRows, extracts, type Row } from "./rows.ts";

const contracts = allContracts.filter(({ extract }) => (extracts as readonly string[]).includes(extract));

/** A warehouse that holds these authorities, each a submission of its own. Close it afterwards. */
export async function warehouseOf(authorities: readonly AuthorityRows[]) {
  const warehouse = await Warehouse.open(":memory:");
  await prepareWarehouse(warehouse);
  for (const { authority, from, as_at } of authorities)
    await warehouse.run(
      sql`insert into intake.submission values ($authority, $authority, 'Made up', $from, $as_at, null, '', true, 'quorate', null)`,
      { authority, from, as_at },
    );
  // of all authorities at once: a statement costs more than its rows
  const all = JSON.stringify(authorities.map(({ authority }) => authority));
  for (const { extract, columns } of contracts) {
    const loaded = authorities.flatMap((rows) =>
      rows[extract as (typeof extracts)[number]].map((row, place) => ({
        ...Object.fromEntries(
          Object.entries(columns).map(([column, { kind }]) => [
            column,
            row[column] ? inRegister(kind, row[column]) : null,
          ]),
        ),
        submission_id: rows.authority,
        source_row: String(place + 2),
      })),
    );
    const names = ["submission_id", "source_row", ...Object.keys(columns)];
    const shape = Object.fromEntries(names.map((column) => [column, "varchar"]));
    if (loaded.length > 0)
      await warehouse.run(
        sql`insert into ${registerTable(extract)} by name
           select unnest(from_json($rows, ${literal(JSON.stringify([shape]))}), recursive := true)`,
        { rows: JSON.stringify(loaded) },
      );
    await warehouse.run(
      sql`insert into intake.account select unnest(from_json($all, '["varchar"]')), $extract, 1, 1, 0`,
      {
        all,
        extract,
      },
    );
    await warehouse.run(
      sql`insert into intake.completeness
         select authority, $extract, unnest(string_split($columns, ',')), 0, 0
         from (select unnest(from_json($all, '["varchar"]')) as authority)`,
      { all, extract, columns: Object.keys(columns).join(",") },
    );
  }
  const chosen = await chooseSubmissions(
    warehouse,
    authorities.map(({ authority }) => authority),
  );
  await buildModels(warehouse, chosen);
  return { warehouse, chosen };
}

/** The rows of one submission as the registers hold them, its ids hashed; read before the models are built. */
export async function rowsOf(warehouse: Warehouse, submission: ChosenSubmission): Promise<AuthorityRows> {
  const { submission_id: id, authority, from, as_at } = submission;
  const found: Record<string, Row[]> = {};
  for (const { extract, columns } of contracts) {
    const shown = Object.entries(columns).map(([column, { kind }]) => {
      if (kind === "month") return sql`strftime(${name(column)}, '%Y-%m') as ${name(column)}`;
      if (kind === "flag")
        return sql`case ${name(column)} when true then 'Y' when false then 'N' end as ${name(column)}`;
      // as texts they keep the order that they have as numbers
      if (kind === "id") return sql`lpad(${name(column)}::varchar, 20, '0') as ${name(column)}`;
      return sql`${name(column)}::varchar as ${name(column)}`;
    });
    found[extract] = await warehouse.rows<Row>(
      sql`select ${shown} from ${registerTable(extract)} where submission_id = $id order by source_row`,
      { id },
    );
  }
  return { ...(found as unknown as AuthorityRows), authority, from, as_at };
}

/** The project's own cells, as the second opinion shapes them, by authority. */
export async function projectCells(
  warehouse: Warehouse,
  measures: readonly Measure[],
  chosen: readonly ChosenSubmission[],
): Promise<Map<string, Cell[]>> {
  const found = new Map<string, Cell[]>();
  for (const one of await calculate(warehouse, measures, chosen)) {
    const { authority, measure_id, period_kind, period, breakdown, category } = one;
    const { counted, known, unknown, median, quartile_1, quartile_3 } = one;
    const cell = { measure_id, period_kind, period, breakdown, category };
    const list = found.get(authority) ?? [];
    found.set(authority, list);
    list.push({ ...cell, counted, known, unknown, median, quartile_1, quartile_3 });
  }
  return found;
}
