/** What each made-up corporate parent was to do in a year, and when it did it (G, paragraphs 285 to 310): mostly in time,
 * some late, some never. */
import { codesOf } from "../contracts/code_lists.ts";
import { dated, type Entry, entry, planned } from "./entry.ts";
import type { Random } from "./random.ts";
import { dayOf } from "./year_days.ts";

/** Jersey's, since the made-up island has the bodies that its law names. */
const parents = codesOf("corporate_parent", "JE");

/** When in the year a duty falls due, which responsibility it serves, and how often it is done at all. */
const duties = [
  { duty: "plan_published", due: "03-31", responsibility: "6", done: 0.94 },
  { duty: "plan_reviewed", due: "12-15", responsibility: "6", done: 0.86 },
  { duty: "report_published", due: "06-30", responsibility: "6", done: 0.88 },
  { duty: "services_published", due: "04-30", responsibility: "4", done: 0.9 },
  { duty: "services_reviewed", due: "10-31", responsibility: "2", done: 0.8 },
  { duty: "board_return", due: "02-28", responsibility: "3", done: 0.92 },
  { duty: "collaboration", due: "09-30", responsibility: "1", done: 0.84 },
  { duty: "children_consulted", due: "05-31", responsibility: "5", done: 0.76 },
] as const;

const areas = { safety: 22, care: 26, stability: 18, opportunity: 22, love: 10, "": 2 };
/** Some corporate parents are slower than others; one never sends anything. */
const diligenceOf = (parent: string): number =>
  parent.startsWith("parish") ? -0.14 : parent === "jersey_sport" ? -0.18 : parent.startsWith("minister") ? 0.05 : 0;
const silent = "helvetia_house_school";

export function dutiesOf(year: number, r: Random): Entry[] {
  return parents
    .filter((parent) => parent !== silent)
    .flatMap((parent) =>
      duties.map(({ duty, due: monthDay, responsibility, done }) => {
        const due = dayOf(year, monthDay);
        const day = r.chance(0.78 + diligenceOf(parent)) ? due - r.between(0, 45) : due + 1 + r.wait(45);
        const isDone = r.chance(done + diligenceOf(parent));
        return entry("corporate_parent_duty", dayOf(year, "01-01"), {
          corporate_parent: parent,
          duty,
          responsibility: r.chance(0.03) ? "" : responsibility,
          due_on: planned(due),
          done_on: dated(isDone ? Math.max(day, dayOf(year, "01-02")) : null),
          area: r.pick(areas),
        });
      }),
    );
}
