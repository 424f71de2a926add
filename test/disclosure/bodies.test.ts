/** Which bodies may stand together, each of which knows its own figures. By hand. */
import { describe, expect, test } from "vitest";
import { isOpenToEach, mayStandTogether } from "../../pipeline/sensitive/disclosure/bodies.ts";
import { cell, measureOf } from "./by_hand.ts";

describe("bodies that stand together", () => {
  test("never two alone: each has the other's number; an answer that is missing is no third", () => {
    expect(mayStandTogether("provider", ["PR0", "PR2", "PR3"])).toBe(true);
    expect(mayStandTogether("provider", ["PR0", "PR2"])).toBe(false);
    expect(mayStandTogether("provider", ["PR0", "PR2", "not-recorded"])).toBe(false);
    expect(mayStandTogether("sex", ["M", "F"])).toBe(true);
  });

  const provided = (...numbers: readonly number[]) =>
    numbers.map((known, at) => cell("looked-after-number", "2025", { known }, "provider", `PR${at}`));
  const ofChildren = { measure: measureOf("looked-after-number"), breakdown: "provider", of: "child" } as const;

  test("a number of children: the others come to three at least, which leaves 0, 1, 2 and 3 to each of them", () => {
    expect(isOpenToEach(ofChildren, provided(60, 2, 1))).toBe(true);
    // the first knows that the others have two, and so that neither has more
    expect(isOpenToEach(ofChildren, provided(60, 2, 0))).toBe(false);
    expect(isOpenToEach(ofChildren, provided(6, 0, 0))).toBe(false);
    // alone it is printed as it is, and tells of nobody else
    expect(isOpenToEach(ofChildren, provided(6))).toBe(true);
  });

  test("a share: those of the others that count, and those that do not, are three each too", () => {
    const assessed = {
      measure: measureOf("assessment-agreed"),
      breakdown: "assessment-provider",
      of: "child",
    } as const;
    const of = (counted: number, known: number, category: string) =>
      cell("assessment-agreed", "2025", { counted, known }, "assessment-provider", category);
    expect(isOpenToEach(assessed, [of(30, 40, "health"), of(3, 5, "police"), of(2, 3, "housing")])).toBe(true);
    // of the others' eight all but two agreed
    expect(isOpenToEach(assessed, [of(30, 40, "health"), of(4, 5, "police"), of(2, 3, "housing")])).toBe(false);
  });

  test("what the service did may be known, and another breakdown than by bodies has nobody who knows", () => {
    expect(isOpenToEach({ ...ofChildren, of: "service" }, provided(60, 1, 0))).toBe(true);
    const [boys, girls] = ["M", "F"].map((sex) => cell("looked-after-number", "2025", { known: 1 }, "sex", sex));
    if (boys === undefined || girls === undefined) throw new Error("no cells");
    expect(isOpenToEach({ ...ofChildren, breakdown: "sex" }, [boys, girls])).toBe(true);
  });
});
