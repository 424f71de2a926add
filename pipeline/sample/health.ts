/**
 * Health checks of a made-up looked-after child (G, paragraph 336): the assessment on entry and each year (half-yearly
 * below five), teeth, immunisations, and the strengths and difficulties questionnaire from 4 to 16. Dental checks come in
 * time less and less often over the years.
 */
import { dated, type Entry, entry, planned, since } from "./entry.ts";
import { ageOn } from "./household.ts";
import type { Care, World } from "./life.ts";
import { dentalShare } from "./performance.ts";
import type { Random } from "./random.ts";

/** From this score on the questionnaire gives cause for concern. */
const concernFrom = 17;

type Kind = "initial_assessment" | "review_assessment" | "dental" | "immunisation" | "sdq";

/** the share done in time, by when it is due */
const inTime: Readonly<Record<Kind, (due: number) => number>> = {
  initial_assessment: () => 0.74,
  review_assessment: () => 0.85,
  dental: dentalShare,
  immunisation: () => 0.9,
  sdq: () => 0.8,
};

export function healthOf(care: Care, { diary, horizon }: World, r: Random): Entry[] {
  const { child, start } = care;
  const end = care.end ?? horizon;
  const difficulties = r.between(5, 24);
  const entries: Entry[] = [];
  const check = (kind: Kind, due: number): number | null => {
    const done = r.chance(inTime[kind](due))
      ? due - Math.min(r.wait(9), 18)
      : r.chance(0.7)
        ? due + 1 + r.wait(30)
        : null;
    const completed = done !== null && done > start && done < end ? done : null;
    const score = Math.min(40, Math.max(0, difficulties + r.between(-5, 5)));
    entries.push(checkEntry(care, kind, due, completed, score, r));
    return completed;
  };
  const yearly = (kind: Kind, first: number) => {
    for (let due = first; due < end; ) {
      const age = ageOn(child, due);
      const months = kind === "review_assessment" && age < 5 ? 6 : 12;
      const wanted = kind !== "sdq" || (age >= 4 && age <= 16);
      due = diary.monthsAfter((wanted ? check(kind, due) : null) ?? due, months);
    }
  };
  const initial = diary.after(start, 20);
  if (initial >= end) return entries;
  const assessed = check("initial_assessment", initial) ?? initial;
  yearly("review_assessment", diary.monthsAfter(assessed, ageOn(child, start) < 5 ? 6 : 12));
  const threeMonths = diary.monthsAfter(start, 3);
  for (const kind of ["dental", "immunisation", "sdq"] as const) yearly(kind, threeMonths);
  return entries;
}

function checkEntry(
  { child }: Care,
  kind: Kind,
  due: number,
  completed: number | null,
  score: number,
  r: Random,
): Entry {
  const concern = kind === "sdq" ? score >= concernFrom : r.chance(kind === "immunisation" ? 0.02 : 0.14);
  const referral = !concern
    ? r.pick({ none: 88, "": 12 })
    : r.pick(kind === "sdq" ? { camhs: 55, other: 20, none: 22, "": 3 } : { other: 62, camhs: 8, none: 26, "": 4 });
  const untold = completed !== null && r.chance(0.01);
  return entry("health", untold ? completed : Math.min(due, completed ?? due), {
    child_id: child.id,
    kind,
    due_on: untold ? "" : planned(due),
    completed_on: dated(completed),
    score: kind === "sdq" && !r.chance(0.01) ? since(completed, String(score)) : "",
    concern: since(completed, r.chance(0.03) ? "" : concern ? "Y" : "N"),
    referral: since(completed, referral),
  });
}
