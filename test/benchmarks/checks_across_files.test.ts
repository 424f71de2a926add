/**
 * The checks of `shared/data/benchmarks/prepared/checks.md`, section A, with their exact counts: what two files say of the same thing. They say what a
 * figure means, better than its title does.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedFigures } from "../../pipeline/sensitive/measures/published_figures.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { benchmark, isShared } from "./importing.ts";
import { type Asked, agreement, half, inTime, nineteen, on31March, only, publishedTables } from "./published_tables.ts";

let tables: Warehouse;
beforeAll(async () => {
  if (isShared) tables = await publishedTables();
});
afterAll(() => tables?.close());

const starting = "population_type = 'Children starting to be looked after each year'";
const ceasing = "population_type = 'Children ceasing to be looked after each year'";
const cla = "social_care_group = 'CLA 12 months at 31 March'";
const working = `${nineteen} and breakdown = 'Total in education, employment or training'`;
const studying = `${nineteen} and breakdown = 'Higher education i.e. studies beyond A level'`;
const absent = `${cla} and phase_type_grouping = 'Total'`;

/** Of authorities: joined, both, agree; then how many of how many of England and of the regions agree. */
type Expected = readonly [
  joined: number,
  both: number,
  agree: number,
  england?: readonly [agree: number, both: number],
  regions?: readonly [agree: number, both: number],
];
const check = (
  number: string,
  code: string,
  asked: Omit<Asked, "code">,
  ...expected: Expected
): readonly [string, Asked, Expected] => [`${number}: ${code}`, { ...asked, code }, expected];

const all10 = [10, 10] as const;
const all110 = [110, 110] as const;
const across = [
  check("1", "CP_conf_15days", { table: "c4", gives: inTime, tolerance: 0.11 }, 1520, 1447, 1439, all10, [95, 110]),
  check("1a", "CP_conf_15days", { table: "c4", gives: `round(${inTime}, 1)`, years: [2018, 2025] }, 1216, 1149, 1149),
  check("2", "10_ICPC", { table: "c4", gives: "[Duration_0-10_days]" }, 1520, 1462, 1462, all10, all110),
  check("2", "15_ICPC", { table: "c4", gives: "[Duration_11-15_days]" }, 1520, 1504, 1504, all10, all110),
  check("2", "20_ICPC", { table: "c4", gives: "[Duration_16-20_days]" }, 1520, 1385, 1385, all10, all110),
  check("2", "21_ICPC", { table: "c4", gives: "[Duration_21+_days]" }, 1520, 1379, 1379, all10, all110),
  check("3", "PrevRegCPR", { table: "d3", gives: "[CPP_subsequent_percent]" }, 1520, 1488, 1488, all10, all110),
  check(
    "3a",
    "PrevRegCPR",
    { table: "d3", gives: "100 * [CPP_subsequent] / [CPP_start]", tolerance: half },
    ...([1520, 1484, 1484, [9, 10], [67, 110]] as const),
  ),
  check("4", "ReRegCPR", { table: "d3", gives: "[CPP_subsequent]" }, 1520, 1488, 1488, all10, all110),
  check("4", "CPP_Abuse", { table: "d3", gives: "[CPP_start]" }, 1520, 1505, 1505, all10, all110),
  check("5", "CPP_Num", { table: "d5", gives: "[CPP_At31]" }, 1520, 1504, 1504, all10, all110),
  check("6", "CPPlans2yrsActive", { table: "d5", gives: "[2_years_or_more_percent]" }, 1520, 959, 959, all10, all110),
  check(
    "6a",
    "CPPlans2yrsActive",
    { table: "d5", gives: "100 * [2_years_or_more] / [CPP_At31]", tolerance: half },
    ...([1520, 946, 946, [8, 10], [49, 110]] as const),
  ),
  check(
    "7",
    "LACnum",
    { table: "looked_after", where: on31March, gives: "[children_count]" },
    775,
    755,
    755,
    [5, 5],
    [55, 55],
  ),
  check(
    "7",
    "LAC",
    { table: "looked_after", where: on31March, gives: "[rate_per_10000]" },
    775,
    755,
    755,
    [5, 5],
    [55, 55],
  ),
  check(
    "7a",
    "LAC",
    { table: "looked_after", where: on31March, gives: "round(10000 * [children_count] / [population_estimate])" },
    ...([775, 755, 755, [5, 5], [53, 55]] as const),
  ),
  ...(
    [
      ["LACnum_Start", starting, "[children_count]"],
      ["LAC_Start_Rate", starting, "[rate_per_10000]"],
      ["LACceased", ceasing, "[children_count]"],
      ["LAC_Cease_Rate", ceasing, "[rate_per_10000]"],
    ] as const
  ).map(([code, where, gives]) =>
    check("8", code, { table: "looked_after", where, gives }, 775, 756, 756, [5, 5], [55, 55]),
  ),
  check(
    "9",
    "LAC_Over_Abs",
    { table: "absence", where: absent, gives: "[pt_overall]" },
    1064,
    901,
    901,
    [6, 6],
    [66, 66],
  ),
  check(
    "9",
    "LAC_Unauth",
    { table: "absence", where: absent, gives: "[pt_sess_unauthorised]" },
    ...([1064, 901, 901, [6, 6], [66, 66]] as const),
  ),
  check(
    "9",
    "LAC_Pers_Abs",
    { table: "absence", where: absent, gives: "[pt_pupils_pa_10_exact]" },
    ...([1064, 889, 889, [6, 6], [66, 66]] as const),
  ),
  check(
    "9a",
    "LAC_Over_Abs",
    { table: "absence", where: absent, gives: "100 * [t_sess_overall] / [t_sess_possible]", tolerance: half },
    ...([1064, 901, 901, [6, 6], [66, 66]] as const),
  ),
  check(
    "9a",
    "LAC_Pers_Abs",
    { table: "absence", where: absent, gives: "100 * [t_pupils_pa_10_exact] / [t_pupils]", tolerance: half },
    ...([1064, 888, 888, [6, 6], [29, 66]] as const),
  ),
  check(
    "10",
    "LAC_EngMaths9-4",
    { table: "ks4", where: cla, gives: "[pt_l2basics_94]" },
    1064,
    659,
    659,
    [7, 7],
    [77, 77],
  ),
  check(
    "10",
    "LAC_KS4_AVG_Attain8",
    { table: "ks4", where: cla, gives: "[avg_att8]" },
    1064,
    1025,
    1025,
    [7, 7],
    [77, 77],
  ),
  check(
    "11",
    "CareLeaverEET",
    { table: "activity", where: working, gives: "[care_leaver_percent]" },
    775,
    756,
    756,
    [5, 5],
    [55, 55],
  ),
  check(
    "11",
    "CareLeaverEETNum",
    { table: "activity", where: working, gives: "[care_leaver_count]" },
    775,
    761,
    761,
    [5, 5],
    [55, 55],
  ),
  check(
    "12",
    "LAC_19_HE",
    { table: "activity", where: studying, gives: "[care_leaver_percent]" },
    775,
    355,
    355,
    [5, 5],
    [55, 55],
  ),
  check(
    "12",
    "LAC_19_HE_Num",
    { table: "activity", where: studying, gives: "[care_leaver_count]" },
    775,
    360,
    360,
    [5, 5],
    [55, 55],
  ),
] as const;

describe.skipIf(!isShared)("A: across files", () => {
  test.each(across)("%s", async (_, asked, [joined, both, agree, england, regions]) => {
    const found = await agreement(tables, asked);
    expect(found.authorities).toEqual({ joined, both, agree });
    if (england) expect([found.England.agree, found.England.both]).toEqual(england);
    if (regions) expect([found.regions.agree, found.regions.both]).toEqual(regions);
  });

  test.each([
    ["CPP_rate", "d5", "CPP_At31"],
    ["ISCP_Conf", "c4", "ICPC"],
    ["Section_47", "c4", "Section47"],
  ])("13: %s is per 10,000 of the people of the looked-after file", async (code, table, column) => {
    const found = await only<{ both: number; agree: number }>(
      tables,
      `select count(*) as both, count(*) filter (abs(10000 * counted / people - value) <= ${half}) as agree from (
         select counted.number, counted.year, try_cast(counted."${column}" as double) as counted,
           try_cast(l.population_estimate as double) as people, lait.value
         from ${table} as counted join looked_after as l using (number, year)
         join lait on lait.number = counted.number and lait.year = counted.year and code = '${code}'
         where l.level = 'authorities' and l.${on31March})
       where counted is not null and people is not null and value is not null`,
    );
    expect(found).toEqual({ both: 752, agree: 752 });
  });

  test("14: selected measures are the long table, in its own text", async () => {
    const found = await only(
      tables,
      `select count(*) as joined, count(*) filter (value_raw = written) as agree
       from read_parquet('${benchmark("lait/lait_selected_measures.parquet")}') as s
       join lait on code = s.lait_code and label = s.year_label and number = s.area_code`,
    );
    expect(found).toEqual({ joined: 135_660, agree: 135_660 });
  });

  test("15: what comes with Quorate is the long table's, wherever it was taken from it as it is", async () => {
    const two = publishedFigures().filter(({ area }) => area === "E92000001" || area === "E06000046");
    const codes = {
      "conference-initial-on-time": "CP_conf_15days",
      "conference-child-reviews-on-time": "RevCP",
      "looked-after-rate": "LAC",
      "looked-after-placements-3plus": "LACStable_2016on",
      "looked-after-placement-2-years": "LAC_LongStable%",
      "looked-after-unaccompanied": "Unacc_Asylmn_Seek_Childn%",
      "protection-rate": "CPP_rate",
      "protection-repeat": "PrevRegCPR",
      "protection-2-years": "CPPlans2yrsActive",
      "care-leaver-eet": "CareLeaverEET",
      "care-leaver-suitable-accommodation": "CareLeaverAcc",
    };
    const rows = await only<{ said: string }>(
      tables,
      `select string_agg(concat_ws('|', code, number, year, round(value, 6)), ' ') as said from lait where number in (970, 921)`,
    );
    const said = new Set(rows.said.split(" "));
    const looked = Object.entries(codes).flatMap(([measure, code]) =>
      two
        .filter(({ measure_id }) => measure_id === measure)
        .map(({ area, period, value }) =>
          said.has(
            [
              code,
              area === "E92000001" ? 970 : 921,
              Number(period.slice(0, 4)) + 1,
              ...(value === null ? [] : [value.toFixed(1)]),
            ].join("|"),
          ),
        ),
    );
    expect([looked.length, looked.filter(Boolean).length]).toEqual([110, 110]);
  });

  test("16: Wales counts over the people of the ONS", async () => {
    const found = await only(
      tables,
      `select count(*) as joined, count(*) filter ([pop_0_17_mid_year] = try_cast(ons.pop_0_17 as double)) as people,
         count(*) filter (abs(10000 * [cla_number_rounded_to_5] / [pop_0_17_mid_year] - [derived_rate_per_10k]) <= ${half}) as rate
       from read_csv('${benchmark("comparators/wales_cla_31_march_2025.csv")}', all_varchar = true) as wales
       join read_csv('${benchmark("comparators/ons_mye2023_child_population_england_wales.csv")}', all_varchar = true) as ons
         using (area_code)`,
    );
    expect(found).toEqual({ joined: 22, people: 22, rate: 22 });
  });
});
