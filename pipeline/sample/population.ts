/** The made-up island's resident children: fewer each year at the youngest ages, as births fall. */
import type { SampleRow } from "./columns.ts";

const bands = [
  [0, 0, 960],
  [1, 4, 4100],
  [5, 9, 5500],
  [10, 15, 6900],
  [16, 17, 2400],
] as const;

/** One row a year and age band, from the year before `from` to the year after `to`; `scale` 1 for an island of about
 * 20,000 children. */
export function populationRows(authority: string, from: number, to: number, scale: number): SampleRow[] {
  return Array.from({ length: to - from + 3 }, (_, i) => from - 1 + i).flatMap((year) =>
    bands.map(([least, most, children]) => {
      const change = 1 + (year - 2020) * (least < 5 ? -0.018 : least < 10 ? -0.008 : 0.004);
      return [authority, String(year), String(least), String(most), String(Math.round(children * change * scale))];
    }),
  );
}
