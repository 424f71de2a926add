/** What made-up looked-after children attain at the end of a key stage, and where they go on to after 16. */
import { type Entry, entry } from "./entry.ts";
import { ageOn, type SampleChild } from "./household.ts";
import type { Care, World } from "./life.ts";
import type { Random } from "./random.ts";
import { isOn } from "./spells.ts";
import { academicYear, dayOf, schoolYearOf } from "./year_days.ts";

/** Results come out after the school year, on this day. */
const published = "09-12";

type Result = readonly [stage: string, result: string, achieved: boolean];

/** The results of a child, of the years in which it was looked after on 31 March (after 17: on 1 October, as it will have
 * turned 18 before the results are out). */
export function attainmentOf(child: SampleChild, periods: readonly Care[], { horizon }: World, r: Random): Entry[] {
  const [first, last] = [schoolYearOf(periods[0]!.start), schoolYearOf(periods.at(-1)!.end ?? horizon)];
  const entries: Entry[] = [];
  for (let year = first; year <= last; year++) {
    const age = ageOn(child, dayOf(year + 1, "08-31"));
    const day = age === 18 ? dayOf(year, "10-01") : dayOf(year + 1, "03-31");
    if (!isOn(periods, child, day)) continue;
    for (const [stage, result, achieved] of resultsAt(age, r)) {
      entries.push(
        entry("attainment", dayOf(year + 1, published), {
          ...{ child_id: child.id, academic_year: academicYear(year), stage, result },
          achieved: achieved ? "Y" : "N",
        }),
      );
    }
  }
  return entries;
}

function resultsAt(age: number, r: Random): Result[] {
  if (r.chance(0.03)) return [];
  switch (age) {
    case 7:
      return [["ks1", "expected_standard", r.chance(0.42)]];
    case 11:
      return [["ks2", "expected_standard", r.chance(0.36)]];
    case 16: {
      const four = r.chance(0.3);
      return [
        ["ks4", "grade4_english_maths", four],
        ["ks4", "grade5_english_maths", four && r.chance(0.5)],
        ["ks4", "five_good", four && r.chance(0.75)],
      ];
    }
    case 17:
      return [["post16", "further_education", r.chance(0.64)]];
    case 18:
      return [
        ["ks5", "level_3", r.chance(0.33)],
        ["post16", "higher_education", r.chance(0.17)],
      ];
    default:
      return [];
  }
}
