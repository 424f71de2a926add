/** A release that is published again on the same day, with a record that came late. By hand. */
import { expect, test } from "vitest";
import { type LedgerRelease, ledgerOf } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { plannedAfter } from "../../pipeline/sensitive/disclosure/planned_after.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { toldBy } from "../../pipeline/sensitive/disclosure/released.ts";
import { cell, measureOf } from "./by_hand.ts";

const release = (as_at: string): LedgerRelease => ({ format: 1, authority: "JE", as_at, tables: [] });

test("what everybody may see is planned as it was, then after itself; what others may see only after itself", () => {
  const [before, same] = [release("2025-09-30"), release("2025-12-31")];
  expect(plannedAfter([before, same], "2025-12-31", true)).toEqual([[before], [before, same]]);
  expect(plannedAfter([before, same], "2025-12-31", false)).toEqual([[before, same]]);
  // of another day there is nothing to be planned again
  expect(plannedAfter([before], "2025-12-31", true)).toEqual([[before]]);
  expect(plannedAfter([], "2025-12-31", false)).toEqual([[]]);
});

test("to the Board a death that was notified late is not told by what everybody was told", async () => {
  const deaths = measureOf("deaths-notified");
  const of = (known: number) => [cell("deaths-notified", "2021-2025", { known })];
  const numbersIn = ({ tables }: Awaited<ReturnType<typeof protect>>) =>
    tables.flatMap(toldBy).map(({ known }) => known);
  const toAll = await protect([deaths], of(28));
  expect(numbersIn(toAll)).toEqual([28]);
  const ledger = [ledgerOf("JE", "2025-12-31", toAll.tables)];
  const [printed] = plannedAfter(ledger, "2025-12-31", false);
  // one more by now: 28, as everybody was told, and not 29
  expect(numbersIn(await protect([deaths], of(29), printed))).toEqual([28]);
  expect(numbersIn(await protect([deaths], of(29), ledger.slice(0, -1)))).toEqual([29]);
});
