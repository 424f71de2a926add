/** The SQL that checks a whole file and the zod schema that checks one row say the same, row by row, on random rows; and what
 * the fast check calls sound is what has nothing wrong with it. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesOf } from "../../pipeline/contracts/code_lists.ts";
import type { Column } from "../../pipeline/contracts/column.ts";
import type { Contract } from "../../pipeline/contracts/contract.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import { rowFindings } from "../../pipeline/contracts/schema.ts";
import { findingsSql, soundSql } from "../../pipeline/sensitive/intake/check_sql.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { literal, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";

type Row = Record<string, string | null>;

const two = (number: number) => String(number).padStart(2, "0");
/** Texts near to right for each kind: whole and broken dates, codes and their like, and what nobody would write. */
const odd = fc.oneof(
  fc.constantFrom(
    "x",
    "Y",
    "N",
    "y",
    "0",
    "-1",
    "2020",
    "2020-02-30",
    "2021-02-29",
    "2020-02-29",
    "31/12/2020",
    "1/2/2020",
    "04/25/2020",
    "31/02/2020",
    "45/13/2020",
    "\ue000error",
    "\ue000formula",
    "2020-1-1",
    "1899-12-31",
    "2100-01-01",
    "2099-12-31",
    "é",
    "a b",
    "_a",
    "a\nb",
    "999999999",
    "1e3",
    "+5",
    "1.0",
    "NaN",
    "null",
    "JE",
    "E06000046",
    "2020-00-10",
    "2020-13",
    "2020-12",
  ),
  fc
    .string({ minLength: 1, maxLength: 70, unit: "grapheme" })
    .map((text) => text.trim())
    .filter((text) => text !== "" && !text.includes("\0")),
  fc.string({ minLength: 1, maxLength: 66, unit: fc.constantFrom(..."abcXYZ019_.:/-") }),
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map(String),
);
const day = fc
  .tuple(fc.integer({ min: 2018, max: 2025 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);

function textOf({ kind, codes, min = 0, max = 9 }: Column): fc.Arbitrary<string | null> {
  const right: Record<Column["kind"], fc.Arbitrary<string>> = {
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,12}$/),
    date: day,
    month: day.map((date) => date.slice(0, 7)),
    code: kind === "code" ? fc.constantFrom(...codesOf(codes!, "JE")) : fc.constant("x"),
    flag: fc.constantFrom("Y", "N"),
    total: fc.integer({ min: 0 }).map((some) => `${some}`.repeat(1 + (some % 3))),
    integer: fc.integer({ min: min - 2, max: Math.min(max + 2, 2_000_000_000) }).map(String),
    authority: fc.constantFrom("JE", "GG", "E06000046"),
    word: fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/),
    schoolYear: fc.constantFrom("202425", "202324", "199900", "209900", "202426"),
    anyYear: fc.constantFrom("2025", "2024/25", "202425", "2024/99", "202512", "199900", "1999/00"),
    period: fc.constantFrom("2025", "2024/25", "2024/26", "202425", "2025-Q4", "2025-12", "2025-13", "2025-Q5"),
  };
  return fc.oneof(
    { weight: 6, arbitrary: right[kind] },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: odd },
  );
}

const rowsOf = ({ columns }: Contract): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record(Object.fromEntries(Object.entries(columns).map(([column, declared]) => [column, textOf(declared)]))),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

async function bySql(contract: Contract, rows: readonly Row[]): Promise<{ findings: string[]; sound: boolean }[]> {
  const columns = Object.keys(contract.columns);
  const shape = JSON.stringify([
    Object.fromEntries([...columns.map((column) => [column, "varchar"]), ["row", "bigint"]]),
  ]);
  const numbered = rows.map((row, place) => ({ ...row, row: place }));
  const found = await warehouse.rows<{ findings: string; sound: boolean }>(
    sql`with staged as (select unnest(from_json($rows, ${literal(shape)}), recursive := true))
     select array_to_string(${findingsSql(contract, { authority: "JE" })}, ',') as findings, (${soundSql(contract, { authority: "JE" })}) is true as sound
     from staged order by row`,
    { rows: JSON.stringify(numbered) },
  );
  return found.map(({ findings, sound }) => ({ findings: findings.split(",").filter((one) => one !== ""), sound }));
}

describe.each(contracts)("$extract", (contract) => {
  test("zod and SQL agree", async () => {
    let wrongRows = 0;
    let rightRows = 0;
    await fc.assert(
      fc.asyncProperty(rowsOf(contract), async (rows) => {
        const sql = await bySql(contract, rows);
        const zod = rows.map((row) => rowFindings(contract, "JE", row).map(({ column, code }) => `${column}|${code}`));
        for (const found of zod) found.length > 0 ? wrongRows++ : rightRows++;
        expect(sql.map(({ findings }) => findings)).toEqual(zod);
        expect(sql.map(({ sound }) => sound)).toEqual(zod.map((found) => found.length === 0));
      }),
      { numRuns: 25, seed: 1 },
    );
    // the generator must make rows of both sorts, or the agreement says nothing
    expect(wrongRows).toBeGreaterThan(10);
    expect(rightRows + wrongRows).toBeGreaterThan(120);
  });

  test("every column name is as SQL can have it, and the key is among them", () => {
    for (const column of Object.keys(contract.columns)) expect(name(column).text).toBe(`"${column}"`);
    for (const key of contract.key) expect(contract.columns[key]).toBeDefined();
  });
});
