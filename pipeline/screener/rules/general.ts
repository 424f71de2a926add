/** Rows, cells and names as a whole: repeated rows, signs for nothing, harmonised names. */
import {
  ethnicCharacteristicGroups,
  ethnicGroups,
  harmonisedNames,
  harmonisedParts,
  observationalUnits,
  oldSigns,
  wordsForNothing,
} from "../allowed.ts";
import { filterColumns, indicatorsOf, inStage, type Pair, type Rule, valuesOf } from "../rule.ts";
import { cellsOf, distinct, inRows, type Sheet } from "../sheet.ts";

/** levels whose rows may repeat */
const mayRepeat = ["School", "Provider", "Institution", "Planning area"];

function repeatedRows(pair: Pair): readonly string[] {
  const keys = distinct([...observationalUnits, ...filterColumns(pair)])
    .map((column) => pair.data.columns.indexOf(column))
    .filter((at) => at >= 0);
  const levels = cellsOf(pair.data, "geographic_level");
  const seen = new Set<string>();
  return inRows(
    pair.data.rows.map((row, at) => {
      if (mayRepeat.includes(levels[at]!)) return false;
      const key = JSON.stringify(keys.map((place) => row[place]));
      const isRepeated = seen.has(key);
      seen.add(key);
      return isRepeated && "as a row before";
    }),
  );
}

const cellsLike = (sheets: readonly Sheet[], words: readonly string[]): readonly string[] =>
  sheets.flatMap(({ rows }) => {
    const known = new Set(words);
    return inRows(rows.map((row) => row.find((cell) => known.has(cell)) ?? false));
  });

const inIndicators = (pair: Pair, signs: readonly string[]): readonly string[] =>
  indicatorsOf(pair).flatMap(({ col_name }) =>
    valuesOf(pair, col_name)
      .filter((value) => signs.includes(value.trim()))
      .map((value) => `${col_name}: “${value}”`),
  );

/** without blanks round a slash */
const bare = (value: string): string => value.replaceAll(/\s*\/\s*/g, "/");

/** Values of the harmonised columns of ethnic groups that are not of the list, as a pair where both columns are there. */
function otherEthnicGroups({ data }: Pair): readonly string[] {
  const [major, minor] = [cellsOf(data, "ethnicity_major"), cellsOf(data, "ethnicity_minor")];
  const isOfList = (group: string | undefined, part: string | undefined): boolean =>
    group === undefined
      ? part === "Total" || Object.values(ethnicGroups).some((parts) => parts.includes(part!))
      : ethnicGroups[group] !== undefined &&
        (part === undefined || (part === "Total" && group !== "Unknown") || ethnicGroups[group].includes(part));
  const pairs = data.rows.map((_, at) => [major[at], minor[at]] as const).filter((pair) => pair.some(Boolean));
  return distinct(
    pairs
      .filter(([group, part]) => !isOfList(group && bare(group), part && bare(part)))
      .map((pair) => pair.filter(Boolean).join(", ")),
  );
}

const ethnicRows = ({ data }: Pair): readonly (readonly [group: string, value: string])[] => {
  const values = cellsOf(data, "characteristic");
  return cellsOf(data, "characteristic_group")
    .map((group, at) => [group, values[at] ?? ""] as const)
    .filter(([group]) => /ethnic/i.test(group));
};

const ethnicValues: ReadonlySet<string> = new Set(["Total", ...Object.entries(ethnicGroups).flat(2)]);

export const generalRules: readonly Rule[] = [
  ...inStage("check general", [
    {
      ...{ number: "71", name: "general_dupes", severity: "FAIL" },
      holds: "no two rows are alike in time, place and filters",
      faults: repeatedRows,
    },
    {
      ...{ number: "72", name: "general_null", severity: "FAIL" },
      holds: `no cell is ${wordsForNothing.join(", ")}`,
      faults: ({ data, meta }) => cellsLike([data, meta], wordsForNothing),
    },
    {
      ...{ number: "72b", name: "general_null", severity: "WARNING" },
      holds: `no cell of the data is ${oldSigns.join(" ")}`,
      faults: ({ data }) => cellsLike([data], oldSigns),
    },
  ]),
  ...inStage("check indicators", [
    {
      ...{ number: "73", name: "ind_invalid_entry", severity: "FAIL" },
      holds: "no indicator is blank, ~ or :",
      faults: (pair) => inIndicators(pair, ["", "~", ":"]),
    },
    {
      ...{ number: "old-8", name: "ind_obsolete_symbols", severity: "WARNING" },
      holds: "no indicator has one of the old signs ~ and :",
      faults: (pair) => inIndicators(pair, ["~", ":"]),
    },
  ]),
  ...inStage("check harmonised", [
    {
      ...{ number: "74", name: "harmonised_variables", severity: "FAIL" },
      holds: "a column about special needs, kinds of school or ethnic groups has its harmonised name",
      faults: ({ data }) =>
        data.columns.filter(
          (column) => harmonisedParts.some((part) => column.includes(part)) && !harmonisedNames.includes(column),
        ),
    },
    {
      ...{ number: "75", name: "harmonised_eth_vals", severity: "WARNING" },
      holds: "ethnic groups are of the list",
      faults: otherEthnicGroups,
    },
    {
      ...{ number: "76", name: "harmonised_eth_char_grp", severity: "FAIL" },
      holds: "a characteristic group about ethnic groups has its harmonised name",
      faults: (pair) =>
        distinct(ethnicRows(pair).map(([group]) => group)).filter(
          (group) => !ethnicCharacteristicGroups.some((name) => group.includes(name)),
        ),
    },
    {
      ...{ number: "77", name: "harmonised_eth_char_vals", severity: "WARNING" },
      holds: "characteristics that are ethnic groups are of the list",
      faults: (pair) =>
        distinct(ethnicRows(pair).map(([, value]) => value)).filter((value) => !ethnicValues.has(bare(value))),
    },
  ]),
];
