/** What the meta file says of filters and indicators. */
import { indicatorUnits, observationalUnits, placeLike } from "../allowed.ts";
import { filtersOf, groupsOf, indicatorsOf, inStage, type MetaRow, type Pair, type Rule, stripped } from "../rule.ts";
import { distinct, inRows, repeated } from "../sheet.ts";

/** The rows that fill a column which is not theirs. */
const filled = (rows: readonly MetaRow[], column: keyof MetaRow): readonly string[] =>
  rows.filter((row) => row[column] !== "").map(({ col_name }) => col_name);

const isPlaceLike = (name: string): boolean =>
  placeLike.alone.some((word) => word === name) ||
  (placeLike.begins.some((word) => name.startsWith(word)) && placeLike.ends.some((word) => name.endsWith(word)));

/** the names that school and provider files may filter by, where there is no other filter */
const mayFilter = ["school_name", "provider_name"];

const named = ({ metaRows }: Pair): readonly string[] => metaRows.map(({ col_name }) => col_name);

/** Distinct values of which two become one when only letters and digits are kept. */
function mergedByStripping(values: readonly string[]): readonly string[] {
  const short = distinct(values).map(stripped);
  return distinct(values).filter((_, at) => short.indexOf(short[at]!) !== at);
}

export const metaRules: readonly Rule[] = [
  ...inStage("precheck meta", [
    {
      ...{ number: "17", name: "meta_col_type", severity: "FAIL" },
      holds: "col_type is Filter or Indicator",
      faults: ({ metaRows }) =>
        inRows(metaRows.map(({ col_type }) => !/^(Filter|Indicator)$/.test(col_type) && col_type)),
    },
    {
      ...{ number: "18", name: "meta_ob_unit", severity: "FAIL" },
      holds: "no time and no place is in the meta file",
      faults: (pair) =>
        [...named(pair), ...groupsOf(pair)].filter(
          (name) => observationalUnits.includes(name) && !mayFilter.includes(name),
        ),
    },
    {
      ...{ number: "19", name: "meta_col_name", severity: "FAIL" },
      holds: "col_name is filled in every row",
      faults: (pair) => inRows(named(pair).map((name) => name.trim() === "" && "blank")),
    },
  ]),
  ...inStage("check meta", [
    {
      ...{ number: "20", name: "meta_dupe_label", severity: "FAIL" },
      holds: "no two labels are alike",
      faults: ({ metaRows }) => repeated(metaRows.map(({ label }) => label).filter((label) => label.trim() !== "")),
    },
    {
      ...{ number: "21", name: "meta_fil_grp", severity: "FAIL" },
      holds: "indicators have no grouping column",
      faults: (pair) => filled(indicatorsOf(pair), "filter_grouping_column"),
    },
    {
      ...{ number: "22", name: "meta_fil_grp_dupe", severity: "FAIL" },
      holds: "each grouping column is named once",
      faults: (pair) => repeated(groupsOf(pair)),
    },
    {
      ...{ number: "23", name: "meta_fil_grp_is_fil", severity: "WARNING" },
      holds: "each grouping column has a row of its own",
      faults: (pair) => groupsOf(pair).filter((group) => !named(pair).includes(group)),
    },
    {
      ...{ number: "24", name: "meta_fil_grp_match", severity: "FAIL" },
      holds: "each grouping column is a column of the data",
      faults: (pair) => groupsOf(pair).filter((group) => !pair.data.columns.includes(group)),
    },
    {
      ...{ number: "25", name: "meta_fil_grp_stripped", severity: "FAIL" },
      holds: "grouping columns differ by more than signs",
      faults: (pair) => mergedByStripping(groupsOf(pair)),
    },
    {
      ...{ number: "26", name: "meta_label", severity: "FAIL" },
      holds: "every label is filled",
      faults: ({ metaRows }) => metaRows.filter(({ label }) => label.trim() === "").map(({ col_name }) => col_name),
    },
    {
      ...{ number: "27", name: "meta_filter_hint", severity: "FAIL" },
      holds: "indicators have no hint",
      faults: (pair) => filled(indicatorsOf(pair), "filter_hint"),
    },
    {
      ...{ number: "28", name: "meta_geog_catch", severity: "FAIL" },
      holds: "no filter and no group is named like a place",
      faults: (pair) => {
        const filters = filtersOf(pair).map(({ col_name }) => col_name);
        const isLetThrough = filters.length === 1 && mayFilter.includes(filters[0]!);
        return isLetThrough ? [] : distinct([...filters, ...groupsOf(pair)]).filter(isPlaceLike);
      },
    },
    {
      ...{ number: "29", name: "meta_indicator_dp", severity: "FAIL" },
      holds: "filters have no decimals",
      faults: (pair) => filled(filtersOf(pair), "indicator_dp"),
    },
    {
      ...{ number: "30", name: "meta_col_name_spaces", severity: "FAIL" },
      holds: "no col_name has white space",
      faults: (pair) => named(pair).filter((name) => /\s/.test(name)),
    },
    {
      ...{ number: "31", name: "meta_col_name_dupe", severity: "FAIL" },
      holds: "no two rows have one col_name",
      faults: (pair) => repeated(named(pair)),
    },
    {
      ...{ number: "32", name: "meta_ind_dp_set", severity: "WARNING" },
      holds: "every indicator says how many decimals it has",
      faults: (pair) => indicatorsOf(pair).flatMap((row) => (row.indicator_dp === "" ? [row.col_name] : [])),
    },
    {
      ...{ number: "33", name: "meta_ind_dp_values", severity: "FAIL" },
      holds: "decimals are a whole number from 0",
      faults: (pair) => indicatorsOf(pair).flatMap((row) => (/^\d*$/.test(row.indicator_dp) ? [] : [row.col_name])),
    },
    {
      ...{ number: "34", name: "meta_ind_unit", severity: "FAIL" },
      holds: "filters have no unit",
      faults: (pair) => filled(filtersOf(pair), "indicator_unit"),
    },
    {
      ...{ number: "35", name: "meta_ind_unit_validation", severity: "FAIL" },
      holds: `units are blank, ${indicatorUnits.slice(1).join(", ")}`,
      faults: (pair) =>
        indicatorsOf(pair).flatMap(({ col_name, indicator_unit }) =>
          indicatorUnits.some((unit) => unit === indicator_unit) ? [] : [`${col_name}: ${indicator_unit}`],
        ),
    },
    {
      ...{ number: "36", name: "meta_indicator_grouping", severity: "FAIL" },
      holds: "filters are in no group of indicators",
      faults: (pair) => filled(filtersOf(pair), "indicator_grouping"),
    },
    {
      ...{ number: "old-6", name: "indicator_group_stripped", severity: "FAIL" },
      holds: "groups of indicators differ by more than signs",
      faults: (pair) => mergedByStripping(indicatorsOf(pair).map(({ indicator_grouping }) => indicator_grouping)),
    },
  ]),
];
