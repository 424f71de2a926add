import { describe, expect, test } from "vitest";
import { gapChart } from "../../dashboards/charts/gap_chart.ts";
import { apart } from "../../dashboards/charts/side_labels.ts";
import { trendChart } from "../../dashboards/charts/trend_chart.ts";
import { parseCommentary } from "../../dashboards/commentary.ts";
import { breakdownTable } from "../../dashboards/components/breakdown_table.ts";
import { signalCounts } from "../../dashboards/components/signal_counts.ts";
import { isDrawable } from "../../dashboards/components/trend_figure.ts";
import { measureCsv } from "../../dashboards/csv.ts";
import { fillShell } from "../../dashboards/fill_shell.ts";
import { finishShell } from "../../dashboards/finish.ts";
import { chapterPage } from "../../dashboards/pages/chapter.ts";
import { definitionPage } from "../../dashboards/pages/definition.ts";
import { howToReadPage } from "../../dashboards/pages/how_to_read.ts";
import { measuresPage } from "../../dashboards/pages/measures.ts";
import { footer, navigation } from "../../dashboards/shell.ts";
import { siteOf } from "../../dashboards/site.ts";
import { trendOf } from "../../dashboards/trend.ts";
import { axisSteps } from "../../pipeline/charts/axis.ts";
import { compareReleases } from "../../pipeline/release/compare.ts";
import { Figures } from "../../pipeline/release/figures.ts";
import type { CatalogueMeasure, Release, Value } from "../../pipeline/release/format.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { html } from "../../pipeline/words/html.ts";
import { restatedWords } from "../../pipeline/words/restated_words.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";

const figures = new Figures(fixtureRelease);
const trend = (id: string) => trendOf(figures, figures.measure(id)!);

test("html escapes what is put in", () => {
  expect(html`<p title="${'"'}">${"<b>"}</p>`.text).toBe('<p title="&quot;">&lt;b&gt;</p>');
  expect(html`<ul>${[html`<li>a</li>`, null, false, html`<li>${0}</li>`]}</ul>`.text).toBe(
    "<ul><li>a</li><li>0</li></ul>",
  );
});

test("a category that nothing fell into in the year before is none of that year, not a missing figure", () => {
  const site = (values: readonly Value[]) =>
    siteOf(judged({ ...fixtureRelease, values: [...values] }), undefined, new Map());
  const { values } = fixtureRelease;
  const measure = (kind: string) =>
    fixtureCatalogue.measures.find(
      ({ id, kind: of, breakdowns }) =>
        of === kind && values.some((each) => each.measure_id === id && each.breakdown === breakdowns[0]),
    )!;
  for (const [kind, words] of [
    ["proportion", /^none (fell due|held|in the period)$/],
    ["count", /^0/],
  ] as const) {
    const { id, breakdowns } = measure(kind);
    const [breakdown] = breakdowns;
    const whole = site(values);
    const { kind: period_kind } = whole.trend(whole.figures.measure(id)!);
    const of = period_kind === "quarter" ? "year" : period_kind;
    const [category] = whole.figures.breakdown(breakdown!)!.categories;
    const years = [
      ...new Set(values.filter((each) => each.measure_id === id && each.period_kind === of).map((each) => each.period)),
    ];
    const before = years.at(-2);
    const without = values.filter(
      (each) =>
        !(
          each.measure_id === id &&
          each.breakdown === breakdown &&
          each.category === category!.id &&
          each.period === before
        ),
    );
    expect(without.length).toBeLessThan(values.length);
    const page = (one: ReturnType<typeof site>) =>
      breakdownTable(one, one.trend(one.figures.measure(id)!), breakdown!, "t")!.text;
    const text = page(site(without));
    expect(text).not.toBe(page(whole));
    expect(text).not.toContain("no figure");
    const row = text.split("<tr").find((each) => each.includes(`>${capital(category!.label)}<`))!;
    expect(
      row
        .split("<td")[2]!
        .replace(/^[^>]*>/, "")
        .replace(/<[^>]*>/g, "")
        .trim(),
    ).toMatch(words);
  }
});

describe("the series a measure is judged on", () => {
  test("is of quarters, the last 24 shown, and speaks of the latest settled one", () => {
    const { kind, points, latest } = trend("review-on-time");
    expect([kind, points.length, latest?.value.period]).toEqual(["quarter", 24, "2025-Q3"]);
  });
  test("is of years where most quarters are too small for a percentage", () => {
    expect(trend("conference-initial-on-time").kind).toBe("year");
  });
  test("gives no percentage of few in its sentence", () => {
    expect(trend("conference-reconvened-on-time").sentence).not.toMatch(/\(\d+%\)/);
  });
  test("is of three years together for a gap, and of five for a death", () => {
    expect([trend("gap-at-11").kind, trend("gap-at-11").coarser]).toEqual([
      "pooled_3_years",
      "Three years are added together, because one year has too few young people to show anything.",
    ]);
    expect(trend("deaths-notified").kind).toBe("pooled_5_years");
  });
  test("is of quarters where the figures began late, and of years where they are few", () => {
    const late = fixtureRelease.values.map((value): Value => {
      const before = value.period_end < "2025-07-01";
      return value.measure_id === "review-on-time" && before
        ? { ...value, numerator: 0, denominator: 0, value: null, symbol: "z" }
        : value;
    });
    const began = new Figures(judged({ ...fixtureRelease, values: late }));
    expect(trendOf(began, began.measure("review-on-time")!).kind).toBe("quarter");
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
      /<svg[^>]* role="img" aria-labelledby="review-on-time-wide"[^>]*><title id="review-on-time-wide">Reviews held on time, 24 quarters/,
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
    const gap = new Figures(judged({ ...fixtureRelease, values }));
    const drawn = trendChart(trendOf(gap, gap.measure("review-on-time")!)).text;
    const line = /<g class="line"[^>]*><path d="([^"]+)"/.exec(drawn)?.[1] ?? "";
    expect(line.match(/M/g)).toHaveLength(2);
    expect(drawn).toContain(">h</text>");
    expect(drawn).toContain("1 not drawn");
  });
  test("runs other figures in round steps from zero, and below it only where a figure is", () => {
    expect(axisSteps("whole", [0, 3])).toEqual([0, 1, 2, 3]);
    expect(axisSteps("whole", [87])).toEqual([0, 25, 50, 75, 100]);
    expect(axisSteps("any", [-0.3, 0.2])).toEqual([-0.4, -0.2, 0, 0.2]);
    expect(axisSteps("any", [44.9])).toEqual([0, 20, 40, 60]);
    for (const value of [1, 7, 13, 42, 99, 101, 480, 1234, 99_999]) {
      const steps = axisSteps("whole", [value]);
      expect([value, steps.length <= 5, steps.at(-1)! >= value]).toEqual([value, true, true]);
    }
  });
  test("draws both groups of a gap and the difference, with words for both", () => {
    const { text } = gapChart(trend("gap-at-11"));
    expect(text).toContain(
      "both groups: in the three years 2020 to 2022 18 of 30 against 600 of 1,000 of their peers; in",
    );
    expect(text).toContain(
      "the difference: in the three years 2020 to 2022 0.0 points, and could well be anywhere from −17.3 to +16.1 points;",
    );
    expect(text).toContain(">−28.7</text>");
    expect(text).toContain(">no gap</text>");
    expect(text).not.toMatch(/style=|<style|\n/);
  });
  test("says where no interval of a gap can be given, and draws none", () => {
    const { text } = gapChart(trend("gap-absence"));
    expect(text).toContain("and no interval can be given");
    expect(text).not.toMatch(/class="line"/);
  });
  test("of two figures is no chart, since it would look like a trend, and of one gap it is", () => {
    expect(isDrawable(trend("death-rate"))).toBe(false);
    expect(isDrawable(trend("deaths-notified"))).toBe(false);
    expect(isDrawable(trend("care-rate"))).toBe(true);
    expect(isDrawable(trend("gap-at-11"))).toBe(true);
  });
  test("moves labels apart and keeps them above the foot", () => {
    const labels = [100, 98, 101].map((at, i) => ({ text: String(i), at, strong: false }));
    const places = apart(labels, 104).map(({ at, moved }) => at + moved);
    expect(Math.max(...places)).toBeLessThanOrEqual(104);
    expect(Math.min(places[1]! - places[0]!, places[2]! - places[1]!)).toBeGreaterThanOrEqual(15.9);
  });
});

describe("a shell", () => {
  const framework = (slots: string) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1"><title>quorate-title</title><link rel="stylesheet" href="./_import/site.css"><link rel="modulepreload" href="./a.js"><script type="module">import "./a.js"</script></head><body><ol><label>x</label><li>y</li></ol><h2 id="h"><a class="observablehq-header-anchor" href="#h">H</a></h2>${slots}</body></html>`;

  test("is finished: language, zoom, lists, scripts, policy; and filled as it is", () => {
    const { shell, stylesheet } = finishShell(framework("<!--header--><!--content--><!--footer-->"));
    expect(stylesheet).toBe("./_import/site.css");
    const filling = { header: "<nav></nav>", content: "<p>content: $& $1</p>", footer: "<p>$'</p>" };
    const done = fillShell(shell, { title: "a < b", stylesheet: "../site.1.css", ...filling });
    expect(done).toContain("<nav></nav><p>content: $& $1</p><p>$'</p>");
    expect(done).toContain('<link rel="stylesheet" href="../site.1.css">');
    expect(done).toContain("<title>a &lt; b</title>");
    expect(done).toContain('<html lang="en-GB">');
    expect(done).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
    );
    expect(done).toContain('<label>x</label><ol><li>y</li></ol><h2 id="h">H</h2>');
    expect(done).not.toMatch(/<script|maximum-scale|modulepreload/);
  });
  test("without its slots is refused", () => {
    expect(() => finishShell(framework("<!--header--><!--footer-->"))).toThrow(/lost the place for <!--content-->/);
  });
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
  expect(head).toMatch(/^measure_id,.*,comparability,status,marking$/);
  expect(row).toContain('"a ""b"", c"');
  expect(row).toMatch(/,restricted synthetic$/);
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

describe("why a figure was restated, by hand", () => {
  const timed = fixtureCatalogue.measures.find(({ timescales }) =>
    timescales.some(({ working_days }) => working_days),
  )!;
  const of = (change: (measure: CatalogueMeasure) => CatalogueMeasure, holidays: readonly string[], more: number) => {
    const then = (value: Value): Value =>
      value.measure_id === timed.id && value.breakdown === "all" && value.period === "2024-Q1"
        ? { ...value, numerator: value.numerator! - 1, denominator: value.denominator! - more }
        : value;
    const measures = fixtureCatalogue.measures.map((each) => (each.id === timed.id ? change(each) : each));
    const previous = {
      ...fixtureRelease,
      catalogue: { ...fixtureCatalogue, measures, holidays },
      values: fixtureRelease.values.map(then),
    };
    return compareReleases(previous, fixtureRelease).restated.map(restatedWords);
  };
  const asItWas = (measure: CatalogueMeasure) => measure;
  const { holidays } = fixtureCatalogue;
  test.each([
    ["nothing but the records", asItWas, holidays, 0, "records corrected or completed"],
    [
      "a holiday declared in the quarter",
      asItWas,
      ["2024-01-01", "2024-02-12", "2024-05-09"],
      0,
      "calendar: other holidays (12 February 2024), or records corrected or completed",
    ],
    ["a holiday of another quarter", asItWas, [...holidays, "2024-07-15"], 0, "records corrected or completed"],
    ["late records too", asItWas, ["2024-05-09"], 2, "late records: 2 more; calendar: other holidays (1 January 2024)"],
    [
      "another timescale",
      (measure: CatalogueMeasure) => ({
        ...measure,
        timescales: measure.timescales.map((each) => ({ ...each, words: "10 days" })),
      }),
      holidays,
      0,
      `timescale: now ${timed.timescales[0]!.words}`,
    ],
  ] as const)("%s", (_, change, days, more, words) => {
    expect(of(change, days, more)).toEqual([words]);
  });
});

describe("parts that know their place by their measures", () => {
  const site = siteOf(fixtureRelease, undefined, new Map());
  const page = (chapter: string) => chapterPage(site, site.chapters.find(({ id }) => id === chapter)!).body.text;

  test("the child's view stands beside the professional's", () => {
    expect(page("outcomes")).toMatch(/id="views"[\s\S]*>Safe<[\s\S]*3\.9[\s\S]*3\.6/);
  });
  test("deaths open with a notice, and tell notified from reviewed", () => {
    const text = page("deaths");
    expect(text.indexOf("This page is about the deaths of children.")).toBeLessThan(text.indexOf("<table"));
    expect(text).toContain("The panel was told of the death in these years.");
    expect(text.match(/<table/g)).toHaveLength(1);
    expect(text).not.toMatch(/<svg|<details|class="bar/);
  });
  test("figures of others stand beside ours with their licence, and what was not published is said", () => {
    const text = page("looked-after-reviews");
    expect(text).toContain("in the year to 31 March 2025: England 81% · authorities near in size 80% in the middle");
    const chapter = site.chapters.find(({ id }) => id === "looked-after-reviews")!;
    expect(footer(site, chapterPage(site, chapter)).text).toContain("Open Government Licence v3.0");
    expect(footer(site, howToReadPage(site)).text).not.toContain("Open Government Licence");
  });
  test("a changed definition has its history, and what is added up is shown", () => {
    const changed = definitionPage(site, site.figures.measure("care-rate")!).body.text;
    expect(changed).toContain("children of 17 were left out");
    expect(changed).toContain("1 January 2012 until 1 January 2020");
    expect(definitionPage(site, site.figures.measure("gap-absence")!).body.text).toMatch(
      /Added up[\s\S]*absent \/ possible/,
    );
  });
  test("Home says a missing extract once, and counts what it says of chapters", () => {
    const text = measuresPage(site).body.text;
    expect(text).toContain("Review records not supplied: 1 measure has no figures");
    const counts = signalCounts(site)
      .text.match(/<tr>?[\s\S]*?<\/tr>/g)!
      .slice(1);
    for (const row of counts) {
      const [total, ...parts] = [...row.matchAll(/<td[^>]*>(?:<[^>]+>)*(\d+)/g)].map(([, number]) => Number(number));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    }
  });
  test("every chapter is in the navigation once", () => {
    const paths = navigation(site).flatMap(({ links }) => links.map(({ path }) => path));
    for (const { id } of site.chapters) expect(paths.filter((path) => path === id)).toEqual([id]);
  });
});

test("three labels at the top of a chart stay in the picture, sixteen apart", () => {
  const labels = ["Duty: every one", "Median", "99% so far"].map((text) => ({ text, at: 18, strong: false }));
  const [first, second, third] = apart(labels, 232).map(({ at, moved }) => at + moved);
  // a line is sixteen high, so that its middle is eight or more below the top
  expect(first).toBeGreaterThanOrEqual(8);
  expect(Math.min(second! - first!, third! - second!)).toBeGreaterThanOrEqual(15.9);
});

test("no label beside a chart is cut off", () => {
  let seen = 0;
  const measures = fixtureCatalogue.measures.filter(({ kind }) => kind !== "gap");
  for (const { id } of measures) {
    const found = trend(id);
    const late = {
      ...found,
      points: found.points.map((point) => ({ ...point, value: { ...point.value, status: "provisional" as const } })),
    };
    for (const each of [found, late]) {
      if (!isDrawable(each)) continue;
      const wide = trendChart(each).text.split("</svg>")[0] ?? "";
      const width = Number(/viewBox="0 0 (\d+)/.exec(wide)?.[1]);
      const right = [
        ...wide.matchAll(/<g[^>]*text-anchor="start"[^>]*>\s*<text[^>]*translate\(([\d.]+),[^>]*>([^<]+)</g),
      ];
      for (const [, x, text = ""] of right) {
        seen++;
        // the label begins 6 to the right of its place
        expect([id, text, Number(x) + 6 + text.length * 8 <= width]).toEqual([id, text, true]);
      }
    }
  }
  expect(seen).toBeGreaterThan(10);
});
