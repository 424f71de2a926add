/** Targets, the outcomes framework and published figures, as data a Board may edit: nothing dangles, nothing is invented. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { counterparts } from "../../pipeline/benchmarks/counterparts.ts";
import { readReference } from "../../pipeline/reference.ts";
import { breakdowns } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { definitionsOn } from "../../pipeline/sensitive/measures/definitions.ts";
import { forms } from "../../pipeline/sensitive/measures/like_for_like/index.ts";
import type { Chapter } from "../../pipeline/sensitive/measures/measure.ts";
import { outcomesFramework } from "../../pipeline/sensitive/measures/outcomes_framework.ts";
import {
  comparatorSets,
  publishedAreas,
  publishedFigures,
} from "../../pipeline/sensitive/measures/published_figures.ts";
import { targetFor, targets } from "../../pipeline/sensitive/measures/targets.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { periodWords } from "../../pipeline/statistics/period_words.ts";
import { shared } from "../shared.ts";

const ids = measures.map(({ id }) => id);

describe("targets", () => {
  test("each is of a measure with a direction, dated, in its unit, and says where it comes from", () => {
    for (const { measure, from, value, source } of targets()) {
      expect(ids).toContain(measure);
      expect(measures.find(({ id }) => id === measure)!.better).not.toBe("none");
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Number.isFinite(value)).toBe(true);
      expect(source).toMatch(/section|paragraph/);
    }
  });

  test("an authority's own comes first, the latest begun holds, and before the first there is none", () => {
    const all = [
      { measure: "m", authority: "*", from: "2020-01-01", value: 80, source: "" },
      { measure: "m", authority: "*", from: "2024-01-01", value: 90, source: "" },
      { measure: "m", authority: "JE", from: "2025-01-01", value: 95, source: "" },
    ];
    expect(targetFor("m", "JE", "2019-12-31", all)).toBeNull();
    expect(targetFor("m", "JE", "2023-12-31", all)?.value).toBe(80);
    expect(targetFor("m", "JE", "2024-01-01", all)?.value).toBe(90);
    expect(targetFor("m", "JE", "2025-06-30", all)?.value).toBe(95);
    expect(targetFor("m", "GG", "2025-06-30", all)?.value).toBe(90);
    expect(targetFor("other", "JE", "2025-06-30", all)).toBeNull();
  });
});

test("a rebase names a measure, a day and what was changed", () => {
  for (const { measure, from, why } of readReference("rebases", ["measure", "authority", "from", "why"])) {
    expect(ids).toContain(measure);
    expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(why.length).toBeGreaterThan(20);
  }
});

test("every line of the outcomes framework points at a measure, and every area has lines", () => {
  const rows = outcomesFramework();
  expect(rows.filter(({ measure }) => !ids.includes(measure))).toEqual([]);
  expect(new Set(rows.map(({ area }) => area))).toEqual(
    new Set(["safety", "care", "stability", "opportunity", "love"]),
  );
  expect(new Set(rows.map(({ wellbeing_indicator }) => wellbeing_indicator)).size).toBe(8);
});

test("an indicator about a category names one that its measure is broken down by", () => {
  const named = outcomesFramework().filter(({ breakdown, category }) => breakdown !== "" || category !== "");
  expect(named.length).toBeGreaterThan(0);
  for (const { measure, breakdown, category } of named) {
    expect([measure, measures.find(({ id }) => id === measure)!.breakdowns]).toEqual([
      measure,
      expect.arrayContaining([breakdown]),
    ]);
    const { categories } = breakdowns.find(({ id }) => id === breakdown)!;
    expect(categories.map(({ id }) => id)).toContain(category);
  }
});

/** of a line of CSV without a line break in a field */
const cellsOf = (line: string): string[] =>
  [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );

describe("published figures", () => {
  const figures = publishedFigures();

  test("each is of a measure said to be comparable, of a period written as its kind is, and once", () => {
    for (const { measure_id, period_kind, period, value, symbol } of figures) {
      // in the form in which others publish it, where there is one
      const [form] = forms.flatMap(({ measure }) => (measure.id === measure_id ? measure : []));
      const compared = form ?? measures.find(({ id }) => id === measure_id);
      expect(compared?.benchmark.comparability).toMatch(/same|close/);
      expect(() => periodWords(period_kind, period)).not.toThrow();
      // what was not published says so, and is never nought
      expect(value === null).toBe(symbol !== "");
    }
  });

  test("no measure is called comparable without a figure of others behind it", () => {
    // that come with Quorate, or that an import brings
    const published = new Set(
      [...figures, ...counterparts.map(({ measure }) => ({ measure_id: measure }))].map((each) => each.measure_id),
    );
    const compared = [...measures, ...forms.map(({ measure }) => measure)].filter(
      ({ benchmark }) => benchmark.comparability !== "none",
    );
    expect(compared.map(({ id }) => id).filter((id) => !published.has(id))).toEqual([]);
  });

  const prepared = shared("benchmarks/prepared/facts.csv");
  test.skipIf(prepared === undefined)("are the facts that were prepared, number by number and code by code", () => {
    const facts = [prepared!, prepared!.replace("facts.csv", "facts_size8.csv")].flatMap((file) => {
      const [head, ...lines] = readFileSync(file, "utf8")
        .replace(/^\uFEFF/, "")
        .trimEnd()
        .split(/\r?\n/);
      const columns = cellsOf(head!);
      return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [columns[at], cell])));
    });
    const key = (row: Record<string, string | undefined>) =>
      [row.measure, row.area_code, row.period_kind, row.period].join(" ");
    const level = new Map(facts.filter(({ series }) => series === "level").map((row) => [key(row), row]));
    const sides = (series: string) =>
      new Map(facts.filter((row) => row.series === series).map((row) => [key(row), row]));
    const [own, peers] = [sides("looked after"), sides("peers")];
    let checked = 0;
    for (const { measure_id, area, period_kind, period, value } of figures) {
      const at = `${measure_id} ${area} ${period_kind} ${period}`;
      const number = (row: Record<string, string | undefined> | undefined) => (row?.value ? Number(row.value) : null);
      const [ours, theirs] = [number(own.get(at)), number(peers.get(at))];
      const gap =
        ours === null || theirs === null
          ? null
          : Math.sign(ours - theirs) * (Math.round(Number((Math.abs(ours - theirs) * 10).toFixed(6))) / 10);
      // attendance is the other side of the absence of those looked after
      const absent = number(own.get(`gap-absence ${area} ${period_kind} ${period}`));
      const attended = absent === null ? null : 100 - absent;
      const published = measure_id.startsWith("gap-")
        ? gap
        : measure_id === "education-attendance"
          ? attended
          : number(level.get(at));
      expect([at, value], at).toEqual([at, published === null ? null : expect.closeTo(published, 6)]);
      checked++;
    }
    expect(checked).toBeGreaterThan(3000);
  });

  test("a set has the areas it was argued for, each once, and one set at most is an authority's own", () => {
    const sets = comparatorSets();
    const names = new Map(publishedAreas().map(({ area, name }) => [area, name]));
    const own = sets.find((each) => each.for === "JE");
    // similar.md: in the first ten of at least nine of eleven variants
    expect(own?.areas.map((area) => names.get(area)).sort()).toEqual([
      ...["Bath and North East Somerset", "Darlington", "Isle of Wight", "Redcar and Cleveland"],
      ...["South Tyneside", "St. Helens", "Torbay", "York"],
    ]);
    const fors = sets.flatMap((each) => (each.for === "" ? [] : [each.for]));
    expect(new Set(fors).size).toBe(fors.length);
    for (const { areas, why } of sets) expect([areas.length > 2, why.length > 40]).toEqual([true, true]);
  });

  const lait = shared("benchmarks/lait/lait_selected_measures.parquet");
  /** The department's own measure for each of ours. */
  const theirs: Readonly<Record<string, string>> = {
    "conference-initial-on-time": "icpc_within_15wd_pct",
    "conference-child-reviews-on-time": "cp_review_in_timescale_pct",
    "looked-after-rate": "lac_rate_per_10k",
    "looked-after-placements-3plus": "placement_3plus_pct",
    "looked-after-placement-2-years": "placement_long_term_stability_pct",
    "looked-after-unaccompanied": "lac_uasc_pct",
    "protection-rate": "cpr_rate_per_10k",
    "protection-repeat": "cpr_reregistration_pct",
    "protection-2-years": "cpr_2yrs_plus_open_pct",
    "care-leaver-eet": "cl_eet_pct",
    "care-leaver-suitable-accommodation": "cl_suitable_accommodation_pct",
  };

  test.skipIf(lait === undefined)("are what the department published, the latest five years of two areas", async () => {
    const warehouse = await Warehouse.open(":memory:");
    const rows = await warehouse.rows<{
      measure_id: string;
      area_name: string;
      year_end: number;
      value: number | null;
    }>(
      sql`select measure_id, area_name, year_end, value from read_parquet($lait) where area_name in ('England', 'Isle of Wight')`,
      { lait: lait! },
    );
    warehouse.close();
    const two: Readonly<Record<string, string>> = { E92000001: "England", E06000046: "Isle of Wight" };
    const looked = figures.filter(({ measure_id, area }) => measure_id in theirs && area in two);
    expect(looked).toHaveLength(Object.keys(theirs).length * 10);
    for (const { measure_id, area, period, value } of looked) {
      const year_end = Number(period.slice(0, 4)) + 1;
      const found = rows.filter(
        (row) => row.measure_id === theirs[measure_id] && row.area_name === two[area] && row.year_end === year_end,
      );
      const published = found[0]?.value ?? null;
      expect([measure_id, period, value]).toEqual([
        measure_id,
        period,
        published === null ? null : expect.closeTo(published, 6),
      ]);
    }
  });
});

describe("definitions by date", () => {
  const now = measures.find(({ id }) => id === "review-on-time")!;
  const changed = {
    ...now,
    version: 3,
    since: "2025-04-01",
    counts: { words: "new", where: "true" },
    earlier: [
      { version: 1, since: "2012-01-01", counts: { words: "first", where: "false" }, title: "First", changed: "a" },
      { version: 2, since: "2020-01-01", counts: { words: "second", where: "false" }, changed: "b" },
    ],
  };
  const chapters: readonly Chapter[] = [
    { id: "c", title: "C", short: "C", intro: "", group: "about the data", measures: [changed] },
  ];
  const on = (day: string) => definitionsOn(chapters, day)[0]!.measures[0];

  test("the version of the day, with the history that lies before it", () => {
    expect(on("2011-12-31")).toBeUndefined();
    expect(on("2012-01-01")).toMatchObject({ version: 1, title: "First", counts: { words: "first" } });
    expect(on("2012-01-01")).not.toHaveProperty("earlier");
    expect(on("2025-03-31")).toMatchObject({ version: 2, title: now.title, counts: { words: "second" } });
    expect(on("2025-03-31")!.earlier).toHaveLength(1);
    expect(on("2025-04-01")).toBe(changed);
  });

  test("with the definitions of its day a measure is what it was, to the last field", () => {
    const { earlier: _, ...as } = now;
    const before = { ...as, version: 1 };
    const after = {
      ...now,
      version: 2,
      since: "2027-01-01",
      counts: { words: "held within a week of the due date", where: "held_on <= due_on + 7" },
      earlier: [{ version: 1, since: now.since, counts: now.counts, changed: "a week of grace" }],
    };
    const remade = definitionsOn(
      [{ id: "c", title: "C", short: "C", intro: "", group: "about the data", measures: [after] }],
      "2026-12-31",
    );
    expect(remade[0]!.measures[0]).toEqual(before);
  });

  test("an earlier definition leaves no word of what was changed in the measure", () => {
    expect(on("2025-03-31")).not.toHaveProperty("changed");
  });
});
