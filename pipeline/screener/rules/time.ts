/** Periods of time, by the identifier that says what they are. */
import { timeFamilies } from "../allowed.ts";
import { inStage, type Pair, type Rule, valuesOf } from "../rule.ts";
import { cellsOf, distinct } from "../sheet.ts";

/** That of the first row, which all others must be of. */
const familyOf = ({ data }: Pair) =>
  timeFamilies.find(({ identifiers }) => identifiers.includes(cellsOf(data, "time_identifier")[0] ?? ""));

/** `202425`: the year after the first is the second; 99 is followed by 00. */
const isTwoYears = (period: string): boolean => (Number(period.slice(2, 4)) + 1) % 100 === Number(period.slice(4));

export const timeRules: readonly Rule[] = [
  ...inStage("precheck time", [
    {
      ...{ number: "37", name: "time_period_num", severity: "FAIL" },
      holds: "time_period is four or six digits",
      faults: (pair) => valuesOf(pair, "time_period").filter((period) => !/^(\d{4}|\d{6})$/.test(period)),
    },
    {
      ...{ number: "38", name: "time_id_valid", severity: "FAIL" },
      holds: "time identifiers are of the list",
      faults: (pair) => {
        const known = timeFamilies.flatMap(({ identifiers }) => identifiers);
        return valuesOf(pair, "time_identifier").filter((identifier) => !known.includes(identifier));
      },
    },
    {
      ...{ number: "39", name: "time_id_mix", severity: "FAIL" },
      holds: "time identifiers are of one family",
      faults: (pair) => {
        const family = familyOf(pair);
        const others = valuesOf(pair, "time_identifier").filter((each) => !family?.identifiers.includes(each));
        return family === undefined ? [] : others;
      },
    },
  ]),
  ...inStage("check time", [
    {
      ...{ number: "43", name: "time_period", severity: "FAIL" },
      holds: "time_period has as many digits as its identifier asks",
      faults: (pair) => valuesOf(pair, "time_period").filter((period) => period.length !== familyOf(pair)?.digits),
    },
    {
      ...{ number: "44", name: "time_period_six", severity: "FAIL" },
      holds: "six digits are two years that follow each other",
      faults: ({ data }) =>
        distinct(cellsOf(data, "time_period")).filter((period) => period.length === 6 && !isTwoYears(period)),
    },
  ]),
];
