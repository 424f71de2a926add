import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assuranceOf } from "../../pipeline/statistics/assurance.ts";
import { chartFor } from "../../pipeline/statistics/chart.ts";
import { fewestPoints } from "../../pipeline/statistics/control_chart.ts";
import type { ControlPoint } from "../../pipeline/statistics/control_point.ts";
import { runLength, specialCauses } from "../../pipeline/statistics/spc_rules.ts";
import { closeFactor, limitFactor, screenFactor, xmr } from "../../pipeline/statistics/xmr.ts";
import { shared } from "../shared.ts";
import { children, series } from "./made.ts";

interface Case {
  readonly y: readonly number[];
  readonly improvement_direction: "increase" | "decrease" | "neutral";
  readonly rebase_at_index_1based: number | null;
  readonly fix_after_n_points: number | null;
  readonly target: number | null;
  readonly screen_outliers: boolean;
  readonly expected: Readonly<Record<"mean" | "lpl" | "upl" | "rebase_group" | "relative_to_mean", readonly number[]>> &
    Readonly<Record<"outside_limits" | "close_to_limits", readonly boolean[]>> &
    Readonly<Record<"special_cause_type" | "point_type", readonly string[]>> & {
      readonly short_group_warning: readonly boolean[];
      readonly variation_icon: string;
      readonly assurance_type: string | null;
    };
}

const casesPath = shared("vectors/spc_ptd_cases.json");
const unitPath = shared("vectors/spc_ptd_unit.json");
const { cases, constants }: { cases: Readonly<Record<string, Case>>; constants: Readonly<Record<string, number>> } =
  casesPath ? JSON.parse(readFileSync(casesPath, "utf8")) : { cases: {}, constants: {} };
const assuranceWords: Readonly<Record<string, string>> = {
  ...{ consistent_pass: "met", consistent_fail: "missed", inconsistent: "inconsistent" },
};

const names = {
  outside: ["Above UCL", "Below LCL"],
  trend: ["7 Point Trend (Increasing)", "7 Point Trend (Decreasing)"],
  two_of_three: ["2 in 3 Above CL", "2 in 3 Below CL"],
  shift: ["7 Points Above CL", "7 Points Below CL"],
} as const;

describe.skipIf(!casesPath)("XmR as NHSRplotthedots draws it", () => {
  it.each(Object.entries(cases))("%s", (_name, each) => {
    const points = xmr(each.y, {
      rebaseAt: each.rebase_at_index_1based === null ? [] : [each.rebase_at_index_1based - 1],
      ...(each.fix_after_n_points === null ? {} : { fixAfter: each.fix_after_n_points }),
      screenOutliers: each.screen_outliers,
    });
    const causes = specialCauses(points);
    const { expected } = each;
    points.forEach((point, i) => {
      expect(point!.centre).toBeCloseTo(expected.mean[i]!, 10);
      expect(point!.lower).toBeCloseTo(expected.lpl[i]!, 10);
      expect(point!.upper).toBeCloseTo(expected.upl[i]!, 10);
      expect(point!.outside).toBe(expected.outside_limits[i]);
      expect(point!.close).toBe(expected.close_to_limits[i]);
      expect(point!.side).toBe(expected.relative_to_mean[i]);
      expect(point!.group).toBe(expected.rebase_group[i]);
      const cause = causes[i];
      const name = cause ? names[cause.rule][cause.direction === 1 ? 0 : 1] : "Common Cause";
      expect(name).toBe(expected.special_cause_type[i]);
      const better = cause && (cause.direction === 1) === (each.improvement_direction === "increase");
      const type = cause ? (better ? "special_cause_improvement" : "special_cause_concern") : "common_cause";
      expect(type).toBe(expected.point_type[i]);
      const together = points.filter((other) => other!.group === point!.group).length;
      expect(together < fewestPoints).toBe(expected.short_group_warning[i]);
    });
    expect(expected.variation_icon).toBe(expected.point_type.at(-1));
    const better = { increase: "higher", decrease: "lower", neutral: "none" } as const;
    const assured = assuranceOf(better[each.improvement_direction], each.target, points.at(-1)!);
    expect(assured).toBe(expected.assurance_type === null ? "" : assuranceWords[expected.assurance_type]);
  });

  it("has NHSRplotthedots's constants", () => {
    const { limit, near_limit, outlier_screen, run_length, trend_points } = constants;
    expect([limitFactor, screenFactor, runLength, runLength]).toEqual([
      limit,
      outlier_screen,
      run_length,
      trend_points,
    ]);
    expect(closeFactor).toBeCloseTo(near_limit!, 14);
  });
});

/** Points with only what a rule looks at. */
const made = (each: Partial<ControlPoint>): ControlPoint => ({
  ...{ value: 0, centre: 0, lower: -9, upper: 9, side: 0, outside: false, close: false, group: 0 },
  ...each,
});
const found = (points: readonly ControlPoint[], rule: string) =>
  specialCauses(points).map((cause) => (cause?.rule === rule ? cause.direction : 0));

describe.skipIf(!unitPath)("the rules, one by one, as NHSRplotthedots tests them", () => {
  const unit = unitPath ? JSON.parse(readFileSync(unitPath, "utf8")) : {};

  /** marks at the end of a run spread over the seven points that made it, which the chart shows */
  const spread = (ends: readonly number[]) => ends.map((_, i) => ends.slice(i, i + 7).find((mark) => mark !== 0) ?? 0);

  it.each<{ in: number[]; out: number[] }>(unit.seven_point_one_side_mean ?? [])("shift of $in", (each) => {
    const direction = Math.sign(each.in[0] ?? 1);
    const marks = spread(each.out).map((mark) => (mark === 0 ? 0 : direction));
    expect(
      found(
        each.in.map((side) => made({ side: side as 1 | -1 })),
        "shift",
      ),
    ).toEqual(marks);
  });

  it.each<{ in: number[]; out: number[] }>(unit.seven_point_trend ?? [])("trend of $in", (each) => {
    expect(
      found(
        each.in.map((value) => made({ value })),
        "trend",
      ),
    ).toEqual(spread(each.out));
  });

  it.each<{ in: number[]; out: number[] }>(unit.part_of_seven_trend ?? [])("all seven of a trend: $in", (each) => {
    expect(spread(each.in).map(Math.abs)).toEqual(each.out);
  });

  type Close = { close: number[]; relative_to_mean: (1 | -1)[]; out: number[] };
  const closePoints = (each: Close) =>
    each.close.map((close, i) => made({ close: close === 1, side: each.relative_to_mean[i]! }));

  it.each<Close>(unit.two_in_three ?? [])("two of three: $close on $relative_to_mean", (each) => {
    expect(found(closePoints(each), "two_of_three")).toEqual(each.out.map((mark, i) => mark * each.close[i]!));
  });

  it.each<Close>(unit.part_of_two_in_three ?? [])("the close ones of two in three: $close", (each) => {
    expect(found(closePoints(each), "two_of_three")).toEqual(each.out);
  });

  it.each(
    (unit.assurance ?? []) as {
      improvement_direction: string;
      lpl: number;
      upl: number;
      target: number | null;
      out: string | null;
    }[],
  )("assurance: $improvement_direction, $lpl to $upl, target $target", (each) => {
    // a flow of large steady counts gets XmR limits; values alternating about the middle give the limits asked for
    const middle = (each.lpl + each.upl) / 2;
    const step = (each.upl - middle) / 2.66;
    const values = Array.from({ length: 14 }, (_, i) => 1000 + middle + (i % 2 === 0 ? step / 2 : -step / 2));
    const better = { increase: "higher", decrease: "lower", neutral: "none" }[each.improvement_direction] as "higher";
    const target = each.target === null ? null : { value: 1000 + each.target, from: "2020-01-01", source: "made up" };
    const chart = chartFor({ ...children, moment: "flow", better, target }, series(values));
    expect(chart.kind).toBe("xmr");
    expect(chart.points[0]!.lower).toBeCloseTo(1000 + each.lpl, 9);
    expect(chart.assurance).toBe(each.out === null ? "" : assuranceWords[each.out]);
  });
});

describe("a gap", () => {
  it("ends a run, and makes no moving range", () => {
    const run = Array.from({ length: 6 }, () => made({ side: 1 }));
    expect(specialCauses([...run, null, ...run]).every((cause) => cause === null)).toBe(true);
    const [first] = xmr([1, 2, null, 100, 101]);
    expect(first!.upper - first!.centre).toBeCloseTo(2.66, 10);
  });

  it("leaves a chart of nothing without points", () => expect(xmr([null, null])).toEqual([null, null]));
});
