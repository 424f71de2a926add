/** What a release says of how it was made safe, by hand. */
import { expect, test } from "vitest";
import { accountOf } from "../../pipeline/sensitive/disclosure/account.ts";
import { ledgerOf } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { children, meetings, quarters, yearBySex } from "./small_island.ts";

test("rules, tables, figures and how much is printed again; no number of children", async () => {
  const then = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 42, 40), ...quarters("2025", 20, 21)];
  const first = await protect([children, meetings], then);
  const now = [...yearBySex("2023", 35, 30), ...yearBySex("2024", 43, 40), ...quarters("2025", 20, 21, 22)];
  const next = await protect([children, meetings], now, [ledgerOf("JE", "2025-06-30", first.tables)]);
  expect(accountOf(next)).toEqual({
    format: 1,
    rules: {
      ...{ fewest_children: 5, fewest_for_share: 10, fewest_for_quartiles: 20 },
      ...{ values_left: 4, enough_columns: 0.75, restated_from: 5 },
    },
    tables: {
      service: { wholes: { quarter: 1 }, breakdowns: {}, in_words: 0 },
      child: { wholes: { year: 1 }, breakdowns: { year: 1 }, in_words: 0 },
      death: { wholes: {}, breakdowns: {}, in_words: 0 },
    },
    // two years as a whole and by sex in three rows, and three quarters
    figures: { planned: 11, kept: 11, rounds: 0 },
    narrow: { before: 0, after: 0, already_known: 0 },
    // nobody's own figures are among these
    insiders: {
      agencies: { asked: 0, before: 0, after: 0, already_known: 0 },
      families: { of: 3, before: 0, after: 0 },
    },
    narrowest: 4,
    // all children and the boys of 2024 are one more than was printed
    restatements: { restated: 0, kept_as_printed: 2 },
    // two years, twice, and two quarters
    printed_again: { columns: 6, again: 6 },
  });
  const again = await protect([children, meetings], now, [ledgerOf("JE", "2025-06-30", first.tables)]);
  expect(JSON.stringify(accountOf(again))).toBe(JSON.stringify(accountOf(next)));
});
