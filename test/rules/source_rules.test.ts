/** Every rule over a foreign source's own tables, on its own rows. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "../../pipeline/messages.ts";
import type { Subject } from "../../pipeline/sensitive/intake/rules/rule.ts";
import { cinSubjects } from "../../pipeline/sensitive/sources/cin_rules/index.ts";
import { cinTables } from "../../pipeline/sensitive/sources/cin_rules/tables.ts";
import { ssda903Subjects } from "../../pipeline/sensitive/sources/ssda903_rules/index.ts";
import { ssda903Tables, ssda903Together } from "../../pipeline/sensitive/sources/ssda903_rules/tables.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { judge, openJudge, ownRelations, sourceRelations } from "./judge.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openJudge();
});
afterAll(() => warehouse.close());

const sources = [
  { name: "SSDA903", subjects: ssda903Subjects, tables: ssda903Tables, together: ssda903Together },
  { name: "CIN", subjects: cinSubjects, tables: cinTables, together: {} },
];

describe.each(sources)("$name", ({ name, subjects, tables, together }) => {
  const each = subjects.flatMap((subject: Subject) =>
    subject.rules.map((rule) => ({ subject, rule, table: subject.table, code: rule.code, column: rule.column })),
  );
  test.each(each)("$table $column: $code", async ({ subject, rule }) => {
    expect(rule.severity).toBe("warning");
    expect(messages[rule.code].todo).not.toBe("");
    expect(tables[subject.table.slice(name.length + 1)]).toContain(rule.column);
    expect(rule.examples.some(({ fails }) => fails.length > 0)).toBe(true);
    for (const { because, given, fails } of rule.examples) {
      const { submission } = ownRelations(given);
      const relations = { ...sourceRelations(given, tables), ...together, submission: submission! };
      const found = await judge(warehouse, subject, relations);
      const failed = found
        .filter(
          ({ extract, column, code }) => extract === subject.table && column === rule.column && code === rule.code,
        )
        .map(({ row }) => row);
      expect(failed, because).toEqual(fails);
    }
  });
});
