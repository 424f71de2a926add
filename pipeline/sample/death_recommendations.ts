/** What a made-up child death overview panel recommended, and what came of it (G, paragraphs 515 to 521). */

import { addMonths } from "../calendar/add_months.ts";
import { dayNumber, isoDate } from "../calendar/day_number.ts";
import { dated, type Entry, entry, planned, since, yesNo } from "./entry.ts";
import { mixed, type Random } from "./random.ts";

const themes = {
  ...{ safe_sleep: 16, antenatal_care: 14, recognition_of_illness: 12, mental_health: 12, road_safety: 7 },
  ...{ water_safety: 4, home_safety: 5, bereavement: 8, information_sharing: 9, process: 6, training: 6, other: 1 },
};
const agencies = {
  health: 46,
  social_care: 14,
  police: 9,
  education: 11,
  housing: 4,
  youth_service: 3,
  voluntary: 4,
  other: 9,
};

/** The recommendations after one case; their ids don't tell which. `number`: another for each case. */
export function recommendationsOf(number: number, panel: number, r: Random): Entry[] {
  const year = isoDate(panel).slice(0, 4);
  return Array.from({ length: Number(r.pick({ 1: 48, 2: 34, 3: 18 })) }, (_, i) => {
    const made = panel + r.between(0, 14);
    const due = dayNumber(addMonths(isoDate(made), Number(r.pick({ 3: 25, 6: 45, 9: 12, 12: 18 }))));
    const fate = r.pick({ in_time: 60, late: 20, never: 8, not_possible: 12 });
    const done = { in_time: due - r.between(0, 50), late: due + 1 + r.wait(90), never: null, not_possible: due }[fate];
    const completed = fate === "not_possible" || done === null ? null : Math.max(made + 1, done);
    const [begun, toldOn] = [made + r.between(10, 60), (done ?? due) + r.between(5, 60)];
    const impact = r.pick({ some: 52, substantial: 21, none: 10, "": 5 });
    const [changed, told] = [yesNo(r, 0.36), yesNo(r, 0.81)];
    return entry("child_death_recommendation", made, {
      recommendation_id: `M${year}-${(mixed(number * 4 + i) >>> 0).toString(36)}`,
      panel_year: year,
      theme: r.pick(themes),
      agency: r.pick(agencies),
      made_on: dated(made),
      due_on: r.chance(0.03) ? "" : planned(due),
      status: (asAt) => {
        if (completed !== null && completed <= asAt) return "complete";
        if (fate === "not_possible" && due <= asAt) return "not_possible";
        return begun <= asAt ? "in_progress" : "open";
      },
      completed_on: dated(completed),
      formal_change: since(completed, changed),
      impact: (asAt) => {
        if (completed === null || completed > asAt) return "";
        return completed + 120 <= asAt ? impact : "too_early";
      },
      fed_back: since(done === null ? null : toldOn, told),
    });
  });
}
