/** The checks of `shared/data/benchmarks/prepared/checks.md`, sections B and C, with their exact counts: what a file says of itself, and what must not
 * agree. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { benchmark, isShared } from "./importing.ts";
import { agreement, half, inTime, nineteen, on31March, only, publishedTables } from "./published_tables.ts";

let tables: Warehouse;
beforeAll(async () => {
  if (isShared) tables = await publishedTables();
});
afterAll(() => tables?.close());

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
