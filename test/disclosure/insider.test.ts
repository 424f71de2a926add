/** What those can tell who know more than is printed. By hand. */
import { describe, expect, test } from "vitest";
import { narrowOf } from "../../pipeline/sensitive/disclosure/audit/audit.ts";
import { networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import { type Found, Reading } from "../../pipeline/sensitive/disclosure/reading.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import { Truth } from "../../pipeline/sensitive/disclosure/truth.ts";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import { audit, cell, table } from "./by_hand.ts";

/** What everybody and each agency can tell of the tables. */
async function toldBy(cells: readonly Cell[], tables: readonly Table[]): Promise<Found[]> {
  const numbers = new Numbers(measures, cells);
  const ties = tiesOf(measures, tables, "JE", numbers);
  const reading = new Reading(measures, ties, ties.targets, new Truth(measures, numbers));
  reading.reads(printedBy(tables));
  return reading.told(() => ties.targets);
}
const inWords = ({ reader, target, range }: Found) =>
  `${reader.name} knows ${target.category}: ${range.least} to ${range.most}`;

describe("an agency knows its own figures", () => {
  test("two printed together: each can tell the other's, and nobody else can", async () => {
    const [first, second, ...others] = breakdownOf("agency").categories.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("no agencies");
    const of = (category: string, known: number) =>
      cell("conference-reports-received", "2025", { counted: known, known }, "agency", category);
    const whole = cell("conference-reports-received", "2025", { counted: 60, known: 60 });
    // together eleven, of which the second has three: fewer than five may not be known of the service
    const cells = [whole, of(first, 8), of(second, 3), ...others.map((each, at) => of(each, at === 0 ? 49 : 0))];
    const together = { ...of(first, 11), category: `${first}+${second}` };
    const rest = { ...of(first, 49), category: others.join("+") };
    const printed = [table("service", [[whole]]), table("service", [[together, rest]], [[first, second], others])];
    expect(await audit(cells, printed)).toEqual([]);
    expect((await toldBy(cells, printed)).map(inWords)).toContain(`${first} knows ${second}: 3 to 3`);
  });

  test("six of eight children: two are left to the others, which none but the agency can tell", async () => {
    const of = (category: string, known: number) =>
      cell("looked-after-number", "2025", { known }, "provider", category);
    const whole = cell("looked-after-number", "2025", { known: 48 });
    const cells = [whole, of("PR0", 6), of("PR2", 2), of("PR1", 40)];
    const groups = [
      ["PR0", "PR2", "PR3"],
      ["PR1", "PR4", "PR5", "not-recorded"],
    ];
    const together = { ...of("PR0", 8), category: "PR0+PR2+PR3" };
    const rest = { ...of("PR1", 40), category: "PR1+PR4+PR5+not-recorded" };
    const printed = [table("child", [[whole]]), table("child", [[together, rest]], groups)];
    expect(await audit(cells, printed)).toEqual([]);
    const found = (await toldBy(cells, printed)).map(inWords);
    expect(found).toContain("PR0 knows PR2: 0 to 2");
    // of its own six it learns nothing, and with two of them the second leaves six to the others
    expect(found.filter((each) => each.startsWith("PR0 knows PR0") || each.startsWith("PR2"))).toEqual([]);
    // with three more of the third, five are left to the others
    const more = [cell("looked-after-number", "2025", { known: 51 }), ...cells.slice(1), of("PR3", 3)];
    const open = [
      table("child", [[more[0] ?? whole]]),
      table("child", [[{ ...together, counted: 11, known: 11 }, rest]], groups),
    ];
    expect((await toldBy(more, open)).map(inWords).filter((each) => each.startsWith("PR0 knows PR2"))).toEqual([]);
  });
});

describe("a family knows its own children", () => {
  const of = (known: number, category = "M") => cell("looked-after-number", "2025", { known }, "sex", category);
  const printedFew = { ...cell("looked-after-number", "2025", { known: 3 }), category: "all" };
  const words = (few: Cell): Table => ({ ...table("child", [[few]]), inWords: true });

  test("of three where three are the most there can be, it knows that there is nobody else", async () => {
    // "fewer than five" leaves a fourth
    expect(await audit([printedFew, of(3)], [words(printedFew)])).toEqual([]);
    const numbers = new Numbers(measures, [printedFew]);
    const ties = tiesOf(measures, [words(printedFew)], "JE", numbers);
    const [target] = ties.targets.filter(({ truly, category }) => truly === 3 && category === "");
    expect(target).toMatchObject({ strict: true, beyond: 3 });
    const network = networkOf(ties.sums, ties.atMost);
    const upTo = async (most: number) => {
      if (target === undefined) throw new Error("not asked");
      return (await narrowOf([target], network, new Map([[target.key, { least: 0, most }]]))).map(({ range }) => range);
    };
    expect(await upTo(4)).toEqual([]);
    // 0, 1, 2 and 3 are four values, which is enough for everybody but them
    expect(await upTo(3)).toEqual([{ least: 0, most: 3 }]);
  });
});
