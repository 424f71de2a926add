/** A misspelt column does not compile, of a contract, a model, a population, a measure or a rule: each line below must be refused. */
import { expect, test } from "vitest";
import { date, id } from "../../pipeline/contracts/column.ts";
import { contract } from "../../pipeline/contracts/contract.ts";
import { example } from "../../pipeline/sensitive/intake/rules/rule.ts";
import { given } from "../../pipeline/sensitive/measures/example.ts";
import { proportion } from "../../pipeline/sensitive/measures/measure.ts";
import { rows } from "../../pipeline/sensitive/rows.ts";
import { example as example903 } from "../../pipeline/sensitive/sources/ssda903_rules/tables.ts";
import { model } from "../../pipeline/sensitive/warehouse/model.ts";

const review = {
  title: "Reviews",
  asks: "?",
  of: { words: "reviews", where: "true" },
  counts: { words: "held", where: "held_on is not null" },
  better: "higher",
  discloses: "service",
  breakdowns: [],
  source: [],
} as const;

test("declarations are checked by the compiler", () => {
  const columns = { review_id: id("the review"), held_on: date("day it was held") };
  const told = { extract: "review", title: "Reviews", grain: "one review", columns };
  const types = { held_on: ["date", "the day"] } as const;
  const declared = [
    // @ts-expect-error the key names no column
    contract({ ...told, key: ["reviw_id"] }),
    // @ts-expect-error the order names no column
    contract({ ...told, key: ["review_id"], order: [["held_on", "ended_on"]] }),
    model({
      model: "m",
      grain: "g",
      key: [],
      columns: types,
      // @ts-expect-error the example expects a column that there is none of
      examples: [{ because: "", given: {}, expect: rows("held_on held", "2025-03-10 true") }],
    }),
    model({
      model: "m",
      grain: "g",
      key: [],
      columns: types,
      // @ts-expect-error the example gives rows of no extract
      examples: [{ because: "", given: { reviw: [] }, expect: [] }],
    }),
    model({
      model: "m",
      grain: "g",
      key: [],
      columns: types,
      // @ts-expect-error the example gives a column that the extract has none of
      examples: [{ because: "", given: { child: rows("child_id  sx", "a F") }, expect: [] }],
    }),
    // @ts-expect-error the rule's example gives a column that the extract has none of
    example("", [0], { child: rows("child_id sx", "a F") }),
    // @ts-expect-error the rule's example gives rows of no extract
    example("", [0], { chld: rows("child_id", "a") }),
    // @ts-expect-error the source's table has no such column
    example903("", [0], { Header: rows("CHILD SX", "1 F") }),
    // @ts-expect-error it is dated by no column of its population
    proportion("a", { ...review, population: "looked-after review", dated: "held", examples: [] }),
    proportion("a", {
      ...review,
      population: "looked-after review",
      dated: "held_on",
      // @ts-expect-error the example gives a column that the population has none of
      examples: given("due_on held", "2025-03-10 . → counts: it is due"),
    }),
    proportion("a", {
      ...review,
      population: "looked-after review",
      dated: "held_on",
      // @ts-expect-error there is no such outcome
      examples: given("due_on", "2025-03-10 → count: it is due"),
    }),
    proportion("a", {
      ...review,
      population: "looked-after review",
      dated: "held_on",
      // @ts-expect-error it needs a column that there is none of
      needs: ["child.sx"],
      examples: [],
    }),
  ];
  expect(declared).toHaveLength(12);
});
