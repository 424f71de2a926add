/** A rare count on its page: a g chart of made figures, its words, its alt text and its table. */
import { describe, expect, test } from "vitest";
import { sparkline } from "../../dashboards/charts/sparkline.ts";
import { trendChart } from "../../dashboards/charts/trend_chart.ts";
import { periodTable } from "../../dashboards/components/period_table.ts";
import { trendFigure } from "../../dashboards/components/trend_figure.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { rare, repeat } from "../statistics/made.ts";
import { fixtureRelease } from "./fixture.ts";

const id = "looked-after-started";
const usual = [3, 2, 4, 3, 1, 3, 5, 2, 3, 4, 1, 3, 2, 4, 3];

/** The fixture with a measure whose quarters, the last of them October to December 2025, count so many. */
function counting(counts: readonly (number | null)[]): Release {
  const like = fixtureRelease.values.find((value) => value.measure_id === id && value.period_kind === "quarter")!;
  const quarters = counts.map((count, i): Value => {
    const index = 2025 * 4 + 3 - (counts.length - 1 - i);
    const [year, q] = [Math.floor(index / 4), index % 4];
    const end = `${year}-${["03-31", "06-30", "09-30", "12-31"][q]}`;
    const figures =
      count === null
        ? ({ numerator: null, value: null, symbol: "c" } as const)
        : ({ numerator: count, value: count, symbol: "" } as const);
    return { ...like, ...figures, period: `${year}-Q${q + 1}`, period_end: end, breakdown: "all", category: "all" };
  });
  return judged({
    ...fixtureRelease,
    values: [...fixtureRelease.values.filter((value) => value.measure_id !== id), ...quarters],
  });
}

function pageOf(counts: readonly (number | null)[]) {
  const site = siteOf(counting(counts), undefined, new Map());
  const trend = site.trend(site.figures.measure(id)!);
  return {
    trend,
    chart: trendChart(trend).text,
    spark: sparkline(trend, "spark").text,
    figure: trendFigure(site, trend, "t").text,
    table: periodTable(site, { trend, kind: "quarter", most: 20, id: "t" }).text,
  };
}

describe("a rare count", () => {
  const { trend, chart, spark, figure, table } = pageOf([...rare(usual), 0, 0]);

  test("stands on a g chart, which says what it is and how often it is wrong", () => {
    expect(trend.chart.kind).toBe("g");
    expect(figure).toContain("Quarters between one quarter with any and the next: ");
    expect(figure).toContain("Most quarters have none");
    expect(figure).toMatch(/about \d+ in 100 series of 15 waits would still show a signal/);
    expect(figure).not.toContain("undefined");
  });

  test("is drawn as stems of waits, the last of them dashed and hollow", () => {
    const [wide] = chart.split("</svg>");
    // eight waits ended in the quarters shown, and one goes on
    const [over = "", open = ""] = [...wide!.matchAll(/<g class="line".*?<path d="([^"]*)"/g)].map(([, d]) => d!);
    expect([over, open].map((d) => d.match(/M[\d.]+,[\d.]+L[\d.]+,[\d.]+/g)?.length)).toEqual([8, 1]);
    expect(wide).toContain('stroke-dasharray="3 3"');
    expect(wide).toContain(">2 so far</text>");
    expect(wide).not.toContain("NaN");
    expect(spark).not.toContain("NaN");
  });

  test("says in words what is drawn", () => {
    const title = /<title[^>]*>([^<]+)</.exec(chart)![1]!;
    expect(title).toContain("for each quarter with any, how many quarters since the one before");
    expect(title).toMatch(/shortest 1 quarter, ended in \w+ to \w+ \d{4}, longest 4 quarters, ended in/);
    expect(title).toMatch(/latest 0 \w+, 2 quarters so far; ordinary variation/);
  });

  test("has the waits in its table, beside the numbers", () => {
    expect(table).toContain("Quarters since the one before");
    expect(table).toContain("2 quarters so far");
    expect(table).toContain("3 quarters");
  });

  test("shows a long time without any as soon as it is longer than chance explains", () => {
    const long = pageOf([...rare(usual), ...repeat(17, 0)]);
    expect(long.trend.sentence).toContain("one of 17 quarters in a row without any, beyond the upper limit");
    expect(long.table).toContain("one of 17 quarters in a row without any");
    expect(long.chart).toContain(">17 so far</text>");
    // fewer than chance explains, and no direction is better: the triangle points down
    expect(long.trend.latest?.signal).toBe("lower");
    expect(long.chart).toContain("rotate(180)");
  });

  test("puts a letter where a quarter is hidden, and starts counting again", () => {
    const counts: (number | null)[] = [...rare(usual), 0, 1, 1];
    counts[counts.length - 3] = null;
    const hidden = pageOf(counts);
    expect(hidden.trend.chart.kind).toBe("g");
    expect(hidden.trend.points.slice(-3).map(({ wait }) => wait)).toEqual([null, null, 1]);
    expect(hidden.chart).toContain(">h</text>");
  });
});
