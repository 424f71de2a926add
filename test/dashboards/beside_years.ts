/** The made-up release with our own figures of the two years that others published, to stand beside theirs. */
import type { Release, Value } from "../../pipeline/release/format.ts";
import { fixtureRelease } from "./fixture.ts";

const quarter = fixtureRelease.values.find(
  ({ measure_id, period_kind, breakdown }) =>
    measure_id === "review-on-time" && period_kind === "quarter" && breakdown === "all",
)!;

const year = (ends: number, numerator: number, value: number, lower: number, upper: number): Value => ({
  ...{ ...quarter, period_kind: "year_to_march", period: `${ends - 1}/${ends % 100}` },
  ...{ period_start: `${ends - 1}-04-01`, period_end: `${ends}-03-31`, status: "settled" },
  ...{ numerator, denominator: 40, value, lower, upper },
});

export const releaseBesideYears: Release = {
  ...fixtureRelease,
  values: [...fixtureRelease.values, year(2024, 30, 75, 60, 86), year(2025, 34, 85, 71, 93)],
};
