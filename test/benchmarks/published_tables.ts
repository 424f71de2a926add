/** The shared files as tables of one connection: text as it stands, with an area's three digits, its level and the year in which the label ends. */
import { fileURLToPath } from "node:url";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { benchmark } from "./importing.ts";

const csv = (path: string) => `read_csv('${benchmark(path)}', all_varchar = true)`;
const areas = fileURLToPath(new URL("../../data/reference/areas.csv", import.meta.url));

const files: Readonly<Record<string, string>> = {
  c4: "ees/c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv",
  d3: "ees/d3_cpps_subsequent_plan_2013_to_2025.csv",
  d5: "ees/d5_cpps_at31march_by_duration_2013_to_2025.csv",
  looked_after: "ees/cla_number_and_rate_per_10k_children.csv",
  absence: "ees/absence_la.csv.gz",
  ks4: "ees/ks4_la.csv",
  ks2: "ees/ks2_la.csv.gz",
  activity: "ees/la_care_leavers_activity.csv.gz",
  accommodation: "ees/la_care_leavers_accommodation_suitability.csv.gz",
  stability: "ees/la_cla_placement_stability.csv.gz",
  health: "ees/la_conviction_health_outcome_cla.csv.gz",
};

export async function publishedTables(): Promise<Warehouse> {
  const warehouse = await Warehouse.open(":memory:");
  const run = (text: string) => warehouse.run(sql`${fragment(text)}`);
  await run(
    `create temp table area as select area, dfe_code from read_csv('${areas}', all_varchar = true) where now is null`,
  );
  for (const [table, path] of Object.entries(files))
    await run(`create temp table ${table} as
      select coalesce(old_la_code, dfe_code)::int as number,
        case geographic_level when 'National' then 'England' when 'Regional' then 'regions' else 'authorities' end as level,
        case length(time_period) when 6 then left(time_period, 4)::int + 1 else time_period::int end as year, file.*
      from ${csv(path)} as file left join area on area.area = coalesce(nullif(region_code, ''), country_code)`);
  await run(`create temp table lait as
    select "Short Desc" as code, "Years" as label, "LA Number"::int as number, "Values" as written,
      try_cast("Values" as double) as value, "LA and Regions" as area, "Region" as region,
      case when "Years" like '____/__' then left("Years", 4)::int + 1 else try_cast(left("Years", 4) as int) end as year,
      case when number = 970 then 'England' when number > 970 then 'regions' else 'authorities' end as level
    from read_parquet('${benchmark("lait/bds_long_0.parquet")}')`);
  await run(`create temp table dictionary as
    select "Measure_short" as code, "Year_Type" as year_type, "Polarity" as polarity, * from ${csv("lait/lait_data_dictionary.csv")}`);
  return warehouse;
}

export interface Agreement {
  readonly joined: number;
  readonly both: number;
  readonly agree: number;
}
export type Level = "authorities" | "England" | "regions";

const numbered = (expression: string) => expression.replaceAll(/\[([^\]]+)\]/g, 'try_cast("$1" as double)');

export interface Asked {
  readonly table: string;
  readonly where?: string;
  /** over the table's columns; a number is written [column] */
  readonly gives: string;
  readonly code: string;
  readonly tolerance?: number;
  readonly years?: readonly [from: number, to: number];
}

/** How often a measure of the tool is what another file gives, by level. */
export async function agreement(warehouse: Warehouse, asked: Asked): Promise<Readonly<Record<Level, Agreement>>> {
  const { table, where = "true", gives, code, tolerance = 0, years: [from, to] = [2000, 2100] } = asked;
  const query: Sql = fragment(`
    with theirs as (select number, level, year, ${numbered(gives)} as value from ${table} where ${where})
    select theirs.level, count(*) as joined,
      count(*) filter (theirs.value is not null and lait.value is not null) as both,
      count(*) filter (abs(theirs.value - lait.value) <= ${tolerance} + 1e-9) as agree
    from theirs join lait on lait.number = theirs.number and lait.year = theirs.year and lait.code = '${code}'
    where theirs.year between ${from} and ${to} group by all`);
  const rows = await warehouse.rows<Agreement & { level: Level }>(sql`${query}`);
  return Object.fromEntries(rows.map(({ level, ...counts }) => [level, counts])) as Record<Level, Agreement>;
}

/** The one row of a query over the tables. */
export const only = <Row>(warehouse: Warehouse, query: string): Promise<Row> =>
  warehouse.row<Row>(sql`${fragment(numbered(query))}`);

/** Half of the last of one decimal. */
export const half = 0.0501;
/** Conferences within 15 working days, of all. */
export const inTime = "100 * ([Duration_0-10_days] + [Duration_11-15_days]) / [ICPC]";
export const on31March = "population_type = 'Children looked after on 31 March each year'";
export const nineteen = "care_leaver_age = '19 to 21 years'";
