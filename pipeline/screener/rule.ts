/**
 * A rule of DfE's data screener, declared: its number in our list, its name, its stage and what must hold. It is a pure function of the
 * two files and of the code lists that are held.
 */
import { knownAreas } from "../benchmarks/areas.ts";
import { countries } from "./allowed.ts";
import { cellsOf, distinct, type Sheet } from "./sheet.ts";

/** In order: screening stops after the first in which something fails. */
export const stages = [
  "file read",
  "filename",
  "file form",
  "precheck columns",
  "precheck cross-file",
  "check columns",
  "precheck meta",
  "check meta",
  "precheck time",
  "precheck filters",
  "precheck geography",
  "check time",
  "check filters",
  "check geography",
  "check general",
  "check indicators",
  "check harmonised",
  "check API",
] as const;
export type Stage = (typeof stages)[number];

/** The lists of codes to look up in. Those of places below an authority, of police forces and DfE's data dictionary are not kept here. */
export interface CodeLists {
  /** by level, each place as its code, name and second code joined by `|` */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** names of columns → their values, none where any will do */
  readonly dictionary: ReadonlyMap<string, ReadonlySet<string>> | null;
}

export interface MetaRow {
  readonly col_name: string;
  readonly col_type: string;
  readonly label: string;
  readonly indicator_grouping: string;
  readonly indicator_unit: string;
  readonly indicator_dp: string;
  readonly filter_hint: string;
  readonly filter_grouping_column: string;
  readonly filter_default: string;
}

/** Both files of a data set, read. */
export interface Pair {
  readonly dataName: string;
  readonly metaName: string;
  readonly data: Sheet;
  readonly meta: Sheet;
  readonly metaRows: readonly MetaRow[];
  readonly lists: CodeLists;
}

export interface Rule {
  /** 1 to 83 in the order in which the screener runs them (72 fails and 72b warns); `old-1` to `old-8`: only the older app has them */
  readonly number: string;
  readonly name: string;
  readonly stage: Stage;
  readonly severity: "FAIL" | "WARNING";
  /** what must hold, as a sentence */
  readonly holds: string;
  /** what does not hold, and where; none where all is well */
  readonly faults: (pair: Pair) => readonly string[];
  /** whether the list that it looks up is kept: without it nothing can be told, so that the rule only warns */
  readonly isHeld?: (lists: CodeLists) => boolean;
}

/** The rules of a stage. */
export const inStage = (stage: Stage, rules: readonly Omit<Rule, "stage">[]): readonly Rule[] =>
  rules.map((rule) => ({ ...rule, stage }));

const metaColumnNames = [
  ...(["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp"] as const),
  ...(["filter_hint", "filter_grouping_column", "filter_default"] as const),
];

/** A column that is not there is blank in every row. */
export const metaRowsOf = (meta: Sheet): readonly MetaRow[] =>
  meta.rows.map(
    (row) =>
      Object.fromEntries(
        metaColumnNames.map((column) => [column, row[meta.columns.indexOf(column)] ?? ""]),
      ) as unknown as MetaRow,
  );

export const filtersOf = ({ metaRows }: Pair): readonly MetaRow[] =>
  metaRows.filter(({ col_type }) => col_type === "Filter");
export const indicatorsOf = ({ metaRows }: Pair): readonly MetaRow[] =>
  metaRows.filter(({ col_type }) => col_type === "Indicator");
/** The columns that group a filter's values, each as often as it is named. */
export const groupsOf = ({ metaRows }: Pair): readonly string[] =>
  metaRows.map((row) => row.filter_grouping_column).filter((group) => group !== "");
/** The columns that filters and their groups stand in. */
export const filterColumns = (pair: Pair): readonly string[] =>
  distinct([...filtersOf(pair).map(({ col_name }) => col_name), ...groupsOf(pair)]);

export const valuesOf = (pair: Pair, column: string): readonly string[] => distinct(cellsOf(pair.data, column));

/** What of a text counts where only letters and digits are kept. */
export const stripped = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The lists that are held: countries, and the regions and authorities of `areas.csv`. */
export function heldLists(): CodeLists {
  const areas = [...knownAreas().byCode.values()].filter(({ area }) => area.startsWith("E"));
  const of = (kinds: readonly string[]) => areas.filter(({ kind }) => kinds.includes(kind));
  return {
    places: new Map([
      ["National", new Set(countries.map((each) => each.join("|")))],
      ["Regional", new Set(of(["region", "part"]).map(({ area, name }) => `${area}|${name}`))],
      ["Local authority", new Set(of(["authority"]).map(({ area, name, dfe_code }) => `${area}|${name}|${dfe_code}`))],
    ]),
    dictionary: null,
  };
}
