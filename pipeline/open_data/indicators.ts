/**
 * The numbers of a figure in DfE's form: how many, of how many, and the figure itself in a column of its unit, because there a column has one
 * unit and one number of decimals. What does not apply to a figure is `z`.
 */
import type { Symbol_, Unit, Value } from "../release/format.ts";

type Numbers = Pick<
  Value,
  | ("numerator" | "denominator" | "not_recorded" | "value" | "lower" | "upper")
  | ("quartile_1" | "quartile_3" | "peer_numerator" | "peer_denominator")
>;

export interface Indicator {
  readonly name: string;
  readonly label: string;
  readonly grouping: string;
  /** one of the form's; blank of a plain number */
  readonly unit: "" | "%" | "pp";
  readonly decimals: number;
  readonly number: keyof Numbers;
  /** whether a figure in the unit has this number */
  readonly isOf: (unit: Unit) => boolean;
}

/** Of what is no count: what the figure is called, its decimals, which are those of the release, and what else is told of it. */
interface OfUnit {
  readonly name: string;
  readonly label: string;
  readonly unit?: Indicator["unit"];
  readonly decimals: number;
  readonly besides?: "quartiles" | "peers";
}

const ofUnits: Partial<Readonly<Record<Unit, OfUnit>>> = {
  percent: { name: "percentage", label: "Percentage", unit: "%", decimals: 1 },
  points: { name: "gap", label: "Gap in percentage points", unit: "pp", decimals: 1, besides: "peers" },
  score: { name: "mean_score", label: "Mean score", decimals: 2 },
  "per ten thousand children": { name: "rate_per_10000", label: "Rate per 10,000 children", decimals: 1 },
  "per hundred thousand children": { name: "rate_per_100000", label: "Rate per 100,000 children", decimals: 1 },
  "children an officer": { name: "caseload", label: "Children to an officer", decimals: 1 },
  days: { name: "median_days", label: "Median days", decimals: 1, besides: "quartiles" },
  weeks: { name: "median_weeks", label: "Median weeks", decimals: 1, besides: "quartiles" },
};

const counts = { grouping: "Numbers", unit: "", decimals: 0 } as const;

/** The columns of a unit: the figure, its interval, and quartiles of a duration or both numbers of a gap's peers. */
function indicatorsOf(of: Unit, { name, label, unit = "", decimals, besides }: OfUnit): readonly Indicator[] {
  const own = { grouping: label, unit, decimals, isOf: (unit: Unit) => unit === of };
  const peers = { ...own, ...counts, grouping: label };
  return [
    { ...own, name, label, number: "value" },
    { ...own, name: `${name}_lower`, label: `${label}, lower end of 95% interval`, number: "lower" },
    { ...own, name: `${name}_upper`, label: `${label}, upper end of 95% interval`, number: "upper" },
    ...(besides === "quartiles"
      ? ([
          { ...own, name: `${name}_quartile_1`, label: `${label}, lower quartile`, number: "quartile_1" },
          { ...own, name: `${name}_quartile_3`, label: `${label}, upper quartile`, number: "quartile_3" },
        ] as const)
      : []),
    ...(besides === "peers"
      ? ([
          { ...peers, name: "peer_numerator", label: "How many of the peers", number: "peer_numerator" },
          { ...peers, name: "peer_denominator", label: "Of how many peers", number: "peer_denominator" },
        ] as const)
      : []),
  ];
}

export const indicators: readonly Indicator[] = [
  { ...counts, name: "numerator", label: "How many", number: "numerator", isOf: () => true },
  {
    ...{ ...counts, name: "denominator", label: "Of how many", number: "denominator" },
    isOf: (unit) => ofUnits[unit] !== undefined && ofUnits[unit].besides !== "quartiles",
  },
  { ...counts, name: "not_recorded", label: "Not recorded", number: "not_recorded", isOf: () => true },
  ...Object.entries(ofUnits).flatMap(([of, declared]) => indicatorsOf(of as Unit, declared)),
];

export const notApplicable = "z";

/** Ours → the form's. `u` is in no list of DfE's, and its own files hold it all the same. */
const symbols: Readonly<Record<Symbol_, string>> = { "": "", c: "c", z: notApplicable, x: "x", u: "u", k: "low" };

/** `canBeMissing`: of its measure; where nothing can be, how many were not recorded need not be told. */
export function cellOf(value: Value, { number, isOf }: Indicator, canBeMissing: boolean): string {
  const held = value[number];
  if (!isOf(value.unit) || (number === "not_recorded" && held === null && !canBeMissing)) return notApplicable;
  if (held !== null) return String(held);
  if (value.symbol !== "") return symbols[value.symbol];
  return number === "not_recorded" ? "x" : notApplicable;
}
