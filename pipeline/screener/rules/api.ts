/** What the interface for programs (API) asks besides: short names and values, and names of DfE's data dictionary. */
import { levels } from "../allowed.ts";
import {
  type CodeLists,
  filterColumns,
  filtersOf,
  indicatorsOf,
  inStage,
  type Pair,
  type Rule,
  valuesOf,
} from "../rule.ts";

const most = { columnName: 50, label: 100, code: 30, item: 120 } as const;

const longIn = (pair: Pair, columns: readonly string[], most: number): readonly string[] =>
  columns.flatMap((column) =>
    valuesOf(pair, column)
      .filter((value) => value.length > most)
      .map((value) => `${column}: ${value.slice(0, 40)}…`),
  );

const isHeld = ({ dictionary }: CodeLists): boolean => dictionary !== null;

const codes = levels.flatMap(({ code }) => code ?? []);
const names = levels.map(({ name }) => name);

export const apiRules: readonly Rule[] = inStage("check API", [
  {
    ...{ number: "78", name: "api_char_col_name", severity: "WARNING" },
    holds: `names of columns have at most ${most.columnName} signs`,
    faults: ({ data }) => data.columns.filter((column) => column.length > most.columnName),
  },
  {
    ...{ number: "79", name: "api_char_col_label", severity: "WARNING" },
    holds: `labels have at most ${most.label} signs`,
    faults: ({ metaRows }) => metaRows.map(({ label }) => label).filter((label) => label.length > most.label),
  },
  {
    ...{ number: "80", name: "api_char_loc_code", severity: "WARNING" },
    holds: `codes of places have at most ${most.code} signs`,
    faults: (pair) => longIn(pair, codes, most.code),
  },
  {
    ...{ number: "81", name: "api_char_filter_items", severity: "WARNING" },
    holds: `values of filters and names of places have at most ${most.item} signs`,
    faults: (pair) => longIn(pair, [...filterColumns(pair), ...names], most.item),
  },
  {
    ...{ number: "82", name: "data_dict_col_name", severity: "WARNING", isHeld },
    holds: "filters and indicators have names of DfE's data dictionary",
    faults: (pair) =>
      [...filtersOf(pair), ...indicatorsOf(pair)]
        .map(({ col_name }) => col_name)
        .filter((name) => !pair.lists.dictionary?.has(name)),
  },
  {
    ...{ number: "83", name: "data_dict_fil_item", severity: "WARNING", isHeld },
    holds: "values of filters are those of DfE's data dictionary",
    faults: (pair) =>
      filtersOf(pair).flatMap(({ col_name }) => {
        const known = pair.lists.dictionary?.get(col_name);
        if (known === undefined) return [col_name];
        return known.size === 0 ? [] : valuesOf(pair, col_name).filter((value) => !known.has(value));
      }),
  },
]);
