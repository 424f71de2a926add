import { describe, expect, test } from "vitest";
import { apart } from "../../dashboards/charts/side_labels.ts";
import { trendChart } from "../../dashboards/charts/trend_chart.ts";
import { parseCommentary } from "../../dashboards/commentary.ts";
import { compareReleases } from "../../dashboards/compare.ts";
import { measureCsv } from "../../dashboards/csv.ts";
import { Figures } from "../../dashboards/figures.ts";
import { finish } from "../../dashboards/finish.ts";
import { html } from "../../dashboards/html.ts";
import { trendOf } from "../../dashboards/trend.ts";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";

const figures = new Figures(fixtureRelease);
const trend = (id: string) => trendOf(figures, figures.measure(id)!);

test("html escapes what is put in", () => {
  expect(html`<p title="${'"'}">${"<b>"}</p>`.text).toBe('<p title="&quot;">&lt;b&gt;</p>');
  expect(html`<ul>${[html`<li>a</li>`, null, false, html`<li>${0}</li>`]}</ul>`.text).toBe(
    "<ul><li>a</li><li>0</li></ul>",
  );
});

describe("the series a measure is judged on", () => {
  test("is of quarters, the last twenty shown", () => {
    const { kind, points, latest } = trend("review-on-time");
    expect([kind, points.length, latest?.value.period]).toEqual(["quarter", 20, "2025-Q4"]);
  });
  test("is of years where most quarters are too small for a percentage", () => {
    expect(trend("conference-initial-on-time").kind).toBe("year");
  });
  test("gives no percentage of few in its sentence", () => {
    expect(trend("conference-reconvened-on-time").sentence).not.toMatch(/\(\d+%\)/);
  });
  test("tells too few from not tested", () => {
    expect(trend("conference-initial-on-time").judged).toBe("few");
    expect(trend("looked-after-number").judged).toBe("untested");
    expect(trend("review-on-time").judged).toBe("judged");
  });
});

describe("a chart", () => {
  const { text } = trendChart(trend("review-on-time"));
  test("breaks no strict policy, has a name, type of 12 px or more and no blank line", () => {
    expect(text).not.toMatch(/style=|<style|\n|aria-label=/);
    expect(text).toMatch(
      /<svg[^>]* role="img" aria-labelledby="review-on-time-wide"[^>]*><title id="review-on-time-wide">Reviews held on time, 20 quarters/,
    );
    for (const [, size] of text.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(12);
  });
  test("runs a share from 0 to 100%", () => {
    for (const tick of ["0%", "25%", "50%", "75%", "100%"]) expect(text).toContain(`>${tick}</text>`);
  });
  test("breaks its line at a gap and puts a letter at the foot", () => {
    const values = fixtureRelease.values.map(
      (value): Value =>
        value.measure_id === "review-on-time" && value.period === "2023-Q2" && value.breakdown === "all"
          ? { ...value, numerator: null, denominator: null, value: null, symbol: "c" }
          : value,
    );
    const gap = new Figures({ ...fixtureRelease, values });
    const drawn = trendChart(trendOf(gap, gap.measure("review-on-time")!)).text;
    const line = /<g class="line"[^>]*><path d="([^"]+)"/.exec(drawn)?.[1] ?? "";
    expect(line.match(/M/g)).toHaveLength(2);
    expect(drawn).toContain(">c</text>");
    expect(drawn).toContain("1 not drawn");
  });
  test("moves labels apart and keeps them above the foot", () => {
    const labels = [100, 98, 101].map((at, i) => ({ text: String(i), at, strong: false }));
    const places = apart(labels, 104).map(({ at, moved }) => at + moved);
    expect(Math.max(...places)).toBeLessThanOrEqual(104);
    expect(Math.min(places[1]! - places[0]!, places[2]! - places[1]!)).toBeGreaterThanOrEqual(15.9);
  });
});

test("a shell is finished: language, zoom, lists, scripts, policy", () => {
  const done = finish(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1"><title>a</title><link rel="modulepreload" href="./a.js"><script type="module">import "./a.js"</script></head><body><ol><label>x</label><li>y</li></ol><h2 id="h"><a class="observablehq-header-anchor" href="#h">H</a></h2><!--content--></body></html>`,
    "<p>content: $& $1</p>",
  );
  expect(done).toContain("<p>content: $& $1</p>");
  expect(() => finish("<p>no slot</p>", "")).toThrow(/lost the place/);
  expect(done).toContain('<html lang="en-GB">');
  expect(done).toContain("default-src 'none'; style-src 'self'; img-src 'self' data:");
  expect(done).toContain('<label>x</label><ol><li>y</li></ol><h2 id="h">H</h2>');
  expect(done).not.toMatch(/script|maximum-scale|modulepreload/);
});

describe("commentary", () => {
  const written = (words: number, front = "owner: Head\ndate: 2026-01-20") =>
    `---\n${front}\n---\n${"word ".repeat(words)}\n`;
  test("has an owner, a date and at most 80 words", () => {
    expect(parseCommentary(written(80))).toMatchObject({ owner: "Head", date: "2026-01-20" });
    expect(parseCommentary(written(81))).toBe("has 81 words; at most 80 are shown");
    expect(parseCommentary(written(1, "date: 2026-01-20"))).toBe("names no owner");
    expect(parseCommentary(written(1, "owner: Head\ndate: January"))).toMatch(/no date/);
    expect(parseCommentary("word")).toMatch(/does not begin/);
    expect(parseCommentary(written(0))).toBe("says nothing");
  });
});

test("the CSV has the release's columns, quotes what needs it, and marks every row", () => {
  const [value] = fixtureRelease.values;
  const [head, row] = measureCsv([{ ...value!, comparator_name: 'a "b", c' }], fixtureCatalogue).split("\r\n");
  expect(head).toMatch(/^measure_id,.*,comparability,marking$/);
  expect(row).toContain('"a ""b"", c"');
  expect(row).toMatch(/Not for publication · Synthetic sample data: no real child$/);
});

test("two releases are compared: new periods, restated figures, measures that came and went", () => {
  const [first, second] = fixtureCatalogue.measures;
  const restated = (value: Value) =>
    value.measure_id === first!.id && value.period === "2024-Q1" && value.breakdown === "all"
      ? { ...value, numerator: value.numerator! - 1 }
      : value;
  const previous: Release = {
    ...fixtureRelease,
    catalogue: { ...fixtureCatalogue, measures: fixtureCatalogue.measures.filter(({ id }) => id !== second!.id) },
    values: fixtureRelease.values.filter(({ period }) => period !== "2025-Q4").map(restated),
  };
  const compared = compareReleases(previous, fixtureRelease);
  expect(compared.appeared.map(({ id }) => id)).toEqual([second!.id]);
  expect(compared.vanished).toEqual([]);
  expect(compared.fresh.find(({ measure }) => measure.id === first!.id)?.values.map(({ period }) => period)).toEqual([
    "2025-Q4",
  ]);
  expect(compared.restated.map(({ now }) => now.period)).toEqual(["2024-Q1"]);
});
