/**
 * A made-up child's school terms while looked after (G, paragraphs 370 to 382): attendance, suspensions, the timetable,
 * the personal education plan and its reviews, which come in time more and more often over the years.
 */
import { dated, type Entry, entry, planned, since, yesNo } from "./entry.ts";
import { ageOn } from "./household.ts";
import type { Care, World } from "./life.ts";
import { educationPlanShare } from "./performance.ts";
import { type PlanSpan, planEntry } from "./plan_series.ts";
import type { Random } from "./random.ts";
import { type SchoolTerm, termsEnding } from "./year_days.ts";

const schools = { outstanding: 17, good: 55, requires_improvement: 18, inadequate: 3, none: 7 };
const schoolsAway = { outstanding: 12, good: 60, requires_improvement: 14, inadequate: 2, none: 12 };
/** shares of sessions missed: most children come, some hardly do */
const absences = { 0.025: 40, 0.055: 34, 0.11: 17, 0.3: 9 };
const ratings = { 1: 4, 2: 10, 3: 29, 4: 33, 5: 15, "": 9 };

interface Reviewed {
  readonly due: number;
  readonly reviewed: number | null;
}

/** The terms of a period of care that the child was of school age in, and a personal education plan for each year. */
export function educationOf(care: Care, { horizon }: World, r: Random): Entry[] {
  const { child, start, end } = care;
  const habit = Number(r.pick(absences));
  const dueAfter = r.between(25, 50);
  const entries: Entry[] = [];
  const years = new Map<string, Reviewed[]>();
  for (const term of termsEnding(start, end ?? horizon)) {
    const age = ageOn(child, term.last);
    if (age < 5 || age > 17) continue;
    const due = Math.max(term.first + dueAfter, start + 20);
    const review = { due, reviewed: reviewOf(due, r) };
    years.set(term.year, [...(years.get(term.year) ?? []), review]);
    entries.push(termEntry(care, term, age, habit, review, r));
  }
  return [...entries, ...personalEducationPlans(care, [...years.values()], r)];
}

function reviewOf(due: number, r: Random): number | null {
  if (r.chance(educationPlanShare(due))) return due - r.between(0, 12);
  return r.chance(0.65) ? due + 1 + r.wait(14) : null;
}

function termEntry(
  { child, episodes }: Care,
  { term, year, last, sessions }: SchoolTerm,
  age: number,
  habit: number,
  { due, reviewed }: Reviewed,
  r: Random,
): Entry {
  const away = episodes.findLast(({ start }) => start <= last)?.location === "OFF";
  const timetable = r.pick(age >= 11 ? { full: 85, part: 11, none: 3, "": 1 } : { full: 95, part: 4, none: 1, "": 0 });
  const possible = Math.round(sessions * (timetable === "none" ? 0 : timetable === "part" ? 0.6 : 1));
  const suspended = r.chance(age >= 11 ? 0.05 : 0.008) ? Math.min(possible, 2 * r.between(1, 7)) : 0;
  const missed = Math.round(possible * Math.min(1, habit * (0.5 + r.next())));
  const told = !r.chance(0.02);
  const score = r.pick(ratings);
  return entry("education", last + 5, {
    ...{ child_id: child.id, academic_year: year, term },
    sessions_possible: told ? String(possible) : "",
    sessions_absent: told ? String(Math.min(possible, missed + suspended)) : "",
    suspended_sessions: told ? String(suspended) : "",
    permanently_excluded: r.chance(0.02) ? "" : age >= 11 && r.chance(0.006) ? "Y" : "N",
    timetable,
    school_location: r.chance(0.01) ? "" : away ? "OFF" : "ON",
    school_inspection: r.chance(0.03) ? "" : r.pick(away ? schoolsAway : schools),
    designated_teacher: yesNo(r, away ? 0.8 : 0.95),
    plan_due_on: r.chance(0.015) ? "" : planned(due),
    plan_reviewed_on: dated(reviewed),
    plan_outcomes_set: since(reviewed ?? due, yesNo(r, reviewed === null ? 0.3 : 0.91)),
    self_assessment: age < 7 ? "" : score,
  });
}

/** One plan a school year, agreed in the first term, reviewed at last in the last; nearly every year has one. */
function personalEducationPlans({ child, end }: Care, years: readonly (readonly Reviewed[])[], r: Random): Entry[] {
  const made = years.flatMap((terms): { agreed: number; last: Reviewed }[] => {
    const [first, last] = [terms[0]!, terms.at(-1)!];
    const agreed = first.reviewed ?? first.due + r.between(10, 40);
    return r.chance(0.95) && (end === null || agreed < end) ? [{ agreed, last }] : [];
  });
  return made.flatMap(({ agreed, last: { due, reviewed } }, i): Entry[] => {
    const ended = made[i + 1]?.agreed ?? end;
    if (ended !== null && ended <= agreed) return [];
    const counts = reviewed !== null && reviewed > agreed && (ended === null || reviewed <= ended);
    const span: PlanSpan = { agreed, reviewDue: Math.max(due, agreed + 60), reviewed: counts ? reviewed : null, ended };
    return [planEntry("personal_education", child, span, r)];
  });
}
