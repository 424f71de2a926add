/** Rows that are among others, and what is left of these: by hand, from what the conditions say. */
import { describe, expect, test } from "vitest";
import { amongOf } from "../../pipeline/sensitive/disclosure/among.ts";
import { agesOf, apartIn, factsOf, isAmong, notTrue } from "../../pipeline/sensitive/disclosure/conditions.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { audit, cell, measureOf, table } from "./by_hand.ts";

const facts = (...conditions: readonly string[]) => factsOf(conditions, "held_on");

describe("one condition within another", () => {
  test.each([
    ["held_on is not null and age_held >= 10", "held_on is not null", true, "more is asked"],
    ["held_on is not null", "true", true, "a row without its date falls in no period"],
    ["age >= 10", "age >= 4", true, "ten is four and more"],
    ["age between 18 and 20 and left", "(age between 16 and 21 and left)", true, "of the ages"],
    ["age between 14 and 21", "age between 16 and 21", false, "fourteen is not sixteen"],
    ["(looked_after) and short_breaks is not true", "short_breaks is not true", true, "in any order"],
    ["quorate = false", "not quorate", true, "in other words"],
    ["done_on <= due_on", "done_on is not null", true, "only what is known is compared"],
    ["resident", "resident is distinct from false", true, "true is not false"],
    ["a or b", "a", false, "the other may be"],
    ["a", "a or b", false, "not concluded, though it is so: nothing is taken from an either-or"],
    ["registered_24_months_before", "registered_before", true, "by definition"],
  ])("%s, within %s: %s, %s", (part, whole, within) => expect(isAmong(facts(part), facts(whole))).toBe(within));

  test("neither false nor unknown is true; neither true nor unknown is false", () => {
    expect(isAmong(facts("resident is distinct from false", ...notTrue("resident is null")), facts("resident"))).toBe(
      true,
    );
    expect(isAmong(facts("expected is not null", "not known: expected"), facts("not expected"))).toBe(true);
  });

  test("what sets rows apart: that something is due, that an answer is there, or more", () => {
    expect(apartIn(facts("due_on <= as_at"), facts("true"))).toBe("a day");
    expect(apartIn(facts("resident is not null"), facts("true"))).toBe("an answer");
    expect(apartIn(facts("resident"), facts("true"))).toBe("more");
    expect(apartIn(facts("needed and due_on <= as_at"), facts("true"))).toBe("more");
  });

  test("of a category of age, that it is within the ages asked about is no news", () => {
    const ages = (category: string) => apartIn(facts("age_held >= 10"), facts("true"), agesOf(category));
    expect([ages("10-15"), ages("5-9"), ages("under-1")]).toEqual(["nothing", "nothing", "nothing"]);
    expect(apartIn(facts("age_held >= 12"), facts("true"), agesOf("10-15"))).toBe("more");
  });
});

test("in the catalogue, the deaths of a joint response are those that were not expected, and children who came back within two years \
are among those who came back", () => {
  const pairs = amongOf(measures).map(({ part, whole, isSame }) => {
    const name = ({ sides: [side] }: typeof part) => `${side?.[0].id} ${side?.[1]}`;
    return `${name(part)} ${isSame ? "=" : "<"} ${name(whole)}`;
  });
  expect(pairs).toContain("death-expected not counted = death-joint-response all");
  expect(pairs).toContain("protection-repeat-24-months counted < protection-repeat counted");
  expect(pairs).toContain("looked-after-number all < looked-after-by-legal-status all");
  expect(pairs).toContain("death-resident-reviewed known < death-rate all");
});

describe("planted", () => {
  const years = "2021-2025";

  test("23 deaths notified and 22 of them not expected: one at most was", async () => {
    const cells = [
      cell("deaths-notified", years, { known: 23 }),
      cell("death-joint-response", years, { counted: 12, known: 22 }),
    ];
    const found = await audit(
      cells,
      cells.map((each) => table("death", [[each]])),
    );
    expect(found.map(({ target, range }) => [target.truly, range])).toEqual([[1, { least: 0, most: 1 }]]);
    // none, if of one it was not recorded whether it was expected; either alone says nothing of it
    for (const each of cells) expect(await audit(cells, [table("death", [[each]])])).toEqual([]);
  });

  test("23 deaths notified and 22 of them of children who lived here: one was not", async () => {
    const cells = [
      cell("deaths-notified", years, { known: 23 }),
      cell("death-residence", years, { counted: 22, known: 23 }),
    ];
    const found = await audit(
      cells,
      cells.map((each) => table("death", [[each]])),
    );
    expect(found.map(({ target, range }) => [target.truly, range])).toEqual([[1, { least: 1, most: 1 }]]);
  });

  test("23 deaths notified, and 22 in the rate, which counts those who lived here by the day they died: one did not", async () => {
    const cells = [cell("deaths-notified", years, { known: 23 }), cell("death-rate", years, { known: 22 })];
    const found = await audit(
      cells,
      cells.map((each) => table("death", [[each]])),
    );
    expect(found.map(({ target, range }) => [target.truly, range])).toEqual([[1, { least: 1, most: 1 }]]);
    // one more who died in these years and was notified in the next: the two cannot be taken from one another
    const late = [cell("deaths-notified", years, { known: 23 }), cell("death-rate", years, { known: 24 })];
    expect(
      await audit(
        late,
        late.map((each) => table("death", [[each]])),
      ),
    ).toEqual([]);
  });

  test("children on short breaks: those looked after by legal status without those looked after", async () => {
    const cells = [
      cell("looked-after-by-legal-status", "2025", { known: 85 }),
      cell("looked-after-number", "2025", { known: 82 }),
    ];
    const found = await audit(
      cells,
      cells.map((each) => table("child", [[each]])),
    );
    expect(found.map(({ target, range }) => [target.truly, range])).toEqual([[3, { least: 3, most: 3 }]]);
  });

  test("one prints by three years, the other by year: what lies between is added up first", async () => {
    const [whole, part] = ["protection-started", "protection-repeat"] as const;
    expect(measureOf(whole).population).toBe(measureOf(part).population);
    const cells = [
      cell("protection-repeat", "2023-2025", { counted: 20, known: 90 }),
      ...["2023", "2024", "2025"].map((year) => cell("protection-repeat-24-months", year, { counted: 6, known: 30 })),
      cell("protection-repeat-24-months", "2023-2025", { counted: 18, known: 90 }),
    ];
    // 20 came back, 18 of them within two years: two later
    const printed = [
      table("child", [[cells[0]!]]),
      table(
        "child",
        cells.slice(1, 4).map((each) => [each]),
      ),
    ];
    const found = await audit(cells, printed);
    expect(found.some(({ target, range }) => target.truly === 2 && range.most === 2 && range.least === 2)).toBe(true);
  });

  test("that a record is not due yet says nothing of a child", async () => {
    const cells = [
      cell("review-participation", "2025", { known: 200 }),
      cell("review-record-on-time", "2025", { counted: 150, known: 198 }),
    ];
    expect(
      await audit(
        cells,
        cells.map((each) => table(each.measure_id === "review-participation" ? "child" : "service", [[each]])),
      ),
    ).toEqual([]);
  });
});

describe("sums of scores", () => {
  test("of forty scores 31 are by girls: nine are by boys, and what they come to must not be known", async () => {
    const id = "sdq-score";
    const of = (category: string, known: number, counted: number) =>
      cell(id, "2025", { counted, known }, "sex", category);
    const cells = [
      cell(id, "2025", { counted: 520, known: 40 }),
      of("F", 31, 400),
      of("M", 9, 120),
      of("U", 0, 0),
      of("not-recorded", 0, 0),
    ];
    const whole = table("child", [[cells[0]!]]);
    const girls = table("child", [[cells[1]!]]);
    // those of unknown sex are printed as none: 520 less 400 is what nine boys came to
    const rest = table("child", [[of("U", 0, 0), of("not-recorded", 0, 0)]]);
    const found = await audit(cells, [whole, girls, rest]);
    expect(found.filter(({ target }) => !target.strict).map(({ target, range }) => [target.category, range])).toEqual([
      ["M", { least: 120, most: 120 }],
    ]);
    expect(await audit(cells, [whole])).toEqual([]);
  });

  test("a difference of two scores can be below nothing, so that a sum says little of its parts", async () => {
    const id = "wellbeing-view-difference";
    const cells = [
      cell(id, "2025", { counted: 0, known: 40 }),
      cell(id, "2025", { counted: -7, known: 5 }, "sex", "M"),
      cell(id, "2025", { counted: -7, known: 5 }, "age-band", "5-9"),
      cell(id, "2025", { counted: 7, known: 35 }, "age-band", "10-15"),
    ];
    expect(await audit(cells, [table("child", [[cells[0]!]])])).toEqual([]);
    const printed = [table("child", [[cells[0]!]]), table("child", [[cells[3]!]])];
    // the other ages are open: seven less of them together
    expect((await audit(cells, printed)).filter(({ target }) => !target.strict)).toEqual([]);
  });
});
