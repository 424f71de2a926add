/**
 * The reviews of a made-up period of care, due by the rule (first 20 working days, second 3 months after the first, later
 * 6 months after the one before): most in time, some late, a few cancelled and held later, never held, or never recorded.
 */
import type { PeriodOfCare } from "./care.ts";
import type { Diary } from "./diary.ts";
import { ageOn, type SampleChild } from "./household.ts";
import { externalOfficer, officerId } from "./officers.ts";
import { onTimeShare } from "./performance.ts";
import type { Random } from "./random.ts";

export interface Review {
  readonly id: string;
  readonly child: SampleChild;
  readonly due: number;
  /** from this day on the review is in the register */
  readonly planned: number;
  readonly held: number | null;
  /** what the register says until it is put right on `recorded`: null where it says that it wasn't held */
  readonly heldAtFirst: number | null;
  readonly recorded: number;
  readonly cancelled: boolean;
  readonly answers: ReviewAnswers | null;
  readonly officer: string;
  readonly external: string;
}

export interface ReviewAnswers {
  readonly participation: string;
  readonly viewsHeard: string;
  readonly childPresent: string;
  readonly documents: string;
  readonly recordCompleted: number | null;
  readonly venue: string;
  readonly complaints: string;
  readonly leadWorker: string;
}

/** A review is put in the diary so many days before it is due. */
const plannedBefore = 14;

/** The reviews of one period of care, in order, up to the world's end, mostly by the officer whose child it is; `number`
 * counts a child's reviews so far. */
export function reviewsOf(
  child: SampleChild,
  period: PeriodOfCare,
  horizon: number,
  own: number,
  officers: number,
  diary: Diary,
  r: Random,
  number = 0,
): Review[] {
  const reviews: Review[] = [];
  const end = period.end ?? horizon;
  const add = (due: number, held: number | null, cancelled: boolean) => {
    const external = r.chance(0.05);
    const [heldAtFirst, recorded] = firstEntry(held, diary, r);
    reviews.push({
      id: `R${child.id.slice(1)}-${String(number + reviews.length + 1).padStart(2, "0")}`,
      ...{ child, due, planned: due - plannedBefore, held, heldAtFirst, recorded, cancelled },
      answers: held === null ? null : answersOf(child, held, diary, r),
      officer: external ? externalOfficer : officerId(r.chance(0.85) ? own : r.between(1, officers)),
      external: external ? "Y" : r.chance(0.02) ? "" : "N",
    });
  };
  let due = diary.after(period.start, 20);
  for (let nth = 1; due <= end && due <= horizon; nth++) {
    const recorded = !r.chance(0.008);
    const held = recorded ? heldOn(due, nth, period, end, diary, r) : null;
    if (recorded && r.chance(0.012)) add(due, null, true);
    if (recorded) add(due, held, false);
    due = diary.monthsAfter(held ?? due, nth === 1 ? 3 : 6);
  }
  if (period.end !== null && due - plannedBefore <= period.end) add(due, null, true);
  return reviews;
}

function heldOn(due: number, nth: number, period: PeriodOfCare, end: number, diary: Diary, r: Random): number | null {
  if (r.chance(0.008)) return null;
  const away = period.episodes.findLast(({ start }) => start <= due)?.location === "OFF";
  const inTime = r.chance(onTimeShare(due) - (nth === 1 ? 0.05 : 0) - (away ? 0.07 : 0));
  const held = inTime
    ? diary.onOrBefore(due - Math.min(r.wait(6), nth === 1 ? 12 : 35))
    : diary.onOrAfter(due + 1 + r.wait(14));
  return held > end || held <= period.start ? null : held;
}

/** What is first entered and when it is put right: some are entered months late, a few with a wrong day. */
function firstEntry(held: number | null, diary: Diary, r: Random): [atFirst: number | null, recorded: number] {
  if (held === null) return [null, Number.NEGATIVE_INFINITY];
  if (r.chance(0.02)) return [null, held + r.between(40, 130)];
  if (r.chance(0.01)) return [diary.onOrBefore(held - r.between(1, 9)), held + r.between(60, 200)];
  return [null, held + r.between(0, 3)];
}

/** Of those too young to speak: brought to the review more often than not, and not always recorded. It goes by the day, so that
 * no other answer changes for it. */
const ofYoungest = (held: number): string => ["Y", "Y", "N", "Y", ""][held % 5]!;

function answersOf(child: SampleChild, held: number, diary: Diary, r: Random): ReviewAnswers {
  const age = ageOn(child, held);
  const participation =
    age < 4
      ? "PN0"
      : age < 10
        ? r.pick({ PN1: 22, PN2: 6, PN3: 6, PN4: 4, PN5: 22, PN6: 30, PN7: 10 })
        : r.pick({ PN1: 48, PN2: 7, PN3: 2, PN4: 4, PN5: 12, PN6: 18, PN7: 9 });
  const present = /PN[1-4]/.test(participation) ? "Y" : "N";
  const heard = /PN[12356]/.test(participation) ? "Y" : "N";
  const completed = diary.after(held, r.chance(0.83) ? r.between(3, 15) : 16 + r.wait(9));
  return {
    participation: r.chance(0.97) ? participation : "",
    viewsHeard: r.chance(0.95) ? (age >= 4 ? heard : ofYoungest(held)) : "",
    childPresent: r.chance(0.96) ? present : "",
    documents: r.pick({ Y: 88, N: 10, "": 2 }),
    recordCompleted: r.chance(0.97) ? completed : null,
    venue: age < 4 ? r.pick({ X: 85, N: 10, "": 5 }) : r.pick({ Y: 58, N: 20, X: 18, "": 4 }),
    complaints: r.pick({ Y: 90, N: 6, "": 4 }),
    leadWorker: r.pick({ Y: 93, N: 5, "": 2 }),
  };
}
