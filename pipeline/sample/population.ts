/**
 * Resident children of the made-up island, and of those that share its panel for child deaths: fewer each year at the
 * youngest ages, as births fall.
 */
import { authorityOf } from "../calendar/calendars.ts";
import type { SampleRow } from "./columns.ts";

const bands = [
  [0, 0, 960],
  [1, 4, 4100],
  [5, 9, 5500],
  [10, 15, 6900],
  [16, 17, 2400],
] as const;

/** how large the islands of one panel are beside one another */
const sizes: Readonly<Record<string, number>> = { JE: 1, GG: 0.6, AL: 0.015 };
const sizeOf = (area: string) => sizes[area] ?? 1;

/** One row a year and age band of each area, from the year before `from` to the year after `to`; `scale` 1 for an island of
 * about 20,000 children. */
export const populationRows = (authority: string, from: number, to: number, scale: number): SampleRow[] =>
  authorityOf(authority).deathPanel.flatMap((area) =>
    Array.from({ length: to - from + 3 }, (_, i) => from - 1 + i).flatMap((year) =>
      bands.map(([least, most, children]) => {
        const change = 1 + (year - 2020) * (least < 5 ? -0.018 : least < 10 ? -0.008 : 0.004);
        const living = Math.round((children * change * scale * sizeOf(area)) / sizeOf(authority));
        return [area, year, least, most, living].map(String);
      }),
    ),
  );
