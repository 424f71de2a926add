/** Traps 18 to 28 of `shared/data/benchmarks/prepared/traps.md`: what a cell says. */
import { describe, expect, test } from "vitest";
import { cellOf } from "../../pipeline/benchmarks/cell.ts";
import { fewestPublished, othersOf } from "../../pipeline/release/beside_others.ts";
import {
  benchmark,
  dfeFile,
  dictionary,
  faultOf,
  figuresIn,
  importFiles,
  importPaths,
  isShared,
  longTable,
  plans,
  plansAgain,
  section47,
} from "./importing.ts";

const island = "E06000046";
const wight = "921";

describe("values", () => {
  test("trap 18: a binary number that is written out is the number that was published", () => {
    expect(cellOf("8.6999999999999993")).toEqual({ value: 8.7, symbol: "" });
    expect(cellOf("81.400000000000006")).toEqual({ value: 81.4, symbol: "" });
    expect(cellOf("4.0408799999999996")).toEqual({ value: 4.04088, symbol: "" });
    expect(cellOf("1E-3")).toEqual({ value: 0.001, symbol: "" });
  });

  test("trap 19: a dash of the tool says no reason, and gives way to one that has", async () => {
    const table = longTable([["CPPlans2yrsActive", "2025", "-", wight]]);
    const types = dictionary({ CPPlans2yrsActive: "Financial Year" });
    const tool = await importFiles({ "t.csv": table, "d.csv": types });
    const key = `protection-2-years ${island} 2024/25`;
    expect(figuresIn(tool)).toEqual({ [key]: "-" });
    const file = { "d5.csv": plans([["2025", wight, island, "50,20,c,c"]]) };
    const reason = await importFiles(file, tool.kept);
    expect(figuresIn(reason)[key]).toBe("c");
    // whichever came first
    expect(figuresIn(await importFiles({ "t.csv": table, "d.csv": types }, (await importFiles(file)).kept))[key]).toBe(
      "c",
    );
  });

  test("trap 20: every symbol of the files is kept as it is, and none is nought", () => {
    for (const symbol of ["c", "x", "z", "u", "k"]) expect(cellOf(symbol)).toEqual({ value: null, symbol });
    expect(cellOf("low")).toEqual({ value: null, symbol: "k" });
    for (const other of ["n/a", "*", "..", "C", "suppressed", "NaN", "Infinity", "1e999x", "#N/A"])
      expect([other, cellOf(other)]).toEqual([other, "benchmark-not-a-number"]);
  });

  test("trap 21: nought is shown and one to five are not, so that a mean of those shown is none of all", async () => {
    const { kept } = await importFiles({
      "d5.csv": plans([
        ["2025", "921", "E06000046", "100,1,0,0"],
        ["2025", "880", "E06000027", "100,1,6,6"],
        ["2025", "801", "E06000023", "100,1,c,c"],
      ]),
    });
    const figures = kept.figures.filter(({ measure }) => measure === "protection-2-years");
    expect(figures.map(({ value, symbol }) => value ?? symbol).sort()).toEqual([0, 6, "c"]);
    const areas = figures.map(({ area }) => area);
    const [others] = othersOf(
      {
        authority: { code: "JE", name: "Jersey" },
        published: figures.map(({ measure, ...rest }) => ({ measure_id: measure, ...rest })),
        published_areas: areas.map((area) => ({ area, name: area, kind: "authority" })),
        published_sources: [],
        ...{ published_spread: [], published_funnels: [] },
        comparator_sets: [{ set: "s", title: "t", why: "w", as_of: "2025-01-01", for: "JE", areas }],
      },
      "protection-2-years",
    );
    expect(areas.length).toBeLessThan(fewestPublished);
    expect(others!.set).toMatchObject({ shown: 2, middle: null, mean: null });
  });

  test.skipIf(!isShared)(
    "trap 21: of two-year plans in 2025, 27 authorities say nought and 59 are hidden",
    async () => {
      const { kept } = await importPaths([benchmark("ees/d5_cpps_at31march_by_duration_2013_to_2025.csv")]);
      const shown = kept.figures.filter(
        ({ measure, period, area }) =>
          measure === "protection-2-years" && period === "2024/25" && /^E0|^E10/.test(area),
      );
      expect(shown.filter(({ value }) => value === 0)).toHaveLength(27);
      expect(shown.filter(({ symbol }) => symbol === "c")).toHaveLength(59);
    },
  );

  test("trap 22: a spreadsheet's thousands and per cent are taken, decimals with a comma are refused", async () => {
    expect(cellOf("1,234")).toEqual({ value: 1234, symbol: "" });
    expect(cellOf("1,234,567.5")).toEqual({ value: 1_234_567.5, symbol: "" });
    expect(cellOf("81.4%")).toEqual({ value: 81.4, symbol: "" });
    expect(cellOf("81.4 %")).toEqual({ value: 81.4, symbol: "" });
    for (const comma of ["1.234,5", "81,4", "81,4%", "0,5"]) expect(cellOf(comma)).toBe("benchmark-decimal-comma");
    for (const none of ["1,23,456", "1 234", "12%%", "%"]) expect(cellOf(none)).not.toHaveProperty("value");
    const fault = await faultOf({ "d3.csv": plansAgain([["2025", wight, island, 'x,100,20,"81,4"']]) });
    expect([fault.code, fault.place]).toEqual([
      "benchmark-decimal-comma",
      "d3.csv, row 2, column CPP_subsequent_percent",
    ]);
    // codes hold blanks and signs, and are never trimmed
    const table = longTable([
      ["LACHealth%", "2025", "90", wight],
      ["LACHealth% ", "2025", "1", wight],
      [" LACHealth%", "2025", "2", wight],
    ]);
    const read = await importFiles({ "t.csv": table, "d.csv": dictionary({ "LACHealth%": "Financial Year" }) });
    expect(figuresIn(read)).toEqual({ [`health-assessment-on-time ${island} 2024/25`]: 90 });
  });

  test("trap 23: a rate is in the unit of its measure, and Scotland's per 1,000 is none of ours", async () => {
    const scotland = "area_code,area_name,indicator,year,period,type_definition,numerator,measure,lower_ci,upper_ci\n";
    const row = (indicator: string, period: string, type: string) =>
      `S12000023,A name,"${indicator}",2021,${period},"${type}",38,9.5,6.7,13\n`;
    const deaths = row(
      "Deaths in children, aged 1-15 years",
      "2018 to 2022 calendar years; 5-year aggregates",
      "Crude rate per 100,000 population",
    );
    const read = await importFiles({
      "s.csv": `${scotland}${row(
        "Children looked after by local authority",
        "2021 July snapshot",
        "Crude rate per 1,000 children aged 0-17 years",
      )}${deaths}`,
    });
    expect(read.kept.figures).toMatchObject([
      { measure: "death-rate", period_kind: "pooled_5_years", period: "2018-2022", value: 9.5 },
    ]);
    const fault = await faultOf({ "s.csv": `${scotland}${deaths.replace("100,000", "1,000")}` });
    expect([fault.code, fault.place]).toEqual(["benchmark-label", "s.csv, row 2, column type_definition"]);
  });

  test("trap 24: a region's figure is never worked out from counts that are rounded to ten", async () => {
    const bands = "230590,1000,990,100,700,100,100";
    const region = `2025,Reporting year,Regional,E92000001,England,E12000001,North East,,,,${bands}\n`;
    const england = region.replace("Regional", "National").replace("E12000001,North East", ",");
    const c4 = `${section47([["2025", wight, island, bands]])}${region}${england}`;
    expect(figuresIn(await importFiles({ "c4.csv": c4 }))).toEqual({
      [`conference-initial-on-time ${island} 2024/25`]: 80,
    });
    // nor of years whose published share was another
    const before = await importFiles({ "c4.csv": section47([["2017", wight, island, bands]]) });
    expect(before.figures).toEqual([]);
  });

  test.skipIf(!isShared)("trap 25: figures that are odd yet published are kept as they are", async () => {
    const read = await importPaths([benchmark("lait/bds_long_0.parquet"), benchmark("lait/lait_data_dictionary.csv")]);
    expect(figuresIn(read)).toMatchObject({
      [`sdq-score ${island} 2021/22`]: 15.4,
      [`sdq-score ${island} 2022/23`]: 9.3,
      [`sdq-score ${island} 2023/24`]: 14.1,
    });
  });

  test("trap 26: -100 to -400 stand for hidden and missing, and are refused", async () => {
    for (const placeholder of ["-100", "-200", "-300", "-400", "-0.1"])
      expect(cellOf(placeholder)).toBe("benchmark-negative");
    expect(cellOf("-0")).toEqual({ value: 0, symbol: "" });
    const fault = await faultOf({
      "d3.csv": plansAgain([
        ["2025", wight, island, "x,100,-100,20"],
        ["2025", "880", "E06000027", "x,9,9,-200"],
      ]),
    });
    expect([fault.code, fault.place]).toEqual(["benchmark-negative", "d3.csv, row 3, column CPP_subsequent_percent"]);
  });

  test.skipIf(!isShared)("trap 27: a pooled rate is as published: its numerator is a mean of years", async () => {
    const read = await importPaths([benchmark("comparators/scotland_scotpho_children_latest.csv")]);
    const deaths = read.kept.figures.filter(({ measure }) => measure === "death-rate");
    expect(deaths).toHaveLength(32);
    expect(figuresIn(read)).toMatchObject({ "death-rate S12000023 2018-2022": 6 });
    expect(read.kept.figures).toHaveLength(32);
  });

  test("trap 28: of labels that overlap one is taken, by every name that its age has had", async () => {
    const columns = "age,activity,number,percentage";
    const rows = [
      ["2024", wight, island, '"Aged 19 to 21","Total in education, employment or training",10,40'],
      ["2024", wight, island, '"Aged 19 to 21",In training or employment,5,20'],
      ["2024", wight, island, '"Aged 19 to 21","Total not in education, employment or training",10,40'],
      ["2024", wight, island, '"Aged 17 to 18","Total in education, employment or training",3,60'],
    ] as const;
    const read = await importFiles({ "a.csv": dfeFile(columns, rows) });
    expect(figuresIn(read)).toEqual({ [`care-leaver-eet ${island} 2023/24`]: 40 });
    expect(read.files[0]!.read).toMatchObject({ rows: 4, used: 1 });
  });
});
