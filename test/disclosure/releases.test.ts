/**
 * Eight releases in a row of a made-up island, with the late records and corrections of a live register: over everything that was ever
 * printed nothing can be worked out that must stay open, and nearly every column is printed again.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { accountOf } from "../../pipeline/sensitive/disclosure/account.ts";
import { narrowOf } from "../../pipeline/sensitive/disclosure/audit/audit.ts";
import { networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import { Earlier } from "../../pipeline/sensitive/disclosure/earlier.ts";
import { everPrinted } from "../../pipeline/sensitive/disclosure/ever_printed.ts";
import { type LedgerRelease, ledgerOf } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { learntFrom } from "../../pipeline/sensitive/disclosure/outside_audit.ts";
import { type Protection, protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { stillTrue } from "../../pipeline/sensitive/disclosure/stale.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import { Truth } from "../../pipeline/sensitive/disclosure/truth.ts";
import { chapters } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import { islandAs } from "./island.ts";

/** the registers, whose children come and go, and the reviews of them */
const measures = chapters
  .filter(({ id }) => ["looked-after-register", "protection-register", "looked-after-reviews"].includes(id))
  .flatMap((chapter) => chapter.measures);

const days = ["2024", "2025"].flatMap((year) => ["03-31", "06-30", "09-30", "12-31"].map((day) => `${year}-${day}`));

const ledger: LedgerRelease[] = [];
const made: Protection[] = [];
let cells: readonly Cell[] = [];
beforeAll(async () => {
  for (const asAt of days) {
    // from the same day on, as a register is
    cells = await islandAs({ asAt, years: Number(asAt.slice(0, 4)) - 2015 }, measures);
    const protection = await protect(measures, cells, ledger);
    made.push(protection);
    ledger.push(ledgerOf("JE", asAt, protection.tables));
  }
});

describe("over eight releases", () => {
  test("records come late, and figures stay as they were printed", () => {
    const stayed = made
      .flatMap(({ tables }) => tables.flatMap(({ columns }) => columns))
      .filter((each) => each.asBefore);
    expect(stayed.length).toBeGreaterThan(1000);
    expect(made.at(-1)?.late).toBeGreaterThan(0);
  });

  test("at least 99 % of the columns of each are printed again in the next", () => {
    const shares = made.slice(1).map((each) => {
      const { columns, again } = accountOf(each).printed_again;
      return again / columns;
    });
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.99);
  });

  test("no release gave away what must stay open, and none was left to give away by those before it", () => {
    expect(made.flatMap(({ already }) => already)).toEqual([]);
  });

  test("nothing can be worked out from all of them together, by an audit of the ledger alone", async () => {
    const numbers = new Numbers(measures, cells);
    const truth = new Truth(measures, numbers);
    const all = new Earlier(measures, ledger);
    const ties = tiesOf(measures, everPrinted(all.tables()), "JE", numbers);
    const printed = stillTrue(
      all.numbers().map(({ id, known }) => [id, known]),
      truth,
    );
    expect(ties.targets.length).toBeGreaterThan(500);
    expect(await narrowOf(ties.targets, networkOf(ties.sums, ties.atMost), printed)).toEqual([]);
  });

  test("nor by somebody outside, who knows neither what was counted nor which figures are out of date", async () => {
    const all = new Earlier(measures, ledger);
    const printed = new Map(all.numbers().map(({ id, known }) => [id, known]));
    const learnt = await learntFrom(measures, "JE", all.tables(), printed);
    expect(learnt.narrow).toEqual([]);
    expect(learnt.asked).toBeGreaterThan(2000);
  });
});
