/** Every rule over our own contracts, on its own rows; and that each says where it comes from and what to do. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contractOf } from "../../pipeline/contracts/index.ts";
import { messages } from "../../pipeline/messages.ts";
import { subjects } from "../../pipeline/sensitive/intake/rules/index.ts";
import type { Rule } from "../../pipeline/sensitive/intake/rules/rule.ts";
import { rows } from "../../pipeline/sensitive/rows.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { judge, openJudge, ownRelations } from "./judge.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openJudge();
});
afterAll(() => warehouse.close());

const all = subjects.flatMap((subject) => subject.rules.map((rule) => ({ subject, rule })));

test("every rule that is written is judged (`rules/index.ts` names it)", async () => {
  const folder = new URL("../../pipeline/sensitive/intake/rules/", import.meta.url);
  const isRules = (value: unknown): value is readonly Rule[] =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "object" && "when" in each);
  const written: Rule[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts")))
    written.push(
      ...Object.values(await import(new URL(file, folder).href))
        .filter(isRules)
        .flat(),
    );
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((rule) => !all.some((each) => each.rule === rule)).map(({ code }) => code)).toEqual([]);
});

describe.each(subjects)("$table, when $at", (subject) => {
  test.each(subject.rules)("$code", async (rule) => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.examples.some(({ fails }) => fails.length > 0)).toBe(true);
    for (const { because, given, fails } of rule.examples) {
      const found = await judge(warehouse, subject, ownRelations(given));
      const rows = found
        .filter(
          ({ extract, column, code }) => extract === subject.table && column === rule.column && code === rule.code,
        )
        .map(({ row }) => row);
      expect(rows, because).toEqual(fails);
    }
  });
});

test("each rule names a message, a source and columns that are there", () => {
  for (const { subject, rule } of all) {
    expect(messages[rule.code].todo, rule.code).not.toBe("");
    expect(rule.source, rule.code).not.toBe("");
    expect(contractOf(subject.table)!.columns[rule.column], rule.code).toBeDefined();
    for (const { table, column } of rule.also) expect(contractOf(table)!.columns[column], rule.code).toBeDefined();
  }
});

test("only a rule that looks while loading sets rows aside, and never in an extract that refers to itself", () => {
  for (const { subject, rule } of all) {
    expect(rule.severity, rule.code).toBe(subject.at === "loading" ? "error" : "warning");
    const itself = Object.values(contractOf(subject.table)!.columns).some(
      (column) => column.references === subject.table,
    );
    if (rule.severity === "error") expect(itself, rule.code).toBe(false);
  }
});

test("a row fails for the rules it breaks and no others", async () => {
  const given = { looked_after_review: rows("held_on participation cancelled", "2024-01-05 PN1 N", "2024-01-06 . .") };
  const subject = subjects.find(({ table, at }) => table === "looked_after_review" && at === "loaded")!;
  const found = await judge(warehouse, subject, ownRelations(given));
  expect(found.map(({ row, code }) => [row, code])).toEqual([[1, "participation-missing"]]);
});
