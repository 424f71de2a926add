/** Practice alerts (S, section 8 and Appendix C) and complaints (S, sections 8 and 10) of a month, made up. */
import { isoDate } from "../calendar/day_number.ts";
import type { Diary } from "./diary.ts";
import { dated, type Entry, entry, since, yesNo } from "./entry.ts";
import { poisson } from "./poisson.ts";
import type { Random } from "./random.ts";

/** a month, on an island with 20,000 children */
const alertsPerMonth = 1.3;
const complaintsPerMonth = 1.2;

const teams = {
  ...{ children_looked_after: 38, child_protection: 27, assessment: 12, leaving_care: 8, fostering: 6 },
  ...{ residential: 5, disability: 3, other: 1 },
};
const themes = {
  ...{ drift: 21, records: 18, plan_not_followed: 16, visits: 13, voice: 8, multi_agency: 8, placement: 6 },
  ...{ health: 4, education: 3, contact: 2, other: 1 },
};
const complainedOf = {
  social_care: 72,
  health: 9,
  police: 6,
  education: 7,
  housing: 2,
  probation: 1,
  voluntary: 2,
  other: 1,
};

/** The id of the nth of a month: letters, the month, the number. */
export const idInMonth = (letters: string, month: number, n: number): string =>
  `${letters}${isoDate(month).slice(0, 7).replace("-", "")}-${String(n + 1).padStart(3, "0")}`;

export function practiceAlerts(month: number, scale: number, diary: Diary, r: Random): Entry[] {
  return Array.from({ length: poisson(alertsPerMonth * scale, r) }, (_, i) => {
    const day = diary.onOrAfter(month + r.between(0, 27));
    const lookedAfter = r.chance(0.62);
    const answered = r.chance(0.74) ? r.between(2, 10) : 11 + Math.min(r.wait(9), 60);
    const responded = r.chance(0.05) ? null : diary.after(day, answered);
    const closed = responded === null || r.chance(0.03) ? null : responded + r.between(5, 30) + r.wait(25);
    return entry("practice_alert", day, {
      alert_id: idInMonth("T", month, i),
      alerted_on: dated(day),
      process: lookedAfter ? "looked_after" : "protection",
      team: r.pick(teams),
      theme: r.pick(themes),
      significance: r.pick({ significant: 34, minor_series: 66 }),
      responded_on: dated(responded),
      action_plan: since(responded, yesNo(r, 0.81, 0.04)),
      closed_on: dated(closed),
    });
  });
}

export function complaints(month: number, scale: number, diary: Diary, r: Random): Entry[] {
  return Array.from({ length: poisson(complaintsPerMonth * scale, r) }, (_, i) => {
    const day = diary.onOrAfter(month + r.between(0, 27));
    const stage = r.pick({ discussion: 46, line_management: 36, formal: 18 });
    const [least, most] = ({ discussion: [1, 12], line_management: [6, 20], formal: [12, 26] } as const)[stage];
    const takes = r.between(least, most) + (r.chance(0.14) ? Math.min(5 + r.wait(15), 80) : 0);
    const resolved = r.chance(0.03) ? null : diary.after(day, takes);
    const outcome = r.pick({ upheld: 21, partly_upheld: 30, not_upheld: 41, withdrawn: 8 });
    return entry("complaint", day, {
      complaint_id: idInMonth("K", month, i),
      received_on: dated(day),
      about: r.pick({ case_handling: 68, partner_contribution: 12, conduct_of_meeting: 20 }),
      agency: r.pick(complainedOf),
      stage,
      resolved_on: dated(resolved),
      outcome: since(resolved, r.chance(0.03) ? "" : outcome),
    });
  });
}
