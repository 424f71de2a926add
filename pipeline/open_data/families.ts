/**
 * The kinds of period that DfE's form has an identifier for. Each is a file of its own, since identifiers may not be mixed in one. Months and
 * quarters of calendar years, rolling and pooled years have none and are left out.
 */
import type { PeriodKind } from "../release/format.ts";

export interface Family {
  readonly kind: PeriodKind;
  /** in the name of the file */
  readonly name: string;
  readonly identifier: string;
  readonly timePeriod: (period: string) => string;
}

/** `2024/25` → `2025`: the year in which it ends */
const endYear = (period: string): string => period.slice(0, 2) + period.slice(5);

export const families: readonly Family[] = [
  { kind: "year", name: "calendar-years", identifier: "Calendar year", timePeriod: (period) => period },
  // twelve months to a day that the publication names, here 31 March
  { kind: "year_to_march", name: "years-to-march", identifier: "Reporting year", timePeriod: endYear },
  {
    kind: "academic_year",
    name: "academic-years",
    identifier: "Academic year",
    timePeriod: (period) => period.replace("/", ""),
  },
];
