/** The data dictionary in `docs` is what the contracts make of it; and each contract can be given as JSON Schema. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codeList } from "../../pipeline/contracts/code_lists.ts";
import { patterns } from "../../pipeline/contracts/column.ts";
import { dictionaryMarkdown } from "../../pipeline/contracts/dictionary.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import { jsonSchema } from "../../pipeline/contracts/schema.ts";
import { checksMarkdown } from "../../pipeline/sensitive/sources/checks_dictionary.ts";

test("docs/data-dictionary.md is up to date: npm run -s quorate -- dictionary > docs/data-dictionary.md", () => {
  const written = readFileSync(new URL("../../docs/data-dictionary.md", import.meta.url), "utf8");
  expect(written.trimEnd()).toBe(`${dictionaryMarkdown()}\n${checksMarkdown()}`.trimEnd());
});

test.each(contracts)("$extract as JSON Schema", (contract) => {
  const schema = jsonSchema(contract, "JE") as { properties: Record<string, unknown>; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(contract.columns));
});

test("every listed word has the shape of a word: one that has not would set its row aside", () => {
  const wrong = contracts.flatMap(({ extract, columns }) =>
    Object.entries(columns).flatMap(([column, { kind, codes }]) =>
      kind === "word"
        ? codeList(codes!).flatMap(({ code }) =>
            new RegExp(patterns.word).test(code) ? [] : [`${extract}.${column}: ${code}`],
          )
        : [],
    ),
  );
  expect(wrong).toEqual([]);
});
