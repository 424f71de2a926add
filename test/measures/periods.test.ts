/** Periods: whole ones only, labelled as the catalogue says, pooled windows that end with the latest whole year. */
import { expect, test } from "vitest";
import { periodsWithin } from "../../pipeline/sensitive/measures/periods.ts";

const labels = (from: string, asAt: string, kind: string) =>
  periodsWithin(from, asAt)
    .filter((period) => period.kind === kind)
    .map((period) => period.label);

test("ten years to the end of 2025", () => {
  const of = (kind: string) => labels("2016-01-01", "2025-12-31", kind);
  expect(of("month")).toHaveLength(120);
  expect(of("month").at(-1)).toBe("2025-12");
  expect(of("quarter").slice(-2)).toEqual(["2025-Q3", "2025-Q4"]);
  expect(of("year")).toEqual(["2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
  expect(of("year_to_march")).toEqual([
    "2016/17",
    "2017/18",
    "2018/19",
    "2019/20",
    "2020/21",
    "2021/22",
    "2022/23",
    "2023/24",
    "2024/25",
  ]);
  expect(of("academic_year").at(-1)).toBe("2024/25");
  expect(of("rolling_12_months")).toHaveLength(109);
  expect(of("rolling_12_months").at(-1)).toBe("to 2025-12");
  expect(of("pooled_3_years")).toEqual(["2017-2019", "2020-2022", "2023-2025"]);
  expect(of("pooled_5_years")).toEqual(["2016-2020", "2021-2025"]);
});

test("a period that is not over is left out", () => {
  expect(labels("2024-01-01", "2025-09-30", "quarter").at(-1)).toBe("2025-Q3");
  expect(labels("2024-01-01", "2025-09-29", "quarter").at(-1)).toBe("2025-Q2");
  expect(labels("2024-01-01", "2025-09-29", "month").at(-1)).toBe("2025-08");
  expect(labels("2024-01-01", "2025-12-30", "year")).toEqual(["2024"]);
  expect(labels("2020-01-01", "2025-09-30", "pooled_3_years")).toEqual(["2022-2024"]);
});

test("a period that began before the submission does is left out", () => {
  expect(labels("2024-01-02", "2024-12-31", "month")[0]).toBe("2024-02");
  expect(labels("2024-01-02", "2024-12-31", "year")).toEqual([]);
  expect(labels("2017-04-01", "2018-03-31", "year_to_march")).toEqual(["2017/18"]);
  expect(labels("2017-04-01", "2018-03-31", "year")).toEqual([]);
});

test("first and last days", () => {
  const period = (kind: string, label: string) =>
    periodsWithin("2016-01-01", "2025-12-31").find((each) => each.kind === kind && each.label === label);
  expect(period("month", "2024-02")).toMatchObject({ start: "2024-02-01", end: "2024-02-29" });
  expect(period("year_to_march", "2024/25")).toMatchObject({ start: "2024-04-01", end: "2025-03-31" });
  expect(period("academic_year", "2024/25")).toMatchObject({ start: "2024-09-01", end: "2025-08-31" });
  expect(period("rolling_12_months", "to 2025-02")).toMatchObject({ start: "2024-03-01", end: "2025-02-28" });
  expect(period("pooled_5_years", "2021-2025")).toMatchObject({ start: "2021-01-01", end: "2025-12-31" });
});

test("fixed windows are the same whenever they are asked for, and printed when they are over", () => {
  const fixed = (asAt: string) =>
    periodsWithin("2016-01-01", asAt, "fixed")
      .filter(({ kind }) => kind.startsWith("pooled"))
      .map(({ label }) => label);
  const until2025 = ["2017-2019", "2020-2022", "2023-2025", "2016-2020", "2021-2025"];
  expect(fixed("2025-12-31")).toEqual(until2025);
  expect(fixed("2027-06-30")).toEqual(until2025);
  expect(fixed("2025-09-30")).toEqual(["2017-2019", "2020-2022", "2016-2020"]);
  expect(fixed("2028-12-31")).toEqual(["2017-2019", "2020-2022", "2023-2025", "2026-2028", "2016-2020", "2021-2025"]);
});

test("a submission of less than a month has no period", () => {
  expect(periodsWithin("2025-01-02", "2025-01-30")).toEqual([]);
});
