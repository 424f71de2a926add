/** Which columns the two files have, what they are called, and that each file knows the other's. */
import { observationalUnits, optionalMeta, requiredData, requiredMeta, smushed } from "../allowed.ts";
import { groupsOf, indicatorsOf, inStage, type Rule, valuesOf } from "../rule.ts";
import { distinct } from "../sheet.ts";

const without = (wanted: readonly string[], found: readonly string[]): readonly string[] =>
  wanted.filter((column) => !found.includes(column));

export const columnRules: readonly Rule[] = [
  ...inStage("precheck columns", [
    {
      ...{ number: "6", name: "col_req_meta", severity: "FAIL" },
      holds: "the meta file has its eight columns",
      faults: ({ meta }) => without(requiredMeta, meta.columns),
    },
    {
      ...{ number: "7", name: "col_invalid_meta", severity: "FAIL" },
      holds: "the meta file has no other column",
      faults: ({ meta }) => without(meta.columns, [...requiredMeta, ...optionalMeta]),
    },
    {
      ...{ number: "8", name: "col_req_data", severity: "FAIL" },
      holds: "the data file has its five columns",
      faults: ({ data }) => without(requiredData, data.columns),
    },
    {
      ...{ number: "9", name: "col_to_rows", severity: "FAIL" },
      holds: "the data file has a column for every row of the meta file",
      faults: ({ data, meta }) =>
        data.columns.length - requiredData.length >= meta.rows.length ? [] : [`${meta.rows.length} rows`],
    },
  ]),
  ...inStage("precheck cross-file", [
    {
      ...{ number: "10", name: "cross_meta_to_data", severity: "FAIL" },
      holds: "every filter, group and indicator of the meta file is a column of the data file",
      faults: (pair) => {
        const named = pair.metaRows.map(({ col_name }) => col_name).filter((name) => name !== "");
        return without(distinct([...named, ...groupsOf(pair)]), pair.data.columns);
      },
    },
    {
      ...{ number: "11", name: "cross_data_to_meta", severity: "WARNING" },
      holds: "every column of the data file is a time or place, has one value only, or is in the meta file",
      faults: (pair) => {
        const known = [...observationalUnits, ...pair.metaRows.map(({ col_name }) => col_name), ...groupsOf(pair)];
        return without(pair.data.columns, known).filter((column) => valuesOf(pair, column).length > 1);
      },
    },
  ]),
  ...inStage("check columns", [
    {
      ...{ number: "12", name: "col_names_spaces", severity: "FAIL" },
      holds: "no name of a data column has white space",
      faults: ({ data }) => data.columns.filter((column) => /\s/.test(column)),
    },
    {
      ...{ number: "13", name: "col_snake_case", severity: "WARNING" },
      holds: "names of data columns are small letters, digits and _",
      faults: ({ data }) => data.columns.filter((column) => !/^[a-z0-9_]*$/.test(column)),
    },
    {
      ...{ number: "14", name: "col_var_start", severity: "WARNING" },
      holds: "names of data columns start with a small letter",
      faults: ({ data }) => data.columns.filter((column) => !/^[a-z]/.test(column)),
    },
    {
      ...{ number: "15", name: "col_ind_smushed", severity: "FAIL" },
      holds: "no name of an indicator holds a sex or an ethnic group, not even within a word",
      faults: (pair) =>
        indicatorsOf(pair)
          .map(({ col_name }) => col_name)
          .filter((name) => smushed.some((word) => name.toLowerCase().includes(word))),
    },
    {
      ...{ number: "16", name: "col_var_characteristic", severity: "WARNING" },
      holds: "no filter is called characteristic or characteristic_group",
      faults: ({ metaRows }) =>
        metaRows.map(({ col_name }) => col_name).filter((name) => /^characteristic(_group)?$/.test(name)),
    },
  ]),
];
