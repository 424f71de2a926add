/** Percentages of a table as dots: each line is named by its period, told apart from the others of its measure. */
import { expect, test } from "vitest";
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { periodLine } from "../../pipeline/words/period_phrase.ts";
import { sharesChart } from "../../reports/charts/shares_chart.ts";
import { smallRelease } from "./small_release.ts";

test("a period is named so far that no other of its kind has the same name", () => {
  const line = (period_kind: Value["period_kind"], period: string) => periodLine({ period_kind, period });
  expect(line("quarter", "2025-Q4")).toBe("Oct–Dec 2025");
  expect(line("month", "2025-11")).toBe("November 2025");
  expect(line("year", "2025")).toBe("2025");
  expect(line("year_to_march", "2024/25")).toBe("2024/25");
  expect(line("pooled_5_years", "2021-2025")).toBe("2021–25");
});

test("quarters of one year have a name each, and the provisional one says so", async () => {
  const { catalogue, values } = await smallRelease();
  const measure = catalogue.measures.find(({ id }) => id === "recommendations-complete")!;
  const model = values.find(({ measure_id }) => measure_id === measure.id)!;
  const quarter = (at: number, numerator: number): Value => ({
    ...{ ...model, breakdown: "all", category: "all", not_recorded: null, symbol: "" as const },
    ...{ period_kind: "quarter" as const, period: `2025-Q${at}` },
    ...{ period_start: `2025-0${at * 3 - 2}-01`, period_end: `2025-0${at * 3}-30` },
    ...{ numerator, denominator: 20, value: 5 * numerator, lower: null, upper: null },
    status: at === 3 ? "provisional" : "settled",
  });
  const row = (of: CatalogueMeasure) => ({
    ...{ measure: of, kind: "quarter" as const },
    values: [quarter(2, 10), quarter(3, 12)],
  });
  const { picture } = sharesChart([row(measure), row(measure)], "chart-1")!;
  const written = [...String(picture).matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words!);
  for (const name of ["Apr–Jun 2025", "Jul–Sep 2025 so far"])
    expect([name, written.filter((each) => each === name).length]).toEqual([name, 2]);
});
