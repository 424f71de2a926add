/**
 * The plans of a made-up child, one after another: each is reviewed half-way (or not, or late) and replaced by the next; the
 * last ends with what it was made for.
 */

import type { Diary } from "./diary.ts";
import { dated, type Entry, entry, planned, since, yesNo } from "./entry.ts";
import { ageOn, type SampleChild } from "./household.ts";
import type { Random } from "./random.ts";

export interface PlanSpan {
  readonly agreed: number;
  readonly reviewDue: number;
  readonly reviewed: number | null;
  /** null: in force when the world ends */
  readonly ended: number | null;
}

/** How a series of plans runs. */
export interface PlanCourse {
  readonly start: number;
  readonly end: number | null;
  readonly horizon: number;
  /** months from a plan's being agreed to its review; it is replaced after twice as many */
  readonly months: number;
  /** the share of reviews in time */
  readonly inTime: number;
}

/** The plans from `start` on, with no gap between them. */
export function planSeries({ start, end, horizon, months, inTime }: PlanCourse, diary: Diary, r: Random): PlanSpan[] {
  const spans: PlanSpan[] = [];
  const until = end ?? horizon;
  for (let agreed = start; agreed < until; ) {
    const reviewDue = diary.monthsAfter(agreed, months);
    const [intended, late] = [reviewDue - Math.min(r.wait(10), 40), reviewDue + 1 + r.wait(25)];
    const review = r.chance(inTime) ? intended : r.chance(0.75) ? late : null;
    const next = diary.monthsAfter(agreed, 2 * months) + r.between(-20, 20);
    const ended = next < until ? next : end;
    const reviewed = review !== null && review < Math.min(next, until) ? review : null;
    spans.push({ agreed, reviewDue, reviewed, ended });
    agreed = next;
  }
  return spans;
}

/** How many of the eight indicators or service areas a plan covers. */
const covered = { 8: 60, 7: 14, 6: 10, 5: 7, 4: 4, 3: 2, "": 3 };

/** The row of a plan. */
export function planEntry(kind: string, child: SampleChild, span: PlanSpan, r: Random): Entry {
  const { agreed, reviewDue, reviewed, ended } = span;
  const outcomes = r.between(3, 8);
  let met = 0;
  for (let i = 0; i < outcomes; i++) if (r.chance(0.56)) met++;
  const told = !r.chance(0.03);
  return entry("care_plan", agreed, {
    plan_id: `${kind.slice(0, 2).toUpperCase()}${child.id.slice(1)}-${agreed.toString(36)}`,
    child_id: child.id,
    kind,
    agreed_on: dated(agreed),
    reviewed_on: dated(reviewed),
    review_due_on: planned(reviewDue),
    indicators_covered: r.pick(covered),
    service_areas_covered: r.pick(covered),
    outcomes_planned: told ? String(outcomes) : "",
    outcomes_met: told ? since(reviewed ?? ended, String(met)) : "",
    ended_on: dated(ended),
    views_recorded: ageOn(child, agreed) < 4 ? r.pick({ "": 60, Y: 25, N: 15 }) : yesNo(r, 0.87),
    lead_worker: yesNo(r, 0.95, 0.02),
  });
}
