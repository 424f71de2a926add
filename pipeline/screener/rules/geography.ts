/** Places: levels, and the columns that each level fills. Pairs of codes and names are in `places.ts`. */
import { columnsOf, type Level, levels } from "../allowed.ts";
import { inStage, type Pair, type Rule, valuesOf } from "../rule.ts";
import { cellsOf, inRows } from "../sheet.ts";
import { placeRules } from "./places.ts";

const levelOf = (name: string): Level | undefined => levels.find(({ level }) => level === name);

/** What is wrong with each row, by its level; `false` where nothing is. A column that is not there is blank. */
function eachRow(
  { data }: Pair,
  judge: (level: string, cell: (column: string) => string) => string | false,
): readonly string[] {
  const places = new Map(data.columns.map((column, at) => [column, at]));
  return inRows(
    data.rows.map((row) => {
      const cell = (column: string) => row[places.get(column) ?? -1] ?? "";
      return judge(cell("geographic_level"), cell);
    }),
  );
}

/** National needs nothing more than what every file has; of a planning area nothing is asked. */
const asked = (pair: Pair): readonly Level[] =>
  levels.filter(
    ({ level }) =>
      level !== "National" && level !== "Planning area" && valuesOf(pair, "geographic_level").includes(level),
  );

/** A level of which only some columns are there. */
const inPart =
  (name: string) =>
  ({ data }: Pair): readonly string[] => {
    const columns = columnsOf(levelOf(name)!);
    const missing = columns.filter((column) => !data.columns.includes(column));
    return missing.length === columns.length ? [] : missing;
  };

const withoutRegion =
  (wanted: string) =>
  (pair: Pair): readonly string[] =>
    eachRow(
      pair,
      (level, cell) => level === wanted && (cell("region_code") === "" || cell("region_name") === "") && "no region",
    );

const ownCodes = ["Opportunity area", "MAT", "Sponsor"];

/** Of levels whose codes no list holds: values of one column that stand with two of the other. */
const ambiguous = ({ data }: Pair, of: "code" | "name"): readonly string[] =>
  ownCodes.flatMap((name) => {
    const { code, name: names } = levelOf(name)!;
    const [one, other] = of === "name" ? [names, code!] : [code!, names];
    const met = new Map<string, Set<string>>();
    const others = cellsOf(data, other);
    for (const [at, value] of cellsOf(data, one).entries())
      if (value !== "" && others[at]) met.set(value, (met.get(value) ?? new Set()).add(others[at]));
    return [...met].flatMap(([value, found]) => (found.size > 1 ? [`${one}: ${value}`] : []));
  });

const notAvailable = [...ownCodes, "School", "Provider", "Police force area"].map((name) => levelOf(name)!);

const leftAside = ["Institution", "Planning area"];

/** A place smaller than that of the row. */
const overcompleted = (level: string, cell: (column: string) => string): string | false => {
  const own = levelOf(level);
  if (own === undefined) return false;
  const filled = levels.filter(({ rank }) => rank > own.rank).flatMap(columnsOf);
  return filled.find((column) => cell(column) !== "") ?? false;
};

export const geographyRules: readonly Rule[] = [
  ...inStage("precheck geography", [
    {
      ...{ number: "41", name: "geog_level", severity: "FAIL" },
      holds: "levels are of the list",
      faults: (pair) => valuesOf(pair, "geographic_level").filter((level) => levelOf(level) === undefined),
    },
    {
      ...{ number: "42", name: "geog_level_present", severity: "FAIL" },
      holds: "each level that occurs has its columns",
      faults: (pair) =>
        asked(pair)
          .flatMap(columnsOf)
          .filter((column) => !pair.data.columns.includes(column)),
    },
  ]),
  ...inStage("check geography", [
    ...placeRules,
    {
      ...{ number: "60", name: "geog_level_completed", severity: "FAIL" },
      holds: "in the rows of a level its columns are filled",
      faults: (pair) =>
        eachRow(pair, (name, cell) => {
          const level = levelOf(name);
          // an authority may have no new code
          const wanted = level === undefined ? [] : columnsOf(level).filter((column) => column !== "new_la_code");
          return level?.level !== "Planning area" && (wanted.find((column) => cell(column) === "") ?? false);
        }),
    },
    {
      ...{ number: "61", name: "geog_ignored_rows", severity: "FAIL" },
      holds: "some rows are of a level that is shown, and schools are not mixed with providers",
      faults: (pair) => {
        const found = valuesOf(pair, "geographic_level");
        const isMixed = found.includes("School") && found.includes("Provider");
        return isMixed || found.every((level) => leftAside.includes(level)) ? found : [];
      },
    },
    {
      ...{ number: "62", name: "geog_other_dupes", severity: "FAIL" },
      holds: "an opportunity area, trust or sponsor has one code",
      faults: (pair) => ambiguous(pair, "name"),
    },
    {
      ...{ number: "63", name: "geog_la_col_present", severity: "FAIL" },
      holds: "of an authority's columns there are all or none",
      faults: inPart("Local authority"),
    },
    {
      ...{ number: "64", name: "geog_region_col_present", severity: "FAIL" },
      holds: "of a region's columns there are all or none",
      faults: inPart("Regional"),
    },
    {
      ...{ number: "65", name: "geog_region_for_la", severity: "WARNING" },
      holds: "rows of authorities have their region",
      faults: withoutRegion("Local authority"),
    },
    {
      ...{ number: "66", name: "geog_region_for_lad", severity: "WARNING" },
      holds: "rows of districts have their region",
      faults: withoutRegion("Local authority district"),
    },
    {
      ...{ number: "67", name: "geog_na", severity: "FAIL" },
      holds: "where the code is x the name is Not available",
      faults: (pair) =>
        eachRow(
          pair,
          (_, cell) =>
            notAvailable.find(({ code, name }) => cell(code!) === "x" && cell(name) !== "Not available")?.name ?? false,
        ),
    },
    {
      ...{ number: "68", name: "geog_na_code", severity: "FAIL" },
      holds: "where the name is Not available the code is x",
      faults: (pair) =>
        eachRow(
          pair,
          (_, cell) =>
            notAvailable.find(({ code, name }) => cell(name) === "Not available" && cell(code!) !== "x")?.code ?? false,
        ),
    },
    {
      ...{ number: "69", name: "geog_other_code_dupes", severity: "FAIL" },
      holds: "the code of an opportunity area, trust or sponsor has one name",
      faults: (pair) => ambiguous(pair, "code"),
    },
    {
      ...{ number: "70", name: "geog_overcompleted_cols", severity: "FAIL" },
      holds: "no row names a place smaller than its own",
      faults: (pair) => eachRow(pair, overcompleted),
    },
  ]),
];
