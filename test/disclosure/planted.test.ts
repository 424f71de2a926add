/** Leaks of single kinds, planted by hand: each is found, and what does not give anything away is not. */
import { describe, expect, test } from "vitest";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { audit, cell, table } from "./by_hand.ts";

const seen = (found: Awaited<ReturnType<typeof audit>>) =>
  found.map(({ target, range }) => `${target.category || "all"} ${target.truly}: ${range.least} to ${range.most}`);

describe("categories that overlap", () => {
  const id = "protection-category";
  const categories = breakdownOf("categories")
    .categories.map(({ id: category }) => category)
    .filter((category) => category !== "not-recorded");
  const of = (category: string, known: number) => cell(id, "2025", { known }, "categories", category);
  const [first = "", second = "", third = "", ...others] = categories;

  test("none is more than all: of three children, printed by mistake, each category is of three at most", async () => {
    const cells = [cell(id, "2025", { known: 3 }), of(first, 3), of(second, 2)];
    const found = await audit(cells, [table("child", [[cells[0] ?? of(first, 0)]]), table("child", [[of(third, 0)]])]);
    expect(seen(found)).toContain(`all 3: 3 to 3`);
    // nought to three are four values: wide enough for each of the others, and the third is said
    expect(seen(found)).toContain(`${third} 0: 0 to 0`);
    expect(seen(found)).not.toContain(`${second} 2: 0 to 3`);
    // but a family whose three are all of the first sees that nobody else is
    expect(seen(found)).toContain(`${first} 3: 0 to 3`);
  });

  test("each is in one at least: of thirty all but two are in two of them, so that the third has two or more", async () => {
    const whole = cell(id, "2025", { known: 30 });
    const cells = [whole, of(first, 18), of(second, 10), of(third, 4), ...others.map((each) => of(each, 0))];
    const none = [...others.map((each) => of(each, 0)), of("not-recorded", 0)];
    const printed = [table("child", [[whole]]), table("child", [[of(first, 18), of(second, 10), ...none]])];
    // 30 less 18 and 10: two at least, up to all thirty, which are more than four values
    expect(seen(await audit(cells, printed)).filter((each) => each.startsWith(third))).toEqual([]);
    // five are said of all, and one of the others: what is left has four at least, and five at most
    const five = cell(id, "2025", { known: 5 });
    const few = [five, of(first, 1), of(second, 0), of(third, 4), ...none];
    const found = await audit(few, [
      table("child", [[five]]),
      table("child", [[of(first, 1), of(second, 0), ...none]]),
    ]);
    expect(seen(found)).toContain(`${third} 4: 4 to 5`);
  });
});

describe("how many were not recorded, beside a figure", () => {
  test("30 reviews held, 21 answers by one question; by the other 27 and how many of them: what is missing is told", async () => {
    // the same rows: those held; of documents 24 are known and 6 not, so that they are 30 together
    const documents = cell("review-documents-ready", "2025", { counted: 20, known: 24, unknown: 6 });
    // of complaints 27 are known, and 3 not: three are not printed, and follow from 30
    const complaints = cell("review-complaints-information", "2025", { counted: 20, known: 27, unknown: 3 });
    const participation = cell("review-participation", "2025", { known: 30 }, "participation", "PN1");
    const cells = [documents, complaints, cell("review-participation", "2025", { known: 30 }), participation];
    const printed = [table("service", [[documents]]), table("service", [[complaints]])];
    // that an answer is missing says nothing of a child
    expect(seen(await audit(cells, printed))).toEqual([]);
  });

  test("61 assessments in all, of 57 it is known, of 54 they agreed, and four are said to lack the answer: three did not", async () => {
    const whole = cell("assessments-completed", "2025", { known: 61 });
    const agreed = cell("assessment-agreed", "2025", { counted: 54, known: 57, unknown: 4 });
    // the share may not be printed, for three are few; what is printed by mistake is how many lack the answer, and how many agreed
    const counted = cell("assessment-views-recorded", "2025", { counted: 55, known: 61 });
    const found = await audit([whole, agreed, counted], [table("child", [[whole]]), table("child", [[agreed]])]);
    expect(seen(found)).toEqual(["all 3: 3 to 3"]);
  });
});

describe("a gap", () => {
  test("the share of a gap is its two numbers: that four of forty were suspended is told", async () => {
    const gap = cell("gap-suspension", "2025", { counted: 4, known: 40 });
    expect(seen(await audit([gap], [table("child", [[gap]])]))).toEqual(["all 4: 4 to 4"]);
  });

  test("a gap and a share of the same rows, each over other years: what lies between is told", async () => {
    const years = ["2021", "2022", "2023", "2024", "2025"];
    const of = (year: string, counted: number) => cell("gap-suspension", year, { counted, known: 40 });
    const five = cell("gap-suspension", "2021-2025", { counted: 31, known: 200 });
    // 31 less 28: three in the last year
    const each = years.map((year, at) => of(year, at === 4 ? 3 : 7));
    const printed = [
      table("child", [[five]]),
      table(
        "child",
        each.slice(0, 4).map((one) => [one]),
      ),
    ];
    expect(seen(await audit([five, ...each], printed))).toEqual(["all 3: 3 to 3"]);
    expect(await audit([five, ...each], printed.slice(0, 1))).toEqual([]);
  });
});
