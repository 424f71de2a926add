/** A few measures of made-up numbers, for the tests of what was printed before: each number is written down where it is tested. */
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";

const [like] = measures.filter(({ id }) => id === "protection-started");
if (like === undefined) throw new Error("no measure to be like");
const base: Measure = like;

/** A number of children, by year and by sex. */
export const children: Measure = {
  ...base,
  discloses: "child",
  periods: ["quarter", "year"],
  breakdowns: ["sex"],
  distributions: [],
};

/** The same rows, counted as what the service did. */
export const meetings: Measure = { ...children, id: "meetings", discloses: "service", breakdowns: [] };

const nothing = {
  peer_counted: null,
  peer_known: null,
  resident: null,
  median: null,
  quartile_1: null,
  quartile_3: null,
};

function cell(measure: Measure, period: string, breakdown: string, category: string, known: number): Cell {
  const [year = "", quarter] = period.split("-Q");
  const [first, last] = quarter === undefined ? [1, 12] : [3 * Number(quarter) - 2, 3 * Number(quarter)];
  const month = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
  return {
    ...{ measure_id: measure.id, authority: "JE", period_kind: quarter === undefined ? "year" : "quarter", period },
    ...{ period_start: `${month(first)}-01`, period_end: `${month(last)}-${last === 6 || last === 9 ? 30 : 31}` },
    ...{ breakdown, category, counted: known, known, unknown: 0, ...nothing },
    ...{ median_lower: null, median_upper: null, effect: 1, variance: null },
  };
}

/** A year by sex: how many are male, and how many are female; nobody's is not recorded. */
export const yearBySex = (year: string, male: number, female: number): Cell[] => [
  cell(children, year, "all", "all", male + female),
  cell(children, year, "sex", "M", male),
  cell(children, year, "sex", "F", female),
];

/** The quarters of a year of meetings. */
export const quarters = (year: string, ...numbers: readonly number[]): Cell[] =>
  numbers.map((number, at) => cell(meetings, `${year}-Q${at + 1}`, "all", "all", number));
