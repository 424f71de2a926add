/**
 * Reconciles open-data files with their release, figure by figure and from the files alone: every figure of a kind of period that the form
 * knows has one row with its numbers, and no row is anything else. What comes back is every difference found.
 */

import { itemName, measureName, topicName } from "../../pipeline/open_data/names.ts";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { readSheet } from "../../pipeline/screener/sheet.ts";

type Row = Readonly<Record<string, string>>;

/** What each file's name ends with, how its time_period is made, and its identifier. */
const kinds = {
  "calendar-years": ["year", "Calendar year", (period: string) => period],
  "years-to-march": ["year_to_march", "Reporting year", (period: string) => String(Number(period.slice(0, 4)) + 1)],
  "academic-years": ["academic_year", "Academic year", (period: string) => period.replace("/", "")],
} as const;

/** The column in which a figure of the unit stands; a count's is how many. */
const columns: Readonly<Record<string, string>> = {
  ...{ percent: "percentage", points: "gap", score: "mean_score", days: "median_days", weeks: "median_weeks" },
  "per ten thousand children": "rate_per_10000",
  "per hundred thousand children": "rate_per_100000",
  "children an officer": "caseload",
};
const figureColumn = /^(percentage|gap|mean_score|median_|rate_per_|caseload|peer_)/;

export function rowsOf(text: string): Row[] {
  const { columns, rows } = readSheet(Buffer.from(text));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])));
}

export function openDataDifferences(
  files: readonly { readonly name: string; readonly text: string }[],
  { values, catalogue }: Release,
): readonly string[] {
  const found: string[] = [];
  for (const [ending, [kind, identifier, period]] of Object.entries(kinds)) {
    const wanted = values.filter(({ period_kind }) => period_kind === kind);
    const file = files.find(({ name }) => name.endsWith(`-${ending}.csv`));
    const rows = rowsOf(file?.text ?? "");
    if (rows.length !== wanted.length) found.push(`${ending}: ${rows.length} rows where ${wanted.length}`);
    const byKey = new Map(
      rows.map((row) => [`${row.time_period} ${row.measure} ${row.breakdown_topic} ${row.breakdown}`, row]),
    );
    for (const value of wanted) {
      const measure = catalogue.measures.find(({ id }) => id === value.measure_id)!;
      const breakdown = catalogue.breakdowns.find(({ id }) => id === value.breakdown);
      const by = breakdown ? `${topicName(breakdown)} ${itemName(breakdown, value.category)}` : "Total Total";
      const key = `${period(value.period)} ${measureName(measure)} ${by}`;
      const row = byKey.get(key);
      const faults = row === undefined ? ["no row"] : rowDifferences(row, value, identifier);
      found.push(...faults.map((fault) => `${ending}, ${key}: ${fault}`));
    }
  }
  return found;
}

function rowDifferences(row: Row, value: Value, identifier: string): readonly string[] {
  const column = columns[value.unit];
  const places: [string, number | null][] = [
    ["numerator", value.numerator],
    ["denominator", value.denominator],
    ["not_recorded", value.not_recorded],
    ["peer_numerator", value.peer_numerator],
    ["peer_denominator", value.peer_denominator],
  ];
  if (column !== undefined)
    for (const [ending, number] of [
      ...([
        ["", value.value],
        ["_lower", value.lower],
        ["_upper", value.upper],
      ] as const),
      ...([
        ["_quartile_1", value.quartile_1],
        ["_quartile_3", value.quartile_3],
      ] as const),
    ])
      places.push([`${column}${ending}`, number]);
  const held = new Map(places);
  const differs = places.flatMap(([name, number]) => {
    const cell = row[name];
    const isRight = number === null ? cell === undefined || isSymbol(cell, value) : cell === String(number);
    return isRight ? [] : [`${name} is ${cell} where ${number}`];
  });
  const others = Object.keys(row).filter((name) => figureColumn.test(name) && !held.has(name) && row[name] !== "z");
  const words = { time_identifier: identifier, status: value.status === "settled" ? "Settled" : "Provisional" };
  const said = Object.entries(words).flatMap(([name, word]) => (row[name] === word ? [] : [`${name}: ${row[name]}`]));
  const counted = column === undefined && value.value !== value.numerator ? ["a count is not how many"] : [];
  return [...differs, ...others.map((name) => `${name} is ${row[name]} where z`), ...said, ...counted];
}

/** What stands for a number that the release does not give: its own symbol, or that it is not applicable or not available. */
const isSymbol = (cell: string, { symbol }: Value): boolean =>
  symbol === "" ? ["z", "x"].includes(cell) : [symbol === "k" ? "low" : symbol, "z"].includes(cell);
