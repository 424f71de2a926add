/** What those can tell who know more than is printed. By hand. */
import { expect, test } from "vitest";
import { networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import { insightsOfAgencies, insightsOfFamilies } from "../../pipeline/sensitive/disclosure/insider.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import type { Target } from "../../pipeline/sensitive/disclosure/target.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { cellId } from "../../pipeline/sensitive/measures/cell_id.ts";
import { audit, cell, measureOf, table } from "./by_hand.ts";

test("two agencies printed together: each can tell the other's, and nobody else can", async () => {
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
  const numbers = new Numbers(measures, cells);
  const ties = tiesOf(measures, printed, "JE", numbers);
  const found = await insightsOfAgencies(
    measures,
    ties.targets,
    networkOf(ties.sums, ties.atMost),
    printedBy(printed),
    numbers,
  );
  const seen = new Set(
    found.map(({ category, target, range }) => `${category} knows ${target.category}: ${range.least} to ${range.most}`),
  );
  expect(seen).toContain(`${first} knows ${second}: 3 to 3`);
});

test("a family of three knows that nobody else is among three at most", async () => {
  const measure = measureOf("looked-after-number");
  const key = (category: string) =>
    cellId(measure, "all", { authority: "JE", when: "2025-12-31", within: `sex: ${category}` });
  const of = (category: string, truly: number): Target => ({
    ...{ key: key(category), measure: measure.id, breakdown: "sex", category },
    ...{ when: "2025-12-31", strict: true, truly },
  });
  // three boys and one unknown of four; ten of the others
  const sums = [
    {
      because: "by hand",
      parts: [
        [key("all"), 1],
        [key("M"), -1],
        [key("U"), -1],
      ] as const,
    },
  ];
  const network = networkOf(sums, []);
  const printed = (all: number) => new Map([[key("all"), { least: all, most: all }]]);
  // of three at most all three are theirs; of four a fourth may be somebody else's
  expect((await insightsOfFamilies([of("M", 3)], network, printed(3))).map(({ category }) => category)).toEqual(["M"]);
  expect(await insightsOfFamilies([of("M", 3)], network, printed(4))).toEqual([]);
  // two of three at most: theirs are two, and there may be a third
  expect(await insightsOfFamilies([of("M", 2)], network, printed(3))).toEqual([]);
});
