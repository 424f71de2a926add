/** For each rule of the screener a change of the right pair that breaks it, and nothing of an earlier stage. */
import type { Rule, Stage } from "../../pipeline/screener/rule.ts";
import { addColumn, atLevel, everywhere, type Files, metaRow, rename } from "./pair.ts";

export interface Case {
  readonly number: string;
  readonly name: string;
  readonly stage: Stage;
  readonly result: Rule["severity"];
  /** what the pair needs first to be about the rule at all; it passes then too */
  readonly right?: (files: Files) => void;
  readonly wrong: (files: Files) => void;
  /** rules of the same stage that say the same of it */
  readonly also?: readonly string[];
  /** the rule that finds it in an earlier stage, so that screening never comes to this one */
  readonly shadowedBy?: string;
}

const at =
  (stage: Stage, result: Rule["severity"] = "FAIL") =>
  (number: string, name: string, wrong: Case["wrong"], more: Partial<Case> = {}): Case => ({
    ...{ number, name, stage, result, wrong },
    ...more,
  });

const region = { region_code: "E12000001", region_name: "North East" };
const authority = { ...region, new_la_code: "E06000005", la_name: "Darlington", old_la_code: "841" };
const inRegion = (files: Files) => atLevel(files, "Regional", region);
const inAuthority = (files: Files) => atLevel(files, "Local authority", authority);
const inDistrict = (files: Files) =>
  atLevel(files, "Local authority district", { ...region, lad_code: "E07000223", lad_name: "Adur" });
const inTrusts = (files: Files) =>
  atLevel(files, "MAT", { trust_id: "1", trust_name: "One" }, { trust_id: "2", trust_name: "Two" });
const inAreas = (files: Files) =>
  atLevel(files, "Opportunity area", { opportunity_area_code: "1", opportunity_area_name: "Bradford" });

/** Of a level: the right place, and its name wrong. */
function placeCase(number: string, name: string, level: string, place: Record<string, string>): Case {
  const [, column] = Object.keys(place);
  return {
    ...{ number, name, stage: "check geography", result: "FAIL" },
    right: (files) => atLevel(files, level, place),
    wrong: ({ data }) => {
      data[0]![column!] = "Atlantis";
    },
  };
}

const filename = at("filename");
const form = at("file form");
const precheckColumns = at("precheck columns");
const columns = at("check columns");
const columnsWarn = at("check columns", "WARNING");
const precheckMeta = at("precheck meta");
const meta = at("check meta");
const precheckTime = at("precheck time");
const time = at("check time");
const filters = at("check filters");
const geography = at("check geography");
const general = at("check general");
const harmonised = at("check harmonised");
const api = at("check API", "WARNING");

const academic = (files: Files) => everywhere(files, { time_identifier: "Academic year", time_period: "202425" });
const ethnicMajor = (files: Files) => {
  rename(files, "sex", "ethnicity_major");
  files.data[1]!.ethnicity_major = "White";
};
const ethnicCharacteristic = (files: Files) => {
  addColumn(files, "characteristic_group", "Ethnicity Major");
  addColumn(files, "characteristic", "Asian / Asian British");
};

export const cases: readonly Case[] = [
  filename("1", "filename_spaces_data", (files) => Object.assign(files, named("our children")), { also: ["2"] }),
  filename("2", "filename_spaces_meta", (files) => Object.assign(files, { metaName: "our children.meta.csv" }), {
    also: ["5"],
  }),
  filename("3", "filename_special_data", (files) => Object.assign(files, named("children(1)")), { also: ["4"] }),
  filename("4", "filename_special_meta", (files) => Object.assign(files, { metaName: "children(1).meta.csv" }), {
    also: ["5"],
  }),
  filename("5", "filenames_match", (files) => Object.assign(files, { metaName: "adults.meta.csv" })),
  form("old-1", "file_separator", (files) => Object.assign(files, { separator: ";" })),
  form("old-2", "empty_rows", ({ meta }) => meta.push({})),
  form("old-3", "empty_cols", (files) => addColumn(files, "spare", "")),
  form("old-4", "file_utf8", (files) => {
    files.encoding = "latin1";
    metaRow(files, "share").label = "Pourcentage gardé";
  }),
  form("old-5", "col_dupes", (files) => addColumn(files, "marking", "public")),
  precheckColumns("6", "col_req_meta", ({ metaColumns }) => metaColumns.splice(metaColumns.indexOf("filter_hint"), 1)),
  precheckColumns("7", "col_invalid_meta", ({ metaColumns }) => metaColumns.push("note")),
  precheckColumns("8", "col_req_data", ({ columns }) => columns.splice(columns.indexOf("country_name"), 1)),
  precheckColumns("9", "col_to_rows", ({ meta }) => {
    for (const label of ["One", "Two"]) meta.push({ col_name: "number", col_type: "Indicator", label });
  }),
  at("precheck cross-file")("10", "cross_meta_to_data", ({ meta }) =>
    meta.push({ col_name: "rate", col_type: "Indicator", label: "Rate", indicator_dp: "0" }),
  ),
  at("precheck cross-file", "WARNING")("11", "cross_data_to_meta", (files) => addColumn(files, "spare", "a", "b", "c")),
  columns("12", "col_names_spaces", (files) => addColumn(files, "spare part", "a"), { also: ["13"] }),
  columnsWarn("13", "col_snake_case", (files) => addColumn(files, "sparePart", "a")),
  columnsWarn("14", "col_var_start", (files) => addColumn(files, "_spare", "a")),
  columns("15", "col_ind_smushed", (files) => rename(files, "number", "chromatic_number")),
  columnsWarn("16", "col_var_characteristic", (files) => rename(files, "part", "characteristic")),
  precheckMeta("17", "meta_col_type", (files) => Object.assign(metaRow(files, "share"), { col_type: "indicator" })),
  precheckMeta("18", "meta_ob_unit", ({ meta }) =>
    meta.push({ col_name: "country_name", col_type: "Filter", label: "Country" }),
  ),
  precheckMeta("19", "meta_col_name", ({ meta }) => meta.push({ col_type: "Filter", label: "Another" })),
  meta("20", "meta_dupe_label", (files) => Object.assign(metaRow(files, "share"), { label: "Number" })),
  meta("21", "meta_fil_grp", (files) => Object.assign(metaRow(files, "share"), { filter_grouping_column: "sex" })),
  meta("22", "meta_fil_grp_dupe", (files) => Object.assign(metaRow(files, "sex"), { filter_grouping_column: "topic" })),
  at("check meta", "WARNING")("23", "meta_fil_grp_is_fil", ({ meta }) => meta.splice(1, 1)),
  meta(
    "24",
    "meta_fil_grp_match",
    (files) => Object.assign(metaRow(files, "sex"), { filter_grouping_column: "lost" }),
    {
      shadowedBy: "10",
    },
  ),
  meta("25", "meta_fil_grp_stripped", (files) => {
    for (const column of ["a_b", "ab"]) {
      addColumn(files, column, "Total", "Total", "Age");
      files.meta.push({ col_name: column, col_type: "Filter", label: column });
    }
    metaRow(files, "sex").filter_grouping_column = "ab";
    metaRow(files, "part").filter_grouping_column = "a_b";
  }),
  meta("26", "meta_label", (files) => Object.assign(metaRow(files, "share"), { label: " " })),
  meta("27", "meta_filter_hint", (files) => Object.assign(metaRow(files, "share"), { filter_hint: "Of all" })),
  meta("28", "meta_geog_catch", (files) => rename(files, "sex", "registration_number")),
  meta("29", "meta_indicator_dp", (files) => Object.assign(metaRow(files, "sex"), { indicator_dp: "0" })),
  meta("30", "meta_col_name_spaces", (files) => rename(files, "share", "the share"), { shadowedBy: "12" }),
  meta("31", "meta_col_name_dupe", ({ meta }) => meta.push({ col_name: "sex", col_type: "Filter", label: "Again" })),
  at("check meta", "WARNING")("32", "meta_ind_dp_set", (files) =>
    Object.assign(metaRow(files, "share"), { indicator_dp: "" }),
  ),
  meta("33", "meta_ind_dp_values", (files) => Object.assign(metaRow(files, "share"), { indicator_dp: "1.5" })),
  meta("34", "meta_ind_unit", (files) => Object.assign(metaRow(files, "sex"), { indicator_unit: "%" })),
  meta("35", "meta_ind_unit_validation", (files) =>
    Object.assign(metaRow(files, "share"), { indicator_unit: "percent" }),
  ),
  meta("36", "meta_indicator_grouping", (files) =>
    Object.assign(metaRow(files, "sex"), { indicator_grouping: "Of all" }),
  ),
  meta("old-6", "indicator_group_stripped", (files) =>
    Object.assign(metaRow(files, "share"), { indicator_grouping: "Of-all" }),
  ),
  precheckTime("37", "time_period_num", (files) => everywhere(files, { time_period: "2024/25" })),
  precheckTime("38", "time_id_valid", (files) => everywhere(files, { time_identifier: "Year to March" })),
  precheckTime("39", "time_id_mix", ({ data }) => Object.assign(data[1]!, { time_identifier: "Reporting year" })),
  at("precheck filters")("40", "filter_not_singular", (files) => everywhere(files, { sex: "Total" })),
  at("precheck geography")("41", "geog_level", ({ data }) => Object.assign(data[0]!, { geographic_level: "Island" })),
  at("precheck geography")(
    "42",
    "geog_level_present",
    ({ columns }) => columns.splice(columns.indexOf("old_la_code"), 1),
    { right: inAuthority },
  ),
  time("43", "time_period", (files) => everywhere(files, { time_period: "2024" }), { right: academic }),
  time("44", "time_period_six", (files) => everywhere(files, { time_period: "202426" }), { right: academic }),
  at("check filters", "WARNING")("45", "filter_defaults", (files) =>
    Object.assign(metaRow(files, "sex"), { filter_default: "Male" }),
  ),
  filters("46", "filter_group_level", ({ data }) => Object.assign(data[1]!, { topic: "Place" })),
  filters("47", "filter_item_limit", (files) => {
    const [row] = files.data;
    for (let item = 0; item < 25_000; item++) files.data.push({ ...row, part: `Part ${item}` });
  }),
  filters("48", "filter_whitespace", ({ data }) => Object.assign(data[1]!, { sex: " Female" })),
  filters("49", "filter_ob_total", ({ data }) => Object.assign(data[1]!, { country_code: "x", country_name: "Total" })),
  filters("50", "filter_blanks", ({ data }) => Object.assign(data[1]!, { sex: "" })),
  geography("51", "geog_country_combos", (files) =>
    everywhere(files, { country_code: "L93000001", country_name: "Jersey" }),
  ),
  placeCase("52", "geog_region_combos", "Regional", region),
  placeCase("53", "geog_ward_combos", "Ward", { ward_code: "E05000026", ward_name: "Abbey" }),
  placeCase("54", "geog_pcon_combos", "Parliamentary constituency", { pcon_code: "E14001063", pcon_name: "Aldershot" }),
  placeCase("55", "geog_lad_combos", "Local authority district", {
    lad_code: "E07000223",
    lad_name: "Adur",
    ...region,
  }),
  placeCase("56", "geog_lep_combos", "Local enterprise partnership", {
    local_enterprise_partnership_code: "E37000001",
    local_enterprise_partnership_name: "Black Country",
  }),
  placeCase("57", "geog_lsip_combos", "Local skills improvement plan area", {
    lsip_code: "E69000002",
    lsip_name: "Brighton and Hove",
  }),
  placeCase("58", "geog_eda_combos", "English devolved area", {
    english_devolved_area_code: "E47000001",
    english_devolved_area_name: "Greater Manchester",
  }),
  geography("59", "geog_la_combos", ({ data }) => Object.assign(data[0]!, { old_la_code: "999" }), {
    right: inAuthority,
  }),
  placeCase("old-7", "pfa_combinations", "Police force area", {
    pfa_code: "E23000001",
    pfa_name: "Metropolitan Police",
  }),
  geography("60", "geog_level_completed", ({ data }) =>
    Object.assign(data[0]!, { country_code: "x", country_name: "" }),
  ),
  geography("61", "geog_ignored_rows", (files) => everywhere(files, { geographic_level: "Planning area" })),
  geography("62", "geog_other_dupes", ({ data }) => Object.assign(data[1]!, { trust_name: "One" }), {
    right: inTrusts,
  }),
  geography("63", "geog_la_col_present", (files) => addColumn(files, "la_name", "Darlington", "", ""), {
    right: inDistrict,
  }),
  geography("64", "geog_region_col_present", (files) => addColumn(files, "region_name", "North East", "", ""), {
    right: inTrusts,
  }),
  at("check geography", "WARNING")(
    "65",
    "geog_region_for_la",
    (files) => {
      files.columns = files.columns.filter((column) => !column.startsWith("region_"));
    },
    { right: inAuthority },
  ),
  at("check geography", "WARNING")(
    "66",
    "geog_region_for_lad",
    (files) => {
      files.columns = files.columns.filter((column) => !column.startsWith("region_"));
    },
    { right: inDistrict },
  ),
  geography("67", "geog_na", ({ data }) => Object.assign(data[0]!, { opportunity_area_code: "x" }), { right: inAreas }),
  geography("68", "geog_na_code", ({ data }) => Object.assign(data[0]!, { opportunity_area_name: "Not available" }), {
    right: inAreas,
  }),
  geography("69", "geog_other_code_dupes", ({ data }) => Object.assign(data[1]!, { trust_id: "1" }), {
    right: inTrusts,
  }),
  geography("70", "geog_overcompleted_cols", ({ data }) => Object.assign(data[1]!, region), { right: inRegion }),
  general("71", "general_dupes", ({ data }) => data.push({ ...data[0]!, number: "13" })),
  general("72", "general_null", ({ data }) => Object.assign(data[0]!, { number: "NULL" })),
  at("check general", "WARNING")("72b", "general_null", ({ data }) => Object.assign(data[0]!, { number: ".." })),
  at("check indicators")("73", "ind_invalid_entry", ({ data }) => Object.assign(data[0]!, { number: "" })),
  at("check indicators", "WARNING")(
    "old-8",
    "ind_obsolete_symbols",
    ({ data }) => Object.assign(data[0]!, { number: "~" }),
    { also: ["73"] },
  ),
  harmonised("74", "harmonised_variables", (files) => rename(files, "sex", "ethnicity")),
  at("check harmonised", "WARNING")(
    "75",
    "harmonised_eth_vals",
    ({ data }) => Object.assign(data[1]!, { ethnicity_major: "Martian" }),
    { right: ethnicMajor },
  ),
  harmonised(
    "76",
    "harmonised_eth_char_grp",
    (files) => everywhere(files, { characteristic_group: "Ethnic background" }),
    { right: ethnicCharacteristic },
  ),
  at("check harmonised", "WARNING")(
    "77",
    "harmonised_eth_char_vals",
    (files) => everywhere(files, { characteristic: "Martian" }),
    { right: ethnicCharacteristic },
  ),
  api("78", "api_char_col_name", (files) => addColumn(files, "a".repeat(51), "a")),
  api("79", "api_char_col_label", (files) => Object.assign(metaRow(files, "share"), { label: "a".repeat(101) })),
  api("80", "api_char_loc_code", ({ data }) => Object.assign(data[0]!, { opportunity_area_code: "1".repeat(31) }), {
    right: inAreas,
  }),
  api("81", "api_char_filter_items", ({ data }) => Object.assign(data[2]!, { part: "a".repeat(121) })),
  api("82", "data_dict_col_name", (files) => rename(files, "share", "percentage")),
  api("83", "data_dict_fil_item", ({ data }) => Object.assign(data[1]!, { sex: "Girls" })),
];

function named(stem: string) {
  return { dataName: `${stem}.csv`, metaName: `${stem}.meta.csv` };
}
