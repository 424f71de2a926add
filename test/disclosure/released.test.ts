/** What is told of a cell: each line by hand, from the design's table of rules. */
import { describe, expect, test } from "vitest";
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { openly, releasedBy } from "../../pipeline/sensitive/disclosure/released.ts";
import { valuesOf } from "../../pipeline/sensitive/make_release/values.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";

const none: Cell = {
  ...{ measure_id: "m", authority: "JE", period_kind: "year", period: "2025" },
  ...{ period_start: "2025-01-01", period_end: "2025-12-31", breakdown: "all", category: "all" },
  ...{ counted: 0, known: 0, unknown: 0, peer_counted: null, peer_known: null, resident: null },
  ...{ median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null },
  ...{ effect: 1, variance: null },
};

const first = (kind: Measure["kind"], more: (measure: Measure) => boolean = () => true): Measure => {
  const found = measures.find((measure) => measure.kind === kind && more(measure));
  if (found === undefined) throw new Error(`no measure of the kind ${kind}`);
  return found;
};

/** What a table of one cell tells of it. */
function told(measure: Measure, cell: Partial<Cell>, more: Partial<Table> = {}) {
  const cells = [{ ...none, measure_id: measure.id, ...cell }];
  const [only] = releasedBy({
    ...{ measure, breakdown: null, of: "child", rung: "year", groups: [[]] },
    columns: [{ period: "2025", cells }],
    ...more,
  });
  if (only === undefined) throw new Error("nothing was told");
  return only;
}

describe("of a share", () => {
  const share = first("proportion");
  test("that may be printed: both its numbers, and those not recorded where they are five or more", () => {
    expect(told(share, { counted: 12, known: 40, unknown: 5 })).toMatchObject({ counted: 12, known: 40, unknown: 5 });
    expect(told(share, { counted: 12, known: 40, unknown: 4 })).toMatchObject({
      counted: 12,
      known: 40,
      unknown: null,
    });
    // none of children is a number of children too: every reader's own child had an answer
    expect(told(share, { counted: 12, known: 40 })).toMatchObject({ unknown: null });
    expect(told(share, { counted: 12, known: 40 }, { of: "service" })).toMatchObject({ unknown: 0 });
  });
  test.each([
    [{ counted: 4, known: 82 }, { counted: null, known: 82, few: "counted" }, "fewer than five of 82"],
    [{ counted: 78, known: 82 }, { counted: null, known: 82, few: "not_counted" }, "all but fewer than five of 82"],
    [{ counted: 5, known: 9 }, { counted: null, known: null, few: "all" }, "too few to show"],
  ])("in words, %o: %o (%s)", (cell, expected, _) =>
    expect(told(share, cell, { inWords: true })).toMatchObject(expected),
  );
});

describe("of a number", () => {
  const count = first("count");
  test("of fewer than five only that it is", () => {
    expect(told(count, { known: 3, counted: 3 }, { inWords: true })).toMatchObject({ known: null, few: "all" });
    expect(told(count, { known: 5, counted: 5 }, { inWords: true })).toMatchObject({ known: 5, few: "" });
  });
});

describe("of lengths", () => {
  const inDays = first("duration", ({ unit }) => unit === "days");
  const lengths = {
    known: 30,
    unknown: 3,
    median: 242,
    quartile_1: 97,
    quartile_3: 401,
    median_lower: 150,
    median_upper: 300,
  };
  test("about children in whole weeks, and never how many are not over", () =>
    // 242 days are 34.6 weeks, 97 are 13.9, 401 are 57.3, 150 are 21.4, 300 are 42.9
    expect(told(inDays, { ...lengths, counted: 20 })).toMatchObject({
      ...{ counted: 20, known: null, unknown: null, median: 35, quartile_1: 14, quartile_3: 57 },
      ...{ median_lower: 21, median_upper: 43 },
    }));
  test("of fewer than twenty only the middle one", () =>
    expect(told(inDays, { ...lengths, counted: 19 })).toMatchObject({
      ...{ median: 35, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null },
    }));
  test("of what the service did in days", () =>
    expect(told(inDays, { ...lengths, counted: 20 }, { of: "service" })).toMatchObject({ median: 242 }));
});

test("how much rows share is told to a tenth, upwards, so that an interval gives back no more", () =>
  expect(told(first("proportion"), { counted: 20, known: 40, effect: 1.2345678 }).effect).toBe(1.3));

test("a cell that nobody released does not compile where figures are made", () => {
  const [submission, settles] = [{} as never, {} as never];
  const make = () => {
    // @ts-expect-error a cell that was only counted
    valuesOf([none], [], submission, settles);
    return valuesOf([openly(none)], [], submission, settles);
  };
  expect(make).toBeTypeOf("function");
});
