/** What gets into SQL, and as what. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, joined, literal, name, nothing, sql } from "../../pipeline/sensitive/warehouse/sql.ts";

const hostile = `it's "so"; drop table x --`;

describe("sql", () => {
  test("identifiers and values are quoted, each in its own way", () => {
    expect(sql`select ${name(hostile)}`.text).toBe(`select "it's ""so""; drop table x --"`);
    expect(sql`select ${literal(hostile)}`.text).toBe(`select 'it''s "so"; drop table x --'`);
  });

  test("DuckDB takes both for what they are", async () => {
    const warehouse = await Warehouse.open(":memory:");
    const row = await warehouse.row(sql`select ${literal(hostile)} as ${name(hostile)}`);
    warehouse.close();
    expect(row).toEqual({ [hostile]: hostile });
  });

  test("what is SQL, a number or a list of SQL is put in as it is", () => {
    const columns = ["a", "b"].map(name);
    expect(sql`select ${columns}, ${1.5}, ${12n}, ${true}${nothing} from t`.text).toBe(
      'select "a", "b", 1.5, 12, true from t',
    );
    expect(joined([sql`a`, fragment("b < 2")], sql` and `).text).toBe("a and b < 2");
    expect(() => sql`select ${Number.NaN}`).toThrow(RangeError);
  });

  test("a text by itself is refused by the compiler", () => {
    // @ts-expect-error a plain string is neither a name nor a value
    const part = () => sql`select ${hostile}`;
    // @ts-expect-error nor are several
    const list = () => sql`select ${["a", "b"]}`;
    // @ts-expect-error nor is what only looks like SQL
    const alike = () => sql`select ${{ text: hostile }}`;
    // @ts-expect-error nor is what may be missing
    const missing = () => sql`select ${undefined}`;
    // @ts-expect-error a query is no plain string either
    const query = (warehouse: Warehouse) => warehouse.run(`drop table ${hostile}`);
    expect([part, list, alike, missing, query]).toHaveLength(5);
  });
});

describe("SQL that nothing is put into", () => {
  const longest = 10;
  /** the lines of each template without a part, the longest first */
  const linesOf = (text: string) =>
    [...text.matchAll(/(?<=[\s(=[,])sql`((?:(?!\$\{)[^`])*)`/g)].map(([, found]) => found!.trim().split("\n").length);

  test("has a file of its own where it is longer than ten lines", () => {
    const root = fileURLToPath(new URL("../../pipeline/sensitive/", import.meta.url));
    const long = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .filter((file) => linesOf(readFileSync(join(root, file), "utf8")).some((lines) => lines > longest));
    expect(long).toEqual([]);
  });

  test("is found, with what is bound in it, and what has a part is left alone", () => {
    const lines = "select $id\n".repeat(11);
    expect(linesOf(`run(sql\`${lines}\`)`)).toEqual([11]);
    expect(linesOf(`run(sql\`${lines}\${name}\`)`)).toEqual([]);
  });
});
