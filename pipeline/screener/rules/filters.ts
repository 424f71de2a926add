/** The values of filters, of their groups, and of places. */
import { observationalUnits, placeColumns } from "../allowed.ts";
import { filterColumns, filtersOf, groupsOf, inStage, type Pair, type Rule, valuesOf } from "../rule.ts";

const mostValues = 25_000;

/** Each column with those of its values that are wrong. */
const wrongIn = (pair: Pair, columns: readonly string[], isWrong: (value: string) => boolean): readonly string[] =>
  columns.flatMap((column) =>
    valuesOf(pair, column)
      .filter(isWrong)
      .map((value) => `${column}: “${value}”`),
  );

export const filterRules: readonly Rule[] = [
  ...inStage("precheck filters", [
    {
      ...{ number: "40", name: "filter_not_singular", severity: "FAIL" },
      holds: "each filter has two values or more",
      faults: (pair) =>
        filtersOf(pair)
          .map(({ col_name }) => col_name)
          .filter((column) => valuesOf(pair, column).length < 2),
    },
  ]),
  ...inStage("check filters", [
    {
      ...{ number: "45", name: "filter_defaults", severity: "WARNING" },
      holds: "each filter has its default, Total where none is named, among its values",
      faults: (pair) => {
        const own = filtersOf(pair).map(({ col_name, filter_default }) => [col_name, filter_default || "Total"]);
        const names = own.map(([column]) => column);
        const others = groupsOf(pair).flatMap((group) => (names.includes(group) ? [] : [[group, "Total"]]));
        return [...own, ...others].flatMap(([column, wanted]) =>
          valuesOf(pair, column!).includes(wanted!) ? [] : [`${column}: no ${wanted}`],
        );
      },
    },
    {
      ...{ number: "46", name: "filter_group_level", severity: "FAIL" },
      holds: "a group has no more values than its filter",
      faults: (pair) =>
        filtersOf(pair)
          .filter(({ filter_grouping_column: group }) => group !== "")
          .filter((row) => valuesOf(pair, row.filter_grouping_column).length > valuesOf(pair, row.col_name).length)
          .map((row) => row.filter_grouping_column),
    },
    {
      ...{ number: "47", name: "filter_item_limit", severity: "FAIL" },
      holds: `each filter has at most ${mostValues} values`,
      faults: (pair) => filterColumns(pair).filter((column) => valuesOf(pair, column).length > mostValues),
    },
    {
      ...{ number: "48", name: "filter_whitespace", severity: "FAIL" },
      holds: "no value of a filter and no place begins or ends with a blank",
      faults: (pair) => wrongIn(pair, [...filterColumns(pair), ...placeColumns], (value) => value.trim() !== value),
    },
    {
      ...{ number: "49", name: "filter_ob_total", severity: "FAIL" },
      holds: "no time and no place is Total or All",
      faults: (pair) => wrongIn(pair, observationalUnits, (value) => /^([Tt]otal|[Aa]ll)$/.test(value)),
    },
    {
      ...{ number: "50", name: "filter_blanks", severity: "FAIL" },
      holds: "no cell of a filter or its group is empty",
      faults: (pair) => filterColumns(pair).filter((column) => valuesOf(pair, column).includes("")),
    },
  ]),
];
