/** What a card's head says of a figure, by hand; and that none is longer than a card has room for. */
import { expect, test } from "vitest";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { longestMessage, message, shareOf } from "../../pipeline/words/message.ts";

test.each([
  [41, 41, "All 41"],
  [0, 41, "0 of 41"],
  [3, 4, "3 of 4"],
  [21, 41, "1 in 2"],
  [14, 38, "2 in 5"],
  [13, 38, "1 in 3"],
  [57, 66, "9 in 10"],
  [40, 41, "Nearly all"],
  [1, 41, "Hardly any"],
  [1199, 1200, "Nearly all"],
])("%i of %i: %s", (numerator, denominator, words) => expect(shareOf(numerator, denominator)).toBe(words));

const of = (more: object) =>
  ({ kind: "proportion", says: "reviews were on time", title: "Reviews", unit: "percent", ...more }) as const;
const point = (numerator: number | null, denominator: number | null, value: number | null) => ({
  ...{ numerator, denominator, value, symbol: "" as const },
});

test("each kind of figure has its own form", () => {
  expect(message(of({}), point(21, 41, 51.2))).toBe("1 in 2 reviews were on time");
  expect(message(of({ kind: "duration", unit: "days", says: "to the first hearing" }), point(12, 12, 11))).toBe(
    "11 days to the first hearing",
  );
  expect(message(of({ kind: "gap", unit: "points", says: "miss school" }), point(3, 30, 4))).toBe(
    "More in care miss school",
  );
  expect(message(of({ kind: "gap", unit: "points", says: "go to university" }), point(3, 30, -4))).toBe(
    "Fewer in care go to university",
  );
  expect(message(of({ kind: "score", unit: "score", says: "by how children feel" }), point(80, 20, 4))).toBe(
    "4 by how children feel",
  );
  expect(message(of({ kind: "count", unit: "alerts", says: "open" }), point(1, null, 1))).toBe("1 alert open");
});
test("without a figure, the title", () => {
  expect(message(of({}), undefined)).toBe("Reviews");
  expect(message(of({ says: "" }), point(21, 41, 51.2))).toBe("Reviews");
  expect(message(of({}), { ...point(null, 82, null), symbol: "c" })).toBe("Reviews");
});

test("no message is longer than a card has room for, whatever its figure", () => {
  const figures = [
    point(9999, 9999, 100),
    point(0, 9999, 0),
    point(9998, 9999, 99.9),
    point(300, 999, 30),
    point(0, 9, -12),
  ];
  const long = measures.flatMap((measure) =>
    measure.says === undefined
      ? []
      : figures.map((figure) => message({ ...measure, says: measure.says ?? "" }, figure)),
  );
  expect(long.filter((each) => each.length > longestMessage)).toEqual([]);
});
test("every measure that can get a card says something", () => {
  const silent = measures.filter(
    ({ says, better, discloses, kind }) =>
      says === undefined && better !== "none" && discloses !== "death" && kind !== "count",
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
