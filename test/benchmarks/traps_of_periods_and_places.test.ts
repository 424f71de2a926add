/** Traps 1 to 17 of `shared/data/benchmarks/prepared/traps.md`: what a year's label means, and which area a code is. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { areaOf, areaOfDfeCode, authoritiesWithin, knownAreas } from "../../pipeline/benchmarks/areas.ts";
import { monthOfDay } from "../../pipeline/benchmarks/kinds/lait.ts";
import { labelOf, openDataYear, scottishPeriod } from "../../pipeline/benchmarks/period_label.ts";
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
} from "./importing.ts";

const island = "E06000046";
const wight = "921";

describe("periods", () => {
  test("trap 1: one label is the year that the dictionary says, and a table without it is not read", async () => {
    const table = longTable([
      ["CPP_rate", "2025", "86.9", wight],
      ["LAC_Over_Abs", "2025", "9", wight],
      ["TotAbs", "2025", "7", wight],
    ]);
    const types = { CPP_rate: "Annual", LAC_Over_Abs: "Academic Year", TotAbs: "Academic Year" };
    const { kept } = await importFiles({ "t.csv": table, "d.csv": dictionary(types) });
    expect(kept.figures).toMatchObject([
      { measure: "gap-absence", period_kind: "academic_year", period: "2024/25", value: 2 },
      { measure: "protection-rate", period_kind: "year_to_march", period: "2024/25", value: 86.9 },
    ]);
    expect((await faultOf({ "t.csv": table })).code).toBe("benchmark-dictionary-missing");
    const september = { ...types, CPP_rate: "Annual (end of Sept)" };
    const fault = await faultOf({ "t.csv": table, "d.csv": dictionary(september) });
    expect([fault.code, fault.place]).toEqual(["benchmark-dictionary-silent", "t.csv, row 2, column Short Desc"]);
  });

  test("trap 2: the patterns of labels are a closed list, and status is no time", async () => {
    const year = (ends: number) => ({ is: "year", ends });
    for (const [label, is] of [
      ["2025", year(2025)],
      ["2024-25 (OT)", year(2025)],
      ["2023/24", year(2024)],
      ["2025-26", year(2026)],
      ["1999/00", year(2000)],
      ["2025 (Rev)", year(2025)],
      ["2020 (Final)", year(2020)],
      ["2025 (prov)", year(2025)],
      ["2013/14-15/16", { is: "span", from: 2013, to: 2016 }],
      ["2014-16", { is: "span", from: 2014, to: 2016 }],
      ["0", { is: "no period" }],
    ] as const)
      expect([label, labelOf(label)]).toEqual([label, is]);
    for (const label of ["", "25", "202425", "2025 (new)", "2024 to 2025", "March 2025", "2025.0"])
      expect([label, labelOf(label)]).toEqual([label, undefined]);
    // a label that nobody knows stops the file, of whatever measure it is
    const table = longTable([
      ["CPP_rate", "2025", "86.9", wight],
      ["Other", "Q3 2025", "1", wight],
    ]);
    const fault = await faultOf({ "t.csv": table, "d.csv": dictionary({ CPP_rate: "Annual" }) });
    expect([fault.code, fault.place]).toEqual(["benchmark-label", "t.csv, row 3, column Years"]);
  });

  test("trap 3: the two sides of a gap are labelled differently, and are of one year", async () => {
    const table = longTable([
      ["LAC_Fixed_ Ex", "2024", "14.55", wight],
      ["Total_ Pup_FixedEx", "2023/24", "4.0408799999999996", wight],
    ]);
    const types = { "LAC_Fixed_ Ex": "Academic Year", "Total_ Pup_FixedEx": "Academic Year" };
    const read = await importFiles({ "t.csv": table, "d.csv": dictionary(types) });
    expect(figuresIn(read)).toEqual({ [`gap-suspension ${island} 2023/24`]: 10.5 });
  });

  test("trap 4: a label is text, and its pattern goes with what is said of it", () => {
    expect(openDataYear("Reporting year", "2025")?.period).toEqual({ period_kind: "year_to_march", period: "2024/25" });
    expect(openDataYear("Academic year", "202425")?.period).toEqual({
      period_kind: "academic_year",
      period: "2024/25",
    });
    for (const [identifier, label] of [
      ["Reporting year", "202425"],
      ["Academic year", "2025"],
      ["Academic year", "202426"],
      ["Term", "2025"],
    ] as const)
      expect(openDataYear(identifier, label)).toBeUndefined();
  });

  test("trap 5: a year in which nothing was measured has its symbol and no figure", async () => {
    const absence = (year: string, figure: string) =>
      [year, wight, island, `CLA 12 months at 31 March,Total,${figure},${figure}`] as const;
    const file = dfeFile(
      "social_care_group,phase_type_grouping,pt_overall,pt_pupils_pa_10_exact",
      [absence("201920", "x"), absence("202021", "9")],
      "Academic year",
    );
    const peers = longTable([
      ["TotAbs", "2020", "5", wight],
      ["TotAbs", "2021", "5", wight],
    ]);
    const read = await importFiles({ "a.csv": file, "t.csv": peers, "d.csv": dictionary({ TotAbs: "Academic Year" }) });
    expect(figuresIn(read)).toEqual({
      [`gap-absence ${island} 2019/20`]: "x",
      [`gap-absence ${island} 2020/21`]: 4,
    });
  });

  test.skipIf(!isShared)("trap 6: a year has one version, final or revised, and the latest is not lost", async () => {
    const { files } = await importPaths([benchmark("ees/ks4_la.csv")]);
    const points = [...files[0]!.read.points.values()].filter(({ area }) => area.kind === "country");
    expect(points.map(({ period }) => period).sort()).toEqual([
      ...["2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25"],
    ]);
  });

  test.skipIf(!isShared)("trap 7: a table of days, years and sums of years is none that can be imported", async () => {
    const path = benchmark("jersey/jersey_published_figures.csv");
    const fault = await faultOf({ "j.csv": readFileSync(path) });
    expect(fault.code).toBe("benchmark-unknown");
  });

  test("trap 8: Scotland's day in July and Wales's in March are five years and four months apart, and not one period", async () => {
    expect(scottishPeriod("2021 July snapshot")).toBe("single");
    const wales =
      "time_period,snapshot,area_code,area_name,cla_number_rounded_to_5,pop_0_17_mid_year,population_year,derived_rate_per_10k\n";
    const fault = await faultOf({ "w.csv": `${wales}2021,31 July,W06000001,A name,165,13071,2023,126.2\n` });
    expect([fault.code, fault.place]).toEqual(["benchmark-label", "w.csv, row 2, column snapshot"]);
    const read = await importFiles({ "w.csv": `${wales}2025,31 March,W06000001,A name,165,13071,2023,126.2\n` });
    expect(figuresIn(read)).toEqual({
      "looked-after-number W06000001 2024/25": 165,
      "looked-after-rate W06000001 2024/25": 126.2,
    });
  });

  test("trap 9: the day of an update is a spreadsheet's number or a word, and no day of a release", async () => {
    expect(monthOfDay(45_962)).toBe("2025-11");
    const types = dictionary({ CPP_rate: "Annual" });
    const table = longTable([["CPP_rate", "2025", "86.9", wight]]);
    const dated = await importFiles({ "t.csv": table, "d.csv": types });
    expect(dated.kept.sources[0]!.release).toBe("updated 2025-11");
    const worded = await importFiles({ "t.csv": table, "d.csv": types.replace("45962", "New Data") });
    expect(worded.kept.sources[0]!.release).toBe("day of the update not said");
  });
});

describe("places", () => {
  test("trap 10: an authority that changed its code is one area under the code of today", async () => {
    const rows = [
      ["2023", "815", "E10000023", "x,100,20,20"],
      ["2025", "815", "E06000065", "x,120,30,25"],
    ] as const;
    expect(figuresIn(await importFiles({ "d3.csv": plansAgain(rows) }))).toMatchObject({
      "protection-started E06000065 2022/23": 100,
      "protection-started E06000065 2024/25": 120,
    });
    for (const code of ["929", "815", "390", "825", "933"])
      expect(knownAreas().now.get([...knownAreas().now].find(([was]) => areaOf(was)?.dfe_code === code)![0])).toBe(
        areaOfDfeCode(code)!.area,
      );
    // two codes that do not go together are two areas
    const fault = await faultOf({ "d3.csv": plansAgain([["2025", "815", island, "x,120,30,25"]]) });
    expect([fault.code, fault.place]).toEqual(["benchmark-area-changed", "d3.csv, row 2, column new_la_code"]);
  });

  test("trap 11: three digits that a table has as a number", async () => {
    expect(areaOfDfeCode("921.0")?.area).toBe(island);
    expect(areaOfDfeCode("921")?.area).toBe(island);
    expect(areaOfDfeCode("92")).toBeUndefined();
    const fault = await faultOf({
      "t.csv": longTable([["CPP_rate", "2025", "1", "999.0"]]),
      "d.csv": dictionary({ CPP_rate: "Annual" }),
    });
    expect([fault.code, fault.place]).toEqual(["benchmark-area", "t.csv, row 2, column LA Number"]);
  });

  test("trap 12: an area that was abolished keeps its years, and its rows without a figure afterwards are none", async () => {
    const table = longTable([
      ["CPP_rate", "2019", "40", "835"],
      ["CPP_rate", "2025", "-", "835"],
      ["CPP_rate", "2019", "-", "838"],
      ["CPP_rate", "2025", "50", "838"],
    ]);
    const read = await importFiles({ "t.csv": table, "d.csv": dictionary({ CPP_rate: "Annual" }) });
    expect(figuresIn(read)).toEqual({
      "protection-rate E10000009 2018/19": 40,
      "protection-rate E06000059 2024/25": 50,
    });
    expect([...read.files[1]!.read.passedOver.values()]).toEqual([2]);
    expect(authoritiesWithin("E92000001")).toHaveLength(153);
  });

  test("trap 13: a name is never read", async () => {
    const named = plansAgain([["2025", wight, island, "x,100,20,20"]]);
    const other = named.replaceAll("A name", "Kingston Upon Hull\\, City of").replace("South East", "Elsewhere");
    expect(figuresIn(await importFiles({ "a.csv": named }))).toEqual(
      figuresIn(await importFiles({ "a.csv": other.replaceAll("\\,", "") })),
    );
  });

  test("trap 14: inner and outer London are parts of London, and no region", async () => {
    const region = (code: string) => `2025,Reporting year,Regional,E92000001,England,${code},A name,,,,x,100,20,20\n`;
    const file = `${plansAgain([])}${region("E12000007")}${region("E13000001")}${region("E13000002")}`;
    const read = await importFiles({ "d3.csv": file });
    expect(new Set(read.kept.figures.map(({ area }) => area))).toEqual(new Set(["E12000007"]));
    expect(read.files[0]!.read.passedOver.get("inner and outer London, which stand beside London")).toBe(2);
    expect(areaOfDfeCode("987")?.kind).toBe("part");
    expect([...knownAreas().byCode.values()].filter(({ kind }) => kind === "region")).toHaveLength(9);
  });

  test("trap 15: England and its regions are rows among the authorities, and known by their numbers", () => {
    expect(areaOfDfeCode("970")?.kind).toBe("country");
    for (const code of ["980", "986", "990"]) expect(areaOfDfeCode(code)?.kind).toBe("region");
    const english = [...knownAreas().byCode.values()].filter(
      ({ area, kind }) => kind === "authority" && area.startsWith("E"),
    );
    expect(english.every(({ dfe_code }) => Number(dfe_code) < 970)).toBe(true);
  });

  test("trap 16: the smallest have symbols or odd figures, and both are kept as they are", async () => {
    const file = plans([
      ["2025", "420", "E06000053", "2,c,x,x"],
      ["2025", "201", "E09000001", "2,0,z,z"],
      ["2024", "201", "E09000001", "0,0,0,0"],
    ]);
    expect(figuresIn(await importFiles({ "d5.csv": file }))).toMatchObject({
      "protection-2-years E06000053 2024/25": "x",
      "protection-2-years E09000001 2024/25": "z",
      "protection-2-years E09000001 2023/24": 0,
    });
  });

  test("trap 17: Welsh and Scottish codes have gaps and no numbers, and Jersey has neither", () => {
    const codes = (prefix: string) => [...knownAreas().byCode.keys()].filter((code) => code.startsWith(prefix));
    expect([codes("W06").length, codes("S12").length]).toEqual([22, 32]);
    expect(codes("W06")).not.toContain("W06000007");
    for (const code of [...codes("W06"), ...codes("S12")]) expect(areaOf(code)!.dfe_code).toBe("");
    expect(areaOf("JE")).toBeUndefined();
  });
});
