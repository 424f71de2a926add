/** What the ledger keeps of a release, by hand: what was printed, and nothing else. */
import { expect, test } from "vitest";
import { Earlier } from "../../pipeline/sensitive/disclosure/earlier.ts";
import { ledgerOf, ledgerText, readLedger } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { children, yearBySex } from "./small_island.ts";

const printed = async () => (await protect([children], [...yearBySex("2024", 42, 40)])).tables;

test("of each table its plan, and of each row what was told", async () => {
  const { tables } = ledgerOf("JE", "2025-03-31", await printed());
  const year = { period: "2024", period_start: "2024-01-01", period_end: "2024-12-31" };
  const { id: measure, version } = children;
  expect(tables).toEqual([
    {
      ...{ measure, version, breakdown: null, rung: "year", groups: [[]], inWords: false },
      columns: [{ ...year, rows: [{ counted: 82, known: 82, effect: 1 }] }],
    },
    {
      ...{ measure, version, breakdown: "sex", rung: "year", inWords: false },
      groups: [["M"], ["F", "U"], ["not-recorded"]],
      columns: [
        {
          ...year,
          rows: [
            { counted: 42, known: 42, effect: 1 },
            { counted: 40, known: 40, effect: 1 },
            { counted: 0, known: 0, effect: 1 },
          ],
        },
      ],
    },
  ]);
});

test("of a number that is few only that it is", async () => {
  const { tables } = await protect([children], yearBySex("2024", 2, 1));
  const [headline] = ledgerOf("JE", "2025-03-31", tables).tables;
  expect(headline?.columns[0]?.rows).toEqual([{ effect: 1, few: "all" }]);
});

test("is read back as it was written, to the byte", async () => {
  const ledger = ledgerOf("JE", "2025-03-31", await printed());
  expect(readLedger(ledgerText(ledger))).toEqual(ledger);
  expect(ledgerText(readLedger(ledgerText(ledger)))).toBe(ledgerText(ledger));
});

test.each([
  ["a number that was never told", (text: string) => text.replace('"counted":82', '"truly":82')],
  ["another form", (text: string) => text.replace('"format":1', '"format":2')],
  ["half of it", (text: string) => text.slice(0, 200)],
])("what is not a ledger is not read: %s", async (_, changed) => {
  const text = ledgerText(ledgerOf("JE", "2025-03-31", await printed()));
  expect(() => readLedger(changed(text))).toThrow();
});

test("gives the numbers that the tables gave", async () => {
  const tables = await printed();
  const earlier = new Earlier([children], [ledgerOf("JE", "2025-03-31", tables)]);
  expect(new Map(earlier.numbers().map(({ id, known }) => [id, known]))).toEqual(printedBy(tables));
});
