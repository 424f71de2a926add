/**
 * The checks of `shared/data/benchmarks/prepared/checks.md`, sections A to C, with their exact counts: what two files say of the same thing, what a
 * file says of itself, and what must not agree. They say what a figure means, better than its title does.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedFigures } from "../../pipeline/sensitive/measures/published_figures.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { benchmark, isShared } from "./importing.ts";
import { type Asked, agreement, only, publishedTables } from "./published_tables.ts";

let tables: Warehouse;
beforeAll(async () => {
  if (isShared) tables = await publishedTables();
});
afterAll(() => tables?.close());

const half = 0.0501;
const inTime = "100 * ([Duration_0-10_days] + [Duration_11-15_days]) / [ICPC]";
const on31March = "population_type = 'Children looked after on 31 March each year'";
const starting = "population_type = 'Children starting to be looked after each year'";
const ceasing = "population_type = 'Children ceasing to be looked after each year'";
const cla = "social_care_group = 'CLA 12 months at 31 March'";
const nineteen = "care_leaver_age = '19 to 21 years'";
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

/** A measure of the tool from two others: of authorities, of how many with all three how many agree. */
const fromTwo = (code: string, counts: string, of: string, tolerance: number, years: readonly [number, number]) =>
  only<{ both: number; agree: number }>(
    tables,
    `select count(*) as both, count(*) filter (abs(100 * a.value / b.value - m.value) <= ${tolerance}) as agree
     from lait as m join lait as a using (number, year) join lait as b using (number, year)
     where m.code = '${code}' and a.code = '${counts}' and b.code = '${of}' and m.level = 'authorities'
       and year between ${years[0]} and ${years[1]}
       and m.value is not null and a.value is not null and b.value is not null and b.value <> 0`,
  );
const everyYear = [2016, 2025] as const;

describe.skipIf(!isShared)("B: inside one file", () => {
  test.each([
    ["17", "RevCP", "CPP_Reviewed_InReqTimeScl", "CPP_31March_3MnthorMore", half, everyYear, 1487],
    ["18", "CareLeaverAcc", "NoCareLeaverAcc", "NoCareLeavers", 0.501, everyYear, 1191],
    ["19", "Unacc_Asylmn_Seek_Childn%", "Unacc_Asylmn_Seek_Childn", "LACnum", 0.501, [2020, 2025], 836],
    ["20", "LAC_ceased_SGO%", "LAC_ceased_SGO", "LACceased", 0.501, everyYear, 838],
    ["20", "%_of LAC Adopted", "No_of LAC Adopted", "LACceased", 0.501, everyYear, 1334],
    ["21", "LACStable_2016on", "LACStableNum_2016on", "LACnum", 0.501, [2018, 2025], 1191],
  ] as const)("%s: %s", async (_, code, counts, of, tolerance, years, many) => {
    expect(await fromTwo(code, counts, of, tolerance, years)).toEqual({ both: many, agree: many });
  });

  test("22: five bands of plans add up, of authorities; England and regions are rounded", async () => {
    const bands =
      "[3_months_or_less] + [more_than_3_months_6_months] + [more_than_6_months_less_than_1_year] + [1_year_less_than_2_years] + [2_years_or_more]";
    const of = (level: string) =>
      only(
        tables,
        `select count(*) as both, count(*) filter (bands = plans) as agree
         from (select ${bands} as bands, [CPP_At31] as plans from d5 where level = '${level}')
         where bands is not null and plans is not null`,
      );
    expect(await of("authorities")).toEqual({ both: 1236, agree: 1236 });
    expect(await of("England")).toEqual({ both: 13, agree: 6 });
    expect(await of("regions")).toEqual({ both: 143, agree: 72 });
  });

  test.each([
    ["19 to 21 years", 756],
    ["17 to 18 years", 722],
  ])("23: in work or learning, not in it and not known add up, %s", async (age, many) => {
    const found = await only(
      tables,
      `select count(*) as both, count(*) filter (parts = total) as agree from (
         select number, year,
           sum([care_leaver_count]) filter (breakdown <> 'Total') as parts,
           sum([care_leaver_count]) filter (breakdown = 'Total') as total
         from activity where level = 'authorities' and care_leaver_age = '${age}' and breakdown in ('Total',
           'Total in education, employment or training', 'Total not in education, employment or training',
           'Total information not known')
         group by all having count([care_leaver_count]) = 4)`,
    );
    expect(found).toEqual({ both: many, agree: many });
  });

  test("24: the share of care leavers is the count over the activity file's own total", async () => {
    expect(await overActivityTotal("percent.care_leaver_percent")).toEqual({ both: 756, agree: 756 });
  });

  test("25: authorities add up to England within five", async () => {
    const found = await only<{ sums: string; england: string }>(
      tables,
      `select string_agg(authorities::int, ' ' order by year) as sums, string_agg(england::int, ' ' order by year) as england from (
         select year, sum([children_count]) filter (level = 'authorities') as authorities,
           sum([children_count]) filter (level = 'England') as england
         from looked_after where ${on31March} group by year)`,
    );
    expect(found).toEqual({ sums: "80776 82088 83750 83529 81766", england: "80780 82090 83750 83530 81770" });
  });

  test("26: the ages of the ONS add up", async () => {
    const found = await only(
      tables,
      `select count(*) as both, count(*) filter ([pop_0_4] + [pop_5_9] + [pop_10_15] + [pop_16_17] = [pop_0_17]) as agree
       from read_csv('${benchmark("comparators/ons_mye2023_child_population_england_wales.csv")}', all_varchar = true)`,
    );
    expect(found).toEqual({ both: 357, agree: 357 });
  });

  test("27: ten neighbours each, and nobody is their own", async () => {
    const neighbours = `read_csv('${benchmark("comparators/statistical_neighbours_long.csv")}', all_varchar = true)`;
    const found = await only(
      tables,
      `select count(*) filter (many = 10 and model like '%2025') as newer, count(*) filter (many = 10 and model like '%2021') as older,
         count(*) filter (many <> 10) as others, sum(own) as own
       from (select model, la_code, count(distinct neighbour_code) as many, count(*) filter (la_code = neighbour_code) as own
         from ${neighbours} group by all)`,
    );
    expect(found).toEqual({ newer: 153, older: 156, others: 0, own: 0 });
  });

  test("28: the long table has a key, areas and numbers go together, and the dictionary knows every code", async () => {
    const found = await only(
      tables,
      `select count(*) as rows, count(distinct (code, label, number)) as keys, count(distinct area) as areas,
         count(distinct number) as numbers, count(distinct (area, number)) as pairs, count(distinct code) as codes,
         count(distinct code) filter (code in (select code from dictionary)) as known from lait`,
    );
    const areas = { areas: 170, numbers: 170, pairs: 170 };
    expect(found).toEqual({ rows: 641_070, keys: 641_070, ...areas, codes: 434, known: 434 });
  });

  test("29: what is no number is a dash and nothing else", async () => {
    const found = await only(
      tables,
      `select count(*) as without, count(*) filter (written = '-') as dashes from lait where value is null`,
    );
    expect(found).toEqual({ without: 93_883, dashes: 93_883 });
  });
});

describe.skipIf(!isShared)("30: the facts that were prepared", () => {
  test("follow from their numerator and denominator, of authorities, to half of their last place", async () => {
    const tenths = [
      "conference-initial-on-time",
      "conference-child-reviews-on-time",
      "protection-repeat",
      "protection-2-years",
    ];
    const found = await only(
      tables,
      `select count(*) as both, count(*) filter (off <= place) as agree from (
         select abs([value] - [numerator] * (case unit when 'percent' then 100 else 10000 end) / [denominator]) as off,
           case when measure in (${tenths.map((each) => `'${each}'`)}) and [value] <> 100 then ${half} else 0.501 end as place
         from read_csv('${benchmark("prepared/facts.csv")}', all_varchar = true)
         where area_kind = 'authority' and unit in ('percent', 'per ten thousand children'))
       where off is not null`,
    );
    expect(found).toEqual({ both: 1552, agree: 1552 });
  });
});

/** Of authorities' care leavers of 19 to 21: their share in work or learning against the count over the activity file's total. */
const overActivityTotal = (share: string) =>
  only<{ both: number; agree: number }>(
    tables,
    `select count(*) as both, count(*) filter (round(100 * working / total) = share) as agree from (
       select try_cast(percent.care_leaver_count as double) as working, try_cast(${share} as double) as share,
         try_cast(total.care_leaver_count as double) as total
       from activity as percent join activity as total using (number, year, care_leaver_age)
       where percent.level = 'authorities' and percent.${nineteen} and total.breakdown = 'Total'
         and percent.breakdown = 'Total in education, employment or training')
     where working is not null and share is not null and total is not null`,
  );

describe.skipIf(!isShared)("C: what must not agree", () => {
  test("conferences over children with one", async () => {
    const children = inTime.replace("[ICPC]", "[ICPC_child]");
    const found = await agreement(tables, { table: "c4", gives: children, code: "CP_conf_15days", tolerance: 0.11 });
    expect(found.authorities).toMatchObject({ both: 1447, agree: 202 });
  });

  test("care leavers in work or learning over those of the accommodation file", async () => {
    const found = await only(
      tables,
      `select count(*) as both, count(*) filter (round(100 * counted.value / everybody.value) = share.value) as agree
       from lait as share join lait as counted using (number, year) join lait as everybody using (number, year)
       where share.code = 'CareLeaverEET' and counted.code = 'CareLeaverEETNum' and everybody.code = 'NoCareLeavers'
         and share.level = 'authorities' and year >= 2021
         and share.value is not null and counted.value is not null and everybody.value is not null`,
    );
    expect(found).toEqual({ both: 756, agree: 528 });
  });

  test("bands as parts of all conferences: England's never add up, for some have no usable start", async () => {
    const bands = "[Duration_0-10_days] + [Duration_11-15_days] + [Duration_16-20_days] + [Duration_21+_days]";
    const of = (level: string) =>
      only(
        tables,
        `select count(*) as both, count(*) filter (bands = conferences) as agree
         from (select ${bands} as bands, [ICPC] as conferences from c4 where level = '${level}')
         where bands is not null and conferences is not null`,
      );
    expect(await of("authorities")).toEqual({ both: 1742, agree: 1611 });
    expect(await of("England")).toEqual({ both: 13, agree: 0 });
  });

  test("a share from counts that are rounded to five", async () => {
    const of = (year: number) => fromTwo("LACStable_2016on", "LACStableNum_2016on", "LACnum", 0.501, [year, year]);
    expect(await of(2016)).toEqual({ both: 150, agree: 94 });
    expect(await of(2017)).toEqual({ both: 148, agree: 107 });
  });

  test.each([
    ["c4", "ICPC"],
    ["d3", "CPP_start"],
    ["d5", "CPP_At31"],
  ])("a sum of authorities as England: %s is short in 2013, 2021, 2022 and 2024", async (table, column) => {
    const found = await only<{ years: string; least: number; most: number }>(
      tables,
      `select string_agg(year, ' ' order by year) as years, min(short)::int as least, max(short)::int as most from (
         select year, sum([${column}]) filter (level = 'England') - sum([${column}]) filter (level = 'authorities') as short
         from ${table} group by year) where short > 100`,
    );
    expect(found.years).toBe("2013 2021 2022 2024");
    expect(found.least).toBeGreaterThanOrEqual(230);
    expect(found.most).toBeLessThanOrEqual(1670);
  });
});
