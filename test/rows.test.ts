/** How rows of examples are read: blanks, what is not said, and what is refused. */
import { expect, test } from "vitest";
import { given } from "../pipeline/sensitive/measures/example.ts";
import { readRow, rows } from "../pipeline/sensitive/rows.ts";

test("values stand under their columns, with as many blanks as it takes", () => {
  expect(rows("id due_on held_on", "a 2025-03-10 .", " b  -          2025-03-11 ")).toEqual([
    [
      ["id", "a"],
      ["due_on", "2025-03-10"],
      ["held_on", null],
    ],
    [
      ["id", "b"],
      ["held_on", "2025-03-11"],
    ],
  ]);
  expect(rows("id")).toEqual([]);
});

test("a row that does not fit its header is named", () => {
  expect(() => rows("id due_on", "a 2025-03-10", "b")).toThrow('"b" has 1 values for the 2 columns of "id due_on"');
  expect(() => rows("id due_on", "a 2025-03-10 x")).toThrow('"a 2025-03-10 x" has 3 values for the 2 columns');
  expect(() => rows("id due_on id", "a . b")).toThrow('"id due_on id" names a column twice');
});

test("texts are read as their columns' types", () => {
  const types = {
    on: ["date", ""],
    held: ["boolean", ""],
    days: ["bigint", ""],
    code: ["varchar", ""],
    ages: ["varchar[]", ""],
  } as const;
  const read = (header: string, line: string) => readRow(rows(header, line)[0]!, types);
  expect(read("on held days code ages", "2025-03-10 false 12 2 0-4,5-9")).toEqual({
    ...{ on: "2025-03-10", held: false, days: 12, code: "2", ages: ["0-4", "5-9"] },
  });
  expect(read("days code", "- .")).toEqual({ code: null });
  expect(() => read("held", "Y")).toThrow('"Y" is no boolean');
  expect(() => read("days", "two")).toThrow('"two" is no bigint');
});

test("an example of a measure says what becomes of its row, and why", () => {
  expect(given("due_on held_on", "2025-03-10 . → does not count: never held: late")).toEqual([
    {
      given: [
        ["due_on", "2025-03-10"],
        ["held_on", null],
      ],
      expect: "does not count",
      because: "never held: late",
    },
  ]);
});
