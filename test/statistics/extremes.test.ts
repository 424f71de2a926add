/**
 * Every public function of the room at its ends: none of none, none, all, one, ten million, and what is no number at
 * all. Each gives the answer defined for it or refuses with a StatisticsError; none gives NaN. A function that is
 * missing here fails the first test.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";
import { answered, refused } from "./ends.ts";
import { endsOfChances } from "./ends_of_chances.ts";
import { endsOfChanges } from "./ends_of_changes.ts";
import { endsOfCharts } from "./ends_of_charts.ts";
import { endsOfProportions } from "./ends_of_proportions.ts";
import { endsOfRates } from "./ends_of_rates.ts";

const folder = new URL("../../pipeline/statistics/", import.meta.url);
const room: Record<string, (...args: never[]) => unknown> = {};
for (const file of readdirSync(folder))
  for (const [name, value] of Object.entries(await import(new URL(file, folder).href)))
    if (typeof value === "function") room[name] = value as (typeof room)[string];

const table = { ...endsOfProportions, ...endsOfRates, ...endsOfCharts, ...endsOfChances, ...endsOfChanges };

/** What only other functions of the room call, with what they have checked; and what has a test of its own for every
 * input. */
const elsewhere = {
  helpers: [
    "firstWhere",
    "root",
    "deviance",
    "stirlingError",
    "tails",
    "exactPoint",
    "sideOf",
    "specialCauses",
    "signalOf",
    "reasonOf",
    "waitReasonOf",
    "checkedEffect",
    "effectOf",
    "isLargeAndSteady",
    "isSettled",
    "spokenOf",
    "isWorse",
    "seesEnough",
    "sees",
  ],
  words: [
    "formatNumber",
    "formatPercent",
    "ofWords",
    "periodWords",
    "periodKindOf",
    "dateWords",
    "round",
    "overWords",
    "yearsTogether",
    "periodNoun",
    "countWords",
    "numberWords",
    "unitWords",
    "amountWords",
    "gradeWords",
    "powerWords",
  ],
  composers: [
    "chartFor",
    "chartOfWaits",
    "slowChange",
    "sharpChange",
    "gapGrade",
    "falseAlarmShare",
    "falseAlarmsIn100",
    "falseAlarmWords",
    "StatisticsError",
  ],
};

const hasNaN = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isNaN(value)
    : typeof value === "object" && value !== null && Object.values(value).some(hasNaN);

describe("at their ends", () => {
  it("every public function is here", () =>
    expect(Object.keys(room).sort()).toEqual([...Object.keys(table), ...Object.values(elsewhere).flat()].sort()));

  it.each(Object.entries(table))("%s", (name, cases) => {
    for (const [args, expected] of cases) {
      let found: unknown;
      try {
        found = room[name]!(...(args as never[]));
      } catch (error) {
        if (!(error instanceof StatisticsError)) throw error;
        found = refused;
      }
      if (expected === answered) expect([name, args, found === refused || hasNaN(found)]).toEqual([name, args, false]);
      else expect([name, args, found]).toEqual([name, args, expected]);
    }
  });
});
